namespace ContentApi.Http;

/// <summary>OPTIONS on every route (RFC 9110, section 9.3.7): routing refuses the method and names those there are, which is the answer to the question.</summary>
internal static class AllowedMethods
{
    /// <summary>Every route has OPTIONS. What a browser asks before it calls from another origin is CORS' to answer, if the route is open to other origins.</summary>
    public static IApplicationBuilder UseAllowedMethods(this IApplicationBuilder app) => app.Use((http, next) => http.GetEndpoint() is RouteEndpoint ? next(http) : AnswerAsync(http, next));

    private static async Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        await next(http);
        if (http.Response is not { StatusCode: StatusCodes.Status405MethodNotAllowed, HasStarted: false } response)
            return;
        response.Headers.Allow = string.Join(", ", response.Headers.Allow.ToString().Split(", ").Append(HttpMethods.Options).Distinct());
        if (HttpMethods.IsOptions(http.Request.Method))
            response.StatusCode = StatusCodes.Status204NoContent;
    }
}
