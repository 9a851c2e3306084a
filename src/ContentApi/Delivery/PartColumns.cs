using ContentApi.Core.Rendering;
using ContentApi.Http.Negotiation;
using ContentApi.Published;

namespace ContentApi.Delivery;

/// <summary>What is read of a row <c>part</c> that is part of an article, for the way in which it is asked for.</summary>
/// <param name="Way">What the way adds to entity tags; empty for the stored bytes as they are.</param>
internal sealed record PartColumns(string Way)
{
    /// <summary>The row's JSON as it is stored.</summary>
    public static readonly PartColumns Stored = new(Way: "");

    /// <summary>Column with the bytes.</summary>
    public string Body { get; init; } = "part.body";

    /// <summary>Column with the entity tag of the row by itself.</summary>
    public string EntityTag { get; init; } = "part.entity_tag";

    /// <summary>Column with the time since when the row is as it is.</summary>
    public string ChangedAt { get; init; } = "article.rendered_at";

    /// <summary>Column with the keys of the article's citations, as JSON; null where they are not needed.</summary>
    public string CitationKeys { get; init; } = "NULL::text";

    /// <summary>For body text in a format. In HTML the keys of the article's citations are part of it, so it is the article's entity tag that changes with them.</summary>
    public static PartColumns In(BodyFormat format) => new(format.Way())
    {
        EntityTag = format == BodyFormat.Html ? "article.entity_tag" : "part.entity_tag",
        CitationKeys = format.CitationKeys("article.id"),
    };

    /// <summary>For scenarios with body text in a format: what is estimated of one changes it while its article stays as it is.</summary>
    public static PartColumns OfScenario(BodyFormat format) => In(format) with
    {
        EntityTag = format == BodyFormat.Html ? "left(article.entity_tag, -1) || substr(part.entity_tag, 2)" : "part.entity_tag",
        ChangedAt = "greatest(article.rendered_at, part.forecast_at)",
    };

    /// <summary>For citations in a format: the API's own JSON, or the CSL-JSON items that other formats are written of.</summary>
    /// <param name="format">The format.</param>
    /// <param name="csl">Column with the item.</param>
    public static PartColumns In(Representation format, string csl) => format == ReferenceFormats.Json ? Stored : new(ReferenceFormats.Way(format)) { Body = csl };
}
