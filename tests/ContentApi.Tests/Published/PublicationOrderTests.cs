using System.Net;
using ContentApi.Tests.Data.Embedded;

namespace ContentApi.Tests.Published;

/// <summary>Translations of each other and an article beside them, which cite the same works, name the same terms and link each other.</summary>
public sealed class PublicationOrderTests(Api api) : IClassFixture<Api>
{
    private static readonly string[] Locales = ["en", "ar", "fr", "de"];

    [Fact]
    public async Task Whatever_is_published_first_the_public_sees_the_same_in_the_end()
    {
        await using var instance = api.Another([], new StoppedClock(new(2026, 5, 5, 5, 5, 5, TimeSpan.Zero)));
        using var client = instance.CreateClient();
        var ids = new List<string>();
        foreach (var locale in Locales)
            ids.Add((await api.DraftAsync(Linked(locale), $"?slug=in-{locale}&locale={locale}&topic=Order&publishedAt=2026-04-04T04:04:04Z")).Id());
        await api.TranslateAsync(ids[1], ids[0]);
        await api.TranslateAsync(ids[2], ids[1]);

        var expected = await PublishedAsync(client, ids);
        Assert.Contains("published.corrections 0", expected, StringComparison.Ordinal);
        foreach (var order in Orders(ids))
            Assert.Equal(expected, await PublishedAsync(client, order));
        for (var round = 0; round < 5; round++)
        {
            await TakeBackAsync();
            await Task.WhenAll(ids.Select(id => PublishAsync(client, id)));
            Assert.Equal(expected, await ShownAsync());
        }
    }

    private static string Linked(string locale) =>
        Documents.Complete($"In {locale}", "Anchor").Replace("An opening paragraph", $"See {string.Join(" and ", Locales.Select(other => $"https://example.org/in-{other}"))}. An opening paragraph", StringComparison.Ordinal);

    private static IEnumerable<IReadOnlyList<string>> Orders(IReadOnlyList<string> ids) =>
        ids.Count == 0 ? [[]] : ids.SelectMany(first => Orders([.. ids.Where(id => id != first)]).Select(rest => (IReadOnlyList<string>)[first, .. rest]));

    private async Task<string> PublishedAsync(HttpClient client, IReadOnlyList<string> order)
    {
        await TakeBackAsync();
        foreach (var id in order)
            await PublishAsync(client, id);
        return await ShownAsync();
    }

    private static async Task PublishAsync(HttpClient client, string id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/manage/v1/articles/{id}/publish");
        request.Headers.Add("Authorization", $"Bearer {Api.Key}");
        request.Headers.Add("If-Match", "*");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        await response.JsonAsync(HttpStatusCode.OK);
    }

    /// <summary>As if nothing had ever been published.</summary>
    private async Task TakeBackAsync()
    {
        var tables = await api.RowsAsync<string>("SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables WHERE table_schema = 'published' AND table_type = 'BASE TABLE'");
        await api.Owner.ExecuteAsync($"SET session_replication_role = replica; {string.Concat(tables.Select(table => $"DELETE FROM {table}; "))} UPDATE editorial.articles SET status = 'draft', published_revision = NULL");
    }

    /// <summary>All that is public, but for the log of how it came to be.</summary>
    private async Task<string> ShownAsync() =>
        string.Join('\n', (await api.ContentsAsync()).Split('\n').Where(table => table.StartsWith("published.", StringComparison.Ordinal) && !table.StartsWith("published.changes ", StringComparison.Ordinal)));

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
