using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ContentApi.Core.Citations.Labelling;

namespace ContentApi.Benchmarks.References.Training;

/// <summary>
/// Learns the weights of a linear-chain conditional random field by stochastic gradient ascent of the likelihood of the labels (Lafferty, McCallum and Pereira
/// 2001), one reference at a time, with step sizes by AdaGrad (Duchi, Hazan and Singer 2011) and a penalty on the squares of the weights. Each time
/// a part of the features of words is left out at random, so that no label hangs on one of them (Srivastava and others 2014).
/// </summary>
internal sealed class LabelTrainer(FeatureIndex index, float penalty, float rate, float dropped)
{
    /// <summary>Weights of a feature of a word, filled up to whole vectors.</summary>
    public const int Width = 56;

    private const int Labels = Lattice.Labels;
    private const int Pairs = Labels * Labels;

    private readonly float[] word = new float[index.Word.Count * Width];
    private readonly float[] wordSquares = new float[index.Word.Count * Width];
    private readonly float[] boundary = new float[index.Boundary.Count * Pairs];
    private readonly float[] boundarySquares = new float[index.Boundary.Count * Pairs];
    private readonly float[] wordSum = new float[index.Word.Count * Width];
    private readonly float[] boundarySum = new float[index.Boundary.Count * Pairs];
    private int summed;

    /// <summary>Puts the mean of the weights after each pass but the first in the place of the last, less what was left out while they were learnt.</summary>
    public void UseMean()
    {
        for (var i = 0; i < word.Length; i++)
            word[i] = wordSum[i] / summed * (1 - dropped);
        for (var i = 0; i < boundary.Length; i++)
            boundary[i] = boundarySum[i] / summed;
    }

    public ReadOnlySpan<float> WordWeights(int feature) => word.AsSpan(feature * Width, LabelModel.Rows);

    public ReadOnlySpan<float> BoundaryWeights(int feature) => boundary.AsSpan(feature * Pairs, Pairs);

    /// <summary>The weights as whole steps, such that the largest is 127 of them; those below the least are zero.</summary>
    public Dictionary<uint, sbyte[]> Quantised(float least, out float step)
    {
        var most = Math.Max(word.Max(Math.Abs), boundary.Max(Math.Abs));
        var size = step = most / 127;
        sbyte[] Steps(ReadOnlySpan<float> weights)
        {
            var steps = new sbyte[weights.Length];
            for (var i = 0; i < steps.Length; i++)
                steps[i] = Math.Abs(weights[i]) < least ? (sbyte)0 : (sbyte)MathF.Round(weights[i] / size);
            return steps;
        }
        var all = index.Word.Select((feature, number) => KeyValuePair.Create(feature, Steps(WordWeights(number)))).ToDictionary();
        foreach (var (feature, number) in index.Boundary.Select((feature, number) => (feature, number)))
            all[feature] = Steps(BoundaryWeights(number));
        return all;
    }

    /// <summary>Goes through the examples once, in an order of its own.</summary>
    public void Pass(IReadOnlyList<TrainingExample> examples, int number)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(number);
        random.Shuffle(order);
        foreach (var at in order)
            Learn(examples[at], random);
        if (number > 1)
            Accumulate();
    }

    private void Accumulate()
    {
        summed++;
        for (var i = 0; i < word.Length; i++)
            wordSum[i] += word[i];
        for (var i = 0; i < boundary.Length; i++)
            boundarySum[i] += boundary[i];
    }

    public Lattice Score(TrainingExample example)
    {
        var lattice = new Lattice(example.Tokens.Count);
        Span<float> sums = stackalloc float[Width];
        Span<float> ends = stackalloc float[Labels];
        for (var at = 0; at < lattice.Length; at++)
        {
            sums.Clear();
            var vectors = MemoryMarshal.Cast<float, Vector256<float>>(sums);
            foreach (var feature in example.Word[at])
            {
                var weights = MemoryMarshal.Cast<float, Vector256<float>>(word.AsSpan(feature * Width, Width));
                for (var i = 0; i < vectors.Length; i++)
                    vectors[i] += weights[i];
            }
            foreach (var feature in example.Boundary[at])
            {
                var steps = lattice.StepsTo(at);
                var weights = BoundaryWeights(feature);
                for (var i = 0; i < Pairs; i++)
                    steps[i] += weights[i];
            }
            lattice.Fill(at, sums[..LabelModel.Rows], ends);
            sums[(2 * Labels)..(3 * Labels)].CopyTo(ends);
        }
        return lattice;
    }

    private void Learn(TrainingExample whole, Random random)
    {
        var example = whole.Without(random, dropped);
        var lattice = Score(example);
        var pairs = new float[lattice.Step.Length];
        var probabilities = lattice.Marginals(pairs);
        var labels = example.Labels;
        for (var at = 0; at < labels.Length; at++)
        {
            probabilities[at * Labels + labels[at]] -= 1;
            if (at > 0)
                pairs[(at * Labels + labels[at - 1]) * Labels + labels[at]] -= 1;
        }
        Span<float> gradient = stackalloc float[Width];
        for (var at = 0; at < labels.Length; at++)
        {
            WordGradient(gradient, at, labels.Length, probabilities, pairs);
            foreach (var feature in example.Word[at])
                Update(word.AsSpan(feature * Width, Width), wordSquares.AsSpan(feature * Width, Width), gradient, penalty / index.Counts[feature]);
            foreach (var feature in example.Boundary[at])
                Update(boundary.AsSpan(feature * Pairs, Pairs), boundarySquares.AsSpan(feature * Pairs, Pairs), pairs.AsSpan(at * Pairs, Pairs), 0);
        }
    }

    // A label's first word is where it follows another label or begins the reference, its last where another follows or the reference ends.
    private static void WordGradient(Span<float> gradient, int at, int length, float[] probabilities, float[] pairs)
    {
        gradient.Clear();
        probabilities.AsSpan(at * Labels, Labels).CopyTo(gradient);
        for (var before = 0; before < Labels; before++)
        {
            for (var label = 0; label < Labels; label++)
            {
                if (before == label)
                    continue;
                if (at > 0)
                    gradient[Labels + label] += pairs[(at * Labels + before) * Labels + label];
                if (at + 1 < length)
                    gradient[2 * Labels + before] += pairs[((at + 1) * Labels + before) * Labels + label];
            }
        }
        for (var label = 0; label < Labels; label++)
        {
            gradient[Labels + label] += at == 0 ? gradient[label] : 0;
            gradient[2 * Labels + label] += at == length - 1 ? gradient[label] : 0;
        }
    }

    private void Update(Span<float> weights, Span<float> squares, ReadOnlySpan<float> gradient, float shrink)
    {
        var weight = MemoryMarshal.Cast<float, Vector128<float>>(weights);
        var square = MemoryMarshal.Cast<float, Vector128<float>>(squares);
        var slope = MemoryMarshal.Cast<float, Vector128<float>>(gradient);
        var (step, least, decay) = (Vector128.Create(rate), Vector128.Create(1e-6f), Vector128.Create(shrink));
        for (var i = 0; i < weight.Length; i++)
        {
            var change = slope[i] + decay * weight[i];
            square[i] += change * change;
            weight[i] -= step * change / Vector128.Sqrt(square[i] + least);
        }
    }
}
