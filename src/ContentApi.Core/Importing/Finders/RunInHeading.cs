using ContentApi.Core.Importing.Cues;
using ContentApi.Core.Importing.Reading;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Importing.Finders;

/// <summary>A heading that is the first words of a paragraph: "<b>Scenario 1: Convoys.</b> Ships would ...".</summary>
/// <param name="Label">The scenario's label; null when the words are bold and name an actor.</param>
/// <param name="Title">The words after the label; empty when there are none.</param>
/// <param name="Rest">The paragraph without them.</param>
/// <param name="IsBold">Whether the heading is in bold.</param>
internal sealed record RunInHeading(ScenarioLabel? Label, string Title, TextBlock Rest, bool IsBold)
{
    private const int LongestTitle = 120;

    /// <summary>Finds it; null when the paragraph begins with none.</summary>
    /// <param name="block">The paragraph or list item.</param>
    /// <param name="isNamed">Where bold words that name an actor count: whether the text takes a word for somebody's name; null elsewhere.</param>
    public static RunInHeading? Find(TextBlock block, Predicate<string>? isNamed)
    {
        if (block.Style != BlockStyle.Normal || block.Level > 1 || block.Children.Count == 0)
            return null;
        var bold = LengthOfBold(block);
        var text = block.PlainText();
        if (isNamed is not null && bold == 0 && ActorBeforeColon(text) is { } name)
            return new(null, name, After(block, name.Length), IsBold: false);
        if (bold == 0 && block.ListItem is not null)
            return null;
        if (ScenarioLabel.Find(text) is { } label)
            return Labelled(block, text, label, bold);
        if (isNamed is null || bold is 0 or > LongestTitle || bold == text.Length)
            return null;
        var words = text[..bold].Trim().TrimEnd('.', ':', '–', '—', '-', ' ');
        var closes = text[..bold].TrimEnd() is [.., '.' or ':' or '–' or '—'] || text[bold..].TrimStart() is [':' or '–' or '—' or '-' or '.', ..];
        return closes && ActorHeading.Below(words, isNamed) is not null ? new(null, words, After(block, bold), IsBold: true) : null;
    }

    /// <summary>Without bold type only words that surely name somebody are a heading: "Egypt: Cairo should ...".</summary>
    private static string? ActorBeforeColon(string text) =>
        text.AsSpan(0, Math.Min(60, text.Length)).IndexOf(": ") is > 0 and var colon && text.Length > colon + 20 && ActorHeading.IsSomebody(text[..colon]) ? text[..colon] : null;

    private static RunInHeading? Labelled(TextBlock block, string text, ScenarioLabel label, int bold)
    {
        if (bold > 0 && bold < label.Label.Length)
            return null;
        var end = bold > 0 ? Math.Max(bold, label.Length) : EndOfFirstSentence(text, label.Length);
        if (end - label.Length > LongestTitle)
            return null;
        var title = text[label.Length..end].Trim();
        return new(label, LineBreak.OneLine(title.TrimEnd('.', ':', ' ')), After(block, end), bold > 0);
    }

    /// <summary>In plain text the title of a run-in heading is its first sentence, if that is short; else it has none.</summary>
    private static int EndOfFirstSentence(string text, int start)
    {
        var end = text.AsSpan(start, Math.Min(80, text.Length - start)).IndexOf(". ");
        return end < 0 ? start : start + end + 1;
    }

    private static TextBlock After(TextBlock block, int length)
    {
        var rest = block.Skip(length);
        var lead = rest.PlainText();
        var punctuation = lead.Length - lead.TrimStart(':', '.', '–', '—', '-', ' ', LineBreak.Soft, LineBreak.Hard).Length;
        return rest.Skip(punctuation) with { ListItem = null, Level = null };
    }

    private static int LengthOfBold(TextBlock block) => block.Children.TakeWhile(span => span.Marks.Contains(Decorator.Strong)).Sum(span => span.Text.Length);
}
