using ContentApi.Core.Articles;
using ContentApi.Core.Json;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Authoring;

/// <summary>Reads a scenario's outcomes off the lists in its content; those that it had keep their ids.</summary>
internal sealed class OutcomeMaker(PartIds ids, List<InputError> errors)
{
    public IReadOnlyList<Outcome> Make(IReadOnlyList<OutcomeInput>? given, ref IReadOnlyList<Block> content, IReadOnlyList<Outcome> had, string pointer)
    {
        var said = given?.Select(outcome => outcome.Text).ToList() ?? [];
        var texts = Texts(content);
        // Those that were read and come back say nothing, whatever became of the content.
        if (said.Count > 0 && !said.SequenceEqual(had.Select(outcome => outcome.Text), StringComparer.Ordinal) && !said.SequenceEqual(texts, StringComparer.Ordinal))
        {
            if (texts.Count == 0)
                (content, texts) = ([.. content, .. said.Select(Item)], said);
            else
                errors.Add(new($"{pointer}/outcomes", "outcome-not-in-content", "Outcomes are the items of the lists in the content: change them there."));
        }
        return Named(texts, [.. Known(given), .. had]);
    }

    private static List<string> Texts(IReadOnlyList<Block> content) => [.. content.OfType<TextBlock>().Where(block => block.ListItem is not null).Select(block => block.PlainText())];

    private IEnumerable<Outcome> Known(IReadOnlyList<OutcomeInput>? given) =>
        (given ?? []).Where(outcome => outcome.Id is { } id && ids.IsKnown(PartKind.Outcome, id)).Select(outcome => new Outcome { Id = outcome.Id!.Value, Text = outcome.Text });

    /// <summary>An outcome keeps its id by its text; one whose text changed, by its place among those that are left.</summary>
    private List<Outcome> Named(List<string> texts, IReadOnlyList<Outcome> known)
    {
        var byText = known.DistinctBy(outcome => outcome.Id).GroupBy(outcome => outcome.Text).ToDictionary(group => group.Key, group => new Queue<Guid>(group.Select(outcome => outcome.Id)));
        var named = texts.ConvertAll(text => byText.TryGetValue(text, out var same) && same.TryDequeue(out var id) ? id : (Guid?)null);
        var left = new Queue<Guid>(known.Select(outcome => outcome.Id).Distinct().Except(named.OfType<Guid>()));
        return [.. texts.Select((text, at) => new Outcome { Id = named[at] ?? (left.TryDequeue(out var id) ? id : ids.New()), Text = text })];
    }

    private static TextBlock Item(string text) => new() { Key = "", ListItem = BlockStyle.Bullet, Level = 1, Children = [new Span { Key = "", Text = text }] };
}
