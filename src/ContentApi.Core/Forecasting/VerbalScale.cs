using System.Collections.Frozen;
using ContentApi.Core.Articles;

namespace ContentApi.Core.Forecasting;

/// <summary>The table of ICD 203, section D.6.e(2)(a): what range of probability each word of likelihood stands for.</summary>
public static class VerbalScale
{
    private static readonly (VerbalTerm Term, ProbabilityRange Range, string Synonym, string[] Others)[] Table =
    [
        (VerbalTerm.AlmostNoChance, new(0.01m, 0.05m), "remote", []),
        (VerbalTerm.VeryUnlikely, new(0.05m, 0.2m), "highly-improbable", []),
        (VerbalTerm.Unlikely, new(0.2m, 0.45m), "improbable", ["improbably"]),
        (VerbalTerm.RoughlyEvenChance, new(0.45m, 0.55m), "roughly-even-odds", []),
        (VerbalTerm.Likely, new(0.55m, 0.8m), "probable", ["probably"]),
        (VerbalTerm.VeryLikely, new(0.8m, 0.95m), "highly-probable", []),
        (VerbalTerm.AlmostCertain, new(0.95m, 0.99m), "nearly-certain", ["almost-certainly"]),
    ];

    private static readonly FrozenDictionary<string, VerbalTerm> ByName =
        Table.SelectMany(row => new[] { EnumName.Of(row.Term), row.Synonym }.Concat(row.Others), (row, name) => (name, row.Term)).ToFrozenDictionary(named => named.name, named => named.Term);

    /// <summary>The terms from the least likely on.</summary>
    public static IReadOnlyList<VerbalTerm> Terms { get; } = [.. Table.Select(row => row.Term)];

    /// <summary>What a term may be called, both columns of the directive's table.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Table.SelectMany(row => new[] { EnumName.Of(row.Term), row.Synonym })];

    /// <summary>The range that a term stands for.</summary>
    public static ProbabilityRange RangeOf(VerbalTerm term) => Table[(int)term].Range;

    /// <summary>The term of a name, in words or joined by hyphens, in either case; null for a name that the scale does not have.</summary>
    public static VerbalTerm? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = name.Split([' ', '-', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return ByName.TryGetValue(string.Join('-', words).ToLowerInvariant(), out var term) ? term : null;
    }

    /// <summary>
    /// The term that a range lies in, ends included; null when it reaches over more than one, or beyond all of them: the scale has no word for less than 1 % and more
    /// than 99 %. A point where two terms meet has the upper one.
    /// </summary>
    public static VerbalTerm? TermOf(ProbabilityRange range)
    {
        for (var i = Table.Length - 1; i >= 0; i--)
        {
            if (range.Low >= Table[i].Range.Low && range.High <= Table[i].Range.High)
                return Table[i].Term;
        }
        return null;
    }

    /// <summary>The term whose part of the whole line a probability lies in: from where the term begins to where the next one does. The first begins at 0 and the last ends at 1.</summary>
    public static VerbalTerm BinOf(decimal probability)
    {
        var bin = Table.Length - 1;
        while (bin > 0 && probability < Table[bin].Range.Low)
            bin--;
        return Table[bin].Term;
    }

    /// <summary>The part of the line from 0 to 1 that <see cref="BinOf"/> gives a term.</summary>
    public static ProbabilityRange Bin(VerbalTerm term) =>
        new(term == VerbalTerm.AlmostNoChance ? 0 : RangeOf(term).Low, term == VerbalTerm.AlmostCertain ? 1 : RangeOf(term + 1).Low);
}
