namespace ContentApi.Http.Caching;

/// <summary>Answers public reads from memory, in front of everything else: a hit passes through nothing but this.</summary>
/// <remarks>
/// What is public is so for every caller, with a key or without. Should delivery ever ask for a key, this belongs behind authentication.
/// </remarks>
internal static class CacheMiddleware
{
    public static void UseResponseCache(this WebApplication app)
    {
        var cache = app.Services.GetRequiredService<ResponseCache>();
        if (cache.IsOn)
            app.Use(next => http => Answer(http, next, cache));
    }

    private static Task Answer(HttpContext http, RequestDelegate next, ResponseCache cache)
    {
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
            return next(http);
        var key = CacheKey.Of(http);
        // First of all: what is found after it, no change has evicted that it knows of. Then the position: what is read after it, is no older.
        var mayServe = cache.Freshness.MayServe;
        var position = cache.Position;
        var found = cache.Find(key);
        if (mayServe && found is not null && found.Answers(http.Request))
        {
            found.Use();
            return found.Answer.SendAsync(http).AsTask();
        }
        if (Surface.IsPublic(http.Request.Path))
            http.Features.Set(new CacheTicket(cache, key, position, found));
        return next(http);
    }
}
