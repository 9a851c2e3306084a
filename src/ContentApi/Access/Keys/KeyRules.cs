using System.Globalization;
using System.Security.Claims;
using ContentApi.Http.Problems;
using ContentApi.Http.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Access.Keys;

/// <summary>What holds for a key that is to be made.</summary>
internal static class KeyRules
{
    public const int MaximumNameLength = 200, MaximumRateLimit = 1_000_000_000;

    public static void IsTimeToCome<T>(this IRuleBuilderInitial<T, string?> rule, TimeProvider time) =>
        rule.Cascade(CascadeMode.Stop).IsTime().Must(text => text is null || TimeOf(text) > time.GetUtcNow().UtcDateTime).WithErrorCode("in-the-past").WithMessage("'{PropertyValue}' has passed already.");

    /// <summary>The time that a validated text tells; null for none.</summary>
    public static DateTime? TimeOf(string? text) => text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).UtcDateTime;

    /// <summary>The refusal to hand out what the caller does not have itself, so that a key that may make keys may do no more for it; null when there is nothing to refuse.</summary>
    public static ProblemHttpResult? RefuseBeyond(ClaimsPrincipal caller, IReadOnlyList<string> scopes)
    {
        var beyond = scopes.Except(caller.Scopes()).ToList();
        return beyond.Count == 0 ? null : Problem.Of(ProblemType.Forbidden, $"A caller can hand out only scopes that it has itself, and it has not {string.Join(", ", beyond)}.");
    }
}
