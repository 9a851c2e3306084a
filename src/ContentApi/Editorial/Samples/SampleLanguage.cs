using System.Text;

namespace ContentApi.Editorial.Samples;

/// <summary>The words and sentences of one language. In a sentence, <c>{good}</c> stands for any word of that list, <c>{actor}</c> for the actor that the text is about.</summary>
internal sealed record SampleLanguage
{
    public required string TldrLabel { get; init; }
    public required string ReferencesHeading { get; init; }
    public required string ScenarioLabel { get; init; }
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; init; }
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Sentences { get; init; }

    public static SampleLanguage Read(string locale) => SampleResource.Read<SampleLanguage>($"Generated.{locale}.json");

    /// <summary>One sentence of a kind, with its words filled in and its first letter a capital.</summary>
    public string Sentence(string kind, Random random, string actor)
    {
        var template = Any(Sentences[kind], random).AsSpan();
        var text = new StringBuilder(template.Length * 2);
        while (template.IndexOf('{') is >= 0 and var open)
        {
            var close = template.IndexOf('}');
            var slot = template[(open + 1)..close].ToString();
            text.Append(template[..open]).Append(slot == "actor" ? actor : Any(Words[slot], random));
            template = template[(close + 1)..];
        }
        text.Append(template);
        text[0] = char.ToUpperInvariant(text[0]);
        return text.ToString();
    }

    private static string Any(IReadOnlyList<string> list, Random random) => list[random.Next(list.Count)];
}
