using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Core.Articles;
using ContentApi.Core.Publishing;
using ContentApi.Editorial.Integrity;
using ContentApi.Editorial.Works.Lookup;
using ContentApi.Http.OpenApi;
using ContentApi.Http.Paging;
using ContentApi.Published;

namespace ContentApi.Editorial.Works;

/// <summary>The work that the article of <see cref="PublishedExamples"/> cites, and what is found in that article, as editors have them.</summary>
internal static class WorkExamples
{
    public static ExampleSource Create()
    {
        var document = PublishedExamples.CreateSnapshot().Document;
        var citation = document.Citations[0];
        var article = new ManagedArticleReference(document.Id, document.Slug, document.Title, ArticleStatus.Draft);
        var work = new WorkRepresentation
        {
            Id = citation.WorkId!.Value,
            Csl = citation.Csl,
            ArticleCount = 2,
            PublishedArticleCount = 1,
            OutdatedArticleCount = 0,
            MergedIds = [],
            CreatedAt = PublishedExamples.PublishedAt,
        };
        var details = new WorkDetails
        {
            Id = work.Id,
            Csl = work.Csl,
            ArticleCount = work.ArticleCount,
            PublishedArticleCount = work.PublishedArticleCount,
            OutdatedArticleCount = work.OutdatedArticleCount,
            MergedIds = work.MergedIds,
            CreatedAt = work.CreatedAt,
            Candidates = [new() { Id = new("019cb7d2-2400-7000-8000-0000000000d2"), Csl = citation.Csl with { Title = "Navigating straits" }, ArticleCount = 1, Same = ["author", "year"] }],
        };
        var finding = new Finding(FindingCode.UnresolvedMention, FindingSeverity.Warning, "/sections/0/content/0", "\"(Hill, 1926)\" is not in the reference list.");
        var counts = new[] { new FindingCount(finding.Code, 1, 1) };
        return new(
            new Dictionary<Type, JsonNode>
            {
                [typeof(WorkRepresentation)] = Json(work),
                [typeof(WorkDetails)] = Json(details),
                [typeof(CitationOfWork)] = Json(new CitationOfWork { Id = citation.Id, Key = citation.Key, Text = citation.Text, Csl = citation.Csl, Article = article }),
                [typeof(WorkLookup)] = Json(new WorkLookup
                {
                    Doi = "10.1163/9789004266377",
                    Csl = citation.Csl with { Id = "10.1163/9789004266377", Doi = "10.1163/9789004266377" },
                    Differences = [new("DOI", null, "10.1163/9789004266377")],
                }),
                [typeof(ArticleIntegrity)] = Json(new ArticleIntegrity { Article = article, Revision = 1, IsPublishable = true, Counts = counts, Findings = [finding] }),
                [typeof(IntegrityReport)] = Json(new IntegrityReport
                {
                    Data = [new() { Article = article, Code = finding.Code, Severity = finding.Severity, Pointer = finding.Pointer, Detail = finding.Detail }],
                    Info = new(LimitRange.OfLists.Default, null),
                    Counts = counts,
                    UncheckedArticleCount = 0,
                }),
            },
            new Dictionary<string, string>());
    }

    private static JsonNode Json<T>(T value) => JsonSerializer.SerializeToNode(value, ContentJson.Options)!;
}
