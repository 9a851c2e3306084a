using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.PublishedTables;

/// <summary>
/// What search finds: a published article, one of its scenarios or one of its citations, with the text that is searched. The database makes the search vectors
/// of it, in columns that only queries name (the migration <c>Search</c> has them).
/// </summary>
internal sealed class SearchEntry : IEntityTypeConfiguration<SearchEntry>
{
    public const string Article = "article", Scenario = "scenario", Citation = "citation";

    /// <summary>Id of the article, the scenario or the citation.</summary>
    public required Guid Id { get; init; }
    public required Guid ArticleId { get; init; }

    /// <summary>What it is: <c>article</c>, <c>scenario</c> or <c>citation</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Language of the article, which decides how its words are stemmed.</summary>
    public required string Locale { get; init; }
    public required DateTime PublishedAt { get; init; }

    /// <summary>The publication, topics, regions, actors and authors of the article.</summary>
    public required Guid[] TermIds { get; init; }

    /// <summary>Searched text by weight; each is empty where there is none.</summary>
    public required string Title { get; init; }
    public required string Summary { get; init; }
    public required string Headings { get; init; }
    public required string Body { get; init; }
    public required string Citations { get; init; }

    public void Configure(EntityTypeBuilder<SearchEntry> builder)
    {
        builder.ToTable("search_entries", Schema.Published);
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.HasIndex(entry => entry.ArticleId);
    }
}
