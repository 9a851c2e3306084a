namespace ContentApi.Core.Citations.Labelling;

/// <summary>Turns the labelled segments of a reference into the fields of CSL-JSON.</summary>
internal static class SegmentedReference
{
    /// <param name="draft">What is known already.</param>
    /// <param name="segments">The segments of the rest.</param>
    public static void Take(ReferenceDraft draft, IReadOnlyList<ReferenceSegment> segments)
    {
        // The school of a thesis stands in brackets; what is named behind them is the archive that keeps it (APA 7, section 10.6).
        var school = draft.Publisher;
        segments = SegmentedContainer.Corrected(SegmentedEdition.SetApart(SegmentedNeighbours.Corrected(SegmentedHead.Corrected(segments))));
        foreach (var segment in segments)
            Take(draft, segment.Label, segment.Text);
        draft.Publisher = school ?? draft.Publisher;
        SegmentedSource.Correct(draft, segments);
        draft.Type = SegmentedType.Of(draft, segments);
    }

    private static void Take(ReferenceDraft draft, ReferenceLabel label, string text)
    {
        switch (label)
        {
            case ReferenceLabel.Author: draft.Author = Joined(draft.Author, NameSegment.Read(text)); break;
            case ReferenceLabel.Editor: draft.Editor = Joined(draft.Editor, NameSegment.Read(text)); break;
            case ReferenceLabel.Translator: draft.Translator = Joined(draft.Translator, NameSegment.Read(text)); break;
            case ReferenceLabel.Date: draft.Date ??= DateField.Find(text); break;
            case ReferenceLabel.Title: draft.Title = Joined(draft.Title, TextSegment.Title(text)); break;
            case ReferenceLabel.Container: draft.ContainerTitle = Joined(draft.ContainerTitle, TextSegment.Container(text)); break;
            case ReferenceLabel.Volume: VolumeSegment.Take(draft, text); break;
            case ReferenceLabel.Pages: PagesSegment.Take(draft, text); break;
            case ReferenceLabel.Publisher: draft.Publisher = Joined(draft.Publisher, TextSegment.Plain(text)); break;
            case ReferenceLabel.Place: draft.PublisherPlace = Joined(draft.PublisherPlace, TextSegment.Plain(text)); break;
            case ReferenceLabel.Edition: draft.Edition ??= TextSegment.Edition(text); break;
            case ReferenceLabel.Collection: draft.CollectionTitle = Joined(draft.CollectionTitle, TextSegment.Collection(text)); break;
            case ReferenceLabel.Genre: draft.Genre ??= TextSegment.Plain(text); break;
            case ReferenceLabel.Doi or ReferenceLabel.Url: LinkSegment.Take(draft, text); break;
        }
    }

    private static string? Joined(string? before, string text) => before is null ? text : text.Length == 0 ? before : $"{before} {text}";

    // Nobody is named twice: "BRANDIST, C. Um dilema. In: BRANDIST, C. Repensando ..." (ABNT NBR 6023).
    private static IReadOnlyList<CslName> Joined(IReadOnlyList<CslName>? before, IReadOnlyList<CslName> names) => before is null ? names : [.. before, .. names.Where(name => !before.Contains(name))];
}
