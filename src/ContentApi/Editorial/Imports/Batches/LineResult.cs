using System.Text.Json;
using ContentApi.Core.Importing;
using ContentApi.Data.EditorialTables;
using ContentApi.Http.Problems;
using ContentApi.Http.Validation;
using FluentValidation.Results;

namespace ContentApi.Editorial.Imports.Batches;

/// <summary>What became of a line.</summary>
/// <param name="Status">Whether it was taken in.</param>
/// <param name="ArticleId">The article that it is about; null for none.</param>
/// <param name="Told">What the caller is told of it.</param>
internal sealed record LineResult(JobItemStatus Status, Guid? ArticleId, LineReport Told)
{
    /// <summary>The program failed on the line.</summary>
    public static LineResult Faulted { get; } = Failed("internal-error", "It failed for a reason that is the server's; its log has more.");

    /// <summary>What the caller is told, as JSON that the database can store whatever the line held.</summary>
    public string ToldAsJson() => JsonSerializer.Serialize(Told, StorableText.Options);

    public static LineResult Imported(Guid? articleId = null, string? slug = null, ImportReport? report = null) => new(JobItemStatus.Imported, articleId, new(slug, report, []));

    public static LineResult Skipped(Guid? articleId = null, string? slug = null) => new(JobItemStatus.Skipped, articleId, new(slug, null, []));

    public static LineResult Failed(params IReadOnlyList<ProblemError> errors) => new(JobItemStatus.Failed, null, new(null, null, errors));

    public static LineResult Failed(ValidationResult invalid) => Failed(invalid.Errors.ConvertAll(failure => RequestValidation.OfMember(failure)));

    public static LineResult Failed(string code, string detail, string pointer = "") => Failed(new ProblemError { Pointer = pointer, Code = code, Detail = detail });
}

/// <summary>What a caller is told of a line.</summary>
/// <param name="Slug">Slug of the article; null for none.</param>
/// <param name="Report">What was found in a document; null for other lines.</param>
/// <param name="Errors">What is wrong with it; empty when it was taken in.</param>
internal sealed record LineReport(string? Slug, ImportReport? Report, IReadOnlyList<ProblemError> Errors);
