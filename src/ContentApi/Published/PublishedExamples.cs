using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Core.Articles;
using ContentApi.Core.Forecasting;
using ContentApi.Core.Importing;
using ContentApi.Core.Publishing;
using ContentApi.Http.OpenApi;
using ContentApi.Http.Paging;
using ContentApi.Published.Forecasts;
using MapsterMapper;

namespace ContentApi.Published;

/// <summary>One small article in every representation, for the OpenAPI documents: made by the importer and the renderer, so it cannot differ from what is served.</summary>
internal static class PublishedExamples
{
    private const string Document = """
        Harbour Review

        Tolls at the Strait

        TL;DR: A toll would cost more than it earns.

        Why a Toll

        The right of passage is older than the traffic it serves (Caron & Oral, 2014).

        What If Importers Refuse to Pay?

        Scenario 1: Armed Convoys

        Escorts would lead to:

        • Slower transits

        References

        • Caron, D. D., & Oral, N. (2014). Navigating Straits: Challenges for International Law. Brill.
        """;

    public static readonly DateTime PublishedAt = new(2026, 3, 4, 8, 0, 0, DateTimeKind.Utc);

    public static ExampleSource Create(ArticleRenderer renderer, IMapper mapper)
    {
        var snapshot = CreateSnapshot();
        var row = renderer.Render(snapshot, PublishedAt);
        var reference = mapper.Map<Snapshot, ArticleReference>(snapshot);
        var work = new WorkItem { Id = snapshot.Document.Citations[0].WorkId!.Value, Csl = snapshot.Document.Citations[0].Csl, CitedBy = 1 };
        var answers = new Dictionary<Type, JsonNode>
        {
            [typeof(ArticleRepresentation)] = Parse(row.Renderings.First(rendering => rendering.Format == ArticleFormats.Json.Format).Body),
            [typeof(ArticleSummary)] = Parse(row.Body),
            [typeof(ArticleReference)] = JsonSerializer.SerializeToNode(reference, ContentJson.Options)!,
            [typeof(AdjacentArticles)] = JsonSerializer.SerializeToNode(new AdjacentArticles(reference, null), ContentJson.Options)!,
            [typeof(TldrCard)] = Parse(row.Tldrs.First().Body),
            [typeof(ScenarioAnalysisItem)] = Parse(row.ScenarioAnalyses.First().Body),
            [typeof(ScenarioItem)] = Parse(row.Scenarios.First().Body),
            [typeof(CitationItem)] = Parse(row.Citations.First().Body),
            [typeof(WorkItem)] = JsonSerializer.SerializeToNode(work, ContentJson.Options)!,
            [typeof(SearchResults)] = JsonSerializer.SerializeToNode(Found(reference), ContentJson.Options)!,
            [typeof(RelatedArticle)] = JsonSerializer.SerializeToNode(
                new RelatedArticle { Article = reference, Score = 3.6, Reasons = new() { Works = 1, Actors = [], Topics = [], Text = true } }, ContentJson.Options)!,
            [typeof(CorrectionItem)] = JsonSerializer.SerializeToNode(
                new CorrectionItem { Id = NextId(210)(), At = PublishedAt.AddDays(1), Revision = 1, What = "The toll would be levied by tonnage, not by length.", Why = "The draft law was misread." }, ContentJson.Options)!,
            [typeof(EstimateItem)] = JsonSerializer.SerializeToNode(Estimated(), ContentJson.Options)!,
            [typeof(ScenarioMatrix)] = JsonSerializer.SerializeToNode(Matrix(snapshot.Document.ScenarioAnalyses[0], reference), ContentJson.Options)!,
            [typeof(CalibrationReport)] = JsonSerializer.SerializeToNode(new CalibrationReport(CalibrationScores.Of([ForecastSums.Of(0.65m, 1), ForecastSums.Of(0.3m, 0)]), [], groupsOmitted: 0), ContentJson.Options)!,
        };
        foreach (var term in Terms(snapshot.Document.Publication!))
            answers.Add(term.GetType(), JsonSerializer.SerializeToNode(term, term.GetType(), ContentJson.Options)!);
        var documents = ArticleFormats.All.Where(format => format != ArticleFormats.Json)
            .ToDictionary(format => format.MediaType, format => Encoding.UTF8.GetString(row.Renderings.First(rendering => rendering.Format == format.Format).Body));
        foreach (var format in ReferenceFormats.All.Where(format => format != ReferenceFormats.Json))
            documents.TryAdd(format.IsByNameOnly ? format.Format : format.MediaType, Encoding.UTF8.GetString(ReferenceFormats.Write(format, [Json(row.Citations.First().Csl)])));
        return new(answers, documents);
    }

