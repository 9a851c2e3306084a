namespace ContentApi.Http;

/// <summary>The OpenAPI documents, by name; a surface's endpoints carry the name as their group.</summary>
internal static class ApiDocuments
{
    /// <summary>Delivery, feeds and sync: what anyone may read.</summary>
    public const string Delivery = "v1";

    /// <summary>Management and preview: what needs a key.</summary>
    public const string Management = "manage-v1";
}
