using System.Globalization;
using System.Security.Claims;
using ContentApi.Data.EditorialTables;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Access.Keys;

/// <summary>What a caller may do to keys: never make one that may do more than itself, for longer or more often, nor end or replace one that may do more.</summary>
/// <param name="KeyId">Id of the caller's key; null for a bearer token, which bounds no more than the scopes.</param>
/// <param name="Scopes">What the caller may do.</param>
/// <param name="ExpiresAt">When its key ends; null if never.</param>
/// <param name="RateLimit">How many requests a minute its key has; null for as many as any.</param>
internal sealed record KeyMaker(string? KeyId, IReadOnlyList<string> Scopes, DateTime? ExpiresAt, int? RateLimit)
{
    public static KeyMaker Of(ClaimsPrincipal caller) => new(
        caller.FindFirstValue(CallerClaims.KeyId),
        caller.Scopes(),
        caller.FindFirstValue(CallerClaims.ExpiresAt) is { } end ? DateTime.Parse(end, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind) : null,
        caller.FindFirstValue(CallerClaims.RateLimit) is { } limit ? int.Parse(limit, CultureInfo.InvariantCulture) : null);

    /// <summary>Whether a key would outlive the caller's.</summary>
    public bool IsOutlivedBy(DateTime? end) => ExpiresAt is { } own && (end is null || end > own);

    /// <summary>The refusal to hand out scopes that the caller does not have itself; null when there is nothing to refuse.</summary>
    public ProblemHttpResult? RefuseScopes(IReadOnlyList<string> scopes)
    {
        var beyond = scopes.Except(Scopes).ToList();
        return beyond.Count == 0 ? null : Problem.Of(ProblemType.Forbidden, $"A caller can hand out only scopes that it has itself, and it has not {string.Join(", ", beyond)}.",
            [.. beyond.Select(scope => new ProblemError { Pointer = $"/scopes/{scopes.Index().First(item => item.Item == scope).Index}", Code = "not-held", Detail = $"The caller lacks {scope}." })]);
    }

    /// <summary>The refusal to replace a key that may do more than the caller, or more often: whoever replaces it holds the new one. Null for the caller's own.</summary>
    public ProblemHttpResult? RefuseReplacing(ApiKey key) => RefuseEnding(key) ?? (RateLimit is not { } own || key.RateLimit <= own ? null
        : Problem.Of(ProblemType.Forbidden, $"The key that asks has {own} requests a minute, and replaces none that has more."));

    /// <summary>The refusal to end a key that may do more than the caller; null when it may not, and for the caller's own.</summary>
    public ProblemHttpResult? RefuseEnding(ApiKey key)
    {
        var beyond = key.Scopes.Except(Scopes).ToList();
        return key.Id == KeyId || beyond.Count == 0 ? null
            : Problem.Of(ProblemType.Forbidden, $"A caller can end or replace only keys that may do no more than itself, and it has not {string.Join(", ", beyond)}.");
    }

    /// <summary>What the caller asks for and may not; each with its place.</summary>
    public IReadOnlyList<ProblemError> Exceeded(DateTime? end, int? rateLimit)
    {
        var errors = new List<ProblemError>();
        if (IsOutlivedBy(end))
            errors.Add(new() { Pointer = "/expiresAt", Code = "outlives-its-maker", Detail = $"The key that asks ends at {ExpiresAt:yyyy-MM-ddTHH:mm:ssZ}, and makes none that lives longer." });
        if (RateLimit is { } own && rateLimit > own)
            errors.Add(new() { Pointer = "/rateLimit", Code = "exceeds-its-maker", Detail = $"The key that asks has {own} requests a minute, and makes none that has more." });
        return errors;
    }
}
