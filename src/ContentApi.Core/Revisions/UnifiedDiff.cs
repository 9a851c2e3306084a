using System.Globalization;
using System.Text;

namespace ContentApi.Core.Revisions;

/// <summary>The difference between two texts in the unified format of <c>diff -u</c> (POSIX.1-2024), which <c>patch</c> applies.</summary>
public static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The difference; empty when there is none. Lines end with <c>\n</c>.</summary>
    /// <param name="fromName">What the old text is called.</param>
    /// <param name="toName">What the new text is called.</param>
    /// <param name="from">The old text: lines, each with its end.</param>
    /// <param name="to">The new text.</param>
    public static string Between(string fromName, string toName, string from, string to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var (before, after) = (Lines(from), Lines(to));
        var hunks = Hunks(Changes(before, after), before.Length).ToList();
        if (hunks.Count == 0)
            return "";
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"--- {fromName}\n+++ {toName}\n");
        foreach (var hunk in hunks)
            Append(text, hunk, before, after);
        return text.ToString();
    }

    private static string[] Lines(string text) => text.Length == 0 ? [] : (text.EndsWith('\n') ? text[..^1] : text).Split('\n');

    /// <summary>The stretches that differ, in order.</summary>
    private static IEnumerable<Change> Changes(string[] from, string[] to)
    {
        var (i, j) = (0, 0);
        foreach (var (sameFrom, sameTo) in Alignment.Of(from, to).Append((from.Length, to.Length)))
        {
            if (sameFrom > i || sameTo > j)
                yield return new(i, sameFrom, j, sameTo);
            (i, j) = (sameFrom + 1, sameTo + 1);
        }
    }

    /// <summary>Changes with so few lines between them that their contexts meet stand in one hunk.</summary>
    private static IEnumerable<List<Change>> Hunks(IEnumerable<Change> changes, int lines)
    {
        var hunk = new List<Change>();
        foreach (var change in changes.Append(new(lines + (2 * Context) + 1, 0, 0, 0)))
        {
            if (hunk.Count > 0 && change.From - hunk[^1].FromEnd > 2 * Context)
            {
                yield return hunk;
                hunk = [];
            }
            hunk.Add(change);
        }
    }

    private static void Append(StringBuilder text, List<Change> hunk, string[] from, string[] to)
    {
        var lead = Math.Min(Context, hunk[0].From);
        var trail = Math.Min(Context, from.Length - hunk[^1].FromEnd);
        text.Append(CultureInfo.InvariantCulture, $"@@ -{Range(hunk[0].From - lead, hunk[^1].FromEnd + trail)} +{Range(hunk[0].To - lead, hunk[^1].ToEnd + trail)} @@\n");
        var i = hunk[0].From - lead;
        foreach (var change in hunk)
        {
            Append(text, ' ', from, i, change.From);
            Append(text, '-', from, change.From, change.FromEnd);
            Append(text, '+', to, change.To, change.ToEnd);
            i = change.FromEnd;
        }
        Append(text, ' ', from, i, i + trail);
    }

    private static void Append(StringBuilder text, char mark, string[] lines, int start, int end)
    {
        for (var i = start; i < end; i++)
            text.Append(mark).Append(lines[i]).Append('\n');
    }

    /// <summary>First line, from 1, and number of lines; an empty range is told by the line before it.</summary>
    private static string Range(int start, int end) => (end - start) switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"{start},0"),
        1 => string.Create(CultureInfo.InvariantCulture, $"{start + 1}"),
        var length => string.Create(CultureInfo.InvariantCulture, $"{start + 1},{length}"),
    };

    private sealed record Change(int From, int FromEnd, int To, int ToEnd);
}
