using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations.Styles;

/// <summary>A place in a source: a label and which ("p. 4", "chap. 2").</summary>
/// <param name="Label">The label's CSL name (<c>page</c>, <c>chapter</c>); null for words that are no known label.</param>
/// <param name="Value">Which page, chapter and so on.</param>
internal sealed partial record CitedPlace(string? Label, string Value)
{
    private static readonly Dictionary<string, (string One, string Several)> Terms = new()
    {
        ["page"] = ("p.", "pp."),
        ["chapter"] = ("chap.", "chaps."),
        ["paragraph"] = ("para.", "paras."),
        ["section"] = ("sec.", "secs."),
        ["figure"] = ("fig.", "figs."),
        ["volume"] = ("vol.", "vols."),
        ["line"] = ("l.", "ll."),
        ["note"] = ("n.", "nn."),
        ["column"] = ("col.", "cols."),
        ["verse"] = ("v.", "vv."),
    };

    /// <summary>Reads a locator as it is printed; figures without a label are pages.</summary>
    public static CitedPlace? Parse(string? locator)
    {
        if (string.IsNullOrWhiteSpace(locator))
            return null;
        var match = Printed().Match(locator.Trim());
        var label = !match.Groups["label"].Success ? match.Success ? "page" : null : match.Groups["label"].Value.ToLowerInvariant() switch
        {
            ['p', 'a', 'r', ..] or ['¶', ..] => "paragraph",
            ['p', ..] => "page",
            ['c', 'h', ..] => "chapter",
            ['c', ..] => "column",
            ['s', ..] or ['§', ..] => "section",
            ['f', ..] => "figure",
            ['v', 'o', ..] => "volume",
            ['v', ..] => "verse",
            ['l', ..] => "line",
            _ => "note",
        };
        return label is null ? new(null, Typography.Of(locator)) : new(label, PageRange.AsGiven(match.Groups["value"].Value));
    }

    /// <summary>The abbreviated label and the value.</summary>
    public StyledText Abbreviated() => StyledText.Printed(Label is null ? Value : $"{(PageRange.IsPlural(Value) ? Terms[Label].Several : Terms[Label].One)} {Value}")!;

    [GeneratedRegex(@"^(?:(?<label>pp?|pages?|paras?|paragraphs?|¶{1,2}|chs?|chaps?|chapters?|secs?|sections?|§{1,2}|figs?|figures?|vols?|volumes?|ll?|lines?|nn?|notes?|cols?|columns?|vv?|verses?)\.?\s*)?(?<value>[0-9ivxlcIVXLC]+[a-z]?(?:\s?[-–—,&]\s?[0-9ivxlc]+[a-z]?)*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Printed();
}
