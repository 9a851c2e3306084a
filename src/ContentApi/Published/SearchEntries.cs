using ContentApi.Core.Articles;
using ContentApi.Core.Rendering;
using ContentApi.Data;
using ContentApi.Data.PublishedTables;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Published;

/// <summary>What search finds of an article: itself, its scenarios and its citations.</summary>
internal static class SearchEntries
{
    private const string Words = """
        INSERT INTO published.search_words (word)
        SELECT DISTINCT word FROM published.search_entries, unnest(tsvector_to_array(to_tsvector('published.simple', concat_ws(' ', title, summary, headings)))) AS word
        """;

    private const string Telling = "length(word) BETWEEN 4 AND 40 AND word !~ '[0-9]'";

    public static IEnumerable<SearchEntry> Of(Snapshot snapshot)
    {
        var article = snapshot.Document;
        Guid[] terms = [.. ArticleTerms.Of(article).Select(named => named.Term.Id).Distinct(), .. snapshot.BroaderTopics];
        yield return Entry(SearchEntry.Article, article.Id, SearchableText.Of(article));
        foreach (var (scenario, text) in SearchableText.OfScenarios(article))
            yield return Entry(SearchEntry.Scenario, scenario.Id, text);
        foreach (var citation in article.Citations)
            yield return Entry(SearchEntry.Citation, citation.Id, SearchableText.Of(citation));

        SearchEntry Entry(string type, Guid id, SearchableText text) => new()
        {
            Id = id,
            ArticleId = article.Id,
            Type = type,
            Locale = article.Locale,
            PublishedAt = snapshot.PublishedAt!.Value,
            TermIds = terms,
            Title = text.Title,
            Summary = text.Summary,
            Headings = text.Headings,
            Body = text.Body,
            Citations = text.Citations,
        };
    }

    /// <summary>Adds the words of an article's title, summary and headings to those that misspelt queries are compared with.</summary>
    public static Task LearnWordsAsync(ContentDbContext database, Guid articleId, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlRawAsync($"{Words} WHERE article_id = {{0}} AND {Telling} ON CONFLICT DO NOTHING", [articleId], cancellationToken);

    /// <summary>The same for every article.</summary>
    public static Task LearnAllWordsAsync(ContentDbContext database, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlRawAsync($"{Words} WHERE {Telling} ON CONFLICT DO NOTHING", cancellationToken);
}
