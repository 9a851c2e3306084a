using ContentApi.Core.Citations;
using ContentApi.Core.Citations.Labelling;

namespace ContentApi.Benchmarks.References.Training;

/// <summary>A labelled reference as the model sees it: its words, their labels, and the numbers of their features.</summary>
internal sealed class TrainingExample(LabelledReference reference, IReadOnlyList<ReferenceToken> tokens, byte[] labels)
{
    public LabelledReference Reference => reference;

    public IReadOnlyList<ReferenceToken> Tokens => tokens;

    public byte[] Labels => labels;

    /// <summary>Features of each word that the model has.</summary>
    public int[][] Word { get; } = new int[tokens.Count][];

    /// <summary>Features between each word and the one before.</summary>
    public int[][] Boundary { get; } = new int[tokens.Count][];

    public static TrainingExample Of(LabelledReference reference)
    {
        var tokens = ReferenceTokens.Of(reference.Text);
        var labels = new byte[tokens.Count];
        int segment = 0, end = reference.Segments[0].Text.Length;
        for (var i = 0; i < tokens.Count; i++)
        {
            while (tokens[i].Start > end)
                end += 1 + reference.Segments[++segment].Text.Length;
            labels[i] = (byte)LabelOf(reference.Segments[segment].Label);
        }
        return new TrainingExample(reference, tokens, labels);
    }

    /// <summary>The reference without the number of its list, where the parser knows and takes off that number.</summary>
    public static TrainingExample AsParsed(LabelledReference reference) =>
        reference.Segments is [{ Label: "citation-number" }, _, ..] && reference with { Segments = [.. reference.Segments.Skip(1)] } is var unnumbered && ReferenceText.Clean(reference.Text) == unnumbered.Text
            ? Of(unnumbered) : Of(reference);

    public static TrainingExample Unlabelled(IReadOnlyList<ReferenceToken> tokens) => new(new LabelledReference([]), tokens, new byte[tokens.Count]);

    /// <summary>Without a part of the features of its words, chosen at random.</summary>
    public TrainingExample Without(Random random, float part)
    {
        var copy = new TrainingExample(reference, tokens, labels);
        for (var at = 0; at < tokens.Count; at++)
            (copy.Word[at], copy.Boundary[at]) = ([.. Word[at].Where(_ => random.NextSingle() >= part)], Boundary[at]);
        return copy;
    }

    /// <summary>The features as the parser computes them, of all words and then of all boundaries.</summary>
    public (uint[][] Word, uint[][] Boundary) Features()
    {
        var context = new ReferenceContext(tokens);
        var buffer = new uint[TokenFeatures.Most];
        var word = Enumerable.Range(0, tokens.Count).Select(at => buffer[..TokenFeatures.Write(tokens, context, at, buffer)].ToArray()).ToArray();
        var boundary = Enumerable.Range(0, tokens.Count).Select(at => at == 0 ? [] : buffer[..BoundaryFeatures.Write(tokens, at, buffer)].ToArray()).ToArray();
        return (word, boundary);
    }

    private static ReferenceLabel LabelOf(string label) => label switch
    {
        "author" => ReferenceLabel.Author,
        "editor" => ReferenceLabel.Editor,
        "translator" => ReferenceLabel.Translator,
        "date" => ReferenceLabel.Date,
        "title" => ReferenceLabel.Title,
        "journal" or "container-title" or "booktitle" => ReferenceLabel.Container,
        "volume" => ReferenceLabel.Volume,
        "pages" => ReferenceLabel.Pages,
        "publisher" => ReferenceLabel.Publisher,
        "location" => ReferenceLabel.Place,
        "edition" => ReferenceLabel.Edition,
        "collection-title" => ReferenceLabel.Collection,
        "genre" => ReferenceLabel.Genre,
        "doi" => ReferenceLabel.Doi,
        "url" => ReferenceLabel.Url,
        "isbn" => ReferenceLabel.Isbn,
        "citation-number" => ReferenceLabel.ListNumber,
        _ => ReferenceLabel.Note,
    };
}
