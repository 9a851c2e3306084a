using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using ContentApi.Data;
using ContentApi.Http;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace ContentApi.Access.Keys;

/// <summary>Authenticates <c>Authorization: Bearer ca_&lt;id&gt;_&lt;secret&gt;</c> (RFC 6750, section 2.1).</summary>
internal sealed class KeyAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, TimeProvider time, ContentDbContext database)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";
    public const string ScopeClaim = "scope";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization.Count == 0)
            return AuthenticateResult.NoResult();
        if (!AuthenticationHeaderValue.TryParse(Request.Headers.Authorization, out var header) || !header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            || !KeyToken.TryParse(header.Parameter, out var token))
            return AuthenticateResult.Fail("The Authorization header is not of the form 'Bearer ca_<id>_<secret>'.");
        var key = await database.ApiKeys.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == token.Id, Context.RequestAborted);
        if (key is null || !CryptographicOperations.FixedTimeEquals(key.SecretHash, token.SecretHash))
            return AuthenticateResult.Fail("The key is not known.");
        if (key.RevokedAt is not null)
            return AuthenticateResult.Fail("The key is revoked.");
        if (key.ExpiresAt <= time.GetUtcNow().UtcDateTime)
            return AuthenticateResult.Fail("The key has expired.");
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, key.Id), .. key.Scopes.Select(scope => new Claim(ScopeClaim, scope))], Scheme.Name);
        return AuthenticateResult.Success(new(new(identity), Scheme.Name));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var failure = (await HandleAuthenticateOnceSafeAsync()).Failure;
        Response.Headers[HeaderNames.WWWAuthenticate] = failure is null ? "Bearer" : "Bearer error=\"invalid_token\"";
        await Problem.Of(ProblemType.Unauthenticated, failure?.Message ?? "The request has no key.").ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var needed = RequiredScope.Of(Context.GetEndpoint());
        Response.Headers[HeaderNames.WWWAuthenticate] = $"Bearer error=\"insufficient_scope\", scope=\"{needed}\"";
        return Problem.Of(ProblemType.Forbidden, $"The key lacks the scope {needed}.").ExecuteAsync(Context);
    }
}
