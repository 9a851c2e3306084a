using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using static ContentApi.Tests.Editorial.Works.CitedWorks;

namespace ContentApi.Tests.Editorial.Works;

public sealed class LookUpWorkTests(PostgresServer server)
{
    private const string Message = """
        {"status": "ok", "message-type": "work", "message": {"DOI": "10.5555/FOUND", "type": "journal-article", "title": ["Ice <i>roads</i> &amp; their keepers"], "subtitle": [], "container-title": ["Polar Review", "Polar Rev."],
         "author": [{"given": "Lena", "family": "Ostrow", "sequence": "first"}, {"name": "Ice Office"}, {"given": 7}, null], "issued": {"date-parts": [[2015, 3]]}, "volume": "12", "issue": 3, "page": "1-19",
         "publisher": "Polar Press", "ISSN": ["1234-5678"], "language": "en", "reference-count": 12, "link": [{"URL": "http://127.0.0.1/"}]}}
        """;

    [Fact]
    public async Task What_Crossref_knows_is_a_proposal_with_the_differences_and_changes_nothing()
    {
        await using var crossref = await CrossrefStandIn.StartAsync();
        await using var api = await StartAsync(crossref);
        crossref.On("10.5555/found", (http, _) => http.Response.WriteAsync(Message));
        var work = await WorkAsync(api, "10.5555/FOUND");
        var before = await api.ContentsAsync();

        using var response = await LookUpAsync(api, work);
        var found = await response.JsonAsync(HttpStatusCode.OK);

        Assert.Equal("10.5555/found", found.Text("doi"));
        Assert.Equal("""{"id":"10.5555/found","type":"article-journal","title":"Ice roads & their keepers","author":[{"family":"Ostrow","given":"Lena"},{"literal":"Ice Office"}],"issued":{"date-parts":[[2015,3]]},"container-title":"Polar Review","volume":"12","page":"1-19","publisher":"Polar Press","language":"en","DOI":"10.5555/found","ISSN":"1234-5678"}""",
            System.Text.RegularExpressions.Regex.Unescape(found.GetProperty("csl").GetRawText()));
        var differences = found.Items("differences").ToDictionary(difference => difference.Text("member")!);
        Assert.Equal("[[2015]] [[2015,3]]", $"{differences["issued"].GetProperty("ours").GetProperty("date-parts").GetRawText()} {differences["issued"].GetProperty("theirs").GetProperty("date-parts").GetRawText()}");
        Assert.Equal(JsonValueKind.Null, differences["ISSN"].GetProperty("ours").ValueKind);
        Assert.DoesNotContain("DOI", differences.Keys);
        Assert.Equal(before, await api.ContentsAsync());
        Assert.Equal(["10.5555/found?mailto=desk%40example.org"], crossref.Asked);
    }

