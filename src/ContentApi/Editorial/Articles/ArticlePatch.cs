using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Http.Validation;
using Microsoft.AspNetCore.Http.Metadata;

namespace ContentApi.Editorial.Articles;

/// <summary>A merge patch (RFC 7396) for an article.</summary>
/// <param name="Changes">The patch, whatever it holds.</param>
internal sealed record ArticlePatch(JsonNode? Changes) : IEndpointParameterMetadataProvider
{
    public static async ValueTask<ArticlePatch> BindAsync(HttpContext http)
    {
        using var document = await JsonText.ReadAsync(http.Request, http.RequestAborted);
        return new(JsonSerializer.SerializeToNode(document.RootElement));
    }

    // JSON is taken for what it is meant as: there is no other patch.
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/merge-patch+json", "application/json"], typeof(Core.Authoring.ArticleInput)));
}
