namespace ContentApi.Http;

/// <summary>Which surface an address belongs to.</summary>
internal static class Surface
{
    private const string Delivery = "/v1", Management = "/manage", Preview = "/preview";

    /// <summary>For anyone.</summary>
    public static bool IsPublic(PathString path) => path.StartsWithSegments(Delivery, StringComparison.OrdinalIgnoreCase);

    /// <summary>For whoever has a key, or a token.</summary>
    public static bool IsPrivate(PathString path) =>
        path.StartsWithSegments(Management, StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments(Preview, StringComparison.OrdinalIgnoreCase);
}
