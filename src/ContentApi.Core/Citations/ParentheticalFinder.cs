using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations;

/// <summary>Reads one parenthesis as in-text citations: "(see Caron &amp; Oral, 2014, p. 4; Davenport, 2015a, 2015b)".</summary>
internal sealed partial class ParentheticalFinder(CitationIndex index)
{
    /// <summary>One year in the parenthesis with what it belongs to.</summary>
    public sealed record Item(int Start, int End, CitedYear Year, string? Locator, string Authors, IReadOnlyList<Citation> Candidates, bool IsSure)
    {
        /// <summary>True when it stands in a parenthesis within the parenthesis.</summary>
        public bool IsNested { get; init; }
    }

    /// <summary>The citations in the parenthesis, and the years at its very start, which belong to authors that stand before it.</summary>
    public (IReadOnlyList<Item> Items, IReadOnlyList<Item> Leading) Read(string text, Brackets.Pair pair)
    {
        var items = new List<Item>();
        var leading = new List<Item>();
        var authors = "";
        var from = pair.Open + 1;
        while (YearScanner.Next(text, from, pair.Close) is { } found)
        {
            var own = OwnText(text, from, found.Start);
            var secondary = Secondary().IsMatch(text[found.End..Math.Min(pair.Close, found.End + 20)]);
            var locator = Locator.At(text, found.End, pair.Close);
            var end = locator?.End ?? found.End;
            var list = own.Text.Length == 0 && authors.Length == 0 ? leading : items;
            var item = list == leading ? new Item(found.Start, end, found.Year, locator?.Text, "", [], false)
                : own.Text.Length == 0 ? new Item(found.Start, end, found.Year, locator?.Text, authors, index.Match(authors, found.Year), items[^1].IsSure)
                : Resolve(text, from, own, found, end, locator?.Text, ref authors, secondary);
            list.Add(item with { IsNested = own.IsNested });
            from = AddLetters(text, end, pair.Close, list, authors);
        }
        // The inner parenthesis has a turn of its own.
        return items.Concat(leading).All(item => item.IsNested) ? ([], []) : (items, leading);
    }

    private Item Resolve(string text, int from, (int Start, string Text, bool IsNested) own, YearScanner.Found found, int end, string? locator, ref string authors, bool secondary)
    {
        var comma = text[own.Start..found.Start].TrimEnd() is [.., ',' or '،'] || own.Text.EndsWith("al.", StringComparison.Ordinal);
        foreach (var match in new Func<string, CitedYear, IReadOnlyList<Citation>>[] { index.Match, index.MatchNearly })
        {
            foreach (var start in AuthorText.Starts(own.Text))
            {
                var name = own.Text[start..];
                if (match(name, found.Year) is not { Count: > 0 } candidates)
                    continue;
                authors = name;
                return new Item(own.Start + start, end, found.Year, locator, name, candidates, IsSure: true);
            }
            if (Several(text, from, own.Start, found, match) is { } several)
            {
                authors = several.Authors;
                return several with { End = end, Locator = locator };
            }
        }
        authors = own.Text;
        return new Item(own.Start, end, found.Year, locator, own.Text, [], IsSure: comma && !secondary && AuthorText.IsPlausible(own.Text));
    }

    // "(CLARK; HOLQUIST, 2008)" names two authors of one source (ABNT NBR 10520).
    private static Item? Several(string text, int from, int ownStart, YearScanner.Found found, Func<string, CitedYear, IReadOnlyList<Citation>> match)
    {
        var start = from + Lead().Match(text, from, found.Start - from).Length;
        return start < ownStart && text[start..found.Start].TrimEnd(' ', ',') is var names && match(names, found.Year) is { Count: > 0 } candidates
            ? new Item(start, found.End, found.Year, null, names, candidates, IsSure: true)
            : null;
    }

    // "2015a, b": each letter is a year of its own.
    private int AddLetters(string text, int from, int end, List<Item> items, string authors)
    {
        while (items.Count > 0 && items[^1] is { Year.Suffix: not null, Locator: null } last && Letter().Match(text, from, Math.Min(end - from, 8)) is { Success: true } letter)
        {
            var group = letter.Groups["letter"];
            var year = last.Year with { Suffix = group.Value };
            items.Add(new Item(group.Index, group.Index + 1, year, null, authors, authors.Length == 0 ? [] : index.Match(authors, year), last.IsSure));
            from = group.Index + 1;
        }
        return from;
    }

    // The text between the last citation, semicolon or opening bracket, and the year.
    private static (int Start, string Text, bool IsNested) OwnText(string text, int from, int yearStart)
    {
        var separator = text.LastIndexOfAny([';', '؛'], yearStart - 1, yearStart - from);
        var start = separator >= from ? separator + 1 : from;
        var bracket = Unclosed(text, start, yearStart);
        start = bracket < 0 ? start : bracket + 1;
        start += Lead().Match(text, start, yearStart - start).Length;
        return (start, text[start..Math.Max(start, yearStart)].TrimEnd(' ', ',', '،', ':'), bracket >= 0);
    }

    private static int Unclosed(string text, int start, int end)
    {
        var closed = 0;
        for (var i = end - 1; i >= start; i--)
        {
            if (text[i] is ')' or ']')
                closed++;
            else if (text[i] is '(' or '[' && closed-- == 0)
                return i;
        }
        return -1;
    }

    [GeneratedRegex(@"\G[\s,،;:.]*(?:(?:see also|see, e\.g\.|see|also|e\.g\.|i\.e\.|cf\.|but see|for example|for instance|compare|as cited in|as quoted in|cited in|quoted in|and|&|in|انظر أيضا|انظر|ينظر|راجع|مثل)\b?[\s,،:.]+)*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\G\s?(?:,|and|&)\s?(?<letter>[a-z])(?![\p{L}\p{Nd}.])", RegexOptions.CultureInvariant)]
    private static partial Regex Letter();

    [GeneratedRegex(@"^[,\s]*(?:as )?(?:cited|quoted|reported) (?:in|by)\b|^[,،\s]*نقلا عن", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Secondary();
}
