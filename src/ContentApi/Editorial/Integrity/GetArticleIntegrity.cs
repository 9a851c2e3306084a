using ContentApi.Core.Publishing;
using ContentApi.Editorial.Articles;
using ContentApi.Editorial.Publishing;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Integrity;

internal static class GetArticleIntegrity
{
    public static async Task<Results<Ok<ArticleIntegrity>, ProblemHttpResult>> Handle(string idOrSlug, WorkingCopies copies, PublishingGates gates, CancellationToken cancellationToken)
    {
        if (await copies.FindAsync(idOrSlug, cancellationToken) is not { } copy)
            return Problem.NotFound("article", idOrSlug);
        var findings = await gates.FindAsync(copy.Document, copy.BodyRevision, cancellationToken);
        return TypedResults.Ok(new ArticleIntegrity
        {
            Article = new(copy.Id, copy.Slug, copy.Title, copy.Status),
            Revision = copy.Revision,
            IsPublishable = findings.All(finding => finding.Severity != FindingSeverity.Error),
            Counts = [.. findings.CountBy(finding => finding.Code).OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => new FindingCount(count.Key, count.Value, 1))],
            Findings = findings,
        });
    }
}
