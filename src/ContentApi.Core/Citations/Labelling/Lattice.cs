namespace ContentApi.Core.Citations.Labelling;

/// <summary>
/// The scores of all labellings of a reference, of a linear-chain conditional random field: one for each word with each label, and one for each two neighbours
/// with each two labels. Gives the best labelling (Viterbi) and the probability of each label of each word (forward and backward sums).
/// </summary>
internal sealed class Lattice(int length)
{
    public const int Labels = 18;

    /// <summary>By word and label.</summary>
    public float[] Word { get; } = new float[length * Labels];

    /// <summary>By word, label of the word before, and its own label; the first word's are unused.</summary>
    public float[] Step { get; } = new float[length * Labels * Labels];

    public int Length => length;

    /// <summary>The scores of the labels of a word with those of the word before.</summary>
    public Span<float> StepsTo(int at) => Step.AsSpan(at * Labels * Labels, Labels * Labels);

    /// <summary>Takes the sums of a word's weights: for a word with each label, for the first with it, for the last with it. A change of label ends one and begins the other.</summary>
    public void Fill(int at, ReadOnlySpan<float> rows, ReadOnlySpan<float> endsBefore)
    {
        var word = Word.AsSpan(at * Labels, Labels);
        rows[..Labels].CopyTo(word);
        var first = rows[Labels..(2 * Labels)];
        var last = rows[(2 * Labels)..(3 * Labels)];
        if (at > 0)
            Change(StepsTo(at), endsBefore, first);
        for (var label = 0; label < Labels; label++)
            word[label] += (at == 0 ? first[label] : 0) + (at == length - 1 ? last[label] : 0);
    }

    private static void Change(Span<float> steps, ReadOnlySpan<float> ends, ReadOnlySpan<float> begins)
    {
        for (var before = 0; before < Labels; before++)
        {
            for (var label = 0; label < Labels; label++)
            {
                if (before != label)
                    steps[before * Labels + label] += ends[before] + begins[label];
            }
        }
    }

    public ReferenceLabel[] Best()
    {
        var scores = new float[length * Labels];
        var from = new byte[length * Labels];
        Word.AsSpan(0, Labels).CopyTo(scores);
        for (var at = 1; at < length; at++)
        {
            for (var label = 0; label < Labels; label++)
            {
                var (best, source) = (float.NegativeInfinity, 0);
                for (var before = 0; before < Labels; before++)
                {
                    var score = scores[(at - 1) * Labels + before] + Step[(at * Labels + before) * Labels + label];
                    if (score > best)
                        (best, source) = (score, before);
                }
                scores[at * Labels + label] = best + Word[at * Labels + label];
                from[at * Labels + label] = (byte)source;
            }
        }
        var labels = new ReferenceLabel[length];
        var last = scores.AsSpan((length - 1) * Labels, Labels);
        var current = 0;
        for (var label = 1; label < Labels; label++)
            current = last[label] > last[current] ? label : current;
        for (var at = length - 1; at >= 0; at--)
        {
            labels[at] = (ReferenceLabel)current;
            current = from[at * Labels + current];
        }
        return labels;
    }

    /// <summary>The probability of each label of each word; and, where an array is given for them, of each two labels of neighbours, in the order of <see cref="Step"/>.</summary>
    public float[] Marginals(float[]? pairs = null)
    {
        var potentials = new float[length * Labels * Labels];
        Exponentiate(potentials);
        var forward = new float[length * Labels];
        var scale = new float[length];
        for (var label = 0; label < Labels; label++)
            forward[label] = potentials[label];
        Rescale(forward.AsSpan(0, Labels), ref scale[0]);
        for (var at = 1; at < length; at++)
        {
            var row = forward.AsSpan(at * Labels, Labels);
            for (var before = 0; before < Labels; before++)
            {
                var weight = forward[(at - 1) * Labels + before];
                var step = potentials.AsSpan((at * Labels + before) * Labels, Labels);
                for (var label = 0; label < Labels; label++)
                    row[label] += weight * step[label];
            }
            Rescale(row, ref scale[at]);
        }
        var backward = new float[length * Labels];
        backward.AsSpan((length - 1) * Labels).Fill(1);
        for (var at = length - 1; at > 0; at--)
        {
            for (var before = 0; before < Labels; before++)
            {
                var step = potentials.AsSpan((at * Labels + before) * Labels, Labels);
                float sum = 0;
                for (var label = 0; label < Labels; label++)
                    sum += step[label] * backward[at * Labels + label];
                backward[(at - 1) * Labels + before] = sum * scale[at];
            }
        }
        if (pairs is not null)
            Pair(pairs, potentials, forward, backward, scale);
        for (var i = 0; i < forward.Length; i++)
            forward[i] *= backward[i];
        return forward;
    }

    // Each word's are scaled by its largest, which changes no probability.
    private void Exponentiate(float[] potentials)
    {
        for (var at = 0; at < length; at++)
        {
            var most = float.NegativeInfinity;
            for (var before = 0; before < (at == 0 ? 1 : Labels); before++)
            {
                for (var label = 0; label < Labels; label++)
                {
                    var index = (at * Labels + before) * Labels + label;
                    potentials[index] = (at == 0 ? 0 : Step[index]) + Word[at * Labels + label];
                    most = Math.Max(most, potentials[index]);
                }
            }
            var used = potentials.AsSpan(at * Labels * Labels, at == 0 ? Labels : Labels * Labels);
            foreach (ref var potential in used)
                potential = MathF.Exp(potential - most);
        }
    }

    private static void Rescale(Span<float> row, ref float scale)
    {
        // Above zero: a row of scores that are all far below the best may have been rounded away.
        var sum = 1e-30f;
        foreach (var value in row)
            sum += value;
        scale = 1 / sum;
        foreach (ref var value in row)
            value *= scale;
    }

    private void Pair(float[] pairs, float[] potentials, float[] forward, float[] backward, float[] scale)
    {
        for (var at = 1; at < length; at++)
        {
            for (var before = 0; before < Labels; before++)
            {
                var weight = forward[(at - 1) * Labels + before] * scale[at];
                for (var label = 0; label < Labels; label++)
                {
                    var index = (at * Labels + before) * Labels + label;
                    pairs[index] = weight * potentials[index] * backward[at * Labels + label];
                }
            }
        }
    }
}
