namespace ContentApi.Core.Citations;

/// <summary>
/// Reads one entry of a reference list into a CSL-JSON item: APA 7 first, with the shapes of Harvard, Chicago and MLA.
/// Stage by stage each part that is understood is taken out of the text and the rest handed on.
/// </summary>
public static class ReferenceParser
{
    /// <summary>
    /// Parses a reference as printed, with or without the bullet or number of its list. Whatever the input, an item comes back: one that is not understood
    /// is a <c>document</c> with the text as its title. Its id is empty.
    /// </summary>
    public static CslItem Parse(string reference) => Parse(reference, "");

    /// <summary>Parses a reference and gives the item an id.</summary>
    public static CslItem Parse(string reference, string id)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var text = ReferenceText.Clean(reference);
        var draft = new ReferenceDraft { Rest = text };
        Identifiers.Peel(draft);
        ReferenceHead.Peel(draft);
        ReferenceTitle.Peel(draft);
        ReferenceSource.Peel(draft);
        var item = draft.ToItem(id);
        return item.Title?.Any(char.IsLetterOrDigit) == true || item.Url is not null || item.Doi is not null ? item : new CslItem { Id = id, Type = CslType.Document, Title = text.Length == 0 ? null : text };
    }
}
