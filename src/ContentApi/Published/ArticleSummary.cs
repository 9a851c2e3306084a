using ContentApi.Core.Articles;
using ContentApi.Core.Publishing;

namespace ContentApi.Published;

/// <summary>An article as lists give it: without sections, scenario analyses and citations.</summary>
public record ArticleSummary
{
    /// <summary>Id of the article.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name of the article in URLs, unique in the deployment.</summary>
    public required string Slug { get; init; }

    /// <summary>Language of the article (BCP 47).</summary>
    public required string Locale { get; init; }

    /// <summary>The same article in other languages.</summary>
    public required IReadOnlyList<Translation> Translations { get; init; }

    /// <summary>Where the article stands in its workflow; always <c>published</c> in delivery.</summary>
    public required ArticleStatus Status { get; init; }

    /// <summary>Number of the revision that this is.</summary>
    public required int Revision { get; init; }

    /// <summary>The publication that it appears in; null if unknown.</summary>
    public required Term? Publication { get; init; }

    /// <summary>Title as printed.</summary>
    public required string Title { get; init; }

    /// <summary>Subtitle as printed; null if none.</summary>
    public required string? Subtitle { get; init; }

    /// <summary>Authors in the order printed.</summary>
    public required IReadOnlyList<Term> Byline { get; init; }

    /// <summary>The picture that stands for the article; null if none.</summary>
    public required HeroImage? HeroImage { get; init; }

    /// <summary>What it is about.</summary>
    public required IReadOnlyList<Term> Topics { get; init; }

    /// <summary>Where it takes place.</summary>
    public required IReadOnlyList<Term> Regions { get; init; }

    /// <summary>Who acts in it.</summary>
    public required IReadOnlyList<Term> Actors { get; init; }

    /// <summary>When it was first published; null if it never was.</summary>
    public required DateTime? PublishedAt { get; init; }

    /// <summary>When it last changed: in delivery, when this revision was published.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>Words of the text, without its references.</summary>
    public required int Words { get; init; }

    /// <summary>Minutes that reading it takes, at 238 words a minute.</summary>
    public required int ReadingMinutes { get; init; }

    /// <summary>The summary at its head; null if it has none.</summary>
    public required TldrRepresentation? Tldr { get; init; }
}

/// <summary>A translation of an article.</summary>
/// <param name="Locale">Its language (BCP 47).</param>
/// <param name="Slug">Its slug.</param>
public sealed record Translation(string Locale, string Slug);

/// <summary>The TL;DR of an article.</summary>
public sealed record TldrRepresentation
{
    /// <summary>Id of the TL;DR.</summary>
    public required Guid Id { get; init; }

    /// <summary>Label as printed, without its colon.</summary>
    public required string Label { get; init; }

    /// <summary>The summary as plain text; paragraphs and list items stand on lines of their own.</summary>
    public required string Text { get; init; }

    /// <summary>Revision of the article that it was written for.</summary>
    public required int ForRevision { get; init; }

    /// <summary>True when the body has moved on since.</summary>
    public required bool IsStale { get; init; }

    /// <summary>Words of the text.</summary>
    public required int Words { get; init; }

    /// <summary>Seconds that reading it takes, at 238 words a minute.</summary>
    public required int ReadingSeconds { get; init; }
}
