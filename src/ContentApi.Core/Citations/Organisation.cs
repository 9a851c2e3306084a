using System.Collections.Frozen;

namespace ContentApi.Core.Citations;

/// <summary>Telling organisations from persons by the words of their names.</summary>
internal static class Organisation
{
    private static readonly FrozenSet<string> Cues = new[]
    {
        "united", "nations", "council", "ministry", "bank", "group", "organization", "organisation", "department", "institute", "institution", "university", "commission", "committee", "agency",
        "association", "center", "centre", "office", "foundation", "union", "programme", "program", "bureau", "amnesty", "international", "national", "federal", "government", "fund", "society",
        "league", "authority", "network", "forum", "initiative", "project", "service", "services", "corporation", "company", "press", "news", "watch", "reuters", "court", "parliament", "congress",
        "senate", "house", "secretariat", "board", "academy", "college", "school", "coalition", "alliance", "federation", "republic", "state", "states", "army", "force", "forces", "command", "treasury",
        "study", "survey", "rankings", "health", "observatory", "consortium", "registry", "embassy", "mission", "panel", "conference", "administration", "directorate", "think", "tank", "lab", "laboratory", "times", "post", "journal", "media", "inc", "ltd", "llc", "gmbh", "corp",
        "instituto", "ministério", "ministerio", "empresa", "universidade", "universidad", "agência", "agencia", "conselho", "consejo", "centro", "comissão", "comisión", "secretaria", "secretaría", "associação", "asociación", "fundação", "fundación", "prefeitura",
        "institut", "ministère", "université", "conseil", "agence", "fondation", "bundesministerium", "ministerium", "universität", "gesellschaft", "bundesamt", "kommission", "istituto", "ministero", "università",
        "وزارة", "مركز", "منظمة", "الأمم", "معهد", "جامعة", "مجلس", "البنك", "مؤسسة", "هيئة", "لجنة", "الاتحاد", "صندوق", "برنامج", "جمعية", "مكتب", "حكومة", "الجزيرة", "اتحاد", "شبكة",
    }.Select(word => NameFold.Of(word)).ToFrozenSet();

    private static readonly FrozenSet<string> SmallWords = new[] { "of", "the", "and", "for", "on", "in", "to", "de", "des", "la", "du" }.ToFrozenSet();

    public static bool HasCue(string name) => Words(name).Any(word => Cues.Contains(NameFold.Of(word)));

    public static bool IsAcronym(string text) => text.Length is >= 2 and <= 12 && text.All(c => char.IsUpper(c) || char.IsDigit(c) || c is '-' or '&' or '.') && text.Count(char.IsUpper) >= 2;

    public static bool IsSmallWord(string word) => SmallWords.Contains(word.ToLowerInvariant());

    /// <summary>The initials that an organisation may be cited by, folded: "United Nations Development Programme" gives "undp".</summary>
    public static IEnumerable<string> Acronyms(string name)
    {
        var words = Words(name).ToList();
        if (words.Count < 2)
            return [];
        var all = Initials(words);
        var large = Initials(words.Where(word => !IsSmallWord(word)));
        var unled = IsSmallWord(words[0]) ? Initials(words[1..]) : all;
        return new[] { large, all, unled }.Where(letters => letters.Length >= 2).Distinct();
    }

    // "U.S. Department of State" gives "usds": an abbreviation in capitals counts with all its letters.
    private static string Initials(IEnumerable<string> words) =>
        NameFold.Of(string.Concat(words.Select(word => word.Length <= 6 && word.Contains('.', StringComparison.Ordinal) ? word : word[..1])));

    private static string[] Words(string name) => name.Split([' ', ',', '-', '/', '(', ')', '[', ']', '،'], StringSplitOptions.RemoveEmptyEntries);
}