    [Fact]
    public async Task A_DOI_that_Crossref_does_not_know_has_no_proposal()
    {
        await using var crossref = await CrossrefStandIn.StartAsync();
        await using var api = await StartAsync(crossref);

        using var response = await LookUpAsync(api, await WorkAsync(api, "10.5555/unheard.of"));
        var answer = await response.JsonAsync(HttpStatusCode.OK);

        Assert.Equal((JsonValueKind.Null, 0), (answer.GetProperty("csl").ValueKind, answer.Items("differences").Count));
        Assert.Single(crossref.Asked);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task When_Crossref_has_too_much_to_do_it_is_asked_again(int status)
    {
        await using var crossref = await CrossrefStandIn.StartAsync();
        await using var api = await StartAsync(crossref);
        crossref.On("10.5555/found", (http, time) =>
        {
            http.Response.StatusCode = time == 1 ? status : 200;
            http.Response.Headers.RetryAfter = "0";
            return http.Response.WriteAsync(time == 1 ? "busy" : Message);
        });

        using var response = await LookUpAsync(api, await WorkAsync(api, "10.5555/found"));

        Assert.Equal("10.5555/found", (await response.JsonAsync(HttpStatusCode.OK)).GetProperty("csl").Text("DOI"));
        Assert.Equal(2, crossref.Asked.Count);
    }

    [Theory]
    [InlineData("busy", "Crossref answered with 503.")]
    [InlineData("patient", "Crossref did not answer in time.")]
    [InlineData("silent", "Crossref did not answer in time.")]
    [InlineData("slow", "Crossref did not answer in time.")]
    [InlineData("malformed", "Crossref's answer is not JSON.")]
    [InlineData("torn", "Crossref's answer is not text.")]
    [InlineData("torn-name", "Crossref's answer is not text.")]
    [InlineData("deep", "Crossref's answer is not JSON.")]
    [InlineData("list", "Crossref's answer does not say what the work is.")]
    [InlineData("another", "Crossref's answer does not say what the work is.")]
    [InlineData("oversized", "Crossref's answer is too long.")]
    [InlineData("elsewhere", "Crossref answered with 302.")]
    [InlineData("cut", "Crossref cannot be reached.")]
    public async Task What_Crossref_does_wrong_is_told_in_bounded_time_and_is_no_fault_of_the_server(string manner, string detail)
    {
        await using var crossref = await CrossrefStandIn.StartAsync();
        await using var api = await StartAsync(crossref);
        crossref.On("10.5555/found", (http, _) => MisbehaveAsync(http, manner));
        var work = await WorkAsync(api, "10.5555/found");

        using var response = await LookUpAsync(api, work);

        Assert.Equal(detail, (await response.ProblemAsync(HttpStatusCode.BadGateway, "lookup-failed")).Text("detail"));
    }

    [Fact]
    public async Task When_Crossref_keeps_failing_it_is_left_alone_for_a_while_and_that_is_said()
    {
        await using var crossref = await CrossrefStandIn.StartAsync();
        await using var api = await StartAsync(crossref);
        crossref.On("10.5555/found", (http, _) => MisbehaveAsync(http, "busy"));
        var work = await WorkAsync(api, "10.5555/found");

        var details = new List<string?>();
        while (details.Count < 200 && details.LastOrDefault() is null or "Crossref answered with 503.")
        {
            using var response = await LookUpAsync(api, work);
            details.Add((await response.ProblemAsync(HttpStatusCode.BadGateway, "lookup-failed")).Text("detail"));
        }

        Assert.Equal("Crossref failed so often of late that it is not asked for some seconds.", details[^1]);
    }

    [Fact]
    public async Task Its_address_may_have_a_path_that_ends_without_a_slash()
    {
        await using var crossref = await CrossrefStandIn.StartAsync();
        await using var api = new AskingApi(server, crossref.Address + "mirror");
        await api.InitializeAsync();
        crossref.On("10.5555/found", (http, _) => http.Response.WriteAsync(Message));

        using var response = await LookUpAsync(api, await WorkAsync(api, "10.5555/found"));

        Assert.Equal("10.5555/found", (await response.JsonAsync(HttpStatusCode.OK)).GetProperty("csl").Text("DOI"));
    }

    [Theory]
    [InlineData("http://example.org/", "is not an https URL")]
    [InlineData("https://example.org/?key=1", "has more than a host and a path")]
    public async Task A_server_does_not_start_with_an_address_that_it_cannot_use(string address, string reason)
    {
        await using var api = new AskingApi(server, address);
        var refusal = await Assert.ThrowsAnyAsync<Exception>(async () => await api.InitializeAsync());
        Assert.Contains(reason, refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_looked_up_unless_it_is_turned_on_and_the_work_has_a_DOI()
    {
        await using var crossref = await CrossrefStandIn.StartAsync();
        await using var off = new Api(server);
        await off.InitializeAsync();
        await using var on = await StartAsync(crossref);

        using var refused = await LookUpAsync(off, await WorkAsync(off, "10.5555/found"));
        using var without = await LookUpAsync(on, (await on.DraftAsync(Citing("Without a DOI", "Ostrow, L. (2015). Ice roads. Polar Press.", "(Ostrow, 2015)"))).Work());
        using var missing = await LookUpAsync(on, "0199c0de-0000-7000-8000-000000000000");

        Assert.Contains("ContentApi:Crossref:Enabled", (await refused.ProblemAsync(HttpStatusCode.Conflict, "lookup-refused")).Text("detail"), StringComparison.Ordinal);
        Assert.Equal("The work has no DOI to look it up by.", (await without.ProblemAsync(HttpStatusCode.Conflict, "lookup-refused")).Text("detail"));
        await missing.ProblemAsync(HttpStatusCode.NotFound, "not-found");
        Assert.Empty(crossref.Asked);
    }

    private static async Task MisbehaveAsync(HttpContext http, string manner)
    {
        switch (manner)
        {
            case "busy" or "patient":
                http.Response.StatusCode = 503;
                http.Response.Headers.RetryAfter = manner == "busy" ? "0" : "3600";
                break;
            case "silent":
                await WaitAsync(http);
                break;
            case "slow":
                await http.Response.WriteAsync("{", http.RequestAborted);
                await http.Response.Body.FlushAsync(http.RequestAborted);
                await WaitAsync(http);
                break;
            case "malformed":
                await http.Response.WriteAsync("<html>Not JSON</html>");
                break;
            case "torn":
                await http.Response.WriteAsync(Message.Replace("Polar Review", "\\ud800", StringComparison.Ordinal));
                break;
            case "torn-name":
                await http.Response.WriteAsync("""{"\ud800": 1, "\udc00message": 2}""");
                break;
            case "deep":
                await http.Response.WriteAsync(new string('[', 100_000));
                break;
            case "list":
                await http.Response.WriteAsync("[]");
                break;
            case "another":
                await http.Response.WriteAsync(Message.Replace("10.5555/FOUND", "10.5555/other", StringComparison.Ordinal));
                break;
            case "oversized":
                await http.Response.WriteAsync($$"""{"message": "{{new string('x', 2 << 20)}}"}""");
                break;
            case "elsewhere":
                http.Response.Redirect("http://127.0.0.1:1/");
                break;
            case "cut":
                await http.Response.WriteAsync("{");
                await http.Response.Body.FlushAsync();
                http.Abort();
                break;
        }
    }

    /// <summary>Until the caller has given up.</summary>
    private static async Task WaitAsync(HttpContext http)
    {
        var gone = new TaskCompletionSource();
        await using var registration = http.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }

    private async Task<Api> StartAsync(CrossrefStandIn crossref)
    {
        var api = new AskingApi(server, crossref.Address);
        await api.InitializeAsync();
        return api;
    }

    private static async Task<string> WorkAsync(Api api, string doi) => (await api.DraftAsync(Citing("Looked Up", $"Ostrow, L. (2015). Ice roads and their keepers. Polar Press. https://doi.org/{doi}", "(Ostrow, 2015)"))).Work();

    private static Task<HttpResponseMessage> LookUpAsync(Api api, string work) => api.ManageAsync(HttpMethod.Post, $"/manage/v1/works/{work}/lookup");

    private sealed class AskingApi(PostgresServer server, string address) : Api(server)
    {
        protected override Dictionary<string, string> Settings => new()
        {
            ["ContentApi:Crossref:Enabled"] = "true",
            ["ContentApi:Crossref:BaseAddress"] = address,
            ["ContentApi:Crossref:MailTo"] = "desk@example.org",
            ["ContentApi:Crossref:AttemptTimeout"] = "00:00:00.5",
            ["ContentApi:Crossref:Timeout"] = "00:00:03",
        };
    }
}
