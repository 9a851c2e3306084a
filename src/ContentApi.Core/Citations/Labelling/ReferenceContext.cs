using System.Buffers;
using System.Runtime.InteropServices;

namespace ContentApi.Core.Citations.Labelling;

/// <summary>What stands before and behind each word of a reference: brackets and quotation marks that are open, years, sentences, editors still to come.</summary>
internal sealed class ReferenceContext
{
    private static readonly SearchValues<char> Opening = SearchValues.Create("“\"«„‘");
    private static readonly SearchValues<char> Closing = SearchValues.Create("”\"»“’'");

    private readonly IReadOnlyList<ReferenceToken> tokens;
    private readonly Around[] around;
    private readonly bool isQuoted;
    private readonly int style;
    private readonly ReferenceChunks elements;
    private readonly ReferenceChunks stretches;

    public ReferenceContext(IReadOnlyList<ReferenceToken> tokens)
    {
        this.tokens = tokens;
        around = new Around[tokens.Count];
        Forwards();
        Backwards();
        isQuoted = Array.Exists(around, place => place.IsInQuotes);
        style = StyleOf();
        elements = new ReferenceChunks(tokens, 60, token => token.Closing.Length > 0 && token.Kind != TokenKind.Initials && token.Closing[^1] is not ('\'' or '’' or '-'));
        stretches = new ReferenceChunks(tokens, 61, token => (token.Traits & TokenTraits.EndsSentence) != TokenTraits.None);
    }

    public void Write(ref TokenFeatures.Writer writer, int at)
    {
        elements.Write(ref writer, at);
        stretches.Write(ref writer, at);
        var place = around[at];
        var token = tokens[at];
        writer.Add(FeatureHash.Of(40, 0).And(at * 12 / tokens.Count));
        writer.Add(FeatureHash.Of(41, 0).And(Math.Min(at, 6)));
        writer.Add(FeatureHash.Of(42, 0).And(Math.Min(tokens.Count - 1 - at, 6)));
        writer.Add(FeatureHash.Of(43, 0).And(place.YearsBefore).And(place.YearsBehind));
        writer.Add(FeatureHash.Of(44, 0).And(place.SentencesBefore).And(place.YearsBefore));
        writer.Add(FeatureHash.Of(45, 0).And(place.SentencesBehind));
        writer.Add(FeatureHash.Of(46, 0).And(place.IsInQuotes ? 1 : 0).And(place.WasQuoted ? 1 : 0).And(isQuoted ? 1 : 0));
        writer.Add(FeatureHash.Of(47, 0).And(place.IsInBrackets ? 1 : 0).And((int)token.Kind));
        writer.Add(FeatureHash.Of(48, 0).And(place.SinceIn).And(place.ToEditor));
        writer.Add(FeatureHash.Of(49, 0).And(style).And(place.SentencesBefore).And((int)token.Kind));
        writer.Add(FeatureHash.Of(50, 0).And(style).And(place.YearsBefore).And(place.SentencesSinceYear));
        writer.Add(FeatureHash.Of(51, 0).And(place.NumbersBehind).And(place.SentencesBehind));
        writer.Add(FeatureHash.Of(52, 0).And(place.SentencesSinceYear).And((int)token.Kind).And(place.NumbersBehind));
        writer.Add(FeatureHash.Of(53, 0).And(place.HasColonBehind ? 1 : 0).And(place.SentencesBehind).And((int)token.Kind));
    }

    // Whether the reference begins with a number, a family name before initials, initials, or neither; and where its year stands.
    private int StyleOf()
    {
        var start = tokens.Count > 0 && tokens[0].Kind is TokenKind.Number ? 1 : 0;
        var first = tokens.Count > start + 1 ? (int)tokens[start].Kind * 16 + (int)tokens[start + 1].Kind : 0;
        var year = -1;
        for (var i = 0; i < tokens.Count && year < 0; i++)
            year = tokens[i].Kind == TokenKind.Year ? i : -1;
        var where = year < 0 ? 0 : year * 3 / tokens.Count + 1;
        return (first * 4 + where) * 4 + start * 2 + (isQuoted ? 1 : 0);
    }

    private void Forwards()
    {
        int years = 0, sentences = 0, sinceYear = 0, brackets = 0, sinceIn = 0;
        bool quoted = false, was = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            quoted |= token.Opening.AsSpan().ContainsAny(Opening);
            brackets += Count(token, '(', '[');
            if (token.Bare is "in" && (i > 0 && tokens[i - 1].Closing.Length > 0))
                sinceIn = 1;
            around[i] = new Around
            {
                YearsBefore = Math.Min(years, 2),
                SentencesBefore = Math.Min(sentences, 6),
                SentencesSinceYear = years == 0 ? 7 : Math.Min(sinceYear, 5),
                IsInQuotes = quoted,
                WasQuoted = was,
                IsInBrackets = brackets > 0,
                SinceIn = sinceIn == 0 ? 0 : Math.Min(sinceIn++ / 4 + 1, 4),
            };
            brackets = Math.Max(0, brackets - Count(token, ')', ']'));
            if (quoted && token.Closing.AsSpan().ContainsAny(Closing))
                (quoted, was) = (false, true);
            if (token.Kind == TokenKind.Year)
                (years, sinceYear) = (years + 1, 0);
            else if ((token.Traits & TokenTraits.EndsSentence) != TokenTraits.None)
                (sentences, sinceYear) = (sentences + 1, sinceYear + 1);
        }
    }

    private void Backwards()
    {
        int years = 0, sentences = 0, numbers = 0, toEditor = 0;
        var colon = false;
        for (var i = tokens.Count - 1; i >= 0; i--)
        {
            var token = tokens[i];
            if ((token.Traits & TokenTraits.EditorCue) != TokenTraits.None && token.Bare is not "ed" | token.Opening.Length > 0)
                toEditor = 1;
            around[i] = around[i] with
            {
                YearsBehind = Math.Min(years, 2),
                SentencesBehind = Math.Min(sentences, 5),
                NumbersBehind = Math.Min(numbers, 3),
                HasColonBehind = colon,
                ToEditor = toEditor == 0 ? 0 : Math.Min(toEditor++ / 3 + 1, 5),
            };
            years += token.Kind == TokenKind.Year ? 1 : 0;
            numbers += token.Kind is TokenKind.Number or TokenKind.Range or TokenKind.Alphanumeric ? 1 : 0;
            sentences += (token.Traits & TokenTraits.EndsSentence) != TokenTraits.None ? 1 : 0;
            colon |= token.Closing.Contains(':', StringComparison.Ordinal);
        }
    }

    private static int Count(ReferenceToken token, char round, char square) => token.Shape.AsSpan().Count(round) + token.Shape.AsSpan().Count(square);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Around
    {
        public int YearsBefore { get; init; }

        public int YearsBehind { get; init; }

        public int SentencesBefore { get; init; }

        public int SentencesBehind { get; init; }

        /// <summary>7 where no year stands before.</summary>
        public int SentencesSinceYear { get; init; }

        public int NumbersBehind { get; init; }

        public bool IsInQuotes { get; init; }

        public bool WasQuoted { get; init; }

        public bool IsInBrackets { get; init; }

        public bool HasColonBehind { get; init; }

        /// <summary>Steps of four words since "In", 0 where there was none.</summary>
        public int SinceIn { get; init; }

        /// <summary>Steps of three words to the next editor's mark, 0 where none comes.</summary>
        public int ToEditor { get; init; }
    }
}
