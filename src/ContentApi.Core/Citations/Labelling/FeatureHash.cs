namespace ContentApi.Core.Citations.Labelling;

/// <summary>The number that a feature of a word goes by: a 32-bit FNV-1a hash of its kind and its text.</summary>
internal readonly struct FeatureHash
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    private readonly uint hash;

    private FeatureHash(uint hash) => this.hash = hash;

    public uint Value => hash;

    public static FeatureHash Of(byte kind, int place) => new FeatureHash(Offset).And(kind).And(place + 8);

    public FeatureHash And(int value) => new(unchecked((hash ^ (uint)value) * Prime));

    public FeatureHash And(ReadOnlySpan<char> text)
    {
        var sum = unchecked((hash ^ (uint)text.Length) * Prime);
        foreach (var character in text)
            sum = unchecked((sum ^ character) * Prime);
        return new(sum);
    }
}
