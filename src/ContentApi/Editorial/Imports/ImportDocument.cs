using System.Globalization;
using ContentApi.Access;
using ContentApi.Core.Importing;
using ContentApi.Editorial.Articles;
using ContentApi.Editorial.Articles.Input;
using ContentApi.Editorial.Imports.Batches;
using ContentApi.Editorial.Jobs;
using ContentApi.Editorial.Publishing;
using ContentApi.Editorial.Vocabulary;
using ContentApi.Http.Problems;
using ContentApi.Http.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Editorial.Imports;

/// <summary>What the document itself does not say, or is to be overruled in.</summary>
/// <param name="Publication">Name of the publication; made if unknown.</param>
/// <param name="Slug">Slug of the article; absent to make one of the title.</param>
/// <param name="Locale">Language of the document (BCP 47).</param>
/// <param name="PublishedAt">When the document was first published (RFC 3339).</param>
/// <param name="Topic">Names of topics; made if unknown.</param>
/// <param name="Region">Names of regions; made if unknown.</param>
/// <param name="Author">Names of authors; made if unknown.</param>
/// <param name="Publish">Whether to publish the article at once.</param>
/// <param name="DryRun">Whether to report only, and write nothing.</param>
internal sealed record ImportDocumentRequest(
    [property: FromQuery(Name = "publication")] string? Publication,
    [property: FromQuery(Name = "slug")] string? Slug,
    [property: FromQuery(Name = "locale")] string? Locale,
    [property: FromQuery(Name = "publishedAt")] string? PublishedAt,
    [property: FromQuery(Name = "topic")] string[]? Topic,
    [property: FromQuery(Name = "region")] string[]? Region,
    [property: FromQuery(Name = "author")] string[]? Author,
    [property: FromQuery(Name = "publish")] string? Publish,
    [property: FromQuery(Name = "dryRun")] string? DryRun)
{
    /// <summary>What the lines of a batch go by that do not say it themselves.</summary>
    public BatchOptions OptionsOfBatch(IReadOnlyList<string> scopes) => new()
    {
        Publication = Publication,
        Locale = Locale,
        Topic = Topic ?? [],
        Region = Region ?? [],
        Author = Author ?? [],
        Publish = Flag.IsSet(Publish),
        DryRun = Flag.IsSet(DryRun),
        Scopes = scopes,
    };

    public ImportOptions Options => new()
    {
        Publication = Publication,
        Slug = Slug,
        Locale = Locale,
        PublishedAt = PublishedAt is null ? null : DateTimeOffset.Parse(PublishedAt, CultureInfo.InvariantCulture),
        Topics = Topic ?? [],
        Regions = Region ?? [],
        Authors = Author ?? [],
    };
}

internal sealed class ImportDocumentValidator : AbstractValidator<ImportDocumentRequest>
{
    private const int MaximumNames = 50;

    public ImportDocumentValidator(TimeProvider time)
    {
        RuleFor(request => request.Publication).IsTermName();
        RuleFor(request => request.Slug).IsSlug();
        RuleFor(request => request.Locale).IsLocale();
        RuleFor(request => request.PublishedAt).IsTime().DependentRules(() =>
            RuleFor(request => request.PublishedAt).Must(at => at is null || DateTimeOffset.Parse(at, CultureInfo.InvariantCulture) <= time.GetUtcNow())
                .When(request => Flag.IsSet(request.Publish)).WithErrorCode("in-the-future").WithMessage("'{PropertyValue}' is in the future, and publish=true publishes now."));
        RuleFor(request => request.Topic).Must(HasFewNames).WithErrorCode("too-many").WithMessage($"There can be {MaximumNames} at most.").ForEach(name => name.IsTermName());
        RuleFor(request => request.Region).Must(HasFewNames).WithErrorCode("too-many").WithMessage($"There can be {MaximumNames} at most.").ForEach(name => name.IsTermName());
        RuleFor(request => request.Author).Must(HasFewNames).WithErrorCode("too-many").WithMessage($"There can be {MaximumNames} at most.").ForEach(name => name.IsTermName());
        RuleFor(request => request.Publish).IsFlag();
        RuleFor(request => request.DryRun).IsFlag();
    }

    private static bool HasFewNames(string[]? names) => names is null || names.Length <= MaximumNames;
}

internal static class ImportDocument
{
    public static async Task<Results<Created<ImportResponse>, Ok<ImportResponse>, Accepted<JobRepresentation>, ProblemHttpResult>> Handle(
        [AsParameters] ImportDocumentRequest request, HttpContext http, DocumentImport import, ImportBatch batch, CancellationToken cancellationToken)
    {
        var isBatch = DocumentBody.IsBatch(http.Request.ContentType);
        var format = DocumentBody.FormatOf(http.Request.ContentType);
        if (format is null && !isBatch)
            return DocumentBody.Unsupported(http.Request.ContentType);
        if (!DocumentBody.IsPlain(http.Request))
            return DocumentBody.Encoded(http);
        if (Flag.IsSet(request.Publish) && !http.User.HasScope(Scopes.ContentPublish))
            return Problem.Of(ProblemType.Forbidden, $"publish=true needs the scope {Scopes.ContentPublish}.");
        if (isBatch)
        {
            var (job, problem) = await batch.AcceptAsync(request, http, cancellationToken);
            return job is null ? problem! : TypedResults.Accepted($"/manage/v1/jobs/{job.Id}", job);
        }
        if (await DocumentBody.ReadAsync(http.Request, cancellationToken) is not { } body)
            return DocumentBody.TooLarge();
        var dryRun = Flag.IsSet(request.DryRun);
        switch (await import.RunAsync(body, format!.Value, request.Options, new(Flag.IsSet(request.Publish), dryRun, Caller.Of(http.User)), cancellationToken))
        {
            case DocumentImported imported when dryRun:
                return TypedResults.Ok(new ImportResponse(imported.Article, imported.Report));
            case DocumentImported imported:
                http.Response.Headers.ETag = imported.EntityTag;
                return TypedResults.Created($"/manage/v1/articles/{imported.Article.Id}", new ImportResponse(imported.Article, imported.Report));
            case DocumentSlugTaken:
                return Problem.Of(ProblemType.SlugTaken, $"The slug '{request.Slug}' belongs to another article.",
                    new ProblemError { Parameter = "slug", Code = "taken", Detail = "Give another one, or none to have a free one made." });
            case DocumentNotPublishable(var stopping):
                return GateRefusal.Of(stopping)!;
            case DocumentRejected(var rejection):
                return DocumentBody.Unusable(rejection);
            default:
                throw new InvalidOperationException("An import ends in one of four ways.");
        }
    }
}

/// <summary>What an import made of a document.</summary>
/// <param name="Article">The working copy.</param>
/// <param name="Report">What was found in the document, and what to look at.</param>
public sealed record ImportResponse(WorkingCopyRepresentation Article, ImportReport Report);
