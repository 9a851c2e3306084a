namespace ContentApi.Core.Publishing;

/// <summary>The codes of findings.</summary>
public static class FindingCode
{
    /// <summary>The article has no TL;DR.</summary>
    public const string TldrMissing = "tldr-missing";

    /// <summary>The body has moved on since the TL;DR was written.</summary>
    public const string TldrStale = "tldr-stale";

    /// <summary>The TL;DR is long beside the text that it sums up.</summary>
    public const string TldrTooLong = "tldr-too-long";

    /// <summary>The article belongs to no publication.</summary>
    public const string PublicationMissing = "publication-missing";

    /// <summary>The text cites something that the reference list does not hold.</summary>
    public const string UnresolvedMention = "unresolved-mention";

    /// <summary>The text cites something that could be two or more entries of the reference list.</summary>
    public const string AmbiguousMention = "ambiguous-mention";

    /// <summary>An entry of the reference list is never cited.</summary>
    public const string UncitedReference = "uncited-reference";

    /// <summary>Neither authors nor a year were found in a reference.</summary>
    public const string ReferenceNotParsed = "reference-not-parsed";

    /// <summary>A reference has no year, and does not say that there is none.</summary>
    public const string MissingYear = "missing-year";

    /// <summary>What a reference gives as its DOI is none.</summary>
    public const string MalformedDoi = "malformed-doi";

    /// <summary>Two entries of the reference list that are different sources have one DOI.</summary>
    public const string ReusedDoi = "reused-doi";

    /// <summary>The letters that tell references of the same authors and year apart do not follow each other from a on (APA 7, section 8.19).</summary>
    public const string SuffixOrder = "suffix-order";

    /// <summary>Two entries of the reference list are the same source.</summary>
    public const string DuplicateReference = "duplicate-reference";

    /// <summary>The text cites, but there is no reference list.</summary>
    public const string NoReferenceList = "no-reference-list";

    /// <summary>The estimates of scenarios that exclude each other do not make 100 %.</summary>
    public const string ProbabilitiesOff = "probabilities-off";

    /// <summary>The checks failed on the article, in a report over many.</summary>
    public const string NotChecked = "not-checked";

    /// <summary>Something that is not content (navigation, scripts) was left out.</summary>
    public const string FurnitureDropped = "furniture-dropped";

    /// <summary>Something unsafe (a script address, an event handler) was removed.</summary>
    public const string UnsafeMarkupRemoved = "unsafe-markup-removed";

    /// <summary>A scenario analysis has no scenarios.</summary>
    public const string AnalysisWithoutScenarios = "analysis-without-scenarios";

    /// <summary>The document does not say its language; it was told by its script.</summary>
    public const string LocaleAssumed = "locale-assumed";

    /// <summary>The caller, or the document's metadata, named another publication or other authors than the text prints.</summary>
    public const string MetadataOverridden = "metadata-overridden";

    /// <summary>The address of a link or an image is no complete http, https or mailto URL; its text was kept.</summary>
    public const string AddressDropped = "address-dropped";

    /// <summary>The document's front matter holds members that the importer does not know, or it or the caller gives a name or a date that cannot be taken.</summary>
    public const string MetadataIgnored = "metadata-ignored";
}
