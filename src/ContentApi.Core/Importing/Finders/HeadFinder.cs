using ContentApi.Core.Importing.Cues;
using ContentApi.Core.Importing.Reading;

namespace ContentApi.Core.Importing.Finders;

/// <summary>What stands at the head of a document, and what remains of its elements.</summary>
internal sealed record Head
{
    public string? Title { get; init; }

    public string? Subtitle { get; init; }

    public string? Publication { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The date printed below the title; it stays in the body as well.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    public IReadOnlyList<Element> Body { get; init; } = [];
}

/// <summary>Finds title, publication, subtitle and byline.</summary>
internal static class HeadFinder
{
    private const int DeepestTitle = 30;

    public static Head Find(IReadOnlyList<Element> elements, DocumentMetadata metadata, string? publication)
    {
        var title = IndexOfTitle(elements, metadata.Title);
        if (title >= 0)
            return new TitledHead(elements, title, publication ?? metadata.Publication, metadata.Authors).Read();
        if (metadata.Title is not null)
            return new TitledHead(elements, -1, publication ?? metadata.Publication, metadata.Authors).Read() with { Title = metadata.Title };
        return PlainHead.Read(elements, publication ?? metadata.Publication);
    }

    /// <summary>Whether a short line can be the name of a publication.</summary>
    public static bool LooksLikeName(string line) =>
        line.Length <= 60 && line.Split(' ').Length <= 8 && line is not [.., '?' or '؟' or '!' or '.' or ':'] && !HeadingCue.IsWhatIf(line) && line.Any(char.IsLetter);

    /// <summary>Whether an element begins something that no head holds: a TL;DR, a scenario analysis, a scenario, the reference list.</summary>
    public static bool IsBody(Element element) =>
        TldrFinder.LabelOf(element) is not null
        || (element.Text() is { } text && (HeadingCue.IsReferences(text) || (element is HeadingElement && ScenarioLabel.Find(text) is not null)));

    private static int IndexOfTitle(IReadOnlyList<Element> elements, string? metadataTitle)
    {
        var other = -1;
        for (var at = 0; at < elements.Count && at < DeepestTitle; at++)
        {
            if (elements[at] is HeadingElement { Level: 1 } first)
                return NamesPublication(elements, at, first.Text) ? at + 1 : at;
            if (other < 0 && elements[at] is HeadingElement { Paragraph: null } heading && IsTitle(heading, metadataTitle, at))
                other = at;
        }
        return other;
    }

    /// <summary>A first heading right above a second one, below which the TL;DR or the byline follows, is the publication's name.</summary>
    private static bool NamesPublication(IReadOnlyList<Element> elements, int at, string text) =>
        at + 2 < elements.Count && elements[at + 1] is HeadingElement { Paragraph: null, Level: 2 } next && !IsBody(next) && !HeadingCue.IsWhatIf(next.Text) && text.Split(' ').Length <= 5 && text.Length < next.Text.Length && LooksLikeName(text)
        && (TldrFinder.LabelOf(elements[at + 2]) is not null || (elements[at + 2].Text() is { } below && Byline.Begins(below)));

    private static bool IsTitle(HeadingElement heading, string? metadataTitle, int at) =>
        metadataTitle is null ? at <= 2 && !IsBody(heading) : string.Equals(heading.Text, metadataTitle, StringComparison.OrdinalIgnoreCase);
}
