namespace ContentApi.Data;

/// <summary>The two schemas and the two roles that the program works under.</summary>
internal static class Schema
{
    /// <summary>Working copies, revisions, vocabulary, keys: what the public must never see.</summary>
    public const string Editorial = "editorial";

    /// <summary>What the public sees, and nothing else.</summary>
    public const string Published = "published";

    /// <summary>ICU's root collation: it orders text the same on every PostgreSQL, whatever its locale.</summary>
    public const string TextCollation = "und-x-icu";

    /// <summary>The role that serves: it reads and writes rows in both schemas.</summary>
    public const string ApplicationRole = "contentapi_app";

    /// <summary>The role of delivery and syndication: it reads <see cref="Published"/> and has no right on <see cref="Editorial"/>.</summary>
    public const string DeliveryRole = "contentapi_delivery";
}
