using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using Mapster;

namespace ContentApi.Published;

/// <summary>How documents become what the public gets.</summary>
internal sealed class RepresentationMaps : IRegister
{
    public void Register(TypeAdapterConfig config)
    {
        config.NewConfig<Snapshot, ArticleSummary>()
            .Map(summary => summary, snapshot => snapshot.Document)
            .Map(summary => summary.ReadingMinutes, snapshot => ReadingTime.Minutes(snapshot.Words))
            .Map(summary => summary.Tldr, snapshot => TldrOf(snapshot));
        config.NewConfig<Snapshot, ArticleRepresentation>()
            .Inherits<Snapshot, ArticleSummary>()
            .Map(article => article, snapshot => snapshot.Document)
            .Map(article => article.Citations, snapshot => CitationsOf(snapshot.Document));
        config.NewConfig<Snapshot, ArticleReference>()
            .Map(reference => reference, snapshot => snapshot.Document);
        config.NewConfig<PartOf<TldrRepresentation>, TldrCard>()
            .Map(card => card, source => source.Part);
        config.NewConfig<PartOf<ScenarioAnalysis>, ScenarioAnalysisItem>()
            .Map(item => item, source => source.Part);
        config.NewConfig<ScenarioAnalysis, ScenarioAnalysisReference>();
        config.NewConfig<ScenarioOf, ScenarioItem>()
            .Map(item => item, source => source.Scenario);
        config.NewConfig<PartOf<CitationRepresentation>, CitationItem>()
            .Map(item => item, source => source.Part);
    }

    private static TldrRepresentation? TldrOf(Snapshot snapshot) => snapshot.Document.Tldr is not { } tldr ? null : new()
    {
        Id = tldr.Id,
        Label = tldr.Label,
        Text = tldr.Text,
        ForRevision = tldr.ForRevision,
        IsStale = tldr.ForRevision < snapshot.BodyRevision,
        Words = ReadingTime.Words(tldr.Text),
        ReadingSeconds = ReadingTime.Seconds(ReadingTime.Words(tldr.Text)),
    };

    private static List<CitationRepresentation> CitationsOf(Article article)
    {
        var mentions = Mentions.Of(article).ToLookup(mention => mention.CitationId, mention => mention.Mention);
        return [.. article.Citations.Select(citation => new CitationRepresentation
        {
            Id = citation.Id,
            Key = citation.Key,
            Text = citation.Text,
            WorkId = citation.WorkId,
            Csl = citation.Csl,
            Mentions = [.. mentions[citation.Id]],
        })];
    }
}
