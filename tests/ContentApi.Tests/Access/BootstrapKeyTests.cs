using System.Net;
using ContentApi.Access.Keys;
using ContentApi.Commands;
using ContentApi.Tests.Data.Embedded;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ContentApi.Tests.Access;

public sealed class BootstrapKeyTests(PostgresServer server)
{
    private const string Key = "ca_first_0123456789abcdef01234567";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_that_was_revoked_stays_so_at_the_next_start_which_warns_of_it()
    {
        await using var api = new Api(server);
        await api.InitializeAsync();
        Assert.Empty(await StartAsync(api.Owner, Api.Key));
        Assert.True(await api.WithAsync<ApiKeys, bool>(keys => keys.RevokeAsync("tests", Cancelled)));

        var warning = Assert.Single(await StartAsync(api.Owner, Api.Key));

        Assert.Contains("The key tests that ContentApi:BootstrapKey names is revoked", warning, StringComparison.Ordinal);
        Assert.DoesNotContain(Api.Key, warning, StringComparison.Ordinal);
        using var response = await api.ManageAsync(HttpMethod.Get, "/manage/v1/articles");
        await response.ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    [Fact]
    public async Task A_start_with_another_secret_makes_that_the_keys_secret()
    {
        await using var api = new Api(server);
        await api.InitializeAsync();
        const string other = "ca_tests_another-secret-of-24-or-more";

        await StartAsync(api.Owner, other);

        using var before = await api.ManageAsync(HttpMethod.Get, "/manage/v1/articles");
        using var after = await api.GetAsync("/manage/v1/articles", ("Authorization", $"Bearer {other}"));
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (before.StatusCode, after.StatusCode));
    }

    [Fact]
    public async Task Two_instances_that_start_at_once_on_an_empty_database_both_start()
    {
        var database = await server.CreateDatabaseAsync(await server.TemplateAsync("migrated", Api.MigrateAsync));
        await using var first = await database.ConnectAsync();
        await using var transaction = await first.BeginTransactionAsync(Cancelled);
        await using var insert = new NpgsqlCommand("INSERT INTO editorial.api_keys (id, name, secret_hash, scopes, created_at) VALUES ('first', 'bootstrap', '', '{}', now())", first, transaction);
        await insert.ExecuteNonQueryAsync(Cancelled);

        var second = StartAsync(database, Key);
        await Eventually.HoldsAsync(async () => second.IsCompleted
            || await database.ScalarAsync("SELECT count(*) > 0 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") is true);
        await transaction.CommitAsync(Cancelled);

        Assert.Empty(await second);
        Assert.Equal(1L, await database.ScalarAsync("SELECT count(*) FROM editorial.api_keys"));
    }

    /// <summary>What an instance does before it listens; returns what it logs.</summary>
    private static async Task<IReadOnlyList<string>> StartAsync(string database, string key)
    {
        await using var app = Program.Build([$"--ConnectionStrings:Content={database}", $"--ContentApi:BootstrapKey={key}"]);
        await using var scope = app.Services.CreateAsyncScope();
        var log = new Recorded();
        var startup = ActivatorUtilities.CreateInstance<Startup>(scope.ServiceProvider, log);
        await startup.OpenAsync(share: false, Cancelled);
        await startup.FillAsync(Cancelled);
        return log.Lines;
    }

    private sealed class Recorded : ILogger<Startup>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add($"{logLevel}: {formatter(state, exception)}");
    }
}
