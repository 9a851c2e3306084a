using System.Globalization;
using System.Text.RegularExpressions;
using ContentApi.Core.Revisions;
using CsCheck;

namespace ContentApi.Core.Tests.Revisions;

public sealed partial class UnifiedDiffTests
{
    [Fact]
    public void Lines_that_changed_stand_among_three_that_did_not() => Assert.Equal(
        """
        --- old
        +++ new
        @@ -2,7 +2,8 @@
         b
         c
         d
        -e
        +E
        +E2
         f
         g
         h

        """, Between("a b c d e f g h i", "a b c d E E2 f g h i"));

    [Fact]
    public void Changes_far_apart_stand_in_hunks_of_their_own() =>
        Assert.Equal(2, Hunk().Count(Between("a b c d e f g h i j k l", "A b c d e f g h i j k L")));

    [Theory]
    [InlineData("", "a b", "@@ -0,0 +1,2 @@\n+a\n+b\n")]
    [InlineData("a b", "", "@@ -1,2 +0,0 @@\n-a\n-b\n")]
    [InlineData("a b", "a", "@@ -1,2 +1 @@\n a\n-b\n")]
    public void What_begins_or_ends_as_nothing_is_told_by_the_line_before_it(string from, string to, string hunk) => Assert.Equal($"--- old\n+++ new\n{hunk}", Between(from, to));

    [Fact]
    public void Texts_that_are_the_same_have_no_difference() => Assert.Equal("", Between("a b c", "a b c"));

    [Fact]
    public void The_old_text_becomes_the_new_one_whatever_they_are()
    {
        var texts = Gen.OneOf(Gen.Int[0, 2], Gen.Int[0, 50]).Select(number => $"line {number}").Array[0, 40].Select(lines => string.Join(' ', lines.Select(line => line.Replace(' ', '_'))));
        Gen.Select(texts, texts).Sample((from, to) => Assert.Equal(Text(to), Applied(Text(from), Between(from, to))));
    }

    [Fact]
    public void Very_different_texts_of_very_many_lines_take_no_more_than_a_moment()
    {
        var (from, to) = (Many(i => $"{i % 7}"), Many(i => $"{i % 5}"));

        Assert.Equal(to, Applied(from, UnifiedDiff.Between("old", "new", from, to)));

        static string Many(Func<int, string> line) => string.Concat(Enumerable.Range(0, 200_000).Select(i => line(i) + "\n"));
    }

    private static string Between(string from, string to) => UnifiedDiff.Between("old", "new", Text(from), Text(to));

    /// <summary>Words as lines.</summary>
    private static string Text(string words) => words.Length == 0 ? "" : words.Replace(' ', '\n') + "\n";

    /// <summary>A text after a difference, which must fit it line by line.</summary>
    private static string Applied(string text, string diff)
    {
        string[] old = text.Length == 0 ? [] : text[..^1].Split('\n');
        var lines = new List<string>();
        var place = 0;
        foreach (var line in diff.Split('\n').Skip(2).Where(line => line.Length > 0))
        {
            if (Hunk().Match(line) is { Success: true } hunk)
            {
                var start = int.Parse(hunk.Groups["start"].Value, CultureInfo.InvariantCulture) - (hunk.Groups["count"].Value == "0" ? 0 : 1);
                lines.AddRange(old[place..start]);
                place = start;
                continue;
            }
            if (line[0] != '+')
                Assert.Equal(old[place++], line[1..]);
            if (line[0] != '-')
                lines.Add(line[1..]);
        }
        lines.AddRange(old[place..]);
        return string.Concat(lines.Select(line => line + "\n"));
    }

    [GeneratedRegex(@"^@@ -(?<start>\d+)(,(?<count>\d+))? \+\d+(,\d+)? @@$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Hunk();
}
