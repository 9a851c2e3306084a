using System.Net;
using System.Text.Json;

namespace ContentApi.Tests.Syndication.Sync;

/// <summary>What a partner has on disk: its copy, and the address to go on at. It outlives whoever fills it.</summary>
internal sealed class SyncStore(string filters = "")
{
    /// <summary>Each thing that is public, as its bytes, by type and id.</summary>
    public Dictionary<(string Type, string Id), (int Revision, string Json)> Copy { get; } = [];

    /// <summary>What was followed, as a query that begins with an ampersand; empty for everything.</summary>
    public string Filters => filters;

    /// <summary>Where to go on.</summary>
    public string Next { get; set; } = "/v1/sync?initial=true" + filters;

    /// <summary>Whether the copy was ever whole.</summary>
    public bool HasToken => Next.Contains("token=", StringComparison.Ordinal);
}

/// <summary>A partner that keeps a copy of what is public. It may end at any item, and a new one then goes on from what is stored.</summary>
internal sealed class SyncClient(Func<string, Task<HttpResponseMessage>> get, SyncStore store)
{
    /// <summary>Asked before each item and before the next address is stored: whether to end here.</summary>
    public Func<bool> Ends { get; init; } = () => false;

    /// <summary>What came, item by item.</summary>
    public List<JsonElement> Items { get; } = [];

    public int Pages { get; private set; }

    /// <summary>Reads pages until the copy is as it was at the server a moment ago.</summary>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public async Task CatchUpAsync()
    {
        while (await TakePageAsync())
        {
        }
    }

    /// <summary>Takes one page over; true when there is a next one.</summary>
    public async Task<bool> TakePageAsync()
    {
        using var response = await get(store.Next);
        var page = await response.JsonAsync(HttpStatusCode.OK);
        Pages++;
        foreach (var item in page.Items("data"))
        {
            End();
            Take(item);
        }
        End();
        var (next, token) = (page.GetProperty("page").Text("next"), page.Text("nextSyncToken"));
        Assert.True(next is null != token is null, "A page has a next one, or else a token.");
        store.Next = next is null ? $"/v1/sync?token={token}"
            : store.HasToken ? $"{store.Next.Split("&after=")[0]}&after={next}" : $"/v1/sync?initial=true{store.Filters}&after={next}";
        return next is not null;
    }

    private void Take(JsonElement item)
    {
        Items.Add(item);
        var (key, revision) = ((item.Text("type")!, item.Id()), item.GetProperty("revision").GetInt32());
        if (store.Copy.TryGetValue(key, out var had))
            Assert.True(revision >= had.Revision, $"{key}: revision {revision} comes after {had.Revision}.");
        if (item.Text("op") == "delete")
            store.Copy.Remove(key);
        else
            store.Copy[key] = (revision, item.GetProperty("resource").GetRawText());
    }

    private void End()
    {
        if (Ends())
            throw new OperationCanceledException("The client was ended.");
    }
}
