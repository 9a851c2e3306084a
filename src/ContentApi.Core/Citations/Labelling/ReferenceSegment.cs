namespace ContentApi.Core.Citations.Labelling;

/// <summary>Neighbouring words of a reference with the same label.</summary>
/// <param name="Label">The label.</param>
/// <param name="Text">The words as printed.</param>
/// <param name="Confidence">The least probability of any of its words to have the label, or of the words at its two sides not to have it.</param>
internal sealed record ReferenceSegment(ReferenceLabel Label, string Text, double Confidence)
{
    private static readonly Lazy<LabelModel> Model = new(LabelModelFile.ReadOwn);

    /// <summary>The segments of a reference in order, by the most probable labelling of its words.</summary>
    public static IReadOnlyList<ReferenceSegment> Of(string text) => ReferenceTokens.Of(text) is { Count: > 0 } tokens ? Of(text, tokens, Model.Value.Score(tokens)) : [];

    /// <summary>The segments of a reference whose words a model has scored.</summary>
    public static IReadOnlyList<ReferenceSegment> Of(string text, IReadOnlyList<ReferenceToken> tokens, Lattice lattice)
    {
        var labels = lattice.Best();
        var probabilities = lattice.Marginals();
        var segments = new List<ReferenceSegment>();
        for (var at = 0; at < labels.Length;)
        {
            var (start, label) = (at, labels[at]);
            var confidence = at == 0 ? 1 : 1 - probabilities[(at - 1) * Lattice.Labels + (int)label];
            while (at < labels.Length && labels[at] == label)
                confidence = Math.Min(confidence, probabilities[at++ * Lattice.Labels + (int)label]);
            if (at < labels.Length)
                confidence = Math.Min(confidence, 1 - probabilities[at * Lattice.Labels + (int)label]);
            segments.Add(new ReferenceSegment(label, text[tokens[start].Start..tokens[at - 1].End], Math.Clamp(confidence, 0, 1)));
        }
        return segments;
    }
}
