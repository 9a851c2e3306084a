using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using ContentApi.Tests.Data.Embedded;
using ContentApi.Tests.Editorial.Forecasting;

namespace ContentApi.Tests.Delivery;

/// <summary>
/// Every route of the public document, with every parameter that it has and in every format that it comes in, over a database full of what is not public:
/// drafts, newer working copies of published articles, unpublished articles. All of it holds two markers, so that one can be asked for and the other must not come.
/// </summary>
public sealed partial class LeakWalkTests(Api api) : IClassFixture<Api>
{
    /// <summary>Also in the slugs of what is hidden.</summary>
    private const string Marker = "Xylophant";

    private const string OtherMarker = "Quillfeather";

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
            var needed = parameters.Where(IsRequired).Select(parameter => (Name: parameter.Text("name")!, Value: "window")).ToList();
            foreach (var address in Parameter().IsMatch(route) ? shown.Concat(hidden).Select(address => Parameter().Replace(route, address)) : [route])
                found += await SeesNothingAsync(Address(address, needed));
            // Every value of every parameter, at addresses of which one shows something; of a list, in each of its shapes.
            foreach (var address in Parameter().IsMatch(route) ? AddressesOf(route, shown).Concat(AddressesOf(route, hidden)) : [route])
            {
                IReadOnlyList<(string, string)[]> shapes = Parameter().IsMatch(route) ? [[]] : Shapes(parameters);
                foreach (var (parameter, value) in parameters.SelectMany(parameter => Values(parameter, shown, hidden), (parameter, value) => (parameter.Text("name")!, value)))
                    foreach (var shape in shapes)
                        found += await SeesNothingAsync(Address(address, [.. needed, .. shape, (parameter, value)]));
                foreach (var mediaType in operation.GetProperty("responses").GetProperty("200").GetProperty("content").EnumerateObject())
                    found += await SeesNothingAsync(Address(address, needed), mediaType.Name);
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
        foreach (var marker in (string[])[Marker, OtherMarker])
        {
            Assert.Equal(0, (await api.ReadAsync($"/v1/search?q={marker}")).GetProperty("hits").GetInt32());
            Assert.Equal(0, (await api.ReadAsync($"/v1/articles?q={marker}&count=exact")).GetProperty("page").GetProperty("total").GetInt32());
        }
        Assert.NotEmpty(hidden);

        static string Detail(JsonElement problem) => problem.Items("errors")[0].Text("detail")!;
    }

    /// <summary>1 when the address shows something, which then holds no marker.</summary>
    private async Task<int> SeesNothingAsync(string path, string? accept = null)
    {
        using var response = await api.GetAsync(path, accept is null ? [] : [("Accept", accept)]);
        var answer = await EchoFreeAnswer.OfAsync(response, path);
        foreach (var marker in (string[])[Marker, OtherMarker])
            Assert.False(answer.Contains(marker, StringComparison.OrdinalIgnoreCase), $"{path} ({accept}) shows {marker}: {answer}");
        // Some types come by format= only: they are walked as its values.
        Assert.True((int)response.StatusCode is 200 or 400 or 404 or 410 || (accept is not null && (int)response.StatusCode == 406), $"{(int)response.StatusCode} {path} ({accept}): {answer}");
        return response.IsSuccessStatusCode ? 1 : 0;
    }

    /// <summary>The address with these parameters; the last of a name counts.</summary>
    private static string Address(string path, IReadOnlyList<(string Name, string Value)> parameters) =>
        parameters.Count == 0 ? path : $"{path}?{string.Join('&', parameters.GroupBy(parameter => parameter.Name).Select(named => $"{named.Key}={Uri.EscapeDataString(named.Last().Value)}"))}";

    /// <summary>A list as it comes, a page of one with everything that can be added, with every field, and in its last format: what it has of these.</summary>
    private static IReadOnlyList<(string Name, string Value)[]> Shapes(IReadOnlyList<JsonElement> parameters)
    {
        (string, string)[] whole = [("limit", "1"), ("count", "exact"), .. Of("include", values => string.Join(',', values)), .. Of("bodyFormat", _ => "html")];
        return [[], [.. whole.Where(pair => parameters.Any(parameter => parameter.Text("name") == pair.Item1))], .. new[] { Of("fields", values => string.Join(',', values)), Of("format", values => values[^1]) }.Where(shape => shape.Length > 0)];

        (string, string)[] Of(string name, Func<string[], string> choose) =>
            [.. parameters.Where(parameter => parameter.Text("name") == name).Select(parameter => (name, choose([.. Closed(parameter)!])))];
    }

    private static bool IsRequired(JsonElement parameter) => parameter.TryGetProperty("required", out var required) && required.GetBoolean();

    /// <summary>The slugs and one id of each kind of thing: what the route's address may name.</summary>
    private static IEnumerable<string> AddressesOf(string route, IReadOnlyList<string> addresses) => addresses.Where(address => !Id().IsMatch(address) || route.Contains("{id}", StringComparison.Ordinal)).Select(address => Parameter().Replace(route, address));

