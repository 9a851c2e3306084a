using ContentApi.Core.Citations.Styles;

namespace ContentApi.Published;

/// <summary>A reference as a style prints it, and what cites it in the text.</summary>
public sealed record FormattedReference
{
    /// <summary>Id of the CSL item: the citation's key in an article's list, the id of the citation or the work elsewhere.</summary>
    public required string Id { get; init; }

    /// <summary>The entry as plain text.</summary>
    public required string Text { get; init; }

    /// <summary>The entry as a fragment of HTML: titles in <c>i</c>, addresses as links.</summary>
    public required string Html { get; init; }

    /// <summary>What cites it in parentheses, as plain text: <c>(Lee, 2010a)</c>.</summary>
    public required string Parenthetical { get; init; }

    /// <summary>What cites it with the authors in the sentence, as plain text: <c>Lee (2010a)</c>.</summary>
    public required string Narrative { get; init; }

    /// <summary>Of an entry of a list.</summary>
    public static FormattedReference Of(BibliographyEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new() { Id = entry.Item.Id, Text = entry.Reference.Text, Html = entry.Reference.Html, Parenthetical = entry.Parenthetical().Text, Narrative = entry.Narrative().Text };
    }
}
