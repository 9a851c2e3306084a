using System.Net;
using System.Text;
using ContentApi.Access;
using ContentApi.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ContentApi.Tests.Access;

/// <summary>Every endpoint that needs a scope, as the routes themselves tell, with every kind of key.</summary>
public sealed class AccessTableTests(Api api) : IClassFixture<Api>
{
    private static readonly string[] Surfaces = ["manage/", "preview/"];

    public static TheoryData<string> Credentials => ["none", "malformed", "unknown", "expired", "revoked", .. Scopes.All, "all"];

    [Fact]
    public void Every_endpoint_of_management_and_preview_declares_scopes_that_there_are_and_every_other_only_reads()
    {
        var endpoints = api.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        var closed = endpoints.Where(IsClosed).ToList();

        Assert.True(closed.Count >= 10);
        Assert.All(closed, endpoint => Assert.True(RequiredScope.Of(endpoint) is { AnyOf.Count: > 0 } needed && needed.AnyOf.All(Scopes.All.Contains), $"{endpoint.DisplayName} declares no scope"));
        Assert.True(endpoints.Count > closed.Count + 20);
        foreach (var open in endpoints.Except(closed))
        {
            Assert.True(open.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.All(method => method is "GET" or "HEAD"), open.DisplayName);
            Assert.Null(RequiredScope.Of(open));
        }
    }

    [Theory]
    [MemberData(nameof(Credentials))]
    public async Task Every_endpoint_answers_every_kind_of_key_as_its_scopes_say(string credential)
    {
        var authorization = await AuthorizationAsync(credential);
        var wrong = new List<string>();
        foreach (var endpoint in api.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(IsClosed))
        {
            var needed = RequiredScope.Of(endpoint)!.AnyOf;
            var declared = endpoint.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>().Select(produced => produced.StatusCode).Append(204).ToHashSet();
            foreach (var method in endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods)
            {
                using var response = await SendAsync(method, endpoint, authorization);
                var status = (int)response.StatusCode;
                var asExpected = credential switch
                {
                    "none" or "malformed" or "unknown" or "expired" or "revoked" => status == 401,
                    "all" => Does(status),
                    _ => needed.Contains(credential) ? Does(status) : status == 403,
                };
                if (!asExpected)
                    wrong.Add($"{method} {endpoint.RoutePattern.RawText} with {credential}: {status}");
            }

            // Let in: whatever comes then is an answer that the endpoint declares, and no fault.
            bool Does(int status) => status is not (401 or 403 or 429) && status < 500 && declared.Contains(status);
        }
        Assert.Empty(wrong);
    }

    private static bool IsClosed(RouteEndpoint endpoint) => Surfaces.Any(surface => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith(surface, StringComparison.Ordinal));

    private async Task<string?> AuthorizationAsync(string credential) => credential switch
    {
        "none" => null,
        "malformed" => "Bearer ca_nonsense",
        "unknown" => "Bearer ca_nobody_0123456789abcdef01234567",
        "expired" => $"Bearer {await api.KeyAsync(TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(-1), [.. Scopes.All])}",
        "revoked" => $"Bearer {await RevokedAsync()}",
        "all" => $"Bearer {await api.KeyAsync(null, [.. Scopes.All])}",
        _ => $"Bearer {await api.KeyAsync(null, credential)}",
    };

    private async Task<string> RevokedAsync()
    {
        var key = await api.KeyAsync(null, [.. Scopes.All]);
        using var revoked = await api.ManageAsync(HttpMethod.Delete, $"/manage/v1/api-keys/{key.Split('_')[1]}");
        Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);
        return key;
    }

    /// <summary>A request that the endpoint takes, as far as its metadata tells: about something that there is not, with an empty object where it takes a body.</summary>
    private Task<HttpResponseMessage> SendAsync(string method, RouteEndpoint endpoint, string? authorization)
    {
        var path = new StringBuilder("/" + endpoint.RoutePattern.RawText!.TrimStart('/'));
        foreach (var parameter in endpoint.RoutePattern.Parameters)
            path.Replace($"{{{parameter.Name}{string.Concat(parameter.ParameterPolicies.Select(policy => $":{policy.Content}"))}}}", parameter.ParameterPolicies.Any(policy => policy.Content == "int") ? "1" : "0199a3c2-5f10-7c3e-9b1d-2a6f0d4e8c11");
        Assert.DoesNotContain("{", path.ToString(), StringComparison.Ordinal);
        var takesBody = method is "POST" or "PUT" or "PATCH";
        var type = endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes is [var first, ..] ? first : "application/json";
        var request = new HttpRequestMessage(new(method), path.ToString()) { Content = takesBody ? new StringContent("{}", Encoding.UTF8, type) : null };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return api.SendAsync(request);
    }
}
