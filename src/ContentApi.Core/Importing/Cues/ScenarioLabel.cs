using System.Text.RegularExpressions;
using ContentApi.Core.Articles;

namespace ContentApi.Core.Importing.Cues;

/// <summary>The label of a scenario at the beginning of a text: "Scenario 1:", "Option B -", "Potential Response:".</summary>
/// <param name="Label">The label as printed, without colon or dash.</param>
/// <param name="Kind">What its noun says it is.</param>
/// <param name="Length">Length of label, colon and white space; the title follows.</param>
internal sealed partial record ScenarioLabel(string Label, ScenarioKind Kind, int Length)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string Separator = @"(\s*[:：]\s*|\s+[\-–—|]\s*|[–—]\s*|-\s+|\s*$)";
    private const string Nouns = "(?<scenario>" + CueLexicon.Scenario + ")|(?<response>" + CueLexicon.Response + ")|(?<option>" + CueLexicon.Option + ")";

    /// <summary>Finds the label; null when the text begins with none.</summary>
    public static ScenarioLabel? Find(string text)
    {
        var numbering = HeadingCue.NumberingLength(text);
        var head = text[numbering..Math.Min(text.Length, numbering + 160)];
        var match = Numbered().Match(head);
        if (!match.Success)
            match = Unnumbered().Match(head);
        if (!match.Success)
            return null;
        var kind = match.Groups["response"].Success ? ScenarioKind.Response : match.Groups["option"].Success ? ScenarioKind.Option : ScenarioKind.Scenario;
        return new((text[..numbering] + match.Groups["label"].Value).Trim('\u200E', '\u200F', ' '), kind, numbering + match.Length);
    }

    [GeneratedRegex(
        @"^[\u200E\u200F]?(?<label>((" + CueLexicon.Likelihood + @")\s+){0,2}(((" + Nouns + "|" + CueLexicon.Result + @")(\s+no\.?|\s+number)?(\s*#?\s*\p{Nd}{1,2}[a-z]?|\s+(?-i:[A-Z]|[IVX]{1,5})|\s+(" + CueLexicon.Number + @")))|((" + CueLexicon.Ordinal + @")\s+(" + Nouns + "|" + CueLexicon.Result
        + @")))(\s*\([^)\n]{1,60}\))?)(?<end>" + Separator + @"|\.\s+|\.$)", Options)]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"^[\u200E\u200F]?(?<label>(((" + CueLexicon.Likelihood + @")[\s-]+){0,2}(" + Nouns + @")|((" + CueLexicon.Likelihood + @")[\s-]+){1,2}(" + CueLexicon.Result + @")|(best|worst|base|baseline|middle)[\s-]+case([\s-]+scenario)?|(ال)?سيناريو\s+(ال)?(أفضل|أسوأ|متفائل|متشائم|مرجح|محتمل|أساسي|وسط)|((?<response>استجابة|رد)|(?<option>خيار))\s+محتملة?)(\s*\([^)\n]{1,60}\))?)(\s*[:：]\s*|\s+[–—]\s*)", Options)]
    private static partial Regex Unnumbered();
}
