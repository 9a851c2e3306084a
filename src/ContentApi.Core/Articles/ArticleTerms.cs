namespace ContentApi.Core.Articles;

/// <summary>The terms of the vocabulary that an article names.</summary>
public static class ArticleTerms
{
    /// <summary>Every term with its kind, each place that names it counted.</summary>
    public static IEnumerable<(TermKind Kind, Term Term)> Of(Article article)
    {
        if (article.Publication is not null)
            yield return (TermKind.Publication, article.Publication);
        foreach (var author in article.Byline)
            yield return (TermKind.Author, author);
        foreach (var topic in article.Topics)
            yield return (TermKind.Topic, topic);
        foreach (var region in article.Regions)
            yield return (TermKind.Region, region);
        foreach (var actor in article.Actors)
            yield return (TermKind.Actor, actor);
        foreach (var scenario in article.ScenarioAnalyses.SelectMany(analysis => analysis.Scenarios))
        {
            if (scenario.Actor is not null)
                yield return (TermKind.Actor, scenario.Actor);
        }
    }

    /// <summary>The article with every term replaced.</summary>
    public static Article Map(Article article, Func<TermKind, Term, Term> map) => article with
    {
        Publication = article.Publication is null ? null : map(TermKind.Publication, article.Publication),
        Byline = MapAll(TermKind.Author, article.Byline, map),
        Topics = MapAll(TermKind.Topic, article.Topics, map),
        Regions = MapAll(TermKind.Region, article.Regions, map),
        Actors = MapAll(TermKind.Actor, article.Actors, map),
        ScenarioAnalyses = [.. article.ScenarioAnalyses.Select(analysis => analysis with
        {
            Scenarios = [.. analysis.Scenarios.Select(scenario => scenario.Actor is null ? scenario : scenario with { Actor = map(TermKind.Actor, scenario.Actor) })],
        })],
    };

    /// <summary>Two spellings of one term are one term, listed once.</summary>
    private static List<Term> MapAll(TermKind kind, IReadOnlyList<Term> terms, Func<TermKind, Term, Term> map) =>
        [.. terms.Select(term => map(kind, term)).DistinctBy(term => term.Id)];
}
