using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Core.Publishing;
using Npgsql;

namespace ContentApi.Editorial.Works;

/// <summary>A cited source as editors have it, public or not.</summary>
public record WorkRepresentation
{
    /// <summary>Id of the work.</summary>
    public required Guid Id { get; init; }

    /// <summary>The work as a CSL-JSON item, as its first reference gave it.</summary>
    public required CslItem Csl { get; init; }

    /// <summary>How many articles cite it as they stand now, drafts included.</summary>
    public required int ArticleCount { get; init; }

    /// <summary>How many published articles cite it.</summary>
    public required int PublishedArticleCount { get; init; }

    /// <summary>How many articles still name it, or a work that was merged into it, as it was before the latest merge or split: they are brought up to date one after another.</summary>
    public required int OutdatedArticleCount { get; init; }

    /// <summary>Ids of the works that were merged into it: their public addresses lead to it.</summary>
    public required IReadOnlyList<Guid> MergedIds { get; init; }

    /// <summary>When it was first cited, or split off another.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>The version that it was read in; it stands in the header <c>ETag</c>.</summary>
    internal string EntityTag { get; init; } = "";
}

/// <summary>A cited source with those that may be the same.</summary>
public sealed record WorkDetails : WorkRepresentation
{
    /// <summary>Works that may be the same source, for an editor to merge: their titles are alike, and an author or the year is the same. The twenty that are cited most, among the two hundred that are known longest.</summary>
    public required IReadOnlyList<WorkCandidate> Candidates { get; init; }
}

/// <summary>A work that may be the same source as another.</summary>
public sealed record WorkCandidate
{
    /// <summary>Id of the work.</summary>
    public required Guid Id { get; init; }

    /// <summary>The work as a CSL-JSON item.</summary>
    public required CslItem Csl { get; init; }

    /// <summary>How many articles cite it as they stand now, drafts included.</summary>
    public required int ArticleCount { get; init; }

    /// <summary>What is the same beside the beginning of the title: <c>title</c> (all of it), <c>author</c>, <c>year</c>.</summary>
    public required IReadOnlyList<string> Same { get; init; }
}

/// <summary>A citation of a work.</summary>
public sealed record CitationOfWork
{
    /// <summary>Id of the citation.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its key in the article.</summary>
    public required string Key { get; init; }

    /// <summary>The reference as given.</summary>
    public required string Text { get; init; }

    /// <summary>The reference as a CSL-JSON item.</summary>
    public required CslItem Csl { get; init; }

    /// <summary>The article whose reference list it stands in.</summary>
    public required ManagedArticleReference Article { get; init; }
}

/// <summary>An article, public or not.</summary>
/// <param name="Id">Id of the article.</param>
/// <param name="Slug">Name of the article in URLs.</param>
/// <param name="Title">Title as printed.</param>
/// <param name="Status">Where it stands in its workflow.</param>
public sealed record ManagedArticleReference(Guid Id, string Slug, string Title, ArticleStatus Status)
{
    /// <summary>Reads id, slug, title and status, which are the row's first columns.</summary>
    internal static ManagedArticleReference Read(NpgsqlDataReader reader) =>
        new(reader.GetGuid(0), reader.GetString(1), reader.GetString(2), Enum.GetValues<ArticleStatus>().First(status => EnumName.Of(status) == reader.GetString(3)));
}
