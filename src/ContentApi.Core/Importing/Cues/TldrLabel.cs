using System.Text.RegularExpressions;

namespace ContentApi.Core.Importing.Cues;

/// <summary>The label of a TL;DR at the beginning of a text.</summary>
/// <param name="Label">The label as printed, without colon or dash.</param>
/// <param name="Length">Length of label, colon and white space; the summary follows.</param>
/// <param name="IsExplicit">Whether it says TL;DR; other labels count at the head of a document only.</param>
internal sealed partial record TldrLabel(string Label, int Length, bool IsExplicit)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Finds the label; null when the text begins with none.</summary>
    public static TldrLabel? Find(string text)
    {
        var head = text.Length > 120 ? text[..120] : text;
        if (Explicit().Match(head) is { Success: true } tldr)
            return new(tldr.Groups["label"].Value, tldr.Length, IsExplicit: true);
        if (Implicit().Match(head) is { Success: true } summary)
            return new(summary.Groups["label"].Value, summary.Length, IsExplicit: false);
        return null;
    }

    [GeneratedRegex(@"^[\s\u200B\uFEFF\u2060\u200E\u200F\[(]{0,4}(?<label>(?:the\s+)?" + CueLexicon.Tldr + @")(?:[\])]?\s*[:：\-–—|]\s*|[\])]?\s*$|[\])]?\s+(?=\S))", Options)]
    private static partial Regex Explicit();

    [GeneratedRegex(@"^[\s\u200B\uFEFF\u2060\u200E\u200F]{0,4}(?<label>(?:" + CueLexicon.Summary + @")(?: \([^)\n]{1,20}\))?)\s*(?:[:：]\s*|\s[\-–—]\s+|$)", Options)]
    private static partial Regex Implicit();
}
