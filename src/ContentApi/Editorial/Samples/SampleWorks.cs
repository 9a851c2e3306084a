using System.Collections.Concurrent;
using System.Globalization;
using ContentApi.Core.Citations;

namespace ContentApi.Editorial.Samples;

/// <summary>The sources that generated articles cite, out of one pool for every seed.</summary>
/// <param name="names">Names for authors, journals and publishers.</param>
/// <param name="language">Words for titles.</param>
/// <param name="knownIds">Ids of works that the database has already, by their <see cref="WorkKey"/>.</param>
internal sealed class SampleWorks(SampleNames names, SampleLanguage language, IReadOnlyDictionary<string, Guid> knownIds)
{
    private const int PoolSize = 20_000;
    private const int PoolSeed = 7;

    private readonly ConcurrentDictionary<int, SampleWork> pool = new();

    /// <summary>Works of different authors or years, so that a citation in the text means one of them.</summary>
    public IReadOnlyList<SampleWork> Some(Random random, int picks) =>
        [.. Enumerable.Range(0, picks).Select(_ => pool.GetOrAdd(Skewed.Index(random, PoolSize), Make)).DistinctBy(work => work.Cited).OrderBy(work => work.Citation.Text, StringComparer.Ordinal)];

    private SampleWork Make(int number)
    {
        var draw = new SampleDraw(PoolSeed, number);
        var random = draw.Random;
        var authors = Enumerable.Range(0, random.Next(1, 3)).Select(_ => Any(names.SurnameHeads) + Any(names.SurnameTails)).Distinct().ToList();
        var year = random.Next(1975, 2025).ToString(CultureInfo.InvariantCulture);
        var title = language.Sentence("work", random, actor: "");
        var source = random.Next(2) == 0 ? Any(names.Publishers) : $"{Any(names.Journals)}, {random.Next(1, 60)}({random.Next(1, 5)}), {random.Next(1, 200)}–{random.Next(201, 400)}";
        var initials = authors.Select(author => $"{author}, {(char)('A' + random.Next(26))}.");
        var citation = CitationList.Build([$"{string.Join(", & ", initials)} ({year}). {title}. {source}."], draw.NewId)[0];
        var key = WorkKey.Of(citation.Csl)!;
        var isKnown = knownIds.TryGetValue(key, out var id);
        return new(citation with { WorkId = isKnown ? id : SampleDraw.IdOf(key) }, key, $"{string.Join(" & ", authors)}, {year}", isKnown);

        string Any(IReadOnlyList<string> list) => list[random.Next(list.Count)];
    }
}

/// <summary>A work of the pool.</summary>
/// <param name="Citation">What a reference list says of it, with its work's id; the citation's own id is to be replaced.</param>
/// <param name="MatchKey">What the work is recognised by.</param>
/// <param name="Cited">How a parenthesis in the text cites it.</param>
/// <param name="IsKnown">Whether the database had it before.</param>
internal sealed record SampleWork(Citation Citation, string MatchKey, string Cited, bool IsKnown);
