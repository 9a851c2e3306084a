using System.Globalization;
using ContentApi.Core.Citations;

namespace ContentApi.Benchmarks.Styles;

/// <summary>CSL items of this project's own making: every type that the styles tell apart, with members missing, and names, dates and titles in all their forms. The same seed gives the same items.</summary>
internal sealed class GeneratedItems(int seed)
{
    private static readonly string[] Types =
    [
        "article-journal", "article-journal", "article-journal", "book", "book", "book", "chapter", "chapter", "report", "report", "webpage", "webpage", "thesis", "article-newspaper", "article-newspaper",
        "article-magazine", "paper-conference", "paper-conference", "article", "document", "dataset", "post-weblog", "entry-encyclopedia", "motion_picture", "speech", "legal_case", "legislation", "bill", "treaty", "interview", "personal_communication",
    ];

    private static readonly CslName[] People =
    [
        new() { Family = "Ormond", Given = "Judith" }, new() { Family = "Ormond", Given = "Piers" }, new() { Family = "Halloran", Given = "J. P." }, new() { Family = "Sato", Given = "Kenji" }, new() { Family = "Berg", Given = "Anneke", NonDroppingParticle = "van den" },
        new() { Family = "Rouvray", Given = "Jean-Luc", NonDroppingParticle = "de" }, new() { Family = "Tann", Given = "Matthias", DroppingParticle = "von" }, new() { Family = "Whitlock", Given = "Samuel Amos", Suffix = "Jr." },
        new() { Family = "Castell", Given = "Robert", Suffix = "III" }, new() { Family = "Öberg", Given = "Åsa" }, new() { Family = "Żelazny", Given = "Łukasz" }, new() { Family = "O'Rourke", Given = "Maeve" }, new() { Family = "Quispe Mamani", Given = "Rosa Elena" },
        new() { Family = "Rashid", Given = "Nadia", NonDroppingParticle = "al-" }, new() { Family = "Arcy", Given = "Hugh", NonDroppingParticle = "d’" }, new() { Family = "Suhartono" }, new() { Family = "Lindqvist", Given = "T.S." }, new() { Family = "Ferreira", Given = "Ana M." },
        new() { Family = "Ng", Given = "Wei-Ling" }, new() { Family = "Demir", Given = "Élodie" }, new() { Family = "Le Strange", Given = "Guy" }, new() { Family = "Kowalczyk-Reed", Given = "Ian" }, new() { Family = "Abara", Given = "Chidi" }, new() { Family = "Moreau", Given = "Paul" },
        new() { Family = "Voss", Given = "Erik" }, new() { Family = "Tanaka", Given = "Yui" }, new() { Family = "Iyer", Given = "Ravi K." }, new() { Family = "Brandt", Given = "Lena" },
    ];

    private static readonly string[] Organisations = ["Harbour Institute", "U.S. Office of Straits", "Médecins du Port", "Council for Sea & Air", "United Nations", "Gulf Desk (London)"];

    private static readonly string[] Openings =
    [
        "tolls at the strait", "Why states pay", "the price of passage", "Escorts, convoys and the law of the sea", "state-building in the Gulf", "what the pilots' log says", "A \"grey zone\" in practice", "the U.S.-led coalition", "measuring deterrence",
        "Über die Meerenge", "Notes on NATO", "insurers' risk models", "is there a right of transit?", "After the embargo", "oil, gas & power", "How 3 blockades ended", "Peer-to-peer diplomacy", "from Aden to Hormuz", "The 'war premium' again", "small-state strategy", "e-navigation and iOS charts", "what the toll was for",
    ];

    private static readonly string[] Continuations = [": evidence from 40 ports", ": a history", " in the long run", ": the case for restraint", "? Lessons of 1987", " and its critics", ": who gains and who loses", " under international law", ": myths vs facts"];

