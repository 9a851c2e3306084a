using System.Runtime.InteropServices;

namespace ContentApi.Core.Citations.Labelling;

/// <summary>
/// The stretches between the marks of a reference (commas and the like, or only what ends a sentence): what words stand in each, how it is capitalised, and what
/// comes next. They tell a journal from a title and a publisher from a place where single words do not.
/// </summary>
internal sealed class ReferenceChunks
{
    private const TokenTraits Telling = TokenTraits.JournalCue | TokenTraits.PublisherCue | TokenTraits.Place | TokenTraits.OrganisationCue | TokenTraits.GenreCue | TokenTraits.EditorCue | TokenTraits.Month | TokenTraits.CollectionCue | TokenTraits.NoteCue;

    private readonly IReadOnlyList<ReferenceToken> tokens;
    private readonly byte kind;
    private readonly List<Chunk> chunks = [];
    private readonly int[] chunkOf;

    /// <param name="tokens">The words.</param>
    /// <param name="kind">Base of the numbers of the features.</param>
    /// <param name="ends">Whether a word is the last of a chunk.</param>
    public ReferenceChunks(IReadOnlyList<ReferenceToken> tokens, byte kind, Func<ReferenceToken, bool> ends)
    {
        (this.tokens, this.kind, chunkOf) = (tokens, kind, new int[tokens.Count]);
        var start = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            chunkOf[i] = chunks.Count;
            if (i + 1 < tokens.Count && !ends(tokens[i]))
                continue;
            chunks.Add(Describe(start, i + 1));
            start = i + 1;
        }
    }

    public void Write(ref TokenFeatures.Writer writer, int at)
    {
        var number = chunkOf[at];
        var chunk = chunks[number];
        var (next, before) = (number + 1 < chunks.Count ? chunks[number + 1] : default, number > 0 ? chunks[number - 1] : default);
        var place = (at == chunk.Start ? 1 : 0) + (at + 1 == chunk.End ? 2 : 0);
        var length = Bucket(chunk.End - chunk.Start);
        var token = tokens[at];
        writer.Add(Feature(0).And(length).And(chunk.Capitals).And((int)token.Kind));
        writer.Add(Feature(1).And((int)chunk.Traits));
        writer.Add(Feature(2).And((int)chunk.Traits).And(chunk.Capitals).And((int)next.First).And(token.Kind == TokenKind.Small ? 1 : 0));
        writer.Add(Feature(3).And((int)next.Traits).And((int)next.First).And(Bucket(next.End - next.Start)));
        writer.Add(Feature(4).And(place).And(length).And(tokens[chunk.End - 1].Closing));
        writer.Add(Feature(5).And(Math.Min(number, 6)));
        writer.Add(Feature(6).And(Math.Min(chunks.Count - number, 6)).And((int)chunk.First));
        writer.Add(Feature(7).And((int)before.Traits).And((int)before.First).And(Bucket(before.End - before.Start)));
        writer.Add(Feature(8).And(tokens[chunk.Start].Bare).And(place & 1));
        writer.Add(Feature(9).And(Math.Min(chunks.Count - number, 6)).And((int)chunk.Traits).And(chunk.Capitals));
        writer.Add(Feature(11).And(tokens[chunk.End - 1].Bare).And(place & 2));
        writer.Add(Feature(12).And(number > 0 ? tokens[before.Start].Bare : "").And(number > 0 ? tokens[before.End - 1].Closing : ""));
        for (var traits = (int)chunk.Traits; traits != 0; traits &= traits - 1)
            writer.Add(Feature(13).And(traits & -traits).And(chunk.Capitals).And(length));
        writer.Add(Feature(10).And(number + 1 < chunks.Count ? tokens[next.Start].Bare : "").And(tokens[chunk.End - 1].Closing));
    }

    private FeatureHash Feature(int place) => FeatureHash.Of(kind, place);

    // 1 where all words but the small connecting ones are capitalised, 2 where only the first is, 0 else.
    private Chunk Describe(int start, int end)
    {
        var traits = TokenTraits.None;
        int capitalised = 0, small = 0;
        for (var i = start; i < end; i++)
        {
            traits |= tokens[i].Traits & Telling;
            capitalised += tokens[i].Kind is TokenKind.Capitalised or TokenKind.Capitals or TokenKind.Mixed ? 1 : 0;
            small += tokens[i].Kind == TokenKind.Small && tokens[i].Bare.Length > 3 ? 1 : 0;
        }
        return new Chunk(start, end, traits, small == 0 && capitalised > 0 ? 1 : small > capitalised ? 2 : 0, tokens[start].Kind);
    }

    private static int Bucket(int length) => length <= 4 ? length : length <= 7 ? 5 : length <= 12 ? 6 : 7;

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Chunk(int Start, int End, TokenTraits Traits, int Capitals, TokenKind First);
}
