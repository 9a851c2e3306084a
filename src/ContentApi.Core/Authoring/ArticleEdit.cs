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
    private readonly BodyReader reader;
    private readonly PartsBefore had;
    private readonly List<InputError> errors = [];
    private string place = "", within = "";

    /// <summary>Where the parts stand in a body that is a list of them.</summary>
    private const string List = "/data";

    /// <summary>Begins an edit.</summary>
    /// <param name="before">The article as it is; null for one that is to be made.</param>
    /// <param name="settings">What the edit is done with.</param>
    public ArticleEdit(Article? before, EditSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        (this.before, this.settings) = (before, settings);
        ids = new PartIds(before, settings, errors);
        citations = new CitationMaker(before, ids, errors);
        reader = new BodyReader(settings.BodyFormat, before, citations, new ReferenceLinks(citations, ids));
        bodies = new BodyMaker(settings.BodyFormat, ids, citations, reader, errors);
        had = new PartsBefore(before);
    }

    /// <summary>What cannot be taken; pointers are those of the body that was sent.</summary>
    public IReadOnlyList<InputError> Errors => errors;

    /// <summary>Ids that were sent and that the article does not have. When it once had some of them, the edit is to be done again with these as <see cref="EditSettings.FormerIds"/>.</summary>
    public IReadOnlyCollection<PartId> UnknownIds => ids.Unknown;

    /// <summary>The article as it was sent, whole: what is left out is removed.</summary>
    public Article Whole(ArticleInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var cited = Citations(input.Citations ?? [], "/citations");
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
            Tldr = input.Tldr is null ? null : Tldr(input.Tldr, "/tldr"),
            Sections = Sections(input.Sections ?? [], "/sections"),
            ScenarioAnalyses = ScenarioAnalyses(input.ScenarioAnalyses ?? [], "/scenarioAnalyses"),
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
        var tldr = Tldr(input, "");
        return Finish(before! with { Tldr = tldr with { ForRevision = confirmedFor ?? tldr.ForRevision } }, "/tldr");
    }

    /// <summary>The article without a TL;DR; null when it has none.</summary>
    public Article? WithoutTldr() => before!.Tldr is null ? null : Finish(before with { Tldr = null });

    private Tldr Tldr(TldrInput input, string pointer) => new()
    {
        Id = input.Id is null && before?.Tldr is { } tldr ? tldr.Id : ids.Of(PartKind.Tldr, input.Id, $"{pointer}/id"),
        Label = OrNull(input.Label) ?? before?.Tldr?.Label ?? "TL;DR",
        Text = TextLines(input.Text),
        ForRevision = before?.Tldr?.ForRevision ?? 1,
    };

    /// <summary>What is told by the whole: order, anchors, keys, mentions.</summary>
    /// <param name="article">What was made.</param>
    /// <param name="bodyPlace">Where in the article the body that was sent belongs.</param>
    /// <param name="inBody">What that place is called in the body.</param>
    private Article Finish(Article article, string bodyPlace = "", string inBody = "")
    {
        (place, within) = (bodyPlace, inBody);
        if (ArticleParts.Of(article).Skip(InputLimits.AllParts).Any())
        {
            errors.Add(new("", "too-many", $"An article has {InputLimits.AllParts} sections, scenario analyses, scenarios, outcomes, mentions and references at most, all together."));
            return article;
        }
        article = PartOrder.Arrange(article);
        var found = new List<InputError>();
        article = PartAnchors.Complete(article, place, found);
        PartIds.FindRepeated(article, place, found);
        errors.AddRange(found.Select(InBody));
        article = OutcomeIds.Keep(before, article, ids.New);
        article = MentionLinker.Link(article, ids.New, (block, citation) => reader.IsFresh(block) || citations.IsFresh(citation));
        article = MentionIds.Keep(before, article, ids);
        return BlockKeyGiver.Complete(article, before);
    }

    /// <summary>An error that is told with its place in the article, as one of the body that was sent; where that is another part than the body, the text tells which.</summary>
    public InputError InBody(InputError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return JsonPointer.IsWithin(error.Pointer, place) ? error with { Pointer = within + error.Pointer[place.Length..] } : error with { Pointer = "", Detail = $"At {error.Pointer} of the article: {error.Detail}" };
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
