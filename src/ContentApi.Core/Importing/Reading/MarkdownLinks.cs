namespace ContentApi.Core.Importing.Reading;

/// <summary>Tells Markdown that opens links without end before it is parsed: the parser looks for the end of each of them in all the text that follows.</summary>
internal static class MarkdownLinks
{
    private const int MostOpen = 500;
    private const int LongestAddress = 4000;

    public static bool AreClosed(string markdown)
    {
        var open = 0;
        for (var at = markdown.IndexOf("](", StringComparison.Ordinal); at >= 0; at = markdown.IndexOf("](", at + 2, StringComparison.Ordinal))
        {
            if (markdown.AsSpan(at + 2, Math.Min(LongestAddress, markdown.Length - at - 2)).IndexOf(')') < 0 && ++open > MostOpen)
                return false;
        }
        return true;
    }
}
