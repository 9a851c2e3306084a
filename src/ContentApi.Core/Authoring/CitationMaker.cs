using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Core.Json;

namespace ContentApi.Core.Authoring;

/// <summary>Makes the entries of a reference list.</summary>
internal sealed class CitationMaker(Article? before, PartIds ids, List<InputError> errors)
{
    private readonly HashSet<Guid> fresh = [];
    private readonly Dictionary<Guid, Citation> byId = (before?.Citations ?? []).DistinctBy(citation => citation.Id).ToDictionary(citation => citation.Id);
    private readonly Dictionary<string, Guid> names = (before?.Citations ?? []).ToDictionary(citation => citation.Key, citation => citation.Id);
    private MentionFinder? finder;

    /// <summary>The reference list, as far as it was made.</summary>
    public IReadOnlyList<Citation> Cited { get; private set; } = before?.Citations ?? [];

    /// <summary>Finds in-text citations of <see cref="Cited"/>.</summary>
    public MentionFinder Finder => finder ??= new MentionFinder(Cited);

    /// <summary>Keys of the citations that the article had, by their ids.</summary>
    public IReadOnlyDictionary<Guid, string> KeysBefore { get; } = (before?.Citations ?? []).ToDictionary(citation => citation.Id, citation => citation.Key);

    /// <summary>Whether a citation is new, or says something else than before: text that was there may mean it now.</summary>
    public bool IsFresh(Citation citation) => fresh.Contains(citation.Id);

    /// <summary>The id of the citation that a mark names by its id or by its key; null when there is no such key. An id that nothing has is left to be found by the checks.</summary>
    public Guid? IdOf(string name) => names.TryGetValue(name, out var id) || Guid.TryParseExact(name, "D", out id) ? id : null;

    /// <summary>A reference list.</summary>
    /// <param name="kept">Entries that stay.</param>
    /// <param name="inputs">Entries by their places, instead of those that stay there.</param>
    /// <param name="pointer">Where the entry at a place was sent.</param>
    public IReadOnlyList<Citation> MakeAll(IReadOnlyList<Citation> kept, IReadOnlyDictionary<int, CitationInput> inputs, Func<int, string> pointer)
    {
        names.Clear();
        finder = null;
        var count = Math.Max(kept.Count, inputs.Keys.DefaultIfEmpty(-1).Max() + 1);
        var keys = Keys(kept, inputs, count, pointer);
        var (taken, counts) = (keys.OfType<string>().ToHashSet(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        var made = new List<Citation>(count);
        for (var at = 0; at < count; at++)
        {
            var citation = inputs.TryGetValue(at, out var input) ? Make(input, keys[at], key => CitationList.Unique(key, taken, counts), pointer(at)) : kept[at];
            if (input?.Id is { } sent)
                names.TryAdd(sent.ToString("D"), citation.Id);
            names.TryAdd(citation.Key, citation.Id);
            made.Add(citation);
        }
        return Cited = made;
    }

    /// <summary>The key of each entry that is given one or has one; null for those that need one.</summary>
    private List<string?> Keys(IReadOnlyList<Citation> kept, IReadOnlyDictionary<int, CitationInput> inputs, int count, Func<int, string> pointer)
    {
        var keys = Enumerable.Range(0, count).Select(at => inputs.TryGetValue(at, out var input) ? input.Key ?? Had(input)?.Key : kept[at].Key).ToList();
        // What stays has its key already; what is sent must not have it too.
        var seen = Enumerable.Range(0, count).Where(at => !inputs.ContainsKey(at)).Select(at => keys[at]!).ToHashSet(StringComparer.Ordinal);
        foreach (var at in inputs.Keys.Order())
        {
            if (keys[at] is { } key && !seen.Add(key))
                errors.Add(new($"{pointer(at)}/key", "duplicate-key", $"Another entry of the reference list has the key '{key}'."));
        }
        return keys;
    }

    private Citation Make(CitationInput input, string? key, Func<string, string> unique, string pointer)
    {
        var had = Had(input);
        var text = input.Text == had?.Text ? had.Text : Clean(input.Text);
        var csl = Csl(input, had, text);
        key ??= unique(CitationKey.Of(csl));
        var citation = new Citation { Id = ids.Of(PartKind.Citation, input.Id, $"{pointer}/id"), Key = key, Text = text, Csl = csl with { Id = key } };
        if (had is null || text != had.Text || !AreAlike(csl, had.Csl))
            fresh.Add(citation.Id);
        return citation;
    }

    private Citation? Had(CitationInput input) => input.Id is { } id ? byId.GetValueOrDefault(id) : null;

    /// <summary>What was sent; but where the text was changed and the item came back as it had been read off the old text, it is read off the new one.</summary>
    private static CslItem Csl(CitationInput input, Citation? had, string text)
    {
        var sent = input.Csl?.Item(had?.Key ?? "");
        var follows = sent is null || (had is not null && text != had.Text && AreAlike(sent, had.Csl) && AreAlike(had.Csl, ReferenceParser.Parse(had.Text)));
        return follows ? ReferenceParser.Parse(text) : sent!;
    }

    private static bool AreAlike(CslItem one, CslItem other) => ContentJson.AreEqual(one with { Id = "" }, other with { Id = "" });

    private static string Clean(string text) => ReferenceText.Clean(text) is { Length: > 0 } clean ? clean : text.Trim();
}
