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
        var key = WorkKey.Of(line.Csl)!;
        if (await database.KnownWorks.AnyAsync(known => known.Id == line.Id || known.MatchKey == key, cancellationToken))
            return LineResult.Skipped();
        database.Add(new KnownWork { Id = line.Id, MatchKey = key, Csl = line.Csl, CreatedAt = line.CreatedAt });
        await database.SaveChangesAsync(cancellationToken);
        return LineResult.Imported();
    }
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
        RuleFor(line => line.Csl).Must(csl => WorkKey.Of(csl) is not null).WithErrorCode("required").WithMessage("It says too little to tell the work: a DOI, or a title with an author or a year.");
    }
}
