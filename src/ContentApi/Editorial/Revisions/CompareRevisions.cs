using System.Globalization;
using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Core.Revisions;
using ContentApi.Data.EditorialTables;
using ContentApi.Editorial.Articles;
using ContentApi.Http.Negotiation;
using ContentApi.Http.Problems;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Editorial.Revisions;

/// <summary>What to compare a revision with, and how the difference is wanted.</summary>
/// <param name="From">Number of the revision to compare with; absent for the one before, 0 for nothing.</param>
/// <param name="Format">Name of a format, for clients that cannot set <c>Accept</c>.</param>
internal sealed record CompareRevisionsRequest([property: FromQuery(Name = "from")] string? From, [property: FromQuery(Name = "format")] string? Format);

internal sealed class CompareRevisionsValidator : AbstractValidator<CompareRevisionsRequest>
{
    public CompareRevisionsValidator() => RuleFor(request => request.From).Must(from => from is null || int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        .WithErrorCode("out-of-range").WithMessage("'{PropertyValue}' is not the number of a revision, nor 0.");
}

internal static class CompareRevisions
{
    public static readonly Representation Both = new("json", "application/json");
    public static readonly Representation Patch = new("json-patch", "application/json-patch+json") { Type = typeof(IReadOnlyList<JsonPatchOperation>) };
    public static readonly Representation Text = new("text", "text/x-diff");

    public static IReadOnlyList<Representation> Formats { get; } = [Both, Patch, Text];

    public static async Task<Results<Ok<RevisionDifference>, ContentHttpResult, ProblemHttpResult>> Handle(
        string idOrSlug, string number, [AsParameters] CompareRevisionsRequest request, HttpContext http, WorkingCopies copies, ArticleRevisions revisions, CancellationToken cancellationToken)
    {
        var (format, refusal) = MediaTypeChoice.Choose(http.Request, request.Format, Formats);
        if (format is null)
            return refusal!;
        if (await copies.FindAsync(idOrSlug, cancellationToken) is not { } copy)
            return Problem.NotFound("article", idOrSlug);
        if (await revisions.FindAsync(copy, number, cancellationToken) is not { } to)
            return Problem.NotFound("revision", number);
        var fromNumber = request.From is null ? to.Number - 1 : int.Parse(request.From, CultureInfo.InvariantCulture);
        var from = fromNumber == 0 ? null : await revisions.FindAsync(copy, fromNumber.ToString(CultureInfo.InvariantCulture), cancellationToken);
        if (from is null && fromNumber > 0)
            return Problem.OfParameters([new() { Parameter = "from", Code = "unknown-revision", Detail = $"There is no revision {fromNumber}: they are 1 to {copy.Revision}." }]);
        return Answer(format, fromNumber, from, to);
    }

    private static Results<Ok<RevisionDifference>, ContentHttpResult, ProblemHttpResult> Answer(Representation format, int fromNumber, Revision? from, Revision to)
    {
        if (format == Text)
            return TypedResults.Text(ArticleDifference.Text(fromNumber, from?.Document, to.Number, to.Document), format.MediaType, System.Text.Encoding.UTF8);
        var patch = ArticleDifference.Patch(from?.Document, to.Document);
        return format == Patch
            ? TypedResults.Text(JsonSerializer.Serialize(patch, ContentJson.Options), format.MediaType)
            : TypedResults.Ok(new RevisionDifference(fromNumber, to.Number, patch, ArticleDifference.Text(fromNumber, from?.Document, to.Number, to.Document)));
    }
}
