using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Importing.Reading;

/// <summary>What the elements around a text say about it.</summary>
internal sealed partial record HtmlContext
{
    private static readonly HashSet<string> BlockNames = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "fieldset", "figcaption", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hgroup", "html", "legend", "main", "nav", "p", "section", "summary", "tbody", "td", "tfoot", "th", "thead", "tr", "caption",
    };

    public IReadOnlyList<string> Marks { get; init; } = [];

    public string? Href { get; init; }

    public string Style { get; init; } = BlockStyle.Normal;

    public int? HeadingLevel { get; init; }

    public HeadRole Role { get; init; }

    public string ListStyle { get; init; } = BlockStyle.Bullet;

    public int? ListLevel { get; init; }

    /// <summary>The list item around the text; its first paragraph is the item.</summary>
    public object? ListItem { get; init; }

    /// <summary>The last list item whose paragraph was made.</summary>
    public StrongBox UsedItem { get; init; } = new();

    /// <summary>Depth of a list item that Word wrote as a paragraph; null for any other paragraph.</summary>
    public int? TypedList { get; init; }

    public static bool IsBlock(string name) => BlockNames.Contains(name);

    /// <summary>The context of a block element's children.</summary>
    public HtmlContext Within(IElement element)
    {
        var name = element.LocalName;
        var classes = element.ClassName ?? "";
        if (name.Length == 2 && name[0] == 'h' && char.IsAsciiDigit(name[1]))
            return SubtitleName().IsMatch(classes) ? this with { Role = HeadRole.Subtitle } : this with { HeadingLevel = name[1] - '0', Marks = [] };
        var next = name == "blockquote" ? this with { Style = BlockStyle.Blockquote } : this;
        if (element.GetAttribute("role") == "doc-subtitle")
            return next with { Role = HeadRole.Subtitle };
        if (classes.Length == 0)
            return next;
        if (classes.Contains("MsoTitle", StringComparison.Ordinal))
            return next with { HeadingLevel = 1 };
        if (name == "p" && (classes.Contains("MsoList", StringComparison.Ordinal) || (element.GetAttribute("style") ?? "").Contains("mso-list:l", StringComparison.Ordinal)))
            return next with { TypedList = WordLevel(element.GetAttribute("style") ?? "") };
        if (HeadingLevel is not null)
            return next;
        return SubtitleName().IsMatch(classes) ? next with { Role = HeadRole.Subtitle } : BylineName().IsMatch(classes) ? next with { Role = HeadRole.Byline } : next;
    }

    /// <summary>The context of an inline element's children.</summary>
    public HtmlContext WithMarks(IElement element)
    {
        var style = element.GetAttribute("style") ?? "";
        var mark = element.LocalName switch
        {
            "b" or "strong" => NormalWeight().IsMatch(style) ? null : Decorator.Strong,
            "i" or "em" or "cite" or "dfn" or "var" => Decorator.Emphasis,
            "u" or "ins" => Decorator.Underline,
            "s" or "del" or "strike" => Decorator.StrikeThrough,
            "code" or "kbd" or "samp" or "tt" => Decorator.Code,
            "sup" => Decorator.Superscript,
            "sub" => Decorator.Subscript,
            _ => Bold().IsMatch(style) ? Decorator.Strong : Italic().IsMatch(style) ? Decorator.Emphasis : null,
        };
        return mark is null || Marks.Contains(mark, StringComparer.Ordinal) ? this : this with { Marks = [.. Marks, mark] };
    }

    private static int WordLevel(string style) =>
        WordListLevel().Match(style) is { Success: true } match ? Math.Clamp(int.Parse(match.Groups["level"].ValueSpan, CultureInfo.InvariantCulture), 1, 9) : 1;

    [GeneratedRegex(@"mso-list:\s*l\d+ level(?<level>[1-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WordListLevel();

    [GeneratedRegex(@"font-weight\s*:\s*(?:normal|400)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NormalWeight();

    [GeneratedRegex(@"font-weight\s*:\s*(?:bold|[6-9]00)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bold();

    [GeneratedRegex(@"font-style\s*:\s*italic", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Italic();

    [GeneratedRegex(@"(?:^|[\s_-])(?:subtitle|sub-title|dek|deck|standfirst|MsoSubtitle)(?:[\s_-]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SubtitleName();

    [GeneratedRegex(@"(?:^|[\s_-])(?:byline|author|authors|author-name)(?:\s|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BylineName();

    /// <summary>A place to note an object, shared by the contexts of one walk.</summary>
    internal sealed class StrongBox
    {
        public object? Value { get; set; }
    }
}
