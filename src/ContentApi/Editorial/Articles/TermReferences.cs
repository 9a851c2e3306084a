using ContentApi.Core.Articles;
using ContentApi.Core.Json;
using ContentApi.Data;
using ContentApi.Published;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Articles;

/// <summary>Looks up the terms that an edited document names by id or by slug alone. Those that it names by name are matched, or made, when it is written.</summary>
internal sealed class TermReferences(ContentDbContext database)
{
    public async Task<(Article Document, IReadOnlyList<InputError> Unknown)> ResolveAsync(Article document, CancellationToken cancellationToken)
    {
        var named = ArticleTerms.Of(document).Where(named => IsReference(named.Term)).ToList();
        if (named.Count == 0)
            return (document, []);
        // By every name that they have or had, as in documents: what was merged or renamed since it was read is still meant. They are held once the document is written down.
        var found = await HeldTerms.FindAsync(database, named, cancellationToken);
        var byId = await database.VocabularyTerms.AsNoTracking().Where(term => found.Values.Contains(term.Id)).Select(term => new Term { Id = term.Id, Slug = term.Slug, Name = term.Name }).ToDictionaryAsync(term => term.Id, cancellationToken);
        var known = found.Where(term => byId.ContainsKey(term.Value)).ToDictionary(term => term.Key, term => byId[term.Value]);
        var unknown = Places(document).Where(place => IsReference(place.Term) && !known.ContainsKey(HeldTerms.Key((place.Kind, place.Term))))
            .Select(place => new InputError(place.Pointer, "unknown-term", $"The vocabulary has no such {EnumName.Of(place.Kind)}. Give the name instead to have one made.")).ToList();
        return (unknown.Count > 0 ? document : ArticleTerms.Map(document, (kind, term) => IsReference(term) ? known[HeldTerms.Key((kind, term))] : term), unknown);
    }

    private static bool IsReference(Term term) => term.Name.Length == 0;

    private static IEnumerable<(TermKind Kind, Term Term, string Pointer)> Places(Article article)
    {
        if (article.Publication is { } publication)
            yield return (TermKind.Publication, publication, "/publication");
        foreach (var (kind, member, terms) in new[] { (TermKind.Author, "byline", article.Byline), (TermKind.Topic, "topics", article.Topics), (TermKind.Region, "regions", article.Regions), (TermKind.Actor, "actors", article.Actors) })
        {
            for (var i = 0; i < terms.Count; i++)
                yield return (kind, terms[i], JsonPointer.Of("/" + member, i));
        }
        for (var i = 0; i < article.ScenarioAnalyses.Count; i++)
        {
            for (var j = 0; j < article.ScenarioAnalyses[i].Scenarios.Count; j++)
            {
                if (article.ScenarioAnalyses[i].Scenarios[j].Actor is { } actor)
                    yield return (TermKind.Actor, actor, $"/scenarioAnalyses/{i}/scenarios/{j}/actor");
            }
        }
    }
}
