namespace ContentApi.Core.Citations.Styles;

/// <summary>How much of the names an in-text form needs, so that it means one source of the list only (CSL 1.0.2, disambiguation).</summary>
/// <param name="Count">How many names are shown before "et al."; 0 for as many as the style says.</param>
/// <param name="Given">How much of the given name the names at each place show.</param>
internal readonly record struct ShownNames(int Count, IReadOnlyList<ShownGiven> Given)
{
    public static readonly ShownNames Default = new(0, []);

    public ShownGiven GivenAt(int place) => place < Given.Count ? Given[place] : ShownGiven.None;

    public bool Equals(ShownNames other) => Count == other.Count && Given.SequenceEqual(other.Given);

    public override int GetHashCode() => HashCode.Combine(Count, Given.Count);
}

internal enum ShownGiven
{
    None,
    Initials,
    Full,
}
