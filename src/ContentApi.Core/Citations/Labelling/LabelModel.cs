using System.Collections.Frozen;

namespace ContentApi.Core.Citations.Labelling;

/// <summary>
/// The weights of a trained model. A feature of a word has three rows of a weight for each label: for a word with it that has the label, that is the first with
/// it, and that is the last. A feature between two words has a weight for each two labels. Weights are whole steps of one size; those of zero are left out.
/// </summary>
internal sealed class LabelModel
{
    /// <summary>Weights that a feature of a word can have.</summary>
    public const int Rows = 3 * Lattice.Labels;

    private readonly FrozenDictionary<uint, int> places;
    private readonly int[] starts;
    private readonly ushort[] slots;
    private readonly sbyte[] steps;
    private readonly float step;

    /// <param name="features">The features by their hashes.</param>
    /// <param name="starts">Where the weights of each feature begin in the two arrays, and where the last end.</param>
    /// <param name="slots">For each weight, which of the feature's it is.</param>
    /// <param name="steps">Each weight, in steps.</param>
    /// <param name="step">The size of a step.</param>
    public LabelModel(uint[] features, int[] starts, ushort[] slots, sbyte[] steps, float step)
    {
        places = features.Select((feature, place) => KeyValuePair.Create(feature, place)).ToFrozenDictionary();
        (this.starts, this.slots, this.steps, this.step) = (starts, slots, steps, step);
    }

    public Lattice Score(IReadOnlyList<ReferenceToken> tokens)
    {
        var lattice = new Lattice(tokens.Count);
        var context = new ReferenceContext(tokens);
        Span<uint> features = stackalloc uint[TokenFeatures.Most];
        Span<float> rows = stackalloc float[Rows];
        Span<float> endsBefore = stackalloc float[Lattice.Labels];
        for (var at = 0; at < tokens.Count; at++)
        {
            rows.Clear();
            Sum(features[..TokenFeatures.Write(tokens, context, at, features)], rows);
            if (at > 0)
                Sum(features[..BoundaryFeatures.Write(tokens, at, features)], lattice.StepsTo(at));
            lattice.Fill(at, rows, endsBefore);
            rows[(2 * Lattice.Labels)..].CopyTo(endsBefore);
        }
        return lattice;
    }

    private void Sum(ReadOnlySpan<uint> features, Span<float> sums)
    {
        foreach (var feature in features)
        {
            if (!places.TryGetValue(feature, out var place))
                continue;
            for (var i = starts[place]; i < starts[place + 1]; i++)
                sums[slots[i]] += steps[i] * step;
        }
    }
}
