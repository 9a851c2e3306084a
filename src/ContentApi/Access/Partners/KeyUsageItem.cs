using ContentApi.Data.EditorialTables;

namespace ContentApi.Access.Partners;

/// <summary>What was fetched with a key on one day from one place.</summary>
internal sealed record KeyUsageItem
{
    /// <summary>The day, in UTC.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>From where.</summary>
    public required FetchedFrom Surface { get; init; }

    /// <summary>How many requests were answered with content, or with that it has not changed; deliveries that were taken, of webhooks.</summary>
    public required long Requests { get; init; }

    /// <summary>How many items those answers had: articles and scenarios, and deletions of them.</summary>
    public required long Items { get; init; }
}
