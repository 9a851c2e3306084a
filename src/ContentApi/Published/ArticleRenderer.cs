using System.Globalization;
using System.Text;
using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Core.Rendering;
using ContentApi.Data.PublishedTables;
using ContentApi.Http.Conditional;
using ContentApi.Published.Forecasts;
using MapsterMapper;

namespace ContentApi.Published;

/// <summary>Makes the rows and the bytes that the public reads, once, when an article is published.</summary>
internal sealed class ArticleRenderer(IMapper mapper)
{
    /// <summary>Raise it with every change of what is rendered; <c>rerender</c> then makes what is published anew.</summary>
    public const int Version = 5;

    /// <summary>What an entity tag tells of a rendering that is made of the stored bytes when it is read: its name, and the renderer's version as what the tag of the bytes cannot know.</summary>
    public static string Way(string name) => string.Create(CultureInfo.InvariantCulture, $"{name}{Version}");

    /// <summary>Everything that is public of an article.</summary>
    /// <param name="snapshot">The article.</param>
    /// <param name="at">When it is rendered.</param>
    /// <param name="forecasts">What was estimated and resolved of its scenarios; null for nothing.</param>
    public PublishedArticle Render(Snapshot snapshot, DateTime at, PublicForecasts? forecasts = null)
    {
        snapshot = snapshot with { Document = DanglingMarks.Remove(snapshot.Document) };
        var (article, publishedAt) = (snapshot.Document, snapshot.PublishedAt!.Value);
        var representation = mapper.Map<Snapshot, ArticleRepresentation>(snapshot);
        var reference = mapper.Map<Snapshot, ArticleReference>(snapshot);
        var (json, entityTag, body) = RenderTranslated(snapshot, representation, Version);
        return new PublishedArticle
        {
            Id = article.Id,
            Slug = article.Slug,
            Locale = article.Locale,
            TranslationGroupId = snapshot.TranslationGroupId,
            PublicationId = article.Publication?.Id,
            Title = article.Title,
            Revision = snapshot.Revision,
            BodyRevision = snapshot.BodyRevision,
            PublishedAt = publishedAt,
            UpdatedAt = snapshot.UpdatedAt,
            NextTransitionAt = snapshot.NextTransitionAt,
            Document = article,
            EntityTag = entityTag,
            RenderedAt = at,
            RendererVersion = Version,
            Body = body,
            Renderings = [.. Renderings(json, representation, article)],
            Terms = [.. ArticleTerms.Of(article).Select(named => named.Term.Id).Distinct().Select(term => TermOf(term, isBroader: false)), .. snapshot.BroaderTopics.Select(topic => TermOf(topic, isBroader: true))],
            Tldrs = representation.Tldr is { } tldr
                ? [RenderTldr(tldr, reference)]
                : [],
            ScenarioAnalyses = [.. article.ScenarioAnalyses.Select((analysis, i) => RenderAnalysis(analysis, i + 1, reference))],
            Scenarios = [.. article.ScenarioAnalyses.SelectMany(analysis => analysis.Scenarios, (analysis, scenario) => Forecast(new(reference, analysis, scenario, null, null), forecasts)).Select((source, i) => RenderScenario(source, i + 1, forecastAt: null, article.Actors))],
            Citations = [.. representation.Citations.Select((citation, i) => RenderCitation(citation, i + 1, reference))],
            SearchEntries = [.. SearchEntries.Of(snapshot)],
        };

        ArticleTerm TermOf(Guid id, bool isBroader) => new() { ArticleId = article.Id, TermId = id, IsBroader = isBroader, PublishedAt = publishedAt };
    }

    /// <summary>What tells of the article's translations: the whole article as JSON, its entity tag, and the article as an item of a list.</summary>
    /// <param name="snapshot">The article.</param>
    /// <param name="version">Version of the renderer that made the rest of what is stored of the article.</param>
    public (byte[] Json, string EntityTag, byte[] Body) RenderTranslated(Snapshot snapshot, int version) => RenderTranslated(snapshot, mapper.Map<Snapshot, ArticleRepresentation>(snapshot), version);

    private (byte[] Json, string EntityTag, byte[] Body) RenderTranslated(Snapshot snapshot, ArticleRepresentation representation, int version)
    {
        var json = Json(representation);
        return (json, EntityTag.Variant(EntityTag.OfBytes(json), string.Create(CultureInfo.InvariantCulture, $"v{version}")), Json(mapper.Map<Snapshot, ArticleSummary>(snapshot)));
    }

    private static IEnumerable<Rendering> Renderings(byte[] json, ArticleRepresentation article, Article document)
    {
        yield return Of(ArticleFormats.Json.Format, json);
        yield return Of(ArticleFormats.Text.Format, Encoding.UTF8.GetBytes(PlainTextRenderer.Render(document)));
        yield return Of(ArticleFormats.Markdown.Format, Encoding.UTF8.GetBytes(MarkdownRenderer.Render(document)));
        yield return Of(ArticleFormats.Html.Format, Encoding.UTF8.GetBytes(HtmlRenderer.Render(document)));
        yield return Of(ArticleFormats.JsonLd.Format, Encoding.UTF8.GetBytes(JsonLdRenderer.Render(document, Facts(article))));

        Rendering Of(string format, byte[] body) => new() { ArticleId = document.Id, Format = format, Body = body, EntityTag = EntityTag.OfBytes(body) };
    }

