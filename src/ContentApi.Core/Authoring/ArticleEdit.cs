using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Core.Importing.Finders;
using ContentApi.Core.Json;
using ContentApi.Core.PortableText;
using ContentApi.Core.Rendering;

namespace ContentApi.Core.Authoring;

/// <summary>
/// One edit of an article: makes documents of what an editor sends. What the article has keeps its ids, anchors and keys; what is new is given them; in-text
/// citations in text that is new, or that cite an entry that is new, are linked as on import. The parts have been checked by themselves; what is wrong with them
/// in this article is collected.
/// </summary>
public sealed partial class ArticleEdit
{
    private readonly Article? before;
    private readonly EditSettings settings;
    private readonly PartIds ids;
    private readonly BodyMaker bodies;
    private readonly CitationMaker citations;
    private readonly List<InputError> errors = [];

    /// <summary>Begins an edit.</summary>
    /// <param name="before">The article as it is; null for one that is to be made.</param>
    /// <param name="settings">What the edit is done with.</param>
    public ArticleEdit(Article? before, EditSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        (this.before, this.settings) = (before, settings);
        ids = new PartIds(before, settings, errors);
        citations = new CitationMaker(before, ids, errors);
        bodies = new BodyMaker(settings.BodyFormat, ids, citations, errors);
    }

    /// <summary>What cannot be taken; pointers are those of the article.</summary>
    public IReadOnlyList<InputError> Errors => errors;

    /// <summary>Ids that were sent and that the article does not have. When it once had some of them, the edit is to be done again with these as <see cref="EditSettings.FormerIds"/>.</summary>
    public IReadOnlyCollection<PartId> UnknownIds => ids.Unknown;

    /// <summary>The article as it was sent, whole: what is left out is removed.</summary>
    public Article Whole(ArticleInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var cited = Citations(input.Citations ?? []);
        var title = input.Title.Trim();
        var article = new Article
        {
            Id = before?.Id ?? settings.NewId(),
            Slug = input.Slug ?? before?.Slug ?? Slug.From(title),
            Locale = (input.Locale is { } locale ? LocaleTag.Canonical(locale) : null) ?? before?.Locale ?? "",
            Publication = input.Publication?.Term,
            Title = title,
            Subtitle = OrNull(input.Subtitle),
            Byline = Terms(input.Byline),
            HeroImage = input.HeroImage is { } image ? new() { Url = image.Url, Alt = OrNull(image.Alt) } : null,
            Topics = Terms(input.Topics),
            Regions = Terms(input.Regions),
            Actors = Terms(input.Actors),
            Tldr = input.Tldr is null ? null : Tldr(input.Tldr),
            Sections = Sections(input.Sections ?? []),
            ScenarioAnalyses = ScenarioAnalyses(input.ScenarioAnalyses ?? []),
            ReferencesHeading = OrNull(input.ReferencesHeading),
            Citations = cited,
        };
        return Finish(article.Locale.Length > 0 ? article : article with { Locale = LocaleOf(article) });
    }

    /// <summary>The article with a TL;DR.</summary>
    /// <param name="input">The TL;DR.</param>
    /// <param name="confirmedFor">The revision whose body it is said to fit, whether or not its text is another; null to leave that as it is.</param>
    public Article WithTldr(TldrInput input, int? confirmedFor)
    {
        var tldr = Tldr(input);
        return Finish(before! with { Tldr = tldr with { ForRevision = confirmedFor ?? tldr.ForRevision } });
    }

    /// <summary>The article without a TL;DR; null when it has none.</summary>
    public Article? WithoutTldr() => before!.Tldr is null ? null : Finish(before with { Tldr = null });

    private Tldr Tldr(TldrInput input) => new()
    {
        Id = input.Id is null && before?.Tldr is { } had ? had.Id : ids.Of(PartKind.Tldr, input.Id, "/tldr/id"),
        Label = OrNull(input.Label) ?? before?.Tldr?.Label ?? "TL;DR",
        Text = TextLines(input.Text),
        ForRevision = before?.Tldr?.ForRevision ?? 1,
    };

    /// <summary>What is told by the whole: order, anchors, keys, mentions.</summary>
    private Article Finish(Article article)
    {
        article = PartOrder.Arrange(article);
        article = PartAnchors.Complete(article, errors);
        ids.RefuseRepeated(article);
        article = OutcomeIds.Keep(before, article, settings.NewId);
        article = MentionLinker.Link(article, settings.NewId, (block, citation) => bodies.IsFresh(block) || citations.IsFresh(citation));
        article = MentionIds.Keep(before, article, settings.NewId);
        return BlockKeyGiver.Complete(article, before);
    }

    internal static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    internal static string TextLines(string text) => text.ReplaceLineEndings("\n");

    private static List<Term> Terms(IReadOnlyList<TermInput>? inputs) => [.. (inputs ?? []).Select(input => input.Term)];

    private static string LocaleOf(Article article) => LocaleFinder.Of([article.Title, article.Tldr?.Text ?? "", .. article.TextBlocks().Select(placed => placed.Block.PlainText())]);
}

/// <summary>What an edit is done with.</summary>
/// <param name="NewId">Makes ids.</param>
/// <param name="BodyFormat">The format of body text that is given as a string; <see cref="BodyFormat.Blocks"/> when none was named.</param>
/// <param name="FormerIds">Ids of parts that the article once had, which may come back.</param>
public sealed record EditSettings(Func<Guid> NewId, BodyFormat BodyFormat, IReadOnlySet<PartId> FormerIds);
