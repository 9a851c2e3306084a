using System.Globalization;
using System.Security.Claims;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace ContentApi.Access.Tokens;

/// <summary>Authenticates the bearer tokens of an OpenID Connect issuer: JSON Web Tokens, signed by one of the keys that the issuer publishes.</summary>
internal static class OidcTokens
{
    public const string SchemeName = "OpenIdConnect";

    public static AuthenticationBuilder AddOidcTokens(this AuthenticationBuilder authentication)
    {
        authentication.Services.AddOptions<OidcOptions>().BindConfiguration(OidcOptions.Section).ValidateOnStart();
        authentication.Services.AddSingleton<IValidateOptions<OidcOptions>, OidcOptionsCheck>();
        // The scheme by its parts: what AddJwtBearer brings beside it reads settings of its own.
        authentication.Services.AddOptions<JwtBearerOptions>(SchemeName).Configure<IOptions<OidcOptions>>((jwt, oidc) => Configure(jwt, oidc.Value));
        authentication.Services.AddSingleton<IPostConfigureOptions<JwtBearerOptions>, JwtBearerPostConfigureOptions>();
        authentication.Services.PostConfigure<JwtBearerOptions>(SchemeName, jwt =>
        {
            // A key that the issuer withdraws is good for nothing from then on.
            if (jwt.ConfigurationManager is BaseConfigurationManager manager)
                manager.UseLastKnownGoodConfiguration = false;
        });
        return authentication.AddScheme<JwtBearerOptions, JwtBearerHandler>(SchemeName, null);
    }

    private static void Configure(JwtBearerOptions jwt, OidcOptions oidc)
    {
        jwt.Authority = oidc.Authority?.ToString();
        jwt.RequireHttpsMetadata = oidc.RequireHttpsMetadata;
        if (oidc.MetadataAddress is { } metadata)
            jwt.MetadataAddress = metadata.ToString();
        jwt.Audience = oidc.Audience;
        jwt.MapInboundClaims = false;
        jwt.BackchannelTimeout = TimeSpan.FromSeconds(5);
        // How soon a key that is not known yet is looked for again.
        jwt.RefreshInterval = TimeSpan.FromSeconds(30);
        jwt.TokenValidationParameters.ValidAlgorithms = TokenKind.Algorithms;
        jwt.TokenValidationParameters.TypeValidator = (type, _, _) => TokenKind.Check(type, oidc.Types);
        jwt.TokenValidationParameters.ClockSkew = TimeSpan.FromSeconds(30);
        jwt.Events = new()
        {
            OnMessageReceived = ReachIssuerAsync,
            OnTokenValidated = context => Accept(context, oidc),
            OnChallenge = ChallengeAsync,
            OnForbidden = context => AccessRefusal.ForbidAsync(context.HttpContext),
        };
    }

    /// <summary>Whether a token is good cannot be told before the issuer's keys are known: an outage, and no fault of the token.</summary>
    private static async Task ReachIssuerAsync(MessageReceivedContext context)
    {
        try
        {
            await context.Options.ConfigurationManager!.GetConfigurationAsync(context.HttpContext.RequestAborted);
        }
        catch (Exception error) when (error is InvalidOperationException or IOException or HttpRequestException)
        {
            context.Fail(new IssuerUnavailableException(error));
        }
    }

    /// <summary>What the token says is not taken over but for what is asked of it, so that no claim of it passes for one of ours.</summary>
    private static Task Accept(TokenValidatedContext context, OidcOptions oidc)
    {
        if (TokenKind.IsIdToken(context.Principal!))
            context.Fail("The token is an ID token: send the access token.");
        else if (context.Principal!.FindFirstValue("sub") is not { Length: > 0 } subject)
            context.Fail("The token names no subject (sub).");
        else
            context.Principal = new(new ClaimsIdentity(
                [new(CallerClaims.Subject, subject), new(CallerClaims.TokenExpiresAt, EpochTime.GetIntDate(context.SecurityToken.ValidTo).ToString(CultureInfo.InvariantCulture)), .. OidcScopes.Of(context.Principal!, oidc).Select(scope => new Claim(CallerClaims.Scope, scope))], SchemeName));
        return Task.CompletedTask;
    }

    private static Task ChallengeAsync(JwtBearerChallengeContext context)
    {
        context.HandleResponse();
        if (context.AuthenticateFailure is not IssuerUnavailableException)
            return AccessRefusal.ChallengeAsync(context.HttpContext, DetailOf(context.AuthenticateFailure));
        context.Response.Headers.RetryAfter = ProblemResponses.RetryAfter;
        return Problem.Of(ProblemType.IssuerUnavailable, "The issuer of tokens cannot be reached, so that none can be checked.").ExecuteAsync(context.HttpContext);
    }

    private static string? DetailOf(Exception? failure) => failure switch
    {
        null => null,
        SecurityTokenExpiredException => "The token has expired.",
        SecurityTokenNotYetValidException => "The token is not valid yet.",
        SecurityTokenInvalidAudienceException => "The token is meant for another audience.",
        SecurityTokenInvalidIssuerException => "The token is of another issuer.",
        SecurityTokenInvalidTypeException => "The token is of a type that is not taken.",
        AuthenticationFailureException told => told.Message,
        _ => "The token is not one that the issuer has signed.",
    };

    private sealed class OidcOptionsCheck : IValidateOptions<OidcOptions>
    {
        public ValidateOptionsResult Validate(string? name, OidcOptions options) =>
            options.Faults().ToList() is { Count: > 0 } faults ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }
}

/// <summary>The issuer's keys cannot be had.</summary>
internal sealed class IssuerUnavailableException(Exception inner) : Exception(inner.Message, inner);
