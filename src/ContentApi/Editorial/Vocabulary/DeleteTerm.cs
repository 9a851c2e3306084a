using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Data.PublishedTables;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Vocabulary;

internal static class DeleteTerm
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(string idOrSlug, HttpContext http, ContentDbContext database, TermChange change, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var (term, refusal) = await change.FindAsync(http, idOrSlug, cancellationToken);
        if (term is null)
            return refusal!;
        await VocabularyLock.TakeTermsAsync(database, [term.Id], cancellationToken);
        if (await UseAsync(database, term, cancellationToken) is { } inUse)
            return inUse;
        database.VocabularyTerms.Remove(term);
        await database.SaveChangesAsync(cancellationToken);
        // Its copy is not public: no published article names it.
        await database.Set<PublishedTerm>().Where(shown => shown.Id == term.Id).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return TypedResults.NoContent();
    }

    /// <summary>The problem when something names the term: an article as it stands, as it is published or as it is scheduled, a topic that is part of it, or an estimate whose author it is.</summary>
    private static async Task<ProblemHttpResult?> UseAsync(ContentDbContext database, VocabularyTerm term, CancellationToken cancellationToken)
    {
        var id = term.Id;
        var uses = (await database.Database.SqlQuery<TermUses>(
            $"""
             SELECT count(*)::int AS "Articles", (count(*) FILTER (WHERE is_public))::int AS "Published",
                 (SELECT count(*) FROM editorial.terms WHERE parent_id = {id})::int AS "Topics", (SELECT count(*) FROM editorial.terms WHERE merged_into_id = {id})::int AS "Merging",
                 (SELECT count(*) FROM editorial.estimates WHERE author_id IN (SELECT id FROM editorial.terms WHERE id = {id} OR merged_into_id = {id}))::int AS "Estimates"
             FROM (SELECT article_id, bool_or(is_public) AS is_public FROM (
                 SELECT id AS article_id, false AS is_public FROM editorial.articles WHERE term_ids @> ARRAY[{id}]
                 UNION ALL SELECT article_id, true FROM published.article_terms WHERE term_id = {id}
                 UNION ALL SELECT articles.id, false FROM editorial.articles JOIN editorial.revisions ON article_id = id AND number = scheduled_revision WHERE editorial.term_ids(revisions.document) @> ARRAY[{id}]
             ) named GROUP BY article_id) articles
             """).ToListAsync(cancellationToken))[0];
        if (uses.Articles > 0)
            return InUse($"{uses.Articles} {(uses.Articles == 1 ? "article names" : "articles name")} it, {uses.Published} of them in public. Take it out of them, or merge it into another {EnumName.Of(term.Kind)}.");
        if (uses.Topics > 0)
            return InUse($"{uses.Topics} {(uses.Topics == 1 ? "topic is" : "topics are")} part of it. Move them first.");
        if (uses.Estimates > 0)
            return InUse($"{uses.Estimates} {(uses.Estimates == 1 ? "estimate of a scenario is" : "estimates of scenarios are")} the author's, and stay on record. Merge it into another author.");
        return uses.Merging > 0 ? InUse("Articles are still moving to it from a term that was merged into it. Try again when they have.") : null;
    }

    private static ProblemHttpResult InUse(string detail) => Problem.Of(ProblemType.TermInUse, detail);

    private sealed record TermUses(int Articles, int Published, int Topics, int Merging, int Estimates);
}
