using Microsoft.AspNetCore.WebUtilities;

namespace ContentApi.Http.Conditional;

/// <summary>The <c>Content-Location</c> header (RFC 9110, section 8.7): the URL of what is sent, where the request's own URL names a choice.</summary>
internal static class ContentLocation
{
    /// <summary>Names the path, with the request's query but for the parameter that chose.</summary>
    public static void Add(HttpContext http, string path, string chosenBy)
    {
        var query = http.Request.Query.Where(parameter => parameter.Key != chosenBy);
        http.Response.Headers.ContentLocation = QueryHelpers.AddQueryString(http.Request.PathBase + path, query);
    }
}
