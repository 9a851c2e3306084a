using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using ContentApi.Tests.Data.Embedded;

namespace ContentApi.Tests.Delivery;

/// <summary>
/// Every route of the public document, with every parameter that it has and in every format that it comes in, over a database full of what is not public:
/// drafts, newer working copies of published articles, unpublished articles. All of it holds a marker, and no answer does.
/// </summary>
public sealed partial class LeakWalkTests(Api api) : IClassFixture<Api>
{
    private const string Marker = "Xylophant";

    [Fact]
    public async Task No_route_parameter_or_format_shows_anything_of_what_is_not_public()
    {
        var (shown, hidden) = await FillAsync();
        var operations = (await api.ReadAsync("/openapi/v1.json")).GetProperty("paths").EnumerateObject()
            .Where(path => path.Value.TryGetProperty("get", out _)).Select(path => (Route: path.Name, Operation: path.Value.GetProperty("get"))).ToList();
        Assert.True(operations.Count >= 25, $"{operations.Count} operations");
        var found = 0;
        foreach (var (route, operation) in operations)
        {
            var before = found;
            var parameters = operation.TryGetProperty("parameters", out var declared) ? declared.EnumerateArray().Where(parameter => parameter.Text("in") == "query").ToList() : [];
            var needed = string.Join('&', parameters.Where(IsRequired).Select(parameter => $"{parameter.Text("name")}=window"));
            foreach (var address in Parameter().IsMatch(route) ? shown.Concat(hidden).Select(address => Parameter().Replace(route, address)) : [route])
                found += await SeesNothingAsync(Append(address, needed));
            // Every value of every parameter, at addresses of which one shows something.
            foreach (var address in Parameter().IsMatch(route) ? AddressesOf(route, shown).Concat(AddressesOf(route, hidden)) : [route])
            {
                foreach (var (parameter, value) in parameters.SelectMany(parameter => Values(parameter, shown, hidden), (parameter, value) => (parameter, value)))
                    found += await SeesNothingAsync(Append(IsRequired(parameter) ? address : Append(address, needed), $"{parameter.Text("name")}={Uri.EscapeDataString(value)}"));
                foreach (var mediaType in operation.GetProperty("responses").GetProperty("200").GetProperty("content").EnumerateObject())
                    found += await SeesNothingAsync(Append(address, needed), mediaType.Name);
            }
            Assert.True(found > before, $"{route} never showed anything, so the walk proves nothing of it");
        }
    }

    [Fact]
    public async Task What_is_not_public_is_not_counted()
    {
        var (_, hidden) = await FillAsync();

        foreach (var list in (string[])["articles", "tldrs", "scenario-analyses", "scenarios", "citations", "works", "publications", "authors", "topics", "regions", "actors"])
            Assert.Equal((await api.ReadAllAsync($"/v1/{list}")).Count, (await api.ReadAsync($"/v1/{list}?count=exact&limit=1")).GetProperty("page").GetProperty("total").GetInt32());
        foreach (var (filter, slug) in (IEnumerable<(string, string)>)[("topic", "xylophant-topic"), ("actor", "xylophantia"), ("author", "xylophant-author"), ("publication", "the-xylophant-quarterly")])
        {
            using var refused = await api.GetAsync($"/v1/articles?{filter}={slug}");
            using var nonsense = await api.GetAsync($"/v1/articles?{filter}=no-such-thing");
            // A term that only a draft names is answered as one that nobody ever named.
            Assert.Equal(Detail(await nonsense.ProblemAsync(HttpStatusCode.BadRequest, "malformed-request")), Detail(await refused.ProblemAsync(HttpStatusCode.BadRequest, "malformed-request")).Replace(slug, "no-such-thing", StringComparison.Ordinal));
        }
        Assert.NotEmpty(hidden);

        static string Detail(JsonElement problem) => problem.Items("errors")[0].Text("detail")!;
    }

    /// <summary>1 when the address shows something, which then holds no marker.</summary>
    private async Task<int> SeesNothingAsync(string path, string? accept = null)
    {
        using var response = await api.GetAsync(path, accept is null ? [] : [("Accept", accept)]);
        var answer = await response.TextAsync() + response.Headers + response.Content.Headers;
        // What the caller said may come back, in a link or in the detail of a problem.
        foreach (var said in (string[])[path, .. path.Split('?')[0].Split('/').Where(segment => segment.Contains(Marker, StringComparison.OrdinalIgnoreCase)), .. Query(path)])
            answer = answer.Replace(said, "", StringComparison.OrdinalIgnoreCase);
        Assert.False(answer.Contains(Marker, StringComparison.OrdinalIgnoreCase), $"{path} ({accept}): {answer}");
        Assert.True((int)response.StatusCode is 200 or 400 or 404 or 410, $"{(int)response.StatusCode} {path} ({accept}): {answer}");
        return response.IsSuccessStatusCode ? 1 : 0;
    }

