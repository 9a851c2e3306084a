using System.Net;
using System.Net.Sockets;
using System.Text;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ContentApi.Tests.Http.Problems;

/// <summary>What an exception becomes, on a server that throws the one that it is asked for.</summary>
public sealed class ProblemResponsesTests : IAsyncLifetime
{
    private readonly WebApplication app;
    private readonly HttpClient client = new();
    private Exception? thrown;

    public ProblemResponsesTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddProblems();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(1.5)));
        app = builder.Build();
        app.UseProblems();
        app.MapGet("/", _ => throw thrown!);
        app.MapPost("/", http => http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted));
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await app.StartAsync(Cancelled);
        client.BaseAddress = new(app.Urls.Single());
    }

    [Theory]
    [InlineData(PostgresErrorCodes.DeadlockDetected, "Another request was writing the same content at the same time.")]
    [InlineData(PostgresErrorCodes.SerializationFailure, "Another request was writing the same content at the same time.")]
    [InlineData(PostgresErrorCodes.TooManyConnections, "The database refused the connection.")]
    [InlineData(PostgresErrorCodes.CannotConnectNow, "The database refused the connection.")]
    [InlineData(PostgresErrorCodes.InvalidPassword, "The database refused the connection.")]
    [InlineData(PostgresErrorCodes.AdminShutdown, "The database ended the connection.")]
    [InlineData(PostgresErrorCodes.DiskFull, "The database cannot do this at the moment.")]
    public async Task What_passes_at_the_database_is_503_with_its_own_detail_however_it_is_wrapped(string state, string detail)
    {
        var refusal = new PostgresException("its own words", "ERROR", "ERROR", state);
        foreach (var fault in Wrapped(refusal))
            Assert.Equal(detail, (await ThrowAsync(fault, HttpStatusCode.ServiceUnavailable, "database-unavailable")).Text("detail"));
    }

    [Fact]
    public async Task A_database_that_cannot_be_reached_is_503_however_it_is_wrapped()
    {
        foreach (var cause in (Exception[])[new NpgsqlException("gone", new SocketException()), new SocketException(), new TimeoutException()])
        {
            foreach (var fault in Wrapped(cause))
                Assert.Equal("The database cannot be reached.", (await ThrowAsync(fault, HttpStatusCode.ServiceUnavailable, "database-unavailable")).Text("detail"));
        }
    }

    [Fact]
    public async Task What_the_database_will_always_refuse_is_a_fault_of_the_program()
    {
        foreach (var fault in Wrapped(new PostgresException("twice", "ERROR", "ERROR", PostgresErrorCodes.UniqueViolation)))
            await ThrowAsync(fault, HttpStatusCode.InternalServerError, "internal-error");
        await ThrowAsync(new DbUpdateException("alone"), HttpStatusCode.InternalServerError, "internal-error");
    }

    [Theory]
    [InlineData(400, "/problems/malformed-request", "The request is malformed")]
    [InlineData(408, "/problems/request-timeout", "Request timeout")]
    [InlineData(411, "about:blank", "Length Required")]
    [InlineData(431, "about:blank", "Request Header Fields Too Large")]
    public async Task What_the_server_refuses_has_the_servers_own_status(int status, string type, string title)
    {
        thrown = new BadHttpRequestException("It will not do.", status);

        using var response = await client.GetAsync("/", Cancelled);

        var problem = await response.JsonAsync((HttpStatusCode)status);
        Assert.Equal((type, title, status, "It will not do."), (problem.Text("type"), problem.Text("title"), problem.GetProperty("status").GetInt32(), problem.Text("detail")));
    }

    [Fact]
    public async Task A_body_that_comes_too_slowly_is_a_timeout_of_the_request()
    {
        using var socket = new TcpClient(AddressFamily.InterNetwork);
        await socket.ConnectAsync(client.BaseAddress!.Host, client.BaseAddress.Port, Cancelled);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST / HTTP/1.1\r\nHost: {client.BaseAddress.Authority}\r\nContent-Length: 100000\r\n\r\nA Title"), Cancelled);

        using var reader = new StreamReader(stream, Encoding.UTF8);
        var answer = await reader.ReadToEndAsync(Cancelled);

        Assert.StartsWith("HTTP/1.1 408 Request Timeout", answer, StringComparison.Ordinal);
        Assert.Contains("/problems/request-timeout", answer, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    private static Exception[] Wrapped(Exception cause) =>
    [
        cause, new DbUpdateException("An error occurred while saving.", cause), new InvalidOperationException("Likely transient.", cause),
        new InvalidOperationException("Likely transient.", new DbUpdateException("An error occurred while saving.", cause)),
        new RetryLimitExceededException("Tried three times.", new DbUpdateException("An error occurred while saving.", cause)),
    ];

    private async Task<System.Text.Json.JsonElement> ThrowAsync(Exception fault, HttpStatusCode status, string code)
    {
        thrown = fault;
        using var response = await client.GetAsync("/", Cancelled);
        Assert.Equal(status == HttpStatusCode.ServiceUnavailable ? "5" : null, response.Header("Retry-After"));
        return await response.ProblemAsync(status, code);
    }
}