    private PublishedTldr RenderTldr(TldrRepresentation tldr, ArticleReference reference)
    {
        var body = Json(mapper.Map<TldrCard>(new PartOf<TldrRepresentation>(reference, tldr)));
        return new() { Id = tldr.Id, ArticleId = reference.Id, PublishedAt = reference.PublishedAt, Body = body, EntityTag = EntityTag.OfBytes(body) };
    }

    private PublishedScenarioAnalysis RenderAnalysis(ScenarioAnalysis analysis, int ordinal, ArticleReference reference)
    {
        var body = Json(mapper.Map<ScenarioAnalysisItem>(new PartOf<ScenarioAnalysis>(reference, analysis)));
        return new()
        {
            Id = analysis.Id,
            ArticleId = reference.Id,
            Ordinal = ordinal,
            PublishedAt = reference.PublishedAt,
            Kind = EnumName.Of(analysis.Kind),
            Body = body,
            EntityTag = EntityTag.OfBytes(body),
        };
    }

    /// <summary>One scenario of a published article, with what is said of it now, since the article was rendered.</summary>
    public PublishedScenario RenderScenario(PublishedArticle article, ScenarioAnalysis analysis, Guid scenarioId, PublicForecasts forecasts, DateTime at)
    {
        var scenarios = article.Document.ScenarioAnalyses.SelectMany(each => each.Scenarios).ToList();
        var index = scenarios.FindIndex(scenario => scenario.Id == scenarioId);
        var source = Forecast(new(mapper.Map<Snapshot, ArticleReference>(Snapshot.Of(article)), analysis, scenarios[index], null, null), forecasts);
        return RenderScenario(source, index + 1, at, article.Document.Actors);
    }

    private static ScenarioOf Forecast(ScenarioOf source, PublicForecasts? forecasts) =>
        forecasts?.Of(source.Scenario.Id) is { } said ? source with { Estimate = said.Estimate, Resolution = said.Resolution } : source;

    private PublishedScenario RenderScenario(ScenarioOf source, int ordinal, DateTime? forecastAt, IReadOnlyList<Term> articleActors)
    {
        var body = Json(mapper.Map<ScenarioItem>(source));
        return new()
        {
            Id = source.Scenario.Id,
            AnalysisId = source.Analysis.Id,
            ArticleId = source.Article.Id,
            Ordinal = ordinal,
            PublishedAt = source.Article.PublishedAt,
            Kind = EnumName.Of(source.Scenario.Kind),
            ActorId = source.Scenario.Actor?.Id,
            InvolvedIds = [.. InvolvedActors.Of(source.Scenario.Actor, source.Scenario.Title, source.Scenario.Content, articleActors).Select(actor => actor.Id)],
            Probability = source.Estimate?.Probability,
            EstimatedAt = source.Estimate?.AsOf,
            Resolution = source.Resolution is { } resolution ? EnumName.Of(resolution.Outcome) : PublishedScenario.Open,
            ForecastAt = forecastAt,
            Body = body,
            EntityTag = EntityTag.OfBytes(body),
            Outcomes = [.. source.Scenario.Outcomes.Select((outcome, i) => new PublishedOutcome { Id = outcome.Id, ScenarioId = source.Scenario.Id, Ordinal = i + 1, Text = outcome.Text })],
        };
    }

    private PublishedCitation RenderCitation(CitationRepresentation citation, int ordinal, ArticleReference reference)
    {
        var body = Json(mapper.Map<CitationItem>(new PartOf<CitationRepresentation>(reference, citation)));
        return new()
        {
            Id = citation.Id,
            ArticleId = reference.Id,
            Ordinal = ordinal,
            PublishedAt = reference.PublishedAt,
            Key = citation.Key,
            WorkId = citation.WorkId,
            Csl = citation.Csl,
            Doi = citation.Csl.Doi is { Length: <= PublishedCitation.MaxDoiLength } doi ? doi.ToLowerInvariant() : null,
            Year = citation.Csl.Issued?.Year,
            Authors = [.. CitedNames.Of(citation.Csl)],
            Body = body,
            EntityTag = EntityTag.OfBytes(body),
            Mentions = [.. citation.Mentions.Select((mention, i) => RenderMention(mention, citation.Id, i + 1))],
        };
    }

    private static PublishedMention RenderMention(Mention mention, Guid citationId, int ordinal) => new()
    {
        Id = mention.Id,
        CitationId = citationId,
        Ordinal = ordinal,
        Anchor = mention.Anchor,
        BlockKey = mention.BlockKey,
        Quote = mention.Quote,
        Form = EnumName.Of(mention.Form),
        Locator = mention.Locator,
    };

    private static ArticleFacts Facts(ArticleRepresentation article) =>
        new(Url: null, new DateTimeOffset(article.PublishedAt!.Value), new DateTimeOffset(article.UpdatedAt), article.Words);

    private static byte[] Json<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, ContentJson.Options);
}
