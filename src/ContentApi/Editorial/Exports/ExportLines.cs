using ContentApi.Core.Articles;
using ContentApi.Data.EditorialTables;
using ContentApi.Data.PublishedTables;
using ContentApi.Editorial.Imports.Batches;

namespace ContentApi.Editorial.Exports;

/// <summary>The first line of an export.</summary>
/// <param name="At">When it was begun: everything is as it stood then.</param>
internal sealed record ExportStart(DateTime At)
{
    public string Type { get; } = LineType.Export;
    public int Version { get; } = LineType.Version;
}

/// <summary>The last line of an export: one without it broke off.</summary>
/// <param name="Lines">How many lines stand between the first and this.</param>
internal sealed record ExportEnd(int Lines)
{
    public string Type { get; } = LineType.End;
}

/// <summary>A term of the vocabulary with its aliases, as it is stored. A topic stands behind the one that it is part of.</summary>
internal sealed record TermLine
{
    public string Type { get; } = LineType.Term;
    public required VocabularyTerm Term { get; init; }

    /// <summary>Slug of the topic that it is part of; null at the top, and for other kinds.</summary>
    public string? Parent { get; init; }
}

/// <summary>A cited source, as it is stored.</summary>
internal sealed record WorkLine
{
    public string Type { get; } = LineType.Work;
    public required KnownWork Work { get; init; }
}

/// <summary>An article with everything that is its own: as it is stored, but for what is made of it.</summary>
internal sealed record ArticleLine
{
    public string Type { get; } = LineType.Article;

    /// <summary>The working copy: where it stands, its schedule, its document.</summary>
    public required WorkingCopy Article { get; init; }

    /// <summary>Every document that it ever had, from the first.</summary>
    public required IReadOnlyList<Revision> Revisions { get; init; }

    /// <summary>Every slug that is claimed for it.</summary>
    public required IReadOnlyList<string> Slugs { get; init; }

    /// <summary>Those of them that it was public under, and is not any more.</summary>
    public required IReadOnlyList<string> FormerSlugs { get; init; }

    /// <summary>What the public sees; null while it sees nothing.</summary>
    public PublishedSnapshot? Published { get; init; }

    /// <summary>What is left of it in public; null unless it was public and is not any more.</summary>
    public Tombstone? Tombstone { get; init; }

    /// <summary>What readers were told of, from the first.</summary>
    public required IReadOnlyList<Correction> Corrections { get; init; }
}

/// <summary>What the public sees of an article: what everything public is made of.</summary>
internal sealed record PublishedSnapshot
{
    public required int Revision { get; init; }
    public required int BodyRevision { get; init; }
    public required Guid TranslationGroupId { get; init; }
    public required DateTime PublishedAt { get; init; }
    public required DateTime UpdatedAt { get; init; }
    public required Article Document { get; init; }
}