    private static readonly string[] Containers = ["journal of maritime affairs", "Strategy & Order", "The Harbour Review", "policy notes", "Handbook of the sea", "Studies in deterrence: a reader", "the coastal times", "Revue du détroit"];

    private static readonly string[] Publishers = ["Breakwater Press", "Quay & Sons", "University of Saltmarsh Press", "Lantern Books, Inc.", "Harbour Institute"];

    private readonly Random random = new(seed);

    /// <summary>So many lists of so many items; every third is of few authors and years, so that its items have to be told apart.</summary>
    public IEnumerable<IReadOnlyList<CslItem>> Lists(int count, int size)
    {
        for (var list = 0; list < count; list++)
        {
            var narrow = list % 3 == 2;
            yield return [.. Enumerable.Range(0, size).Select(index => Item(string.Create(CultureInfo.InvariantCulture, $"item{list}x{index}"), Types[((list * size) + index) % Types.Length], narrow))];
        }
    }

    /// <summary>Items of which the formats of reference managers might make others: names without a part, a given name with "and" in it, braces.</summary>
    public static IReadOnlyList<CslItem> HardToExport { get; } =
    [
        .. ((CslName[])[new() { Family = "King", Suffix = "Jr." }, new() { Family = "Ormond", Given = "John and Jane" }, new() { Family = "Sato AND Berg", Given = "Kenji" }, new() { Family = "Castell, Voss", Given = "Robert" }])
            .Select((name, index) => new CslItem { Id = string.Create(CultureInfo.InvariantCulture, $"hard{index}"), Type = CslType.Book, Title = "Tolls {by {weight}}", Author = [name, new() { Family = "Moreau", Given = "Paul" }], Editor = [name], Issued = CslDate.Of(2020) }),
    ];

    /// <summary>A place in a source, or null.</summary>
    public string? Locator() => Pick<string?>(null, null, "p. 12", "pp. 12-18", "chap. 3", "para. 4", "sec. 2", "p. 101");

    private CslItem Item(string id, string type, bool narrow)
    {
        var isPeriodical = type.StartsWith("article-", StringComparison.Ordinal);
        var isPart = isPeriodical || type is "chapter" or "paper-conference" or "entry-encyclopedia" or "post-weblog" or "legal_case" or "legislation" or "treaty";
        var isBook = type is "book" or "report" or "chapter" or "paper-conference" or "entry-encyclopedia";
        return new CslItem
        {
            Id = id,
            Type = type,
            Title = Title(),
            Author = Chance(88) ? Names(narrow) : null,
            Editor = (isBook && Chance(type is "book" or "report" ? 20 : 75)) ? Names(narrow: false, most: 4) : null,
            Translator = isBook && Chance(15) ? Names(narrow: false, most: 2) : null,
            Issued = Date(narrow),
            OriginalDate = type is "book" or "chapter" && Chance(12) ? CslDate.Of(random.Next(1850, 1960)) : null,
            Status = Chance(6) ? "in press" : null,
            ContainerTitle = isPart ? Pick(Containers) : type is "webpage" or "document" or "report" && Chance(50) ? Pick(Containers) : null,
            CollectionTitle = type is "book" or "report" or "chapter" && Chance(20) ? "studies in sea power" : null,
            Volume = type is "article-journal" or "legal_case" or "treaty" ? Maybe(85, Number(1, 90)) : isBook ? Maybe(15, Pick("2", "IV", "1-2")) : type == "article-magazine" ? Maybe(40, Number(1, 50)) : null,
            Issue = type is "article-journal" or "article-magazine" ? Maybe(70, Pick("1", "4", "2-3", "12")) : null,
            Page = isPeriodical || type is "chapter" or "paper-conference" or "legal_case" or "treaty" or "entry-encyclopedia" ? Maybe(80, Pages()) : null,
            Number = type == "report" ? Maybe(60, Pick("12", "2020-3", "WP/7", "4")) : type == "legislation" ? Maybe(50, "117-58") : type == "bill" ? Maybe(80, "815") : type == "article" ? Maybe(40, "2101.00417") : type == "article-journal" ? Maybe(7, "e101") : null,
            Edition = isBook ? Maybe(20, Pick("2", "3", "11", "revised edition", "2nd", "22")) : null,
            Publisher = isPeriodical || type is "legal_case" or "legislation" or "bill" or "treaty" or "interview" or "personal_communication" ? null : Maybe(85, Pick(Publishers)),
            PublisherPlace = isBook ? Maybe(40, Pick("London", "Cambridge, MA")) : null,
            Genre = type switch { "thesis" => Maybe(85, Pick("Doctoral dissertation", "Master's thesis")), "report" => Maybe(50, Pick("working paper", "Technical report")), "motion_picture" => Maybe(60, "film"), "bill" => Maybe(70, "H.R."), "speech" => Maybe(60, "keynote address"), _ => null },
            Language = Chance(8) ? Pick("de", "fr") : Chance(20) ? "en" : null,
            Doi = type is "article-journal" or "chapter" or "dataset" or "book" ? Maybe(35, "10.5555/" + id + Pick("", ".a_b", "(02)x")) : null,
            Url = type is "webpage" or "post-weblog" or "article-newspaper" or "report" or "thesis" or "document" or "legislation" ? Maybe(75, $"https://example.org/{id}?a=1&b=2") : null,
            Accessed = type is "webpage" or "document" or "article-newspaper" ? Chance(50) ? CslDate.Of(2024, random.Next(1, 13), random.Next(1, 29)) : null : null,
        };
    }

