using System.Text;
using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Http.Negotiation;

namespace ContentApi.Published;

/// <summary>The formats that citations and works can be had in; the first is what a caller gets who names none.</summary>
internal static class ReferenceFormats
{
    /// <summary>The API's own JSON, with mentions and links.</summary>
    public static readonly Representation Json = new("json", "application/json");

    /// <summary>CSL-JSON, which is an array by its schema (csl-data.json), of one item too.</summary>
    public static readonly Representation CslJson = new("csl-json", "application/vnd.citationstyles.csl+json") { Type = typeof(IReadOnlyList<CslItem>) };

    /// <summary>BibTeX.</summary>
    public static readonly Representation BibTex = new("bibtex", "application/x-bibtex");

    /// <summary>RIS, for reference managers.</summary>
    public static readonly Representation Ris = new("ris", "application/x-research-info-systems");

    /// <summary>A printed list, one entry a line.</summary>
    public static readonly Representation Bibliography = new("bibliography", "text/x-bibliography");

    /// <summary>The same as HTML.</summary>
    public static readonly Representation BibliographyHtml = new("bibliography-html", "text/html") { IsByNameOnly = true };

    /// <summary>The same by entry, with what cites each in the text.</summary>
    public static readonly Representation BibliographyJson = new("bibliography-json", "application/vnd.contentapi.bibliography+json") { Type = typeof(IReadOnlyList<FormattedReference>) };

    public static IReadOnlyList<Representation> All { get; } = [Json, CslJson, BibTex, Ris, Bibliography, BibliographyHtml, BibliographyJson];

    /// <summary>The formats for what only <see cref="Json"/> can show, such as some members of each item.</summary>
    public static IReadOnlyList<Representation> For(bool jsonOnly) => jsonOnly ? [Json] : All;

    /// <summary>Whether the format is a list in a style.</summary>
    public static bool IsStyled(Representation format) => format == Bibliography || format == BibliographyHtml || format == BibliographyJson;

    /// <summary>A column in SQL: the stored CSL-JSON item of a row, as bytes. Its id is the row's, which is unique everywhere; the key is so in one article only.</summary>
    public static string Csl(string row) => $"convert_to(({row}.csl || jsonb_build_object('id', {row}.id))::text, 'UTF8')";

    /// <summary>The same, by the citation's key.</summary>
    public static string CslByKey(string row) => $"convert_to({row}.csl::text, 'UTF8')";

    /// <summary>What the format adds to the entity tag of the stored bytes.</summary>
    public static string Way(Representation format) => format == Json ? "" : ArticleRenderer.Way(format.Format);

    /// <summary>References in a format other than <see cref="Json"/>.</summary>
    /// <param name="format">The format.</param>
    /// <param name="csl">The references as CSL-JSON items, whose ids are unique within the answer.</param>
    public static byte[] Write(Representation format, IEnumerable<ReadOnlyMemory<byte>> csl)
    {
        IReadOnlyList<CslItem> items = [.. csl.Select(Read)];
        return format is StyledFormat styled ? styled.Write(items)
            : IsStyled(format) ? StyledFormat.Default(format).Write(items)
            : format == BibTex ? Encoding.UTF8.GetBytes(Core.Citations.Export.BibTex.Write(items))
            : format == Ris ? Encoding.UTF8.GetBytes(Core.Citations.Export.Ris.Write(items))
            : JsonSerializer.SerializeToUtf8Bytes(items.Select(Valid), ContentJson.Options);
    }

    // An editor may give any type; the schema knows some.
    private static CslItem Valid(CslItem item) => CslType.IsKnown(item.Type) ? item : item with { Type = CslType.Document };

    private static CslItem Read(ReadOnlyMemory<byte> json) => JsonSerializer.Deserialize<CslItem>(json.Span, ContentJson.Options)!;
}
