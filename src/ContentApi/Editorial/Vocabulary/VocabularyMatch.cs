using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Vocabulary;

/// <summary>Links the terms that a document names to the vocabulary, making those that it does not have yet.</summary>
internal static class VocabularyMatch
{
    public static async Task<Article> MatchAsync(ContentDbContext database, Article article, Func<Guid> newId, DateTime now, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(database, ArticleTerms.Of(article), newId, now, cancellationToken);
        return ArticleTerms.Map(article, (kind, term) => known[(kind, term.Slug)]);
    }

    /// <summary>The terms as the vocabulary has them, by kind and slug; those that it lacked are made.</summary>
    public static async Task<IReadOnlyDictionary<(TermKind Kind, string Slug), Term>> KnownAsync(
        ContentDbContext database, IEnumerable<(TermKind Kind, Term Term)> terms, Func<Guid> newId, DateTime now, CancellationToken cancellationToken)
    {
        // In one order for everybody, so that two imports that make the same terms never wait for each other in a circle.
        var named = terms.DistinctBy(term => (term.Kind, term.Term.Slug)).OrderBy(term => term.Kind).ThenBy(term => term.Term.Slug, StringComparer.Ordinal).ToList();
        if (named.Count == 0)
            return new Dictionary<(TermKind, string), Term>();
        var kinds = named.Select(term => EnumName.Of(term.Kind)).ToArray();
        var slugs = named.Select(term => term.Term.Slug).ToArray();
        await database.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO editorial.terms (id, kind, slug, name, created_at)
             SELECT id, kind, slug, name, {now} FROM unnest({named.Select(_ => newId()).ToArray()}, {kinds}, {slugs}, {named.Select(term => term.Term.Name).ToArray()}) AS named (id, kind, slug, name)
             ON CONFLICT DO NOTHING
             """, cancellationToken);
        return await database.VocabularyTerms.AsNoTracking().Where(term => slugs.Contains(term.Slug)).ToDictionaryAsync(term => (term.Kind, term.Slug), AsTerm, cancellationToken);
    }

    private static Term AsTerm(VocabularyTerm term) => new() { Id = term.Id, Slug = term.Slug, Name = term.Name };
}
