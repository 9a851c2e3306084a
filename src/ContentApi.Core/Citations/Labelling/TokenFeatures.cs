namespace ContentApi.Core.Citations.Labelling;

/// <summary>The features of each word of a reference: what is seen of it, of its neighbours, and of the reference as a whole.</summary>
internal static class TokenFeatures
{
    /// <summary>More than any word has.</summary>
    public const int Most = 192;

    /// <summary>Writes the features of a word and gives their count.</summary>
    public static int Write(IReadOnlyList<ReferenceToken> tokens, ReferenceContext context, int at, Span<uint> features)
    {
        var writer = new Writer(features);
        var token = tokens[at];
        Own(ref writer, token);
        for (var place = -2; place <= 2; place++)
        {
            if (place != 0)
                Neighbour(ref writer, at + place >= 0 && at + place < tokens.Count ? tokens[at + place] : null, place);
        }
        Far(ref writer, tokens, at, -3);
        Far(ref writer, tokens, at, 3);
        Pairs(ref writer, tokens, at);
        context.Write(ref writer, at);
        return writer.Count;
    }

    private static void Own(ref Writer writer, ReferenceToken token)
    {
        writer.Add(Feature(1, 0).And(token.Lower));
        writer.Add(Feature(2, 0).And(token.Bare));
        writer.Add(Feature(3, 0).And(token.Shape));
        for (var length = 1; length <= 4; length++)
        {
            if (token.Bare.Length <= length)
                break;
            writer.Add(Feature(4, length).And(token.Bare.AsSpan(0, length)));
            writer.Add(Feature(5, length).And(token.Bare.AsSpan(token.Bare.Length - length)));
        }
        writer.Add(Feature(6, 0).And(token.Opening));
        writer.Add(Feature(7, 0).And(token.Closing));
        writer.Add(Feature(8, 0).And((int)token.Kind));
        writer.Add(Feature(9, 0).And((int)token.Kind).And(token.Closing));
        writer.Add(Feature(10, 0).And(Math.Min(token.Bare.Length, 12)));
        Traits(ref writer, token, 0);
    }

    private static void Neighbour(ref Writer writer, ReferenceToken? token, int place)
    {
        if (token is null)
        {
            writer.Add(Feature(11, place));
            return;
        }
        writer.Add(Feature(2, place).And(token.Bare));
        writer.Add(Feature(8, place).And((int)token.Kind));
        writer.Add(Feature(7, place).And(token.Closing));
        if (place is 1 or -1)
        {
            writer.Add(Feature(3, place).And(token.Shape));
            writer.Add(Feature(6, place).And(token.Opening));
        }
        Traits(ref writer, token, place);
    }

    private static void Far(ref Writer writer, IReadOnlyList<ReferenceToken> tokens, int at, int place)
    {
        if (at + place < 0 || at + place >= tokens.Count)
            return;
        writer.Add(Feature(2, place).And(tokens[at + place].Bare));
        writer.Add(Feature(9, place).And((int)tokens[at + place].Kind).And(tokens[at + place].Closing));
    }

    private static void Traits(ref Writer writer, ReferenceToken token, int place)
    {
        for (var traits = (int)token.Traits; traits != 0; traits &= traits - 1)
            writer.Add(Feature(12, place).And(traits & -traits));
    }

    private static void Pairs(ref Writer writer, IReadOnlyList<ReferenceToken> tokens, int at)
    {
        var token = tokens[at];
        if (at > 0)
        {
            writer.Add(Feature(13, -1).And(tokens[at - 1].Bare).And(token.Bare));
            writer.Add(Feature(14, -1).And((int)tokens[at - 1].Kind).And(tokens[at - 1].Closing).And((int)token.Kind).And(token.Closing));
        }
        if (at + 1 < tokens.Count)
        {
            writer.Add(Feature(13, 1).And(token.Bare).And(tokens[at + 1].Bare));
            writer.Add(Feature(14, 1).And((int)token.Kind).And(token.Closing).And((int)tokens[at + 1].Kind).And(tokens[at + 1].Opening));
        }
        if (at > 0 && at + 1 < tokens.Count)
            writer.Add(Feature(15, 0).And((int)tokens[at - 1].Kind).And(tokens[at - 1].Closing).And((int)token.Kind).And(token.Closing).And((int)tokens[at + 1].Kind));
    }

    private static FeatureHash Feature(byte kind, int place) => FeatureHash.Of(kind, place);

    /// <summary>Takes features as they come.</summary>
    public ref struct Writer(Span<uint> features)
    {
        private readonly Span<uint> features = features;

        public int Count { get; private set; }

        public void Add(FeatureHash feature)
        {
            if (Count < features.Length)
                features[Count++] = feature.Value;
        }
    }
}
