namespace ContentApi.Benchmarks.InTextLinks;

/// <summary>How many links are right, made and labelled.</summary>
internal sealed record LinkCounts(int Right, int Made, int Labelled)
{
    public static LinkCounts operator +(LinkCounts left, LinkCounts right) => new(left.Right + right.Right, left.Made + right.Made, left.Labelled + right.Labelled);

    public override string ToString() => FormattableString.Invariant($"labelled {Labelled,4}   made {Made,4}   right {Right,4}   precision {Share(Made):0.000}   recall {Share(Labelled):0.000}");

    private double Share(int of) => of == 0 ? 1 : (double)Right / of;
}
