using System.Text;
using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Core.Citations.Styles;
using ContentApi.Http.Negotiation;

namespace ContentApi.Published;

/// <summary>A list of references in a style and a locale.</summary>
/// <param name="Kind">Text, HTML or JSON.</param>
/// <param name="Style">The style.</param>
/// <param name="Locale">The locale.</param>
internal sealed record StyledFormat(Representation Kind, CitationStyle Style, StyleLocale Locale) : Representation(
    $"{Kind.Format}-{Style.Names[0]}-{Locale.Tag}",
    Kind == ReferenceFormats.Bibliography ? $"{Kind.MediaType}; style={Style.Names[0]}; locale={Locale.Tag}" : Kind.MediaType)
{
    /// <summary>The first style, in the locale that it is written for.</summary>
    public static StyledFormat Default(Representation kind) => new(kind, CitationStyle.All[0], CitationStyle.All[0].Locale);

    public byte[] Write(IReadOnlyList<CslItem> items)
    {
        var entries = Bibliography.Of(items, Style, Locale).Entries;
        if (Kind == ReferenceFormats.BibliographyJson)
            return JsonSerializer.SerializeToUtf8Bytes(entries.Select(FormattedReference.Of), ContentJson.Options);
        var printed = entries.Where(entry => !entry.IsRepetition);
        if (Kind == ReferenceFormats.Bibliography)
            return Encoding.UTF8.GetBytes(string.Concat(printed.Select(entry => entry.Reference.Text + "\n")));
        return Encoding.UTF8.GetBytes($"<div class=\"csl-bib-body\">\n{string.Concat(printed.Select(entry => $"<div class=\"csl-entry\">{entry.Reference.Html}</div>\n"))}</div>\n");
    }
}
