using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Published;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Vocabulary;

/// <summary>Links the terms that a document names to the vocabulary, by id, slug or alias, making those that it does not have yet.</summary>
internal static class VocabularyMatch
{
    public static async Task<Article> MatchAsync(ContentDbContext database, Article article, Func<Guid> newId, DateTime now, CancellationToken cancellationToken) =>
        (await KnownAsync(database, ArticleTerms.Of(article), newId, now, cancellationToken)).In(article);

    /// <summary>The terms as the vocabulary has them; those that it lacked are made.</summary>
    public static Task<HeldTerms> KnownAsync(ContentDbContext database, IEnumerable<(TermKind Kind, Term Term)> terms, Func<Guid> newId, DateTime now, CancellationToken cancellationToken) =>
        HeldTerms.TakeAsync(database, terms, missing => MakeAsync(database, missing, newId, now, cancellationToken), cancellationToken);

    private static async Task MakeAsync(ContentDbContext database, IReadOnlyList<(TermKind Kind, Term Term)> missing, Func<Guid> newId, DateTime now, CancellationToken cancellationToken)
    {
        await VocabularyLock.ShareAsync(database, cancellationToken);
        // In one order for everybody, so that two imports that make the same terms never wait for each other in a circle.
        var made = missing.DistinctBy(term => (term.Kind, term.Term.Slug)).OrderBy(term => term.Kind).ThenBy(term => term.Term.Slug, StringComparer.Ordinal).ToList();
        await database.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO editorial.terms (id, kind, slug, name, created_at)
             SELECT id, kind, slug, name, {now}
             FROM unnest({made.Select(_ => newId()).ToArray()}, {made.Select(term => EnumName.Of(term.Kind)).ToArray()}, {made.Select(term => term.Term.Slug).ToArray()}, {made.Select(term => term.Term.Name).ToArray()}) AS named (id, kind, slug, name)
             WHERE NOT EXISTS (SELECT 1 FROM editorial.term_aliases alias WHERE alias.kind = named.kind AND alias.slug = named.slug)
             ON CONFLICT DO NOTHING
             """, cancellationToken);
    }
}
