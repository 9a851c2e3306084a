namespace ContentApi.Core.Importing.Finders;

/// <summary>Tells a document's language by the script that most of its letters are of.</summary>
internal static class LocaleFinder
{
    private const int Sample = 20_000;

    /// <summary>The commonest small words of languages in Latin letters that no other of them writes so often.</summary>
    private static readonly Dictionary<string, string> SmallWords = new (string Language, string Words)[]
    {
        ("en", "the and of to in is that for with are"),
        ("fr", "le les des et est dans une qui du pour sur avec au par"),
        ("es", "el los las y que una en del por con para su como"),
        ("de", "der die das und ist nicht ein eine den von mit auf für dem"),
        ("tr", "ve bir bu için ile de da olarak olan çok daha gibi ise"),
        ("id", "yang dan di dengan untuk dari pada ini itu tidak akan dalam"),
        ("pt", "o os as e que uma em do da não por com para ao"),
        ("it", "il gli che di un una è per non con del della sono"),
    }.SelectMany(language => language.Words.Split(' ').Select(word => (word, language.Language))).GroupBy(pair => pair.word, StringComparer.Ordinal)
        .Where(words => words.Count() == 1).ToDictionary(words => words.Key, words => words.First().Language, StringComparer.OrdinalIgnoreCase);

    /// <summary>The language as a BCP 47 tag: by the script, and in Latin letters by the small words.</summary>
    public static string Of(IReadOnlyList<string> texts) => OfScript(texts) is not "en" and var language ? language : OfSmallWords(texts);

    /// <summary>English unless another language's small words are more than twice as many: names and titles are often foreign.</summary>
    private static string OfSmallWords(IEnumerable<string> texts)
    {
        var counts = texts.SelectMany(text => (text.Length > Sample ? text[..Sample] : text).Split([' ', '\n', '\u00A0', ',', '.', '\'', '’'], StringSplitOptions.RemoveEmptyEntries)).Take(Sample)
            .Select(word => SmallWords.GetValueOrDefault(word)).OfType<string>().CountBy(language => language).ToDictionary();
        var most = counts.Count == 0 ? "en" : counts.MaxBy(count => count.Value).Key;
        return most != "en" && counts[most] >= 5 && counts[most] > 2 * counts.GetValueOrDefault("en") ? most : "en";
    }

    /// <summary>The language as a BCP 47 tag; <c>en</c> for Latin letters.</summary>
    public static string OfScript(IEnumerable<string> texts)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var read = 0;
        foreach (var letter in texts.SelectMany(text => text).Where(char.IsLetter))
        {
            var language = OfLetter(letter);
            counts[language] = counts.GetValueOrDefault(language) + 1;
            if (++read >= Sample)
                break;
        }
        if (counts.Count == 0)
            return "en";
        var arabic = counts.GetValueOrDefault("ar");
        var (urdu, persian) = (counts.GetValueOrDefault("ur"), counts.GetValueOrDefault("fa"));
        counts["ar"] = arabic + urdu + persian;
        (counts["ur"], counts["fa"]) = (0, 0);
        if (counts.GetValueOrDefault("ja") * 10 > counts.GetValueOrDefault("zh"))
            counts["ja"] = counts.GetValueOrDefault("ja") + counts.GetValueOrDefault("zh");
        var most = counts.MaxBy(count => count.Value).Key;
        if (most != "ar")
            return most;
        // Both write p, ch and g with letters of their own; only Urdu has retroflex letters and its own final h and y.
        if (urdu * 50 > counts["ar"])
            return "ur";
        return persian * 50 > counts["ar"] ? "fa" : "ar";
    }

    private static string OfLetter(char letter) => letter switch
    {
        'ٹ' or 'ڈ' or 'ڑ' or 'ں' or 'ے' or 'ۓ' or 'ہ' or 'ھ' => "ur",
        'پ' or 'چ' or 'ژ' or 'گ' or 'ک' or 'ی' => "fa",
        >= '\u0600' and <= '\u077F' or >= '\uFB50' and <= '\uFEFC' => "ar",
        >= '\u0590' and <= '\u05FF' => "he",
        >= '\u0400' and <= '\u052F' => "ru",
        >= '\u0370' and <= '\u03FF' => "el",
        >= '\u0900' and <= '\u097F' => "hi",
        >= '\u0980' and <= '\u09FF' => "bn",
        >= '\u0E00' and <= '\u0E7F' => "th",
        >= '\u3040' and <= '\u30FF' => "ja",
        >= '\uAC00' and <= '\uD7AF' => "ko",
        >= '\u4E00' and <= '\u9FFF' => "zh",
        _ => "en",
    };
}
