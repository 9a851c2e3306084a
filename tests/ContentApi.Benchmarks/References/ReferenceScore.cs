using System.Globalization;

namespace ContentApi.Benchmarks.References;

/// <summary>
/// How well references were parsed. A field is right when it is expected and found and both are equal as compared; a wrong value counts as one not found and one
/// found in vain. F1 is micro-averaged: over all fields of all references. A whole reference is right when every field is, and none was found that is not expected.
/// </summary>
internal sealed class ReferenceScore
{
    private readonly SortedDictionary<string, (int Right, int Expected, int Found)> fields = new(StringComparer.Ordinal);
    private int references;
    private int whole;
    private int apa;
    private int wholeApa;

    public bool Add(LabelledReference reference, IReadOnlyDictionary<string, string> expected, IReadOnlyDictionary<string, string> found)
    {
        var isWhole = true;
        foreach (var name in expected.Keys.Union(found.Keys))
        {
            var isRight = expected.GetValueOrDefault(name) == found.GetValueOrDefault(name);
            isWhole &= isRight;
            var field = fields.GetValueOrDefault(name);
            fields[name] = (field.Right + (isRight ? 1 : 0), field.Expected + (expected.ContainsKey(name) ? 1 : 0), field.Found + (found.ContainsKey(name) ? 1 : 0));
        }
        references++;
        whole += isWhole ? 1 : 0;
        apa += reference.IsApaLike ? 1 : 0;
        wholeApa += isWhole && reference.IsApaLike ? 1 : 0;
        return isWhole;
    }

    public void Write(TextWriter output, string name)
    {
        var (right, expected, found) = fields.Values.Aggregate((Right: 0, Expected: 0, Found: 0), (sum, field) => (sum.Right + field.Right, sum.Expected + field.Expected, sum.Found + field.Found));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: {references} references; fields F1 {F1(right, expected, found):0.0000} (precision {(double)right / found:0.0000}, recall {(double)right / expected:0.0000}); whole right {(double)whole / references:0.000}; APA-like whole right {(double)wholeApa / apa:0.000} ({wholeApa} of {apa})"));
        foreach (var (field, counts) in fields)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {field,-18} F1 {F1(counts.Right, counts.Expected, counts.Found):0.000}   expected {counts.Expected,5}   found {counts.Found,5}   right {counts.Right,5}"));
    }

    private static double F1(int right, int expected, int found) => expected + found == 0 ? 1 : 2.0 * right / (expected + found);
}
