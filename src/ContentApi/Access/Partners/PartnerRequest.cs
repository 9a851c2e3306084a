using FluentValidation;

namespace ContentApi.Access.Partners;

/// <summary>What a partner's key is to be given of what is public.</summary>
/// <param name="Publications">Publications whose articles it is given, by id or slug, up to 50; null, absent or empty for all.</param>
/// <param name="Topics">Topics of which an article has one, or one below it, by id or slug, up to 50; null, absent or empty for all.</param>
/// <param name="EmbargoSeconds">How long after an article's first publication it is given it, in seconds, up to a year; null or absent for at once.</param>
internal sealed record PartnerRequest(IReadOnlyList<string>? Publications, IReadOnlyList<string>? Topics, int? EmbargoSeconds);

internal sealed class PartnerValidator : AbstractValidator<PartnerRequest>
{
    private const int MostTerms = 50, LongestEmbargo = 365 * 24 * 60 * 60;

    public PartnerValidator()
    {
        RuleFor(partner => partner.Publications).Must(IsShort).WithErrorCode("too-many").WithMessage(TooMany);
        RuleFor(partner => partner.Topics).Must(IsShort).WithErrorCode("too-many").WithMessage(TooMany);
        RuleForEach(partner => partner.Publications).NotNull().WithErrorCode("required");
        RuleForEach(partner => partner.Topics).NotNull().WithErrorCode("required");
        RuleFor(partner => partner.EmbargoSeconds).InclusiveBetween(0, LongestEmbargo).WithErrorCode("out-of-range").WithMessage($"An embargo has 0 to {LongestEmbargo} seconds (a year).");
    }

    private static string TooMany => $"There may be {MostTerms}.";

    private static bool IsShort(IReadOnlyList<string>? names) => names is not { Count: > MostTerms };
}