    /// <summary>The article as it would be published; ids count up, so that the documents do not change from one run to the next.</summary>
    public static Snapshot CreateSnapshot()
    {
        var imported = (ImportOutcome.Imported)DocumentImporter.Import(Encoding.UTF8.GetBytes(Document), DocumentFormat.PlainText, new(), NextId());
        var newId = NextId(100);
        var article = ArticleTerms.Map(imported.Article, (_, term) => term with { Id = newId() });
        return new()
        {
            Words = ReadingTime.Words(article),
            Document = article with { Citations = [.. article.Citations.Select(citation => citation with { WorkId = newId() })] },
            TranslationGroupId = newId(),
            Translations = [],
            Status = ArticleStatus.Published,
            Revision = 1,
            BodyRevision = 1,
            PublishedAt = PublishedAt,
            UpdatedAt = PublishedAt,
            NextTransitionAt = null,
        };
    }

    private static IEnumerable<TermItem> Terms(Term publication)
    {
        var newId = NextId(200);
        yield return new PublicationItem { Id = publication.Id, Slug = publication.Slug, Name = publication.Name, Aliases = [], ArticleCount = 1, FallbackLocales = ["en"] };
        yield return new AuthorItem { Id = newId(), Slug = "l-ostrow", Name = "L. Ostrow", Aliases = [], ArticleCount = 1, Orcid = "0000-0002-1825-0097" };
        yield return new TopicItem { Id = newId(), Slug = "tolls", Name = "Tolls", Aliases = [], ArticleCount = 1, Parent = new() { Id = newId(), Slug = "shipping", Name = "Shipping" } };
        yield return new RegionItem { Id = newId(), Slug = "western-asia", Name = "Western Asia", Aliases = ["Middle East"], ArticleCount = 1, Code = "145" };
        yield return new ActorItem { Id = newId(), Slug = "north-korea", Name = "North Korea", Aliases = ["DPRK"], ArticleCount = 1 };
    }

    private static SearchResults Found(ArticleReference article) => new()
    {
        Data = [new() { Type = SearchHitType.Article, Id = article.Id, Score = 0.6, Title = article.Title, Highlights = [new(SearchField.Title, "<mark>Tolls</mark> at the Strait")], Article = article }],
        Info = new(LimitRange.OfLists.Default, null),
        Hits = 1,
        Facets = new() { Publication = [new("harbour-review", "Harbour Review", 1)], Topic = [], Region = [], Actor = [], Year = [new("2026", "2026", 1)] },
        Suggestion = null,
    };

    /// <summary>An estimate of the article's scenario.</summary>
    public static EstimateItem Estimated() => new()
    {
        Id = NextId(220)(),
        Low = 0.6m,
        High = 0.7m,
        Probability = 0.65m,
        Term = VerbalTerm.Likely,
        Rationale = "Two importers have asked for escorts.",
        Author = new() { Id = NextId(200)(), Slug = "l-ostrow", Name = "L. Ostrow" },
        AsOf = PublishedAt.AddDays(2),
        RecordedAt = PublishedAt.AddDays(2),
    };

    private static ScenarioMatrix Matrix(ScenarioAnalysis analysis, ArticleReference article) => new()
    {
        Analysis = new() { Id = analysis.Id, Anchor = analysis.Anchor, Kind = analysis.Kind, Question = analysis.Question },
        Article = article,
        Exclusive = analysis.Exclusive,
        Outcomes = [.. analysis.Scenarios[0].Outcomes.Select(outcome => new OutcomeColumn(outcome.Text))],
        Actors = [],
        Rows =
        [
            .. analysis.Scenarios.Select(scenario => new MatrixRow
            {
                Scenario = new() { Id = scenario.Id, Anchor = scenario.Anchor, Position = scenario.Position, Label = scenario.Label, Kind = scenario.Kind, Title = scenario.Title },
                Outcomes = [.. scenario.Outcomes.Select(outcome => (Guid?)outcome.Id)], Actors = [], Estimate = Estimated(), Resolution = null,
            }),
        ],
        Sum = new(0.6m, 0.65m, 0.7m),
    };

    private static Func<Guid> NextId(ushort from = 0) => () => new Guid(0x019cb7d2, 0x2400, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, (byte)++from]);

    private static byte[] Json<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, ContentJson.Options);

    private static JsonNode Parse(byte[] json) => JsonNode.Parse(json)!;
}
