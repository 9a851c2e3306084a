namespace ContentApi.Delivery.Search;

/// <summary>
/// How hits are marked in passages: by the database with noncharacters, which no stored text has (they are taken out when it is published), and once the rest
/// is escaped, with <c>mark</c>.
/// </summary>
internal static class SearchMarks
{
    private const char Start = '\uFDD0', Stop = '\uFDD1';

    /// <summary>What ts_headline is told.</summary>
    public static readonly string Options = $"StartSel={Start}, StopSel={Stop}, FragmentDelimiter=\" … \"";

    public static bool IsIn(string passage) => passage.Contains(Start, StringComparison.Ordinal);

    /// <summary>The passage as HTML.</summary>
    public static string ToHtml(string passage) => passage
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal)
        .Replace($"{Start}", "<mark>", StringComparison.Ordinal).Replace($"{Stop}", "</mark>", StringComparison.Ordinal);
}
