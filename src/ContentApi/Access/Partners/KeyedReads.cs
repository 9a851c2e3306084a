using System.Security.Claims;
using ContentApi.Data.EditorialTables;
using ContentApi.Http;
using Microsoft.AspNetCore.Authorization;

namespace ContentApi.Access.Partners;

/// <summary>Reads that are open to anyone, and that a key narrows to what its partner is given: its requests are limited and counted.</summary>
internal static class KeyedReads
{
    /// <summary>Looks at the key of a request that has one; a wrong key is refused, and not taken for none.</summary>
    public static TBuilder TakesKeys<TBuilder>(this TBuilder builder, FetchedFrom surface)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new OptionalKey()).RequireAuthorization(policy => policy.AddAuthenticationSchemes(BearerScheme.Name).RequireAssertion(MayRead)).AddEndpointFilter((context, next) =>
        {
            Count(context.HttpContext, surface);
            return next(context);
        });

    /// <summary>Says how many items the answer has, for the count.</summary>
    public static void HasItems(this HttpContext http, int items) => http.Features.Set(new FetchedItems(items));

    private static bool MayRead(AuthorizationHandlerContext context) =>
        context.User.Identity is { IsAuthenticated: true } || (context.Resource is HttpContext http && http.Request.Headers.Authorization.Count == 0);

    private static void Count(HttpContext http, FetchedFrom surface)
    {
        if (http.User.FindFirstValue(CallerClaims.KeyId) is not { } keyId)
            return;
        // Before the answer is sent, so that whoever has it is counted.
        http.Response.OnStarting(() =>
        {
            var status = http.Response.StatusCode;
            var items = status == StatusCodes.Status200OK && !HttpMethods.IsHead(http.Request.Method) ? http.Features.Get<FetchedItems>()?.Count ?? 0 : 0;
            return status is StatusCodes.Status200OK or StatusCodes.Status304NotModified
                ? http.RequestServices.GetRequiredService<UsageCount>().AddAsync(keyId, surface, items, http.RequestAborted)
                : Task.CompletedTask;
        });
    }

    private sealed record FetchedItems(int Count);
}
