using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ContentApi.Tests.Access;

/// <summary>An OpenID Connect issuer as far as those who take its tokens see it: a discovery document and its public keys, over HTTP.</summary>
public sealed class TokenIssuer : IAsyncDisposable
{
    public const string Audience = "https://content.example";

    private readonly WebApplication server;
    private readonly Lock turn = new();
    private List<(string Id, RSA Key)> published = [];
    private int fetched, made;

    private TokenIssuer(WebApplication server) => this.server = server;

    public string Address => server.Urls.First();

    /// <summary>How often its keys were fetched.</summary>
    public int Fetched => Volatile.Read(ref fetched);

    public static async Task<TokenIssuer> StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var issuer = new TokenIssuer(builder.Build());
        issuer.server.MapGet("/.well-known/openid-configuration", () => TypedResults.Json(new Dictionary<string, string> { ["issuer"] = issuer.Address, ["jwks_uri"] = $"{issuer.Address}/keys" }));
        issuer.server.MapGet("/keys", issuer.Keys);
        issuer.RollOver();
        await issuer.server.StartAsync(TestContext.Current.CancellationToken);
        return issuer;
    }

    /// <summary>Signs with a new key from now on, and publishes no other.</summary>
    public void RollOver()
    {
        lock (turn)
            published = [($"key-{++made}", RSA.Create(2048))];
    }

    /// <summary>A token that is good for an hour, unless its claims say otherwise.</summary>
    public string Token(Dictionary<string, object> claims, string? audience = Audience, string? issuer = null, TimeSpan? from = null, string type = "JWT")
    {
        (string Id, RSA Key) key;
        lock (turn)
            key = published[^1];
        var begin = TimeProvider.System.GetUtcNow().UtcDateTime + (from ?? TimeSpan.Zero);
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? Address,
            Audience = audience,
            NotBefore = begin,
            IssuedAt = begin,
            Expires = begin.AddHours(1),
            Claims = claims,
            TokenType = type,
            SigningCredentials = new(new RsaSecurityKey(key.Key) { KeyId = key.Id }, SecurityAlgorithms.RsaSha256),
        });
    }

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    private IResult Keys()
    {
        Interlocked.Increment(ref fetched);
        lock (turn)
            return TypedResults.Json(new { keys = published.Select(key => Public(key.Id, key.Key.ExportParameters(includePrivateParameters: false))) });
    }

    private static Dictionary<string, string> Public(string id, RSAParameters key) => new()
    {
        ["kty"] = "RSA",
        ["use"] = "sig",
        ["alg"] = "RS256",
        ["kid"] = id,
        ["n"] = Base64UrlEncoder.Encode(key.Modulus),
        ["e"] = Base64UrlEncoder.Encode(key.Exponent),
    };
}
