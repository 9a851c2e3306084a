namespace ContentApi.Core.Citations;

/// <summary>The pairs of parentheses and square brackets in a text, in one pass.</summary>
internal static class Brackets
{
    /// <summary>A citing parenthesis is short; a longer one is prose in parentheses.</summary>
    public const int Longest = 1000;

    private const int DeepestNesting = 2;

    public sealed record Pair(int Open, int Close);

    /// <summary>Pairs by their opening bracket, those that hold others before the ones that they hold.</summary>
    public static IReadOnlyList<Pair> Of(string text)
    {
        var open = new Stack<(int At, int Height)>();
        var pairs = new List<Pair>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '(' or '[')
            {
                open.Push((i, 0));
            }
            else if (text[i] is ')' or ']' && open.TryPop(out var start))
            {
                if (Matches(text[start.At], text[i]) && i - start.At <= Longest && start.Height <= DeepestNesting)
                    pairs.Add(new Pair(start.At, i));
                if (open.TryPop(out var outer))
                    open.Push((outer.At, Math.Max(outer.Height, start.Height + 1)));
            }
        }
        pairs.Sort((left, right) => left.Open.CompareTo(right.Open));
        return pairs;
    }

    private static bool Matches(char open, char close) => (open, close) is ('(', ')') or ('[', ']');
}
