namespace ContentApi.Http.Conditional;

/// <summary>
/// The <c>Surrogate-Key</c> header: what a response is made of, so that a CDN can drop every response that a change touches.
/// The response cache goes by the same ids.
/// </summary>
internal static class SurrogateKey
{
    /// <summary>Stands for any article: the key of a list that an article may come into or leave at any time.</summary>
    public static readonly Guid Any = Guid.Empty;

    /// <summary>The ids as the header has them, <c>any</c> for <see cref="Any"/>.</summary>
    public static string Of(IEnumerable<Guid> ids) => string.Join(' ', ids.Select(id => id == Any ? "any" : id.ToString("D")));
}
