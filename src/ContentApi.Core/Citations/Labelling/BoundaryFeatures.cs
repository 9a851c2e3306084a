namespace ContentApi.Core.Citations.Labelling;

/// <summary>The few features that every pair of labels has a weight of its own for: the marks between two words, and what the words are.</summary>
internal static class BoundaryFeatures
{
    public const int Most = 6;

    private const TokenTraits Telling = TokenTraits.EditorCue | TokenTraits.TranslatorCue | TokenTraits.EditionCue | TokenTraits.VolumeCue | TokenTraits.PageCue | TokenTraits.Place | TokenTraits.PublisherCue | TokenTraits.Month
        | TokenTraits.GenreCue | TokenTraits.AccessCue | TokenTraits.EndsSentence;

    public static int Write(IReadOnlyList<ReferenceToken> tokens, int at, Span<uint> features)
    {
        var (before, token) = (tokens[at - 1], tokens[at]);
        features[0] = FeatureHash.Of(80, 0).Value;
        features[1] = FeatureHash.Of(81, 0).And(before.Closing).Value;
        features[2] = FeatureHash.Of(82, 0).And((int)token.Kind).And(token.Opening).Value;
        features[3] = FeatureHash.Of(83, 0).And(before.Closing).And(before.Kind == TokenKind.Initials ? 1 : 0).And((int)token.Kind).Value;
        features[4] = FeatureHash.Of(84, 0).And((int)(token.Traits & Telling)).And(before.Closing).Value;
        features[5] = FeatureHash.Of(85, 0).And((int)(before.Traits & Telling)).And(before.Closing).Value;
        return Most;
    }
}
