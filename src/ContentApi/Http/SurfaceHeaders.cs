namespace ContentApi.Http;

/// <summary>
/// What every answer of a surface says, faults and unknown routes included: a public problem is not stored and any page may read it; nothing of
/// management and preview is stored by anyone.
/// </summary>
internal static class SurfaceHeaders
{
    public static IApplicationBuilder UseSurfaceHeaders(this IApplicationBuilder app) => app.Use(next => http =>
    {
        // At the last moment: the handler of exceptions clears what was said before.
        if (Surface.IsPublic(http.Request.Path))
            http.Response.OnStarting(SetPublicAsync, http);
        else if (Surface.IsPrivate(http.Request.Path))
            http.Response.OnStarting(SetPrivateAsync, http);
        return next(http);
    });

    private static Task SetPublicAsync(object state)
    {
        var response = ((HttpContext)state).Response;
        if (response.StatusCode >= StatusCodes.Status400BadRequest)
        {
            response.Headers.CacheControl = "no-store";
            Cors.AllowAnyone(response.Headers);
        }
        return Task.CompletedTask;
    }

    private static Task SetPrivateAsync(object state)
    {
        ((HttpContext)state).Response.Headers.CacheControl = "private, no-store";
        return Task.CompletedTask;
    }
}
