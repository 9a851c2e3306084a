using System.IO.Compression;

namespace ContentApi.Core.Citations.Labelling;

/// <summary>
/// A model as a file, compressed with Brotli: the number of features and the size of a step; the features' hashes in ascending order, each as its distance
/// from the one before; the number of weights of each; then for all of them which weight it is; then the weights. Numbers are of variable length
/// (<see cref="BinaryReader.Read7BitEncodedInt"/>), weights bytes.
/// </summary>
internal static class LabelModelFile
{
    /// <summary>The model that the program carries, trained on the data named in NOTICE.</summary>
    public static LabelModel ReadOwn()
    {
        using var resource = typeof(LabelModelFile).Assembly.GetManifestResourceStream("ContentApi.Core.Citations.Labelling.reference-labels.bin")!;
        return Read(resource);
    }

    public static LabelModel Read(Stream file)
    {
        using var plain = new BrotliStream(file, CompressionMode.Decompress);
        using var reader = new BinaryReader(plain);
        var features = new uint[reader.Read7BitEncodedInt()];
        var step = reader.ReadSingle();
        var starts = new int[features.Length + 1];
        uint feature = 0;
        foreach (ref var hash in features.AsSpan())
            hash = feature = unchecked(feature + (uint)reader.Read7BitEncodedInt());
        for (var i = 0; i < features.Length; i++)
            starts[i + 1] = starts[i] + reader.Read7BitEncodedInt();
        var slots = new ushort[starts[^1]];
        foreach (ref var slot in slots.AsSpan())
            slot = (ushort)reader.Read7BitEncodedInt();
        var steps = new sbyte[slots.Length];
        foreach (ref var weight in steps.AsSpan())
            weight = reader.ReadSByte();
        return new LabelModel(features, starts, slots, steps, step);
    }

    /// <param name="file">Where it is written.</param>
    /// <param name="weights">The weights of each feature by its hash, in steps; those of zero are left out.</param>
    /// <param name="step">The size of a step.</param>
    public static void Write(Stream file, IReadOnlyDictionary<uint, sbyte[]> weights, float step)
    {
        using var compressed = new BrotliStream(file, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(compressed);
        var kept = weights.Where(feature => Array.Exists(feature.Value, weight => weight != 0)).OrderBy(feature => feature.Key).ToList();
        writer.Write7BitEncodedInt(kept.Count);
        writer.Write(step);
        uint before = 0;
        foreach (var (feature, _) in kept)
        {
            writer.Write7BitEncodedInt(unchecked((int)(feature - before)));
            before = feature;
        }
        foreach (var (_, row) in kept)
            writer.Write7BitEncodedInt(row.Count(weight => weight != 0));
        foreach (var slot in kept.SelectMany(feature => Enumerable.Range(0, feature.Value.Length).Where(slot => feature.Value[slot] != 0)))
            writer.Write7BitEncodedInt(slot);
        foreach (var weight in kept.SelectMany(feature => feature.Value).Where(weight => weight != 0))
            writer.Write(weight);
    }
}
