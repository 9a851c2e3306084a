using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Problems;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.Articles;

internal static class GetArticleTldr
{
    public static async Task<Results<Rendered<TldrCard>, ProblemHttpResult>> Handle(string idOrSlug, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        if (await ArticleLookup.IdAsync(database, idOrSlug, cancellationToken) is not { } articleId)
            return await ArticleLookup.MissingAsync(database, idOrSlug, cancellationToken);
        await using var command = database.Command("SELECT body FROM published.tldrs WHERE article_id = $1", articleId);
        return await command.ExecuteScalarAsync(cancellationToken) is byte[] body
            ? new Rendered<TldrCard>(body, EntityTag.OfBytes(body))
            : Problem.Of(ProblemType.NotFound, $"The article '{idOrSlug}' has no TL;DR.");
    }
}
