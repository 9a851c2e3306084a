using System.Security.Claims;
using System.Text.Encodings.Web;
using ContentApi.Access;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace ContentApi.Editorial.Preview;

/// <summary>Authenticates who has a preview token: <c>?token=</c>, for links, or <c>Authorization: Bearer pt_...</c>. It is a key to one article.</summary>
internal sealed class PreviewTokenAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, PreviewTokens tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The policy, and the scheme that finds out which kind of caller it has.</summary>
    public const string PolicyName = "preview";

    public const string TokenParameter = "token";

    private const string SchemeName = "PreviewToken", ArticleClaim = "preview-article", Bearer = "Bearer ";

    public static IServiceCollection AddTo(IServiceCollection services)
    {
        new AuthenticationBuilder(services).AddScheme<AuthenticationSchemeOptions, PreviewTokenAuthentication>(SchemeName, null)
            .AddPolicyScheme(PolicyName, null, scheme => scheme.ForwardDefaultSelector = http => TokenOf(http.Request) is null ? BearerScheme.Name : SchemeName);
        services.AddAuthorizationBuilder()
            .AddPolicy(PolicyName, policy => policy.AddAuthenticationSchemes(PolicyName).RequireClaim(CallerClaims.Scope, Scopes.ContentPreview));
        return services;
    }

    /// <summary>Whether the caller may see the article: with the scope any, with a token the token's.</summary>
    public static bool MaySee(ClaimsPrincipal caller, Guid articleId) => caller.FindFirstValue(ArticleClaim) is not { } only || only == articleId.ToString();

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var (articleId, refusal) = await tokens.CheckAsync(TokenOf(Request)!, Context.RequestAborted);
        if (articleId is not { } article)
            return AuthenticateResult.Fail(refusal!);
        var identity = new ClaimsIdentity([new(CallerClaims.Scope, Scopes.ContentPreview), new(ArticleClaim, article.ToString())], Scheme.Name);
        return AuthenticateResult.Success(new(new(identity), Scheme.Name));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer error=\"invalid_token\"";
        await Problem.Of(ProblemType.Unauthenticated, (await HandleAuthenticateOnceSafeAsync()).Failure!.Message).ExecuteAsync(Context);
    }

    private static string? TokenOf(HttpRequest request)
    {
        if (request.Query.TryGetValue(TokenParameter, out var given))
            return given.ToString();
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Bearer + SignedPreviewToken.Prefix, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..] : null;
    }
}
