using System.Globalization;

namespace ContentApi.Core.Citations;

/// <summary>The identity of a cited source across articles.</summary>
public static class WorkKey
{
    /// <summary>
    /// <c>doi:</c> and the lower-case DOI; without one <c>ayt:</c> and the authors' family names, the year and the title, all without case, diacritics and punctuation.
    /// Null when there is no title, or neither an author nor a year: too little to say that two references mean the same source.
    /// </summary>
    public static string? Of(CslItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.Doi is { Length: > 0 } doi)
            return "doi:" + doi.ToLowerInvariant();
        var title = NameFold.Words(item.Title, ' ');
        var authors = string.Join(',', (item.Author ?? item.Editor ?? []).Select(Name));
        var year = item.Issued?.Year?.ToString(CultureInfo.InvariantCulture);
        return title.Length == 0 || (authors.Length == 0 && year is null) ? null : $"ayt:{authors}|{year}|{title}";
    }

    private static string Name(CslName name) => NameFold.Of(name.Literal ?? name.NonDroppingParticle + name.Family);
}
