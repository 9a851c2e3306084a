using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Core.Forecasting;
using ContentApi.Core.Importing;
using ContentApi.Core.Publishing;
using ContentApi.Core.Revisions;
using ContentApi.Data.EditorialTables;
using ContentApi.Editorial.Articles;
using ContentApi.Editorial.Articles.Citations;
using ContentApi.Editorial.Forecasting;
using ContentApi.Editorial.Imports;
using ContentApi.Editorial.Imports.Batches;
using ContentApi.Editorial.Jobs;
using ContentApi.Editorial.Preview;
using ContentApi.Editorial.Revisions;
using ContentApi.Editorial.Vocabulary;
using ContentApi.Http.OpenApi;
using ContentApi.Published;
using MapsterMapper;

namespace ContentApi.Editorial;

/// <summary>The article of <see cref="PublishedExamples"/> as editors have it.</summary>
internal static class EditorialExamples
{
    public static ExampleSource Create(IMapper mapper)
    {
        var published = PublishedExamples.CreateSnapshot();
        var copy = new WorkingCopySnapshot
        {
            Document = published.Document,
            Words = published.Words,
            TranslationGroupId = published.TranslationGroupId,
            Translations = published.Translations,
            Status = ArticleStatus.Draft,
            Revision = published.Revision,
            BodyRevision = published.BodyRevision,
            PublishedAt = null,
            UpdatedAt = published.UpdatedAt,
            CreatedAt = published.UpdatedAt,
            PublishedRevision = null,
            NextTransitionAt = null,
            Schedule = null,
            ScheduleFailure = null,
            AllowedSteps = Workflow.StepsFrom(ArticleStatus.Draft, isScheduled: false),
            Findings = ArticleChecks.Find(published.Document),
        };
        var article = mapper.Map<WorkingCopyRepresentation>(copy);
        var revision = new RevisionSummary
        {
            Number = published.Revision,
            CreatedAt = published.UpdatedAt,
            KeyId = "desk",
            KeyName = "Newsroom",
            Subject = null,
            Reason = "The title said too much.",
            Title = published.Document.Title,
            IsCurrent = true,
            IsPublished = false,
            IsScheduled = false,
        };
        var earlier = published.Document with { Title = "Tolls at Every Strait" };
        var difference = new RevisionDifference(0, published.Revision, ArticleDifference.Patch(earlier, published.Document), ArticleDifference.Text(0, earlier, published.Revision, published.Document));
        var report = new ImportReport("text/plain", 1, 1, 1, 1, 1, new MentionCounts(1, 0), []);
        return new(
            new Dictionary<Type, JsonNode>
            {
                [typeof(WorkingCopyRepresentation)] = Json(article),
                [typeof(WorkingCopySummary)] = Json(mapper.Map<WorkingCopySummary>(copy)),
                [typeof(TermRepresentation)] = Json(Region(copy.UpdatedAt)),
                [typeof(CreatedPreviewToken)] = Json(new CreatedPreviewToken(Token, "pt_AZz...")),
                [typeof(PreviewTokenItem)] = Json(PreviewTokenItem.Of(Token)),
                [typeof(JobRepresentation)] = Json(Job),
                [typeof(JobItemRepresentation)] = Json(new JobItemRepresentation
                {
                    Number = 1,
                    Status = JobItemStatus.Imported,
                    DoneAt = PublishedExamples.PublishedAt,
                    ArticleId = article.Id,
                    Slug = article.Slug,
                    Report = report,
                    Errors = [],
                }),
                [typeof(EstimateRepresentation)] = Json(Estimate(copy.Document)),
                [typeof(RecordedEstimate)] = Json(new RecordedEstimate(Estimate(copy.Document), isPublic: false, [])),
                [typeof(ResolutionRepresentation)] = Json(ResolutionRepresentation.Of(copy.Document.ScenarioAnalyses[0].Scenarios[0].Id, [Resolved(copy.Document)])),
                [typeof(TldrRepresentation)] = Json(article.Tldr),
                [typeof(Section)] = Json(article.Sections[0]),
                [typeof(ScenarioAnalysis)] = Json(article.ScenarioAnalyses[0]),
                [typeof(CitationRepresentation)] = Json(article.Citations[0]),
                [typeof(IReadOnlyList<ParsedCitation>)] = new JsonArray(Json(ParsedReferenceExample)),
                [typeof(ImportResponse)] = Json(new ImportResponse(article, report)),
                [typeof(RevisionSummary)] = Json(revision),
                [typeof(RevisionRepresentation)] = Json(new RevisionRepresentation(revision, mapper.Map<Snapshot, ArticleRepresentation>(published))),
                [typeof(RevisionDifference)] = Json(difference),
            },
            new Dictionary<string, string>
            {
                [CompareRevisions.Patch.MediaType] = Json(difference.Patch).ToJsonString(),
                [CompareRevisions.Text.MediaType] = difference.Text,
                [BatchLines.MediaType] = """{"contentType": "text/plain", "document": "Tolls at the Strait\n\nThe right of passage is older than the traffic it serves.\n", "locale": "en", "topic": ["Maritime trade"]}""" + "\n",
            });
    }

