namespace ContentApi.Core.Revisions;

/// <summary>
/// Which items of two sequences are the same, in order: first what begins and ends alike, then what occurs once in either (the patience diff), and so on between those.
/// Where nothing occurs once, a longest common subsequence, if the stretch is short; so that no input takes long.
/// </summary>
internal static class Alignment
{
    private const long MostCells = 250_000;

    /// <summary>Pairs of places that hold the same item, ascending in both.</summary>
    public static IReadOnlyList<(int From, int To)> Of(IReadOnlyList<string> from, IReadOnlyList<string> to)
    {
        var pairs = new List<(int From, int To)>();
        var stretches = new Stack<Stretch>([new(0, from.Count, 0, to.Count)]);
        while (stretches.TryPop(out var stretch))
        {
            stretch = Trim(stretch, from, to, pairs);
            if (stretch.IsEmpty)
                continue;
            var anchors = Anchors(stretch, from, to);
            if (anchors.Count == 0)
            {
                pairs.AddRange(CommonSubsequence(stretch, from, to));
                continue;
            }
            pairs.AddRange(anchors);
            var (start, other) = (stretch.From, stretch.To);
            foreach (var (i, j) in anchors)
            {
                stretches.Push(new(start, i, other, j));
                (start, other) = (i + 1, j + 1);
            }
            stretches.Push(new(start, stretch.FromEnd, other, stretch.ToEnd));
        }
        pairs.Sort();
        return pairs;
    }

    private static Stretch Trim(Stretch stretch, IReadOnlyList<string> from, IReadOnlyList<string> to, List<(int, int)> pairs)
    {
        var (i, fromEnd, j, toEnd) = stretch;
        for (; i < fromEnd && j < toEnd && from[i] == to[j]; i++, j++)
            pairs.Add((i, j));
        for (; i < fromEnd && j < toEnd && from[fromEnd - 1] == to[toEnd - 1]; fromEnd--, toEnd--)
            pairs.Add((fromEnd - 1, toEnd - 1));
        return new(i, fromEnd, j, toEnd);
    }

    /// <summary>What occurs once in either, as far as it stands in the same order.</summary>
    private static List<(int From, int To)> Anchors(Stretch stretch, IReadOnlyList<string> from, IReadOnlyList<string> to)
    {
        var places = new Dictionary<string, (int From, int To)>(StringComparer.Ordinal);
        const int Absent = -1, Repeated = -2;
        for (var i = stretch.From; i < stretch.FromEnd; i++)
            places[from[i]] = (places.ContainsKey(from[i]) ? Repeated : i, Absent);
        for (var j = stretch.To; j < stretch.ToEnd; j++)
        {
            if (places.TryGetValue(to[j], out var place))
                places[to[j]] = (place.From, place.To == Absent ? j : Repeated);
        }
        return LongestIncreasing([.. places.Values.Where(place => place is { From: >= 0, To: >= 0 }).OrderBy(place => place.From)]);
    }

    /// <summary>A longest selection of pairs whose second places increase too (patience sorting).</summary>
    private static List<(int From, int To)> LongestIncreasing(IReadOnlyList<(int From, int To)> pairs)
    {
        var piles = new List<int>();
        var before = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            var (low, high) = (0, piles.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = pairs[piles[middle]].To < pairs[i].To ? (middle + 1, high) : (low, middle);
            }
            before[i] = low == 0 ? -1 : piles[low - 1];
            if (low == piles.Count)
                piles.Add(i);
            else
                piles[low] = i;
        }
        var longest = new List<(int, int)>(piles.Count);
        for (var i = piles.Count == 0 ? -1 : piles[^1]; i >= 0; i = before[i])
            longest.Add(pairs[i]);
        longest.Reverse();
        return longest;
    }

    private static IEnumerable<(int, int)> CommonSubsequence(Stretch stretch, IReadOnlyList<string> from, IReadOnlyList<string> to)
    {
        var (rows, columns) = (stretch.FromEnd - stretch.From, stretch.ToEnd - stretch.To);
        if ((long)rows * columns > MostCells)
            yield break;
        var lengths = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
                lengths[i, j] = from[stretch.From + i] == to[stretch.To + j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }
        for (var (i, j) = (0, 0); i < rows && j < columns;)
        {
            if (from[stretch.From + i] == to[stretch.To + j])
                yield return (stretch.From + i++, stretch.To + j++);
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
                i++;
            else
                j++;
        }
    }

    /// <summary>A part of either sequence, each without its end.</summary>
    private sealed record Stretch(int From, int FromEnd, int To, int ToEnd)
    {
        public bool IsEmpty => From == FromEnd || To == ToEnd;
    }
}
