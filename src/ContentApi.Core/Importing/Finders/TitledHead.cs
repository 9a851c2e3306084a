using ContentApi.Core.Importing.Cues;
using ContentApi.Core.Importing.Reading;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Importing.Finders;

/// <summary>The head of a document whose title is marked as such: the lines around the title tell publication, subtitle and authors.</summary>
internal sealed class TitledHead(IReadOnlyList<Element> elements, int titleAt, string? knownPublication, IReadOnlyList<string> knownAuthors)
{
    private const int LongestSubtitle = 300;
    private const int MostSubtitleWords = 45;
    private readonly List<string> authors = [];
    private string? publication;
    private string? subtitle;
    private DateTimeOffset? publishedAt;

    public Head Read()
    {
        var body = new List<Element>();
        foreach (var element in elements.Take(Math.Max(titleAt, 0)))
        {
            if (!Understands(element, isAboveTitle: true))
                body.Add(element);
        }
        var after = titleAt + 1;
        for (; after < elements.Count && !HeadFinder.IsBody(elements[after]); after++)
        {
            if (Understands(elements[after], isAboveTitle: false))
                continue;
            if (elements[after].Paragraph() is not { } line || !HeadingShape.IsDate(LineBreak.OneLine(line.PlainText())))
                break;
            publishedAt ??= HeadingShape.DateOf(LineBreak.OneLine(line.PlainText()));
            body.Add(elements[after]);
        }
        body.AddRange(elements.Skip(after));
        return new Head { Title = titleAt < 0 ? null : LineBreak.OneLine(elements[titleAt].Text()!), Publication = publication, Subtitle = subtitle, Authors = authors, PublishedAt = publishedAt, Body = body };
    }

    /// <summary>A paragraph is understood when every line of it is.</summary>
    private bool Understands(Element element, bool isAboveTitle)
    {
        if (isAboveTitle && element is HeadingElement { Paragraph: null } heading && !HeadFinder.IsBody(heading))
            return UnderstandsLine(heading.Text, isEmphasised: true, isAboveTitle);
        if (element.Paragraph() is not { Style: BlockStyle.Normal } paragraph || HeadFinder.IsBody(element))
            return false;
        var isEmphasised = paragraph.IsAll(Decorator.Emphasis, Decorator.Strong);
        var saved = (publication, subtitle, authors.Count);
        var role = (element as BlockElement)?.Role ?? HeadRole.None;
        foreach (var line in LineBreak.Lines(paragraph.PlainText()))
        {
            if (UnderstandsRole(line, role) || UnderstandsLine(line, isEmphasised, isAboveTitle))
                continue;
            (publication, subtitle) = (saved.publication, saved.subtitle);
            authors.RemoveRange(saved.Count, authors.Count - saved.Count);
            return false;
        }
        return true;
    }

    private bool UnderstandsRole(string line, HeadRole role)
    {
        if (role == HeadRole.Subtitle && subtitle is null)
        {
            subtitle = line;
            return true;
        }
        if (authors.Count > 0 || (role == HeadRole.None && !knownAuthors.Contains(line, StringComparer.OrdinalIgnoreCase)))
            return false;
        var names = Byline.Begins(line) ? Byline.Names(line) : Byline.NamesOnly(line);
        authors.AddRange(names);
        return names.Count > 0;
    }

    private bool UnderstandsLine(string line, bool isEmphasised, bool isAboveTitle)
    {
        if (string.Equals(line, knownPublication, StringComparison.OrdinalIgnoreCase) && publication is null)
        {
            publication = line;
            return true;
        }
        if (authors.Count == 0 && Byline.Names(line) is { Count: > 0 } names)
        {
            authors.AddRange(names);
            return true;
        }
        if (Byline.Begins(line) || HeadingShape.IsDate(line) || HeadingCue.IsWhatIf(line) || !(isEmphasised || isAboveTitle))
            return false;
        if (publication is null && knownPublication is null && HeadFinder.LooksLikeName(line))
        {
            publication = line;
            return true;
        }
        if (isAboveTitle || subtitle is not null || line.Length > LongestSubtitle || line.Split(' ').Length > MostSubtitleWords)
            return false;
        subtitle = line;
        return true;
    }
}
