using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations.Labelling;

/// <summary>A link, or the DOI that it resolves, which typesetting may have broken up.</summary>
internal static partial class LinkSegment
{
    public static void Take(ReferenceDraft draft, string text)
    {
        if (Doi().Match(text) is { Success: true } resolver)
            draft.Doi = TrimEnd(Blanks().Replace(text[resolver.Groups["doi"].Index..], ""));
        else if (Address().Match(text) is { Success: true } address)
            draft.Url = WithScheme(TrimEnd(Blanks().Replace(text[address.Index..], "")));
    }

    private static string WithScheme(string address) => address.Contains("://", StringComparison.Ordinal) ? address : "https://" + address;

    // A stop or a bracket after an address belongs to the sentence, unless the bracket was opened in the address.
    private static string TrimEnd(string address)
    {
        address = address.TrimEnd('.', ',', ';', ':', '>', ']', '”', '"', '’');
        return address.EndsWith(')') && !address.Contains('(', StringComparison.Ordinal) ? address[..^1].TrimEnd('.', '>') : address;
    }

    [GeneratedRegex(@"(?:\bdoi\b.{0,4}?|doi\.\s?org/\s?|^[\s(\[]*)(?<doi>10\.[0-9]{4,9}/)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Doi();

    [GeneratedRegex(@"https?:|ftp:|www\.|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,4}/", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
