using ContentApi.Core.Citations;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Editorial.Articles.Input;
using ContentApi.Editorial.Exports.Lines;
using ContentApi.Editorial.Imports.Batches;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Exports;

/// <summary>Takes cited sources in that an export holds. One that is there already, by its id or by what it is recognised by, stays as it is.</summary>
internal sealed class WorkRestoration(ContentDbContext database, IValidator<WorkLine> validator)
{
    public async Task<LineResult> RunAsync(string json, CancellationToken cancellationToken)
    {
        var (line, refusal) = LineReading.Read<WorkLine>(json);
        if (line is null)
            return refusal!;
        if (validator.Validate(line) is { IsValid: false } invalid)
            return LineResult.Failed(invalid);
        var key = line.Version is null ? WorkKey.Of(line.Csl) : line.Key;
        if (await database.KnownWorks.AnyAsync(known => known.Id == line.Id || (key != null && known.MatchKey == key), cancellationToken))
            return LineResult.Skipped();
        Guid? into = null;
        if (line.MergedInto is { } other && (into = await StandingAsync(other, cancellationToken)) is null)
            return LineResult.Failed("unknown-value", "It was merged into a work that is not here: the line of that stands before it.", "/mergedInto");
        database.Add(new KnownWork { Id = line.Id, MatchKey = key, Csl = line.Csl, MergedIntoId = into, Version = line.Version ?? 1, CreatedAt = line.CreatedAt });
        await database.SaveChangesAsync(cancellationToken);
        // What was decided here stays so.
        foreach (var given in line.Assignments)
        {
            await database.Database.ExecuteSqlAsync(
                $"INSERT INTO editorial.work_assignments (citation_id, match_key, reference, work_id) VALUES ({given.CitationId}, {given.Key}, {given.Reference}, {line.Id}) ON CONFLICT DO NOTHING", cancellationToken);
        }
        return LineResult.Imported();
    }

    private Task<Guid?> StandingAsync(MergedWorkLine work, CancellationToken cancellationToken) => database.KnownWorks.Where(known => known.Id == work.Id || (work.Key != null && known.MatchKey == work.Key))
        .OrderBy(known => known.Id != work.Id).Select(known => known.MergedIntoId ?? (Guid?)known.Id).FirstOrDefaultAsync(cancellationToken);
}

/// <summary>What is true of every work that was ever written here.</summary>
internal sealed class WorkLineValidator : AbstractValidator<WorkLine>
{
    public WorkLineValidator(TimeProvider time)
    {
        RuleFor(line => line.CreatedAt).HasPassed(time);
        RuleFor(line => line.Csl.Type).IsSaid();
        RuleFor(line => line.Csl.Issued).SetValidator(new StoredDateValidator()!);
        RuleFor(line => line.Csl.OriginalDate).SetValidator(new StoredDateValidator()!);
        RuleFor(line => line.Csl.Accessed).SetValidator(new StoredDateValidator()!);
        RuleFor(line => line.Csl).Must(csl => WorkKey.Of(csl) is not null || csl.Doi is { Length: > 0 }).WithErrorCode("required").WithMessage("It says too little to tell the work: a DOI, or a title with an author or a year.");
        RuleFor(line => line.Version).GreaterThan(0).WithErrorCode("out-of-range");
        RuleFor(line => line.Key).Must(WorkKey.IsKey).WithErrorCode("invalid-key").WithMessage("'{PropertyValue}' recognises no work.");
        RuleFor(line => line.MergedInto).Must((line, into) => into is null || into.Id != line.Id).WithErrorCode("inconsistent").WithMessage("It cannot be merged into itself.");
        RuleForEach(line => line.Assignments).ChildRules(given =>
        {
            given.RuleFor(item => item.Key).Must(WorkKey.IsKey).WithErrorCode("invalid-key").WithMessage("'{PropertyValue}' recognises no work.");
            given.RuleFor(item => item.Reference).Must(WorkKey.IsPrint).WithErrorCode("invalid-print").WithMessage("It is no SHA-256 in lower-case hexadecimal digits.");
        });
    }
}
