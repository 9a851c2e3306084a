using System.Net;
using System.Security.Cryptography;
using System.Text;
using ContentApi.Access;
using ContentApi.Access.Tokens;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ContentApi.Tests.Access;

public sealed class OidcTokensTests(OidcTokensTests.OidcApi api) : IClassFixture<OidcTokensTests.OidcApi>
{
    private const string Path = "/manage/v1/articles", Keys = "/manage/v1/api-keys";

    [Fact]
    public async Task A_token_of_the_issuer_may_do_what_its_roles_stand_for()
    {
        var token = api.Issuer.Token(new() { ["sub"] = "ada", ["roles"] = new[] { "editor", "reader" } });

        using var read = await GetWithAsync(token);
        using var forbidden = await GetWithAsync(token, Keys);

        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Equal("\"caller\";q=60000;w=60", read.Header("RateLimit-Policy"));
        Assert.Equal($"Bearer error=\"insufficient_scope\", scope=\"{Scopes.KeysManage}\"", forbidden.Header("WWW-Authenticate"));
        await forbidden.ProblemAsync(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task What_a_token_writes_is_its_subjects()
    {
        var token = api.Issuer.Token(new() { ["sub"] = "grace", ["roles"] = new[] { "editor" } });
        using var content = new StringContent(Documents.Short("Written with a Token"), Encoding.UTF8, "text/plain");

        using var response = await api.SendAsync(HttpMethod.Post, "/manage/v1/imports", content, ("Authorization", $"Bearer {token}"));

        var id = (await response.JsonAsync(HttpStatusCode.Created)).GetProperty("article").Id();
        Assert.Equal("grace", Assert.Single(await api.RowsAsync<string>($"SELECT subject FROM editorial.revisions WHERE article_id = '{id}' AND key_id IS NULL")));
        Assert.Equal("grace", Assert.Single(await api.RowsAsync<string>($"SELECT subject FROM editorial.audit_log WHERE article_id = '{id}' AND key_id IS NULL")));
    }

    [Fact]
    public async Task Claims_pass_for_nothing_that_they_were_not_mapped_to()
    {
        var token = api.Issuer.Token(new() { ["sub"] = "mallory", ["scope"] = "keys:manage", ["http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier"] = "tests", ["roles"] = "keys:manage" });

        using var response = await GetWithAsync(token, Keys);

        await response.ProblemAsync(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task A_token_that_is_not_good_is_refused_with_the_reason()
    {
        var good = new Dictionary<string, object> { ["sub"] = "ada", ["roles"] = "editor" };
        using var stranger = RSA.Create(2048);
        var signed = api.Issuer.Token(good);
        foreach (var (token, reason) in ((string, string)[])
        [
            (api.Issuer.Token(good, from: TimeSpan.FromHours(-2)), "The token has expired."),
            (api.Issuer.Token(good, from: TimeSpan.FromHours(1)), "The token is not valid yet."),
            (api.Issuer.Token(good, audience: "https://another.example"), "The token is meant for another audience."),
            (api.Issuer.Token(good, audience: null), "The token is meant for another audience."),
            (api.Issuer.Token(good, issuer: "https://another.example"), "The token is of another issuer."),
            (api.Issuer.Token(new() { ["roles"] = "editor" }), "The token names no subject (sub)."),
            (api.Issuer.Token(new(good) { ["at_hash"] = "77QmUPtjPfzWtF2AnpK9RQ" }), "The token is an ID token: send the access token."),
            (api.Issuer.Token(new(good) { ["typ"] = "ID" }), "The token is an ID token: send the access token."),
            (api.Issuer.Token(new(good) { ["token_use"] = "id" }), "The token is an ID token: send the access token."),
            (api.Issuer.Token(good, type: "logout+jwt"), "The token is of a type that is not taken."),
            (signed[..^6] + "AAAAAA", "The token is not one that the issuer has signed."),
            (Unsigned(signed), "The token is not one that the issuer has signed."),
            (Forged(api.Issuer.Address, new RsaSecurityKey(stranger) { KeyId = "stranger" }, SecurityAlgorithms.RsaSha256), "The token is not one that the issuer has signed."),
            (Forged(api.Issuer.Address, new SymmetricSecurityKey(new byte[64]), SecurityAlgorithms.HmacSha256), "The token is not one that the issuer has signed."),
            ("nonsense", "The token is not one that the issuer has signed."),
            ("a.b.c", "The token is not one that the issuer has signed."),
        ])
        {
            using var response = await GetWithAsync(token);

            Assert.Equal(reason, (await response.ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated")).Text("detail"));
            Assert.Equal("Bearer error=\"invalid_token\"", response.Header("WWW-Authenticate"));
        }
    }

    [Fact]
    public async Task Where_the_settings_name_a_type_and_an_address_of_metadata_no_other_type_is_taken()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        await using var instance = api.Another(new(OidcApi.SettingsFor("http://127.0.0.1:1"))
        {
            ["ContentApi:Oidc:MetadataAddress"] = $"{issuer.Address}/.well-known/openid-configuration",
            ["ContentApi:Oidc:Types:0"] = "at+jwt",
        });
        instance.StartServer();
        using var client = new HttpClient { BaseAddress = instance.ClientOptions.BaseAddress };
        var claims = new Dictionary<string, object> { ["sub"] = "ada", ["roles"] = "editor" };

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, issuer.Token(claims, type: "at+jwt")));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(client, issuer.Token(claims)));
        Assert.Equal(HttpStatusCode.OK, (await GetWithAsync(api.Issuer.Token(claims, type: "at+jwt"))).StatusCode);
    }

    [Fact]
    public void Only_algorithms_of_two_keys_are_taken() => Assert.All(TokenKind.Algorithms, algorithm => Assert.Matches("^(RS|PS|ES)(256|384|512)$", algorithm));

    [Fact]
    public async Task Keys_work_beside_tokens_and_nothing_at_all_is_refused_as_ever()
    {
        using var key = await api.ManageAsync(HttpMethod.Get, Path);
        using var none = await api.GetAsync(Path);

        Assert.Equal(HttpStatusCode.OK, key.StatusCode);
        Assert.Equal("Bearer", none.Header("WWW-Authenticate"));
        await none.ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    [Fact]
    public async Task When_the_issuer_rolls_its_key_over_new_tokens_are_good_and_old_ones_no_longer()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        await using var instance = api.Another(OidcApi.SettingsFor(issuer.Address));
        instance.StartServer();
        using var client = new HttpClient { BaseAddress = instance.ClientOptions.BaseAddress };
        var before = issuer.Token(new() { ["sub"] = "ada", ["roles"] = "editor" });
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, before));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, before));
        Assert.Equal(1, issuer.Fetched);

        issuer.RollOver();
        var after = issuer.Token(new() { ["sub"] = "ada", ["roles"] = "editor" });
        await Eventually.HoldsAsync(async () => await StatusAsync(client, after) == HttpStatusCode.OK);

        await Eventually.HoldsAsync(async () => await StatusAsync(client, before) == HttpStatusCode.Unauthorized);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, after));
    }

    [Fact]
    public async Task While_the_issuer_cannot_be_reached_tokens_cannot_be_checked_and_keys_work()
    {
        var issuer = await TokenIssuer.StartAsync();
        var (address, token) = (issuer.Address, issuer.Token(new() { ["sub"] = "ada", ["roles"] = "editor" }));
        await issuer.DisposeAsync();
        await using var instance = api.Another(OidcApi.SettingsFor(address));
        instance.StartServer();
        using var client = new HttpClient { BaseAddress = instance.ClientOptions.BaseAddress };

        using var refused = await GetWithAsync(client, token);
        using var key = await GetWithAsync(client, Api.Key);

        Assert.Equal("5", refused.Header("Retry-After"));
        await refused.ProblemAsync(HttpStatusCode.ServiceUnavailable, "issuer-unavailable");
        Assert.Equal(HttpStatusCode.OK, key.StatusCode);
    }

    [Theory]
    [InlineData("Authority=http://issuer.example", "RequireHttpsMetadata")]
    [InlineData("Authority=https://issuer.example;Audience=", "Audience")]
    [InlineData("Map:0:Value=editor;Map:0:Scopes:0=everything", "everything")]
    public void Settings_that_would_let_the_wrong_in_end_the_start(string settings, string named)
    {
        var app = Program.Build([.. settings.Split(';').Select(setting => $"--ContentApi:Oidc:{setting}")]);

        var refused = Assert.Throws<OptionsValidationException>(() => app.Services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scope", """{"scope": "openid content:write content:publish"}""", "content:write content:publish")]
    [InlineData("permissions", """{"permissions": ["content:write", "everything"]}""", "content:write")]
    [InlineData("realm_access.roles", """{"realm_access": {"roles": ["keys:manage"]}}""", "keys:manage")]
    [InlineData("realm_access.roles", """{"realm_access": "keys:manage"}""", "")]
    [InlineData("https://x.example/roles", """{"https://x.example/roles": ["content:preview"]}""", "content:preview")]
    [InlineData("scope", """{"roles": "keys:manage"}""", "")]
    public void Without_a_map_values_that_are_names_of_scopes_count(string claim, string payload, string expected)
    {
        var token = new JsonWebToken("""{"alg":"none"}""", payload);

        var scopes = OidcScopes.Of(new(new System.Security.Claims.ClaimsIdentity(token.Claims)), new() { ScopeClaim = claim });

        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), scopes.Order());
    }

    private static string Unsigned(string token)
    {
        var header = Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""");
        return $"{header}.{token.Split('.')[1]}.";
    }

    private static string Forged(string issuer, SecurityKey key, string algorithm) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = issuer,
        Audience = TokenIssuer.Audience,
        Claims = new Dictionary<string, object> { ["sub"] = "mallory", ["roles"] = "editor" },
        SigningCredentials = new(key, algorithm),
    });

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string token)
    {
        using var response = await GetWithAsync(client, token);
        return response.StatusCode;
    }

    private static Task<HttpResponseMessage> GetWithAsync(HttpClient client, string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Path);
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private Task<HttpResponseMessage> GetWithAsync(string token, string path = Path) => api.GetAsync(path, ("Authorization", $"Bearer {token}"));

    /// <summary>The API with an issuer whose tokens it takes.</summary>
    public sealed class OidcApi(PostgresServer server) : Api(server)
    {
        public TokenIssuer Issuer { get; private set; } = null!;

        public override async ValueTask InitializeAsync()
        {
            Issuer = await TokenIssuer.StartAsync();
            await base.InitializeAsync();
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            await Issuer.DisposeAsync();
        }

        protected override Dictionary<string, string> Settings => SettingsFor(Issuer.Address);

        internal static Dictionary<string, string> SettingsFor(string address) => new()
        {
            ["ContentApi:Oidc:Authority"] = address,
            ["ContentApi:Oidc:RequireHttpsMetadata"] = "false",
            ["ContentApi:Oidc:Audience"] = TokenIssuer.Audience,
            ["ContentApi:Oidc:ScopeClaim"] = "roles",
            ["ContentApi:Oidc:Map:0:Value"] = "editor",
            ["ContentApi:Oidc:Map:0:Scopes:0"] = Scopes.ContentWrite,
            ["ContentApi:Oidc:Map:0:Scopes:1"] = Scopes.ContentPublish,
        };
    }
}
