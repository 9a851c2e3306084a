using System.Collections.Frozen;

namespace ContentApi.Core.Citations;

/// <summary>Telling publishers, journals, newspapers and magazines apart by the words of their names.</summary>
internal static class SourceLexicon
{
    private static readonly FrozenSet<string> PublisherCues = Words(
        "press", "publishing", "publishers", "publisher", "publications", "books", "verlag", "house", "éditions", "editions", "presses", "editorial", "sons", "company", "co", "inc", "ltd", "editore", "uitgeverij", "university",
        "institute", "institution", "center", "centre", "corporation", "foundation", "council", "bank", "ministry", "office", "دار", "مركز", "مطبعة", "مؤسسة", "منشورات", "مكتبة", "جامعة", "معهد");

    private static readonly FrozenSet<string> Publishers = Names(
        "Brill", "Routledge", "Springer", "Elsevier", "Wiley", "Wiley-Blackwell", "Blackwell", "Palgrave", "Palgrave Macmillan", "Macmillan", "Penguin", "Sage", "Norton", "W. W. Norton", "Knopf", "Alfred A. Knopf", "Vintage",
        "Polity", "Verso", "Pluto", "Zed", "HarperCollins", "Harper", "Harper & Row", "Harper Perennial", "Harper Torchbooks", "Simon & Schuster", "Farrar, Straus and Giroux", "Farrar, Straus & Giroux", "Little, Brown", "Hurst", "I.B. Tauris", "I. B. Tauris",
        "Bloomsbury", "Bloomsbury Academic", "Academic", "McGraw-Hill", "Addison-Wesley", "Allen Lane", "Allen & Unwin", "Faber", "Faber & Faber", "Faber and Faber", "Edward Elgar", "Lynne Rienner", "Rowman & Littlefield", "Lexington", "Ashgate", "Nomos",
        "Suhrkamp", "Gallimard", "Seuil", "Beacon", "Basic", "Crown", "Doubleday", "Viking", "Scribner", "Free Press", "Hachette", "PublicAffairs", "Touchstone", "Holt", "Henry Holt", "Metropolitan", "Pearson", "Cengage", "Longman", "Prentice Hall", "Prentice-Hall",
        "Houghton Mifflin", "Anchor", "Picador", "Pantheon", "Schocken", "Westview", "Greenwood", "Praeger", "M. E. Sharpe", "Cornell", "RAND", "OECD", "Author", "Elgar", "De Gruyter", "Mouton", "Kluwer", "Peter Lang", "Transaction", "Wordsworth", "Everyman", "Haymarket");

    private static readonly FrozenSet<string> JournalCues = Words(
        "journal", "quarterly", "review", "studies", "affairs", "security", "politics", "bulletin", "annals", "proceedings", "transactions", "letters", "archives", "research", "science", "sciences", "journals", "organization", "economics",
        "zeitschrift", "revue", "revista", "rivista", "survival", "orbis", "perspectives", "theory", "relations", "interactions", "history", "policy", "geopolitics", "democracy", "lancet", "nature", "plos", "strategy", "advances", "reports", "annual", "مجلة", "دورية", "حولية");

    private static readonly FrozenSet<string> Newspapers = Names(
        "The New York Times", "New York Times", "The Washington Post", "Washington Post", "The Guardian", "The Wall Street Journal", "Wall Street Journal", "Financial Times", "The Times", "The Independent", "The Daily Telegraph", "Los Angeles Times", "USA Today",
        "Le Monde", "Le Figaro", "Die Zeit", "Der Spiegel", "El País", "Haaretz", "The Jerusalem Post", "The Times of Israel", "Dawn", "The Hindu", "South China Morning Post", "Al-Ahram", "Asharq Al-Awsat", "Arab News", "Gulf News", "The Boston Globe", "Chicago Tribune",
        "Christian Science Monitor", "The Christian Science Monitor", "Frankfurter Allgemeine Zeitung", "Süddeutsche Zeitung", "The Straits Times", "The Moscow Times", "Daily Sabah", "Hürriyet", "الأهرام", "الشرق الأوسط", "الحياة", "القدس العربي", "العربي الجديد");

    private static readonly FrozenSet<string> Magazines = Names(
        "The Economist", "The Atlantic", "The New Yorker", "Time", "Newsweek", "The Nation", "The New Republic", "Foreign Policy", "Wired", "National Geographic", "New Statesman", "The Spectator", "Harper's Magazine", "Scientific American", "The Diplomat",
        "War on the Rocks", "Jacobin", "Vanity Fair", "The New York Review of Books", "London Review of Books", "Forbes", "Bloomberg Businessweek", "Politico Magazine", "Middle East Eye", "Psychology Today");

    private static readonly FrozenSet<string> Journals = Names(
        "International Security", "Foreign Affairs", "World Politics", "International Organization", "Survival", "Security Studies", "Daedalus", "Orbis", "Ethics & International Affairs", "Nature", "Science", "Cell", "The Lancet", "PLOS ONE", "American Political Science Review",
        "Comparative Politics", "Global Governance", "Third World Quarterly", "The National Interest", "Middle East Policy", "Middle East Report", "Past & Present", "Representations", "Social Text", "Econometrica", "Isis", "Minerva", "Political Geography", "Geopolitics", "Energy Policy");

    /// <summary>True for the name of a periodical or a publisher that stands in the lists, or has such a word in it.</summary>
    public static bool IsKnown(string name) => IsNewspaper(name) || IsMagazine(name) || IsPublisher(name) || IsJournal(name);

    /// <summary>True for a name that stands in the lists as it is.</summary>
    public static bool IsListed(string name) => NameFold.Of(name) is var folded && (Publishers.Contains(folded) || Journals.Contains(folded) || Newspapers.Contains(folded) || Magazines.Contains(folded));

    public static bool IsNewspaper(string name) => Newspapers.Contains(NameFold.Of(name));

    public static bool IsMagazine(string name) => Magazines.Contains(NameFold.Of(name));

    public static bool IsJournal(string name) => Journals.Contains(NameFold.Of(name)) || (!IsPublisher(name) && Split(name).Any(word => JournalCues.Contains(NameFold.Of(word))));

    /// <summary>True for a known publisher, or a name with a publisher's word in it such as "Press" that is not the known name of a journal.</summary>
    public static bool IsPublisher(string name) =>
        !Journals.Contains(NameFold.Of(name)) && (Publishers.Contains(NameFold.Of(name)) || (HasPublisherCue(name) && !LeadsAsJournal(name)));

    // "Journal of the Royal Institute" is a journal though an institute is named.
    private static bool LeadsAsJournal(string name) => NameFold.Of(name) is var folded && (folded.Contains("journal", StringComparison.Ordinal) || folded.Contains("bulletin", StringComparison.Ordinal)
        || folded.Contains("annals", StringComparison.Ordinal) || folded.Contains("proceedings", StringComparison.Ordinal) || folded.Contains("review", StringComparison.Ordinal)) && !folded.EndsWith("press", StringComparison.Ordinal);

    private static bool HasPublisherCue(string name) => Split(name).Any(word => PublisherCues.Contains(NameFold.Of(word)));

    private static string[] Split(string name) => name.Split([' ', ',', '.', ':', '/', '&', '،'], StringSplitOptions.RemoveEmptyEntries);

    private static FrozenSet<string> Words(params string[] words) => words.Select(word => NameFold.Of(word)).ToFrozenSet();

    private static FrozenSet<string> Names(params string[] names) => names.Select(name => NameFold.Of(name)).ToFrozenSet();
}