    private static IEnumerable<string> Query(string path) => path.Split('?') is [_, var query] ? query.Split('&').Select(pair => Uri.UnescapeDataString(pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..])).Where(value => value.Length > 0) : [];

    private static string Append(string path, string query) => query.Length == 0 ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}";

    private static bool IsRequired(JsonElement parameter) => parameter.TryGetProperty("required", out var required) && required.GetBoolean();

    /// <summary>The slugs and one id of each kind of thing: what the route's address may name.</summary>
    private static IEnumerable<string> AddressesOf(string route, IReadOnlyList<string> addresses) => addresses.Where(address => !Id().IsMatch(address) || route.Contains("{id}", StringComparison.Ordinal)).Select(address => Parameter().Replace(route, address));

    /// <summary>Each value of a closed set; for others what is public and what is not.</summary>
    private static IEnumerable<string> Values(JsonElement parameter, IReadOnlyList<string> shown, IReadOnlyList<string> hidden)
    {
        var schema = parameter.GetProperty("schema");
        if (schema.TryGetProperty("enum", out var values) || (schema.TryGetProperty("items", out var items) && items.TryGetProperty("enum", out values)))
            return values.EnumerateArray().Select(value => value.GetString()!);
        return parameter.Text("name") switch
        {
            "limit" => ["1", "100"],
            "after" => ["none"],
            "publishedFrom" or "updatedSince" => ["2000-01-01"],
            "publishedTo" => ["2100-01-01"],
            "locale" => ["en", "fr"],
            "year" => ["2018"],
            "doi" => ["10.5555/window.2018", $"10.5555/{Marker}.2018"],
            "cites" or "work" => shown.Concat(hidden).Where(address => Id().IsMatch(address)),
            "kind" or "type" => ["scenario", "what-if"],
            _ => ["window", Marker, "xylophant-topic", "light", "russia", "xylophantia", "xylophant", "tarrow"],
        };
    }

    /// <summary>Fills the database; returns ids and slugs of everything that is public, and of everything that is not.</summary>
    private async Task<(IReadOnlyList<string> Shown, IReadOnlyList<string> Hidden)> FillAsync()
    {
        if ((await api.ReadAsync("/v1/articles")).Items("data").Count == 0)
        {
            for (var i = 0; i < 2; i++)
                await api.PublishedAsync(Documents.Complete($"In Plain Sight {i}", "Window"), "?publish=true&topic=Light&region=Coast&author=Ada");
            for (var i = 0; i < 3; i++)
            {
                var query = $"?slug=hidden-{i}&topic={Marker}%20Topic&region={Marker}%20Region&author={Marker}%20Author";
                await api.DraftAsync(Documents.Complete($"A {Marker} in Hiding", Marker).Replace("Russia", $"{Marker}ia", StringComparison.Ordinal), query + (i == 0 ? "&publish=true" : ""));
            }
            using var unpublished = await api.UnpublishAsync("hidden-0", "no longer true");
            Assert.True(unpublished.IsSuccessStatusCode);
            // A published article whose working copy has moved on.
            await api.Owner.ExecuteAsync($"UPDATE editorial.articles SET revision = revision + 1, version = version + 1, document = replace(document::text, 'Window', '{Marker}')::jsonb WHERE slug = 'in-plain-sight-1'");
        }
        var documents = await api.RowsAsync<string>("SELECT document::text FROM editorial.articles");
        Assert.Equal(4, documents.Count(document => document.Contains(Marker, StringComparison.Ordinal)));
        var shown = Ids(await api.RowsAsync<string>("SELECT document::text FROM published.articles")).ToList();
        return ([.. shown, "in-plain-sight-0", "in-plain-sight-1", "light", "coast", "ada", "russia", "the-window-quarterly"],
            [.. Ids(documents).Except(shown), "hidden-0", "hidden-1", "xylophant-topic", "xylophant-region", "xylophant-author", "xylophantia", "the-xylophant-quarterly"]);
    }

    private static IEnumerable<string> Ids(IEnumerable<string> documents) => documents.SelectMany(document => Id().Matches(document).Select(match => match.Value)).Distinct();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