    private string Title() => Pick(Openings) is var opening && !opening.EndsWith("for", StringComparison.Ordinal) && Chance(55) ? opening + Pick(Continuations) : opening;

    private List<CslName> Names(bool narrow, int most = 6)
    {
        if (Chance(10))
            return [new CslName { Literal = Pick(Organisations) }];
        var count = narrow ? random.Next(1, 5) : Chance(2) ? random.Next(20, 24) : Chance(4) ? random.Next(8, 13) : random.Next(1, most);
        var pool = (narrow ? People[..3] : People).ToList();
        var names = new List<CslName>();
        for (var i = 0; i < count && pool.Count > 0; i++)
        {
            var chosen = random.Next(pool.Count);
            names.Add(pool[chosen]);
            pool.RemoveAt(chosen);
        }
        return names;
    }

    private CslDate? Date(bool narrow)
    {
        var year = narrow ? random.Next(2019, 2021) : random.Next(1950, 2026);
        return random.Next(12) switch
        {
            0 => null,
            _ when narrow => CslDate.Of(year),
            1 or 2 => CslDate.Of(year, random.Next(1, 13)),
            3 or 4 or 5 => CslDate.Of(year, random.Next(1, 13), random.Next(1, 29)),
            6 => Pick(new CslDate { DateParts = [[year], [year + 2]] }, new CslDate { DateParts = [[year, 3], [year, 4]] }, new CslDate { DateParts = [[year, 5, 3], [year, 5, 9]] }),
            7 => Pick(CslDate.Of(year) with { Circa = true }, CslDate.Of(year) with { Season = random.Next(1, 5) }),
            _ => CslDate.Of(year),
        };
    }

    private string Pages()
    {
        var first = random.Next(1, 2000);
        return Pick($"{first}-{first + random.Next(1, 60)}", $"{first}–{first + 8}", $"{first}", $"{first}-{first + 9}, {first + 20}", "S12-S18", "xii-xv", "A1, A4", "101-8", "e7");
    }

    private string Number(int from, int to) => random.Next(from, to).ToString(CultureInfo.InvariantCulture);

    private bool Chance(int percent) => random.Next(100) < percent;

    private T? Maybe<T>(int percent, T value) => Chance(percent) ? value : default;

    private T Pick<T>(params ReadOnlySpan<T> values) => values[random.Next(values.Length)];
}
