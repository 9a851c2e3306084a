namespace ContentApi.Benchmarks.References.Training;

/// <summary>Numbers the features that are seen often enough to learn from.</summary>
internal sealed class FeatureIndex
{
    private readonly Dictionary<uint, int> word;
    private readonly Dictionary<uint, int> boundary;

    public FeatureIndex(IReadOnlyList<TrainingExample> examples, int leastOften)
    {
        var wordCounts = new Dictionary<uint, int>();
        var boundaryCounts = new Dictionary<uint, int>();
        foreach (var example in examples)
        {
            var features = example.Features();
            Count(wordCounts, features.Word);
            Count(boundaryCounts, features.Boundary);
        }
        word = Number(wordCounts, leastOften);
        boundary = Number(boundaryCounts, leastOften);
        Counts = [.. word.Keys.Select(feature => wordCounts[feature])];
        foreach (var example in examples)
            Assign(example);
    }

    public IReadOnlyCollection<uint> Word => word.Keys;

    public IReadOnlyCollection<uint> Boundary => boundary.Keys;

    /// <summary>How often each feature of words was seen.</summary>
    public int[] Counts { get; }

    public void Assign(TrainingExample example)
    {
        var features = example.Features();
        for (var at = 0; at < example.Tokens.Count; at++)
        {
            example.Word[at] = Known(word, features.Word[at]);
            example.Boundary[at] = Known(boundary, features.Boundary[at]);
        }
    }

    private static int[] Known(Dictionary<uint, int> numbers, uint[] features) => [.. features.Where(numbers.ContainsKey).Select(feature => numbers[feature])];

    private static void Count(Dictionary<uint, int> counts, uint[][] features)
    {
        foreach (var feature in features.SelectMany(ofWord => ofWord))
            counts[feature] = counts.GetValueOrDefault(feature) + 1;
    }

    private static Dictionary<uint, int> Number(Dictionary<uint, int> counts, int leastOften) =>
        counts.Where(feature => feature.Value >= leastOften).Select((feature, number) => (feature.Key, number)).ToDictionary(feature => feature.Key, feature => feature.number);
}
