namespace ContentApi.Core.Publishing;

/// <summary>Something that an editor should look at in an article or in a document that was imported.</summary>
/// <param name="Code">What kind of finding it is, such as <c>tldr-missing</c> or <c>unresolved-mention</c>.</param>
/// <param name="Severity">How serious it is.</param>
/// <param name="Pointer">Where in the article: a JSON pointer (RFC 6901); null when it is about the document as a whole.</param>
/// <param name="Detail">What was found, in a sentence.</param>
public sealed record Finding(string Code, FindingSeverity Severity, string? Pointer, string Detail);

/// <summary>How serious a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>For information.</summary>
    Info,

    /// <summary>Worth a look; does not stop publishing.</summary>
    Warning,

    /// <summary>Stops publishing.</summary>
    Error,
}
