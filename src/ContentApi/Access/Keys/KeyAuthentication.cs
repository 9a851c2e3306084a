using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ContentApi.Access.Keys;

/// <summary>Authenticates <c>Authorization: Bearer ca_&lt;id&gt;_&lt;secret&gt;</c> (RFC 6750, section 2.1).</summary>
internal sealed class KeyAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, TimeProvider time, ContentDbContext database)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";

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
        await NoteUseAsync(key);
        var identity = new ClaimsIdentity([new(CallerClaims.KeyId, key.Id), .. key.Scopes.Select(scope => new Claim(CallerClaims.Scope, scope))], Scheme.Name);
        if (key.RateLimit is { } limit)
            identity.AddClaim(new(CallerClaims.RateLimit, limit.ToString(CultureInfo.InvariantCulture)));
        if (key.ExpiresAt is { } end)
            identity.AddClaim(new(CallerClaims.ExpiresAt, end.ToString("O", CultureInfo.InvariantCulture)));
        if (key.Partner is { } grant)
            identity.AddClaim(new(CallerClaims.Partner, JsonSerializer.Serialize(grant, ContentJson.Options)));
        return AuthenticateResult.Success(new(new(identity), Scheme.Name));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties) =>
        await AccessRefusal.ChallengeAsync(Context, (await HandleAuthenticateOnceSafeAsync()).Failure?.Message);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => AccessRefusal.ForbidAsync(Context);

    /// <summary>Writes that the key is in use, at most once a minute: the minute is all that is kept.</summary>
    private async Task NoteUseAsync(ApiKey key)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var minute = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
        if (key.LastUsedAt is null || key.LastUsedAt < minute)
            await database.ApiKeys.Where(used => used.Id == key.Id && (used.LastUsedAt == null || used.LastUsedAt < minute))
                .ExecuteUpdateAsync(update => update.SetProperty(used => used.LastUsedAt, minute), Context.RequestAborted);
    }
}
