using ContentApi.Http.Paging;

namespace ContentApi.Editorial.Articles;

/// <summary>A list of one article's parts, which is always whole (decision 8).</summary>
internal static class PartPage
{
    public static Page<T> Of<T>(IReadOnlyList<T> parts) => new() { Data = parts, Info = new(parts.Count, Next: null) };
}