    /// <summary>Each value of a closed set; for others what is public and what is not.</summary>
    private static IEnumerable<string> Values(JsonElement parameter, IReadOnlyList<string> shown, IReadOnlyList<string> hidden)
    {
        if (Closed(parameter) is { } values)
            return values;
        return parameter.Text("name") switch
        {
            "limit" => ["1", "100"],
            "after" => ["none"],
            "publishedFrom" or "updatedSince" or "estimatedFrom" or "resolvedFrom" => ["2000-01-01"],
            "publishedTo" or "estimatedTo" or "resolvedTo" => ["2100-01-01"],
            "locale" => ["en", "fr"],
            "year" => ["2018"],
            "doi" => ["10.5555/window.2018", $"10.5555/{Marker}.2018"],
            "cites" or "work" => shown.Concat(hidden).Where(address => Id().IsMatch(address)),
            "kind" or "type" => ["scenario", "what-if"],
            _ => ["window", Marker, OtherMarker, "xylophant-topic", "light", "russia", "xylophantia", "xylophant-forecaster", "ada", "xylophant", "tarrow"],
        };
    }

    /// <summary>What a parameter may say; null when it may say anything.</summary>
    private static IEnumerable<string>? Closed(JsonElement parameter)
    {
        var schema = parameter.GetProperty("schema");
        return schema.TryGetProperty("enum", out var values) || (schema.TryGetProperty("items", out var items) && items.TryGetProperty("enum", out values))
            ? values.EnumerateArray().Select(value => value.GetString()!)
            : null;
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
                var document = Documents.Complete($"A {Marker} Hides with {OtherMarker}", Marker);
                foreach (var word in (string[])["keepers", "Keepers", "Imrie", "pays", "first night", "insurance"])
                    document = document.Replace(word, OtherMarker, StringComparison.Ordinal);
                await api.DraftAsync(document.Replace("Russia", $"{Marker}ia", StringComparison.Ordinal), query + (i == 0 ? "&publish=true" : ""));
            }
            await FillForecastsAsync();
            using var unpublished = await api.UnpublishAsync("hidden-0", "no longer true");
            Assert.True(unpublished.IsSuccessStatusCode);
            // A published article whose working copy has moved on.
            await api.Owner.ExecuteAsync($"UPDATE editorial.articles SET revision = revision + 1, version = version + 1, document = replace(document::text, 'Window', '{Marker} {OtherMarker}')::jsonb WHERE slug = 'in-plain-sight-1'");
        }
        var documents = await api.RowsAsync<string>("SELECT document::text FROM editorial.articles");
        Assert.Equal(5, documents.Count(document => document.Contains(Marker, StringComparison.Ordinal) && document.Contains(OtherMarker, StringComparison.Ordinal)));
        var shown = Ids(await api.RowsAsync<string>("SELECT document::text FROM published.articles")).ToList();
        return ([.. shown, "in-plain-sight-0", "in-plain-sight-1", "light", "coast", "ada", "russia", "the-window-quarterly"],
            [.. Ids(documents).Except(shown), "hidden-0", "hidden-1", "xylophant-topic", "xylophant-region", "xylophant-author", "xylophant-forecaster", "xylophantia", "the-xylophant-quarterly"]);
    }

    /// <summary>Estimates and resolutions of drafts, of what is unpublished later, and of what is public: that shows them, but not what of them only a working copy has.</summary>
    private async Task FillForecastsAsync()
    {
        await api.AuthorAsync($"{Marker} Forecaster");
        foreach (var scenario in await ScenariosAsync("slug LIKE 'hidden-%'"))
        {
            await api.EstimatedAsync(scenario, new { term = "likely", rationale = $"{Marker} says {OtherMarker}.", author = $"{Marker} Forecaster", asOf = "2026-01-01T00:00:00Z" });
            await api.ResolvedAsync(scenario, new { outcome = "occurred", evidence = new[] { new { url = $"https://example.org/{Marker}", note = OtherMarker } } });
        }
        foreach (var scenario in await ScenariosAsync("slug LIKE 'in-plain-sight-%'"))
            await api.EstimatedAsync(scenario, new { low = 0.5, rationale = "As all can see.", author = "ada", asOf = "2026-01-01T00:00:00Z" });
        using var cited = await api.ManageAsync(HttpMethod.Post, "/manage/v1/articles/in-plain-sight-0/citations", Api.Json($$"""{"text": "{{Marker}}, N. (2024). What {{OtherMarker}} says. Quayside Press."}"""), ("If-Match", "*"));
        var citation = (await cited.JsonAsync(HttpStatusCode.Created)).Id();
        foreach (var scenario in await ScenariosAsync("slug = 'in-plain-sight-0'"))
            await api.ResolvedAsync(scenario, new { outcome = "partly", evidence = new[] { new { citationId = citation } } });

        Task<IReadOnlyList<string>> ScenariosAsync(string which) => api.RowsAsync<string>($"SELECT unnest(editorial.scenario_ids(document))::text FROM editorial.articles WHERE {which}");
    }

    private static IEnumerable<string> Ids(IEnumerable<string> documents) => documents.SelectMany(document => Id().Matches(document).Select(match => match.Value)).Distinct();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
