namespace ContentApi.Http;

/// <summary>Which surface an address belongs to.</summary>
internal static class Surface
{
    private const string Delivery = "/v1", Management = "/manage";

    /// <summary>For anyone.</summary>
    public static bool IsPublic(PathString path) => path.StartsWithSegments(Delivery, StringComparison.OrdinalIgnoreCase);

    /// <summary>For whoever has a key.</summary>
    public static bool IsManagement(PathString path) => path.StartsWithSegments(Management, StringComparison.OrdinalIgnoreCase);
}
