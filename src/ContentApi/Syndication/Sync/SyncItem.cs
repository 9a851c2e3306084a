using System.Text.Json.Serialization;
using ContentApi.Core.Json;
using ContentApi.Published;

namespace ContentApi.Syndication.Sync;

/// <summary>Something that is public now, or is not any more.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "op")]
[JsonDerivedType(typeof(SyncUpsert), "upsert")]
[JsonDerivedType(typeof(SyncDelete), "delete")]
internal abstract record SyncItem
{
    /// <summary>What it is.</summary>
    public required SyncType Type { get; init; }

    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The revision of the article that is public; of what is deleted because its article ceased to be public, the last that was.</summary>
    public required int Revision { get; init; }

    /// <summary>When it last changed in public.</summary>
    public required DateTime At { get; init; }
}

/// <summary>Something that is public, new or changed: to be put in the place of what the caller has under the id.</summary>
internal sealed record SyncUpsert : SyncItem
{
    /// <summary>It, in the bytes that delivery has for it.</summary>
    public required SyncResource Resource { get; init; }
}

/// <summary>Something that the caller has, or may have, and that is not public any more or not followed: to be deleted.</summary>
internal sealed record SyncDelete : SyncItem
{
    /// <summary>What happened.</summary>
    public required SyncCause Cause { get; init; }

    /// <summary>Why the article was taken back; null if no reason was given, or it was not.</summary>
    public required string? Reason { get; init; }
}

/// <summary>Why something is to be deleted.</summary>
internal enum SyncCause
{
    /// <summary>The article was taken back.</summary>
    Unpublished,

    /// <summary>The article is public still, but not any more what is followed: it has another publication, or another language.</summary>
    Moved,

    /// <summary>The article has no such scenario any more.</summary>
    Removed,
}

/// <summary>What <c>/v1/articles/{id}</c> or <c>/v1/scenarios/{id}</c> answers with.</summary>
[JsonAlternatives(typeof(ArticleRepresentation), typeof(ScenarioItem))]
internal sealed record SyncResource;

/// <summary>A page of what is public, or of what changed since a token.</summary>
internal sealed record SyncPage
{
    /// <summary>The items: at first by id, then in the order of the commits that changed them last.</summary>
    public required IReadOnlyList<SyncItem> Data { get; init; }

    /// <summary>Where the page stands.</summary>
    public required Http.Paging.PageInfo Page { get; init; }

    /// <summary>The token to ask for later changes with; null while there is a next page.</summary>
    public required string? NextSyncToken { get; init; }
}
