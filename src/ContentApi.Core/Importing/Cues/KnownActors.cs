using System.Collections.Frozen;

namespace ContentApi.Core.Importing.Cues;

/// <summary>States, alliances and groups that act in analysis journalism, by the names that headings give them. Others are told by the form of the heading.</summary>
internal static class KnownActors
{
    private const string States =
        "Afghanistan|Albania|Algeria|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahrain|Bangladesh|Belarus|Belgium|Benin|Bolivia|Bosnia|Botswana|Brazil|Bulgaria|Burkina Faso|Burundi|Cambodia|Cameroon|Canada|Chad|Chile|China"
        + "|Colombia|Congo|Costa Rica|Croatia|Cuba|Cyprus|Czechia|Denmark|Djibouti|Ecuador|Egypt|El Salvador|Eritrea|Estonia|Ethiopia|Finland|France|Gabon|Gambia|Georgia|Germany|Ghana|Greece|Guatemala|Guinea|Guyana|Haiti|Honduras|Hungary"
        + "|Iceland|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Ivory Coast|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Liberia|Libya|Lithuania|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Mauritania"
        + "|Mexico|Moldova|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nepal|Netherlands|New Zealand|Nicaragua|Niger|Nigeria|North Korea|North Macedonia|Norway|Oman|Pakistan|Palestine|Panama|Paraguay|Peru|Philippines|Poland|Portugal"
        + "|Qatar|Romania|Russia|Rwanda|Saudi Arabia|Senegal|Serbia|Sierra Leone|Singapore|Slovakia|Slovenia|Somalia|Somaliland|South Africa|South Korea|South Sudan|Spain|Sri Lanka|Sudan|Sweden|Switzerland|Syria|Taiwan|Tajikistan|Tanzania|Thailand"
        + "|Togo|Tunisia|Turkey|Türkiye|Turkmenistan|Uganda|Ukraine|United Arab Emirates|UAE|United Kingdom|UK|Britain|United States|United States of America|US|U.S.|USA|America|Uruguay|Uzbekistan|Venezuela|Vietnam|Yemen|Zambia|Zimbabwe"
        + "|Washington|Moscow|Beijing|Brussels|Tehran|Ankara|Riyadh|Cairo|Kyiv|Kiev|Pyongyang|Seoul|Tokyo|New Delhi|Delhi|Islamabad|London|Paris|Berlin|Jerusalem|Tel Aviv|Doha|Abu Dhabi|Kremlin|White House";

    private const string Groups =
        "West|East|Global South|Global North|European Union|EU|Europe|NATO|United Nations|UN|African Union|Arab League|Gulf Cooperation Council|GCC|ASEAN|BRICS|G7|G20|OPEC|OPEC+|IMF|International Monetary Fund|World Bank|World Trade Organization|WTO"
        + "|World Health Organization|WHO|IAEA|International Criminal Court|ICC|International Court of Justice|Organization of Islamic Cooperation|Organisation of Islamic Cooperation|OIC|ECOWAS|Security Council|UN Security Council|Shanghai Cooperation Organisation"
        + "|Hamas|Hezbollah|Taliban|Houthis|Palestinian Authority|PLO|Muslim Brotherhood|Kurds|Wagner Group|Congress|Supreme Court|Pentagon|State Department|European Commission|European Parliament"
        + "|International Community|Civil Society|Private Sector|Western Nations|Western Powers|Western Governments|Western States|Regional Powers|Regional Actors|Neighboring States|Neighbouring States|Gulf States|Arab States|Muslim World|Muslim Nations"
        + "|Muslim-Majority Countries|Muslim-Majority Nations|African Nations|European Nations|Asian Nations|Great Powers|Global Powers|Coastal States|Non-State Actors|Media|Opposition|Government|Governments|Protesters|Activists|Investors|Insurers|Importers|Exporters";

    private const string Arabic =
        "مصر|السودان|إثيوبيا|اثيوبيا|ليبيا|تونس|الجزائر|المغرب|موريتانيا|السعودية|المملكة العربية السعودية|الإمارات|الامارات|قطر|الكويت|البحرين|عمان|سلطنة عمان|اليمن|العراق|سوريا|سورية|لبنان|الأردن|فلسطين|إسرائيل|اسرائيل|تركيا|إيران|ايران"
        + "|روسيا|الصين|الهند|باكستان|أفغانستان|أوكرانيا|الولايات المتحدة|الولايات المتحدة الأمريكية|أمريكا|أميركا|بريطانيا|المملكة المتحدة|فرنسا|ألمانيا|إيطاليا|إسبانيا|اليابان|كوريا الشمالية|كوريا الجنوبية|البرازيل|جنوب أفريقيا|نيجيريا|الصومال|جيبوتي"
        + "|إريتريا|كينيا|أوغندا|إندونيسيا|ماليزيا|الغرب|الدول الغربية|القوى الغربية|الاتحاد الأوروبي|أوروبا|الناتو|حلف الناتو|حلف شمال الأطلسي|الأمم المتحدة|مجلس الأمن|الاتحاد الأفريقي|الاتحاد الإفريقي|جامعة الدول العربية|الجامعة العربية"
        + "|مجلس التعاون الخليجي|دول الخليج|المجتمع الدولي|المجتمع المدني|البنك الدولي|صندوق النقد الدولي|حماس|حزب الله|الحوثيون|موسكو|بكين|واشنطن|طهران|أنقرة|الرياض|القاهرة|بغداد|دمشق|بيروت|الدول العربية|الدول الإسلامية|دول الجوار|القوى الإقليمية";

    private static readonly FrozenSet<string> Nouns =
        ("government|governments|parties|party|society|community|communities|nations|countries|states|powers|actors|organizations|organisations|institutions|leaders|leadership|forces|army|military|movement|movements|authorities|authority|groups|factions"
        + "|citizens|allies|partners|neighbors|neighbours|council|union|league|alliance|coalition|regime|administration|opposition|stakeholders|donors|agencies|ngos|militias|rebels|family|diaspora|scholars|investors|mediators|bodies|media")
        .Split('|').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Names = string.Join('|', States, Groups, Arabic).Split('|').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a name, its article left out, is known.</summary>
    public static bool Contains(string name) => Names.Contains(name);

    /// <summary>The name as it is usually written; the same when it is not known.</summary>
    public static string Canonical(string name) => name.Any(char.IsLower) || name.Length <= 4 || !Names.TryGetValue(name, out var known) ? name : known;

    /// <summary>
    /// Whether a few words say by themselves that they name somebody: a known name, two of them joined by "and", or words that end in
    /// a noun of those who act ("Opposition Parties", "Gulf Cooperation Council") or begin with it ("Government of India").
    /// </summary>
    public static bool NamesSomebody(string words)
    {
        if (Contains(words))
            return true;
        var all = words.Split(' ');
        if (all.Length is < 2 or > 6 || words.Any(c => c is not (' ' or '-' or '’' or '\'') && !char.IsLetterOrDigit(c)))
            return false;
        if (words.Split(" and ") is [var first, var second])
            return IsOne(first) && IsOne(second);
        return Nouns.Contains(all[^1]) || (all[1] is "of" && Nouns.Contains(all[0]));
    }

    private static bool IsOne(string name) => (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name) is var bare && (Contains(bare) || Nouns.Contains(bare.Split(' ')[^1]));
}
