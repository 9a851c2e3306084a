using ContentApi.Core.Articles;
using ContentApi.Core.Vocabulary;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Editorial.Exports.Lines;
using ContentApi.Editorial.Imports.Batches;
using ContentApi.Editorial.Vocabulary;
using ContentApi.Http.Problems;
using ContentApi.Http.Validation;
using FluentValidation;
using MapsterMapper;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Exports;

/// <summary>Takes terms in that an export holds. A term that is there already, by its id or by what leads to it, stays as it is.</summary>
internal sealed class TermRestoration(ContentDbContext database, IValidator<TermLine> validator, IValidator<TermRequest> requests, IMapper mapper)
{
    public async Task<LineResult> RunAsync(string json, CancellationToken cancellationToken)
    {
        var (line, refusal) = LineReading.Read<TermLine>(json);
        if (line is null)
            return refusal!;
        if (Refuse(line) is { Count: > 0 } errors)
            return LineResult.Failed(errors);
        var term = mapper.Map<VocabularyTerm>(Canonical(line));
        await VocabularyLock.TakeAsync(database, cancellationToken);
        var known = await KnownAsync(term, cancellationToken);
        if (known.Contains(term.Slug) || await database.VocabularyTerms.AnyAsync(other => other.Id == term.Id, cancellationToken))
            return LineResult.Skipped();
        // Where another id has the parent's slug, that is the parent.
        term.ParentId = line.Parent is null ? null : await database.VocabularyTerms.Where(other => other.Kind == term.Kind && other.Slug == line.Parent).Select(other => (Guid?)other.Id).FirstOrDefaultAsync(cancellationToken);
        if (line.Parent is not null && term.ParentId is null)
            return LineResult.Failed("unknown-value", $"There is no such term '{line.Parent}'.", "/parent");
        foreach (var alias in term.Aliases.Where(alias => known.Contains(alias.Slug)).ToList())
            term.Aliases.Remove(alias);
        // What tells one author or region from all others stays with the one that is here.
        if (await database.VocabularyTerms.AnyAsync(other => other.Kind == term.Kind && (term.Orcid != null && other.Orcid == term.Orcid || term.Code != null && other.Code == term.Code), cancellationToken))
            (term.Orcid, term.Code) = (null, null);
        database.Add(term);
        await database.SaveChangesAsync(cancellationToken);
        return LineResult.Imported();
    }

    /// <summary>Those of the slugs that lead to it which lead to another term here.</summary>
    private async Task<HashSet<string>> KnownAsync(VocabularyTerm term, CancellationToken cancellationToken)
    {
        var slugs = term.Aliases.Select(alias => alias.Slug).Append(term.Slug).ToList();
        return [.. await database.Set<TermAlias>().Where(alias => alias.Kind == term.Kind && slugs.Contains(alias.Slug)).Select(alias => alias.Slug)
            .Union(database.VocabularyTerms.Where(other => other.Kind == term.Kind && slugs.Contains(other.Slug)).Select(other => other.Slug)).ToListAsync(cancellationToken)];
    }

    /// <summary>The vocabulary's own rules; but a term that others were merged into may have more aliases than one that somebody writes.</summary>
    private List<ProblemError> Refuse(TermLine line)
    {
        var request = new TermRequest(line.Name, line.Slug, Aliases: null, line.Orcid, line.Code, line.Parent is null ? null : new(null, line.Parent), line.FallbackLocales);
        return
        [
            .. validator.Validate(line).Errors.Select(failure => RequestValidation.OfMember(failure)),
            .. requests.Validate(request).Errors.Select(failure => RequestValidation.OfMember(failure)),
            .. TermCheck.Misplaced(line.Kind, request),
        ];
    }

    /// <summary>As the vocabulary keeps it, and led to by its name.</summary>
    private static TermLine Canonical(TermLine line)
    {
        var nameSlug = TermName.SlugOf(line.Name);
        return line with
        {
            Name = line.Name.Trim(),
            Orcid = line.Orcid is null ? null : OrcidId.Parse(line.Orcid),
            Code = line.Code is null ? null : RegionCode.Parse(line.Code),
            FallbackLocales = [.. line.FallbackLocales.Select(LocaleTag.Canonical).Distinct()],
            Aliases = nameSlug == line.Slug || line.Aliases.Any(alias => alias.Slug == nameSlug) ? line.Aliases : [.. line.Aliases, new() { Slug = nameSlug }],
        };
    }
}

/// <summary>What a term's line must be beside what the vocabulary asks of terms.</summary>
internal sealed class TermLineValidator : AbstractValidator<TermLine>
{
    public TermLineValidator(TimeProvider time)
    {
        RuleFor(line => line.Version).GreaterThan(0).WithErrorCode("out-of-range");
        RuleFor(line => line.CreatedAt).HasPassed(time);
        RuleForEach(line => line.Aliases).ChildRules(alias =>
        {
            alias.RuleFor(item => item.Slug).Must(Slug.IsValid).WithErrorCode("invalid-slug").WithMessage("'{PropertyValue}' is not a slug.");
            alias.RuleFor(item => item.Name).IsTermName();
        });
        RuleFor(line => line.Aliases).Must((line, aliases) => aliases.Select(alias => alias.Slug).Append(line.Slug).Distinct().Count() == aliases.Count + 1)
            .WithErrorCode("repeated").WithMessage("Two aliases have one slug, or the term's own.");
    }
}
