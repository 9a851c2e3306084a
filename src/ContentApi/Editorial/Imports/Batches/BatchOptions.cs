namespace ContentApi.Editorial.Imports.Batches;

/// <summary>How the lines of a batch are taken in: what the request said, once for all of them.</summary>
internal sealed record BatchOptions
{
    /// <summary>For documents that do not say it themselves.</summary>
    public string? Publication { get; init; }

    /// <inheritdoc cref="Publication"/>
    public string? Locale { get; init; }

    /// <summary>For all documents, beside those that they say.</summary>
    public string[] Topic { get; init; } = [];

    /// <inheritdoc cref="Topic"/>
    public string[] Region { get; init; } = [];

    /// <summary>For documents that say none themselves.</summary>
    public string[] Author { get; init; } = [];

    /// <summary>Whether to publish every document.</summary>
    public bool Publish { get; init; }

    /// <summary>Whether to report only, and write nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>What the caller may do.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }
}
