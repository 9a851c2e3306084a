using ContentApi.Core.Citations.Labelling;

namespace ContentApi.Core.Citations;

/// <summary>
/// Reads one entry of a reference list into a CSL-JSON item: APA 7 first, with the shapes of Harvard, Chicago, MLA and Vancouver. Identifiers and what brackets
/// tell by themselves are read by rules; the rest is cut into fields by a trained model of which words belong together, and each field is read by rules again.
/// What the model does not know, and what rules alone are sure of, is read by rules (<see cref="ReferenceGrammar"/>).
/// </summary>
public static class ReferenceParser
{
    // Of references that rules alone are sure of and the model is not, the rules are right more often.
    private const double SureEnough = 0.9;

    // What is longer is no reference, or more than one.
    private const int LongestLabelled = 2000;

    // Rules read some things again and again; of what is longer than this nothing is read.
    private const int LongestRead = 10_000;

    /// <summary>
    /// Parses a reference as printed, with or without the bullet or number of its list. Whatever the input, an item comes back: one that is not understood
    /// is a <c>document</c> with the text as its title, and so is one of more than 10,000 characters. Its id is empty.
    /// </summary>
    public static CslItem Parse(string reference) => Parse(reference, "");

    /// <summary>Parses a reference and gives the item an id.</summary>
    public static CslItem Parse(string reference, string id) => Read(reference, ReferenceSegment.Of).Item with { Id = id };

    /// <summary>Parses a reference, and tells how sure each field is.</summary>
    public static ParsedReference Read(string reference) => Read(reference, ReferenceSegment.Of);

    /// <param name="reference">The reference as printed.</param>
    /// <param name="label">Cuts a text into labelled segments.</param>
    internal static ParsedReference Read(string reference, Func<string, IReadOnlyList<ReferenceSegment>> label)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var text = ReferenceText.Clean(reference);
        if (text.Length > LongestRead)
            return NotUnderstood(text);
        var byRules = ReferenceGrammar.Read(text);
        if (text.Length > LongestLabelled || !IsMostlyLatin(text))
            return Understood(byRules, text, _ => ParsedReference.ByRules);
        var draft = new ReferenceDraft { Rest = text };
        Identifiers.PeelNumbers(draft);
        BracketedParts.Peel(draft);
        var segments = label(draft.Rest);
        if (segments.Any(segment => segment.Confidence < SureEnough) && ReferenceGrammar.IsSure(byRules))
            return Understood(byRules, text, _ => ParsedReference.ByRules);
        SegmentedReference.Take(draft, segments);
        return Understood(draft, text, field => FieldConfidence.Of(field, segments));
    }

    private static ParsedReference Understood(ReferenceDraft draft, string text, Func<string, double> confidence)
    {
        var item = draft.ToItem("");
        return IsUnderstood(item) ? ParsedReference.Of(item, confidence) : NotUnderstood(text);
    }

    private static ParsedReference NotUnderstood(string text) =>
        ParsedReference.Of(new CslItem { Id = "", Type = CslType.Document, Title = text.Length == 0 ? null : text }, _ => 0);

    // An item without a title needs two other fields, or two authors, to be more than the text that it was.
    private static bool IsUnderstood(CslItem item) => item.Title?.Any(char.IsLetterOrDigit) == true || item.Url is not null || item.Doi is not null
        || item.Author is { Count: > 1 } || new object?[] { item.Author, item.Editor, item.Issued, item.ContainerTitle, item.Publisher, item.PublisherPlace, item.Page }.Count(field => field is not null) > 1;

    // The model was trained on references in Latin letters, and a few in Cyrillic ones.
    private static bool IsMostlyLatin(string text)
    {
        var (latin, other) = (0, 0);
        foreach (var character in text)
        {
            if (char.IsLetter(character))
                _ = character < '\u0530' || character is >= '\u1E00' and < '\u1F00' ? latin++ : other++;
        }
        return latin >= other;
    }
}
