using ContentApi.Core.Articles;
using ContentApi.Core.Json;
using ContentApi.Core.Vocabulary;
using FluentValidation;
using FluentValidation.Results;

namespace ContentApi.Editorial.Vocabulary;

/// <summary>What a term is to be. What it reads like may be sent back: members that only answers have are ignored.</summary>
/// <param name="Name">Name as printed.</param>
/// <param name="Slug">Name in URLs; null or absent to keep the one that it has, or to have one made of the name.</param>
/// <param name="Aliases">Other names of it; null or absent for none.</param>
/// <param name="Orcid">ORCID iD of an author, as such or as an address at orcid.org; null or absent for none.</param>
/// <param name="Code">Code of a region: ISO 3166-1 alpha-2, ISO 3166-2 or UN M49; null or absent for none.</param>
/// <param name="Parent">The topic that a topic is part of; null or absent at the top.</param>
/// <param name="FallbackLocales">Languages (BCP 47) that a publication's readers are given when an article is not there in theirs, the first to try first; null or absent for none.</param>
[ReadOnlyMembers("id", "articleCount", "publishedArticleCount", "outdatedArticleCount", "createdAt")]
public sealed record TermRequest(
    string? Name, string? Slug, IReadOnlyList<string?>? Aliases, string? Orcid, string? Code, ParentRequest? Parent, IReadOnlyList<string?>? FallbackLocales);

/// <summary>A topic by its id, or else by what leads to it.</summary>
/// <param name="Id">Id (UUID); null or absent to name it by its slug.</param>
/// <param name="Slug">Slug, or a name or an alias in any spelling; ignored beside an id.</param>
[ReadOnlyMembers("name")]
public sealed record ParentRequest(Guid? Id, string? Slug)
{
    internal string? IdOrSlug => Id?.ToString() ?? Slug;
}

internal sealed class TermRequestValidator : AbstractValidator<TermRequest>
{
    private const int MostLocales = 20;

    public TermRequestValidator()
    {
        RuleFor(request => request.Name).NotNull().WithErrorCode("required").WithMessage(TermName.Rule).IsTermName();
        RuleFor(request => request.Slug).Must(slug => slug is null || Slug.IsValid(slug)).WithErrorCode("invalid-slug")
            .WithMessage("'{PropertyValue}' is not a slug: lower-case letters and digits in words joined by single hyphens, 100 characters at most, and not the form of an id.");
        RuleForEach(request => request.Aliases).NotNull().WithErrorCode("required").WithMessage(TermName.Rule).IsTermName();
        RuleFor(request => request.Aliases).Custom((_, context) => RefuseRepeated(context.InstanceToValidate, context)).When(request => request.Name is not null);
        RuleFor(request => request.Orcid).Must(orcid => orcid is null || OrcidId.Parse(orcid) is not null).WithErrorCode("invalid-orcid")
            .WithMessage("'{PropertyValue}' is not an ORCID iD such as 0000-0002-1825-0097: four groups of four digits, the last a check character.");
        RuleFor(request => request.Code).Must(code => code is null || RegionCode.Parse(code) is not null).WithErrorCode("invalid-code")
            .WithMessage("'{PropertyValue}' is no code of ISO 3166-1 alpha-2 (EG), ISO 3166-2 (EG-SUZ) or UN M49 (145).");
        RuleFor(request => request.Parent).Must(parent => parent is null || parent.IdOrSlug is not null).WithErrorCode("required").WithMessage("Give the id or the slug of a topic, or null.");
        RuleFor(request => request.FallbackLocales).Must(locales => locales is null || locales.Count <= MostLocales).WithErrorCode("too-many").WithMessage($"There can be {MostLocales} at most.")
            .ForEach(locale => locale.Must(tag => tag is not null && LocaleTag.IsValid(LocaleTag.Canonical(tag))).WithErrorCode("invalid-locale").WithMessage("'{PropertyValue}' is not a BCP 47 language tag such as en, ar or pt-BR."));
    }

    /// <summary>Two spellings of one name are one name, and the term's own is no other name.</summary>
    private static void RefuseRepeated(TermRequest request, ValidationContext<TermRequest> context)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal) { [TermName.SlugOf(request.Name!)] = request.Name! };
        for (var i = 0; i < request.Aliases?.Count; i++)
        {
            if (request.Aliases[i] is { } alias && !names.TryAdd(TermName.SlugOf(alias), alias))
                context.AddFailure(new ValidationFailure($"aliases[{i}]", $"'{alias}' is '{names[TermName.SlugOf(alias)]}' in another spelling.") { ErrorCode = "repeated" });
        }
    }
}
