using System.Net;
using ContentApi.Data.Embedded;
using ContentApi.Tests.Data.Embedded;

namespace ContentApi.Tests.Data;

public sealed class DatabaseHealthTests(PostgresServer shared)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_its_database_the_program_lives_is_not_ready_and_says_when_to_come_back_until_the_database_is_back()
    {
        using var folder = await TemporaryFolder.WithDataAsync(shared);
        var database = await EmbeddedPostgres.StartAsync(folder.Options, Cancelled);
        await Api.MigrateAsync(database.OwnerConnectionString + ";Pooling=false");
        await using var application = new Application(new Dictionary<string, string>
        {
            ["ConnectionStrings:Content"] = database.AppConnectionString,
            ["ConnectionStrings:Delivery"] = database.DeliveryConnectionString,
            ["ContentApi:BootstrapKey"] = Api.Key,
            ["ContentApi:Cache:SizeLimit"] = "0",
        });
        application.StartServer();
        using var client = new HttpClient { BaseAddress = application.ClientOptions.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new("Bearer", Api.Key);
        Assert.Equal((200, 200, 200, 200), await StatusesAsync(client));

        await database.DisposeAsync();

        Assert.Equal((200, 503, 503, 503), await StatusesAsync(client));
        foreach (var path in (string[])["/v1/articles", "/v1/articles/some-article", "/manage/v1/articles"])
        {
            using var response = await client.GetAsync(path, Cancelled);
            await response.ProblemAsync(HttpStatusCode.ServiceUnavailable, "database-unavailable");
            Assert.Equal("5", response.Header("Retry-After"));
        }

        await using var again = await EmbeddedPostgres.StartAsync(folder.Options, Cancelled);

        Assert.Equal((200, 200, 200, 200), await StatusesAsync(client));
    }

    private static async Task<(int Live, int Ready, int Delivery, int Management)> StatusesAsync(HttpClient client) =>
        (await StatusAsync(client, "/health/live"), await StatusAsync(client, "/health/ready"), await StatusAsync(client, "/v1/articles"), await StatusAsync(client, "/manage/v1/articles"));

    private static async Task<int> StatusAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path, Cancelled);
        return (int)response.StatusCode;
    }
}
