using ContentApi.Core.Articles;

namespace ContentApi.Published;

/// <summary>The kind of term that an endpoint is about, as its metadata.</summary>
internal sealed record TermsOf(TermKind Kind)
{
    public static TermKind KindOf(HttpContext http) => http.GetEndpoint()!.Metadata.GetRequiredMetadata<TermsOf>().Kind;
}