    private static EstimateRepresentation Estimate(Article article)
    {
        var shown = PublishedExamples.Estimated();
        return EstimateAuthors.Show(
            new()
            {
                Id = shown.Id,
                ScenarioId = article.ScenarioAnalyses[0].Scenarios[0].Id,
                ArticleId = article.Id,
                Low = shown.Low,
                High = shown.High,
                Rationale = shown.Rationale,
                AsOf = shown.AsOf,
                RecordedAt = shown.AsOf,
                KeyId = "4f1d0c2b9a77",
            }, shown.Author);
    }

    private static Resolution Resolved(Article article) => new()
    {
        Id = new("019cb7d2-2400-7000-8000-0000000000e6"),
        ScenarioId = article.ScenarioAnalyses[0].Scenarios[0].Id,
        ArticleId = article.Id,
        Outcome = ResolutionOutcome.Occurred,
        ResolvedOn = DateOnly.FromDateTime(PublishedExamples.PublishedAt.AddDays(30)),
        Evidence = [new(article.Citations[0].Id, Url: null, "Chapter 3")],
        RecordedAt = PublishedExamples.PublishedAt.AddDays(31),
        KeyId = "4f1d0c2b9a77",
    };

    private static TermRepresentation Region(DateTime createdAt) => new()
    {
        Id = new("019cb7d2-2400-7000-8000-00000000012d"),
        Slug = "western-asia",
        Name = "Western Asia",
        Aliases = ["Middle East"],
        Orcid = null,
        Code = "145",
        Parent = null,
        FallbackLocales = [],
        ArticleCount = 3,
        PublishedArticleCount = 2,
        OutdatedArticleCount = 0,
        CreatedAt = createdAt,
    };

    private static ParsedCitation ParsedReferenceExample => new(
        "Strait, A. (2020). The tolls of passage. Harbour Press.",
        new CslItem { Id = "1", Type = CslType.Book, Title = "The tolls of passage", Author = [new() { Family = "Strait", Given = "A." }], Issued = CslDate.Of(2020), Publisher = "Harbour Press" },
        new Dictionary<string, double> { ["title"] = 0.995, ["author"] = 0.999, ["issued"] = 1, ["publisher"] = 0.981 });

    private static JobRepresentation Job => new()
    {
        Id = new("019cb7d2-2400-7000-8000-0000000000c9"),
        Status = JobStatus.Running,
        Progress = new(Total: 400, Done: 120, Imported: 118, Skipped: 0, Failed: 2),
        CreatedAt = PublishedExamples.PublishedAt,
        CreatedBy = "4f1d0c2b9a77",
        Failure = null,
        FinishedAt = null,
    };

    private static PreviewToken Token => new()
    {
        Id = new("019cb7d2-2400-7000-8000-0000000000c8"),
        ArticleId = new("019cb7d2-2400-7000-8000-000000000001"),
        Note = "For the lawyer",
        CreatedAt = PublishedExamples.PublishedAt,
        CreatedBy = "4f1d0c2b9a77",
        ExpiresAt = PublishedExamples.PublishedAt.AddDays(1),
    };

    private static JsonNode Json<T>(T value) => JsonSerializer.SerializeToNode(value, ContentJson.Options)!;
}
