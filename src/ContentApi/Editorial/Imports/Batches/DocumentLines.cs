using System.Globalization;
using System.Text;
using ContentApi.Access;
using ContentApi.Core.Importing;
using ContentApi.Editorial.Exports.Lines;
using ContentApi.Http.Problems;
using FluentValidation;

namespace ContentApi.Editorial.Imports.Batches;

/// <summary>A document as a line of a batch: what the body and the query of a single import say.</summary>
internal sealed record DocumentLine
{
    public string? Type { get; init; }

    /// <summary>Media type of the document; null for plain text.</summary>
    public string? ContentType { get; init; }

    /// <summary>The document.</summary>
    public required string Document { get; init; }

    public string? Publication { get; init; }
    public string? Slug { get; init; }
    public string? Locale { get; init; }
    public string? PublishedAt { get; init; }
    public string[]? Topic { get; init; }
    public string[]? Region { get; init; }
    public string[]? Author { get; init; }

    /// <summary>Whether to publish it at once; null for what the batch says.</summary>
    public bool? Publish { get; init; }
}

/// <summary>Takes documents in that stand in lines.</summary>
internal sealed class DocumentLines(DocumentImport import, IValidator<ImportDocumentRequest> validator)
{
    public async Task<LineResult> RunAsync(string json, BatchOptions options, Caller caller, CancellationToken cancellationToken)
    {
        var (line, refusal) = LineReading.Read<DocumentLine>(json);
        if (line is null)
            return refusal!;
        var publish = line.Publish ?? options.Publish;
        if (publish && !options.Scopes.Contains(Scopes.ContentPublish))
            return LineResult.Failed(ProblemType.Forbidden.Code, $"To publish needs the scope {Scopes.ContentPublish}.", "/publish");
        if (DocumentBody.FormatOf(line.ContentType ?? "text/plain") is not { } format)
            return LineResult.Failed("unsupported", $"'{line.ContentType}' is not one of {string.Join(", ", DocumentFormats.MediaTypes)}.", "/contentType");
        var request = new ImportDocumentRequest(
            line.Publication ?? options.Publication, line.Slug, line.Locale ?? options.Locale, line.PublishedAt,
            [.. options.Topic, .. line.Topic ?? []], [.. options.Region, .. line.Region ?? []], line.Author ?? options.Author, publish ? "true" : null, DryRun: null);
        if (validator.Validate(request) is { IsValid: false } invalid)
            return LineResult.Failed(invalid);
        return await import.RunAsync(Encoding.UTF8.GetBytes(line.Document), format, request.Options, new(publish, options.DryRun, caller), cancellationToken) switch
        {
            DocumentImported(var article, var report, _) => LineResult.Imported(article.Id, article.Slug, report),
            DocumentNotPublishable(var stopping) => LineResult.Failed([.. stopping.Select(finding => new ProblemError { Pointer = "/document", Code = finding.Code, Detail = finding.Detail })]),
            DocumentRejected({ } rejection) => LineResult.Failed(new ProblemError { Pointer = "/document", Code = rejection.Code, Detail = rejection.Detail, Offset = rejection.ByteOffset, Line = rejection.Line }),
            _ => LineResult.Failed("taken", string.Create(CultureInfo.InvariantCulture, $"The slug '{line.Slug}' belongs to another article."), "/slug"),
        };
    }
}
