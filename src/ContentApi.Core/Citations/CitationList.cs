namespace ContentApi.Core.Citations;

/// <summary>Making citations of the entries of a reference list.</summary>
public static class CitationList
{
    /// <summary>
    /// Parses each reference and gives it an id and a readable key that is unique in the list. The citations stand in the order of the references; a reference that
    /// is blank gives none. The text of a citation is the reference as given, without the bullet or number of the list.
    /// </summary>
    public static IReadOnlyList<Citation> Build(IReadOnlyList<string> references, Func<Guid> newId)
    {
        ArgumentNullException.ThrowIfNull(references);
        ArgumentNullException.ThrowIfNull(newId);
        var keys = new HashSet<string>();
        var counts = new Dictionary<string, int>();
        var citations = new List<Citation>(references.Count);
        foreach (var reference in references)
        {
            var text = ReferenceText.Clean(reference);
            if (text.Length == 0)
                continue;
            var item = ReferenceParser.Parse(text);
            var key = Unique(CitationKey.Of(item), keys, counts);
            citations.Add(new Citation { Id = newId(), Key = key, Text = text, Csl = item with { Id = key } });
        }
        return citations;
    }

    /// <summary>The key, numbered when it is taken; it is taken from then on.</summary>
    internal static string Unique(string key, HashSet<string> taken, Dictionary<string, int> counts)
    {
        var unique = key;
        var count = counts.GetValueOrDefault(key, 1);
        while (!taken.Add(unique))
            unique = $"{key}-{++count}";
        counts[key] = count;
        return unique;
    }
}
