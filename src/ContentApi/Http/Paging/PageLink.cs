using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace ContentApi.Http.Paging;

/// <summary>The link to a list's next page (RFC 8288).</summary>
internal static class PageLink
{
    public static void Add(HttpContext http, string? next)
    {
        if (next is null)
            return;
        var query = http.Request.Query.Where(parameter => parameter.Key != "after").Append(new KeyValuePair<string, StringValues>("after", next));
        http.Response.Headers.Append("Link", $"<{QueryHelpers.AddQueryString(http.Request.PathBase + http.Request.Path, query)}>; rel=\"next\"");
    }
}
