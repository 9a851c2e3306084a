using ContentApi.Core.PortableText;

namespace ContentApi.Core.Citations;

/// <summary>An in-text citation that was found in a text.</summary>
/// <param name="Start">Where the text that it covers begins.</param>
/// <param name="End">Where that text ends, exclusive.</param>
/// <param name="Form">Parenthetical or narrative.</param>
/// <param name="Locator">Pages or the like, as printed; null if none.</param>
/// <param name="Candidates">Every reference that it can mean: one when it is resolved, none when it is unresolved, more when it is ambiguous.</param>
internal sealed record FoundMention(int Start, int End, MentionForm Form, string? Locator, IReadOnlyList<Citation> Candidates)
{
    public bool IsResolved => Candidates.Count == 1;
}
