using ContentApi.Core.Articles;

namespace ContentApi.Editorial.Samples;

/// <summary>The terms that generated articles name: a few of them often, most of them seldom.</summary>
internal sealed class SampleVocabulary
{
    private readonly Dictionary<TermKind, IReadOnlyList<Term>> terms;

    public SampleVocabulary(SampleNames names) => terms = new()
    {
        [TermKind.Publication] = Named(names.Publications),
        [TermKind.Topic] = Named(names.Topics),
        [TermKind.Region] = Named(names.Regions),
        [TermKind.Author] = Named(names.Authors),
        [TermKind.Actor] = Named(names.Institutions.SelectMany(institution => names.Regions, (institution, region) => $"{region} {institution}")),
    };

    public IEnumerable<(TermKind Kind, Term Term)> All => terms.SelectMany(kind => kind.Value, (kind, term) => (kind.Key, term));

    /// <summary>Puts the terms in the place of those that have no id yet.</summary>
    public void Resolve(Func<TermKind, Term, Term> known)
    {
        foreach (var kind in terms.Keys)
            terms[kind] = [.. terms[kind].Select(term => known(kind, term))];
    }

    public Term One(TermKind kind, Random random) => terms[kind][Skewed.Index(random, terms[kind].Count)];

    /// <summary>So many picks; two that are the same are one.</summary>
    public IReadOnlyList<Term> Some(TermKind kind, Random random, int picks) => [.. Enumerable.Range(0, picks).Select(_ => One(kind, random)).DistinctBy(term => term.Slug)];

    private static List<Term> Named(IEnumerable<string> names) => [.. names.Select(Term.Named)];
}

/// <summary>The names that terms, and the authors and publishers of cited works, have.</summary>
internal sealed record SampleNames
{
    public required IReadOnlyList<string> Publications { get; init; }
    public required IReadOnlyList<string> Topics { get; init; }
    public required IReadOnlyList<string> Regions { get; init; }
    public required IReadOnlyList<string> Institutions { get; init; }
    public required IReadOnlyList<string> Authors { get; init; }
    public required IReadOnlyList<string> SurnameHeads { get; init; }
    public required IReadOnlyList<string> SurnameTails { get; init; }
    public required IReadOnlyList<string> Journals { get; init; }
    public required IReadOnlyList<string> Publishers { get; init; }

    public static SampleNames Read() => SampleResource.Read<SampleNames>("Generated.vocabulary.json");
}

/// <summary>Picks that fall on the first of a list far more often than on the last.</summary>
internal static class Skewed
{
    /// <summary>The first of 200 gets 7 in 100 picks, the last 1 in 400.</summary>
    public static int Index(Random random, int count)
    {
        var at = random.NextDouble();
        return (int)(at * at * count);
    }
}
