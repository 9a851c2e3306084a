using System.Text.RegularExpressions;

namespace ContentApi.Core.Importing.Cues;

/// <summary>Tells whom a heading names as the one who acts: "Russia’s Calculated Benefits", "For Egypt: ...", "Options for the European Union".</summary>
internal static partial class ActorHeading
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Longest = 160;

    private const string Word = @"[\p{Lu}\p{Lo}][\p{L}\p{M}.\-]{0,30}";
    private const string Name = "(" + Word + @"(\s(" + Word + @"|of|and|the|for|de|del|la|al|bin)){0,5}?)";

    /// <summary>The actor of a heading below "Strategic ..."; null when it names none.</summary>
    /// <param name="heading">The heading, or the bold words that a paragraph begins with.</param>
    /// <param name="isNamed">Whether the text around takes a word for somebody's name.</param>
    public static string? Below(string heading, Predicate<string> isNamed)
    {
        var text = HeadingCue.Bare(heading).TrimEnd('.', ':');
        if (text.Length is 0 or > Longest)
            return null;
        if (Possessive().Match(text) is { Success: true } possessive && Actor(possessive.Groups["actor"].Value) is { } owner && !IsTime(owner))
            return owner;
        if (RoleOf().Match(text) is { Success: true } role && Actor(text[role.Length..]) is { } player && (KnownActors.NamesSomebody(player) || isNamed(player)))
            return player;
        if (Addressed().Match(text) is { Success: true } addressed)
            return Actor(addressed.Groups["actor"].Value);
        if (Actor(text) is { } whole && KnownActors.NamesSomebody(whole))
            return whole;
        if (Arabic(text) is { } known)
            return known;
        var name = Actor(Leading().Match(text) is { Success: true } leading ? leading.Groups["actor"].Value : text);
        return name is not null && (KnownActors.Contains(name) || (name.Length < text.Length && isNamed(name))) ? name : null;
    }

    /// <summary>Whether a few words are nothing but somebody's name.</summary>
    public static bool IsSomebody(string words) => Actor(words) is { } name && KnownActors.NamesSomebody(name) && char.IsUpper(words[0]);

    /// <summary>Whether a heading begins "The role of ...".</summary>
    public static bool IsRole(string heading) => RoleOf().IsMatch(HeadingCue.Bare(heading));

    /// <summary>The actor of a heading below "What if ...?": only a known one, in the possessive.</summary>
    public static string? Surely(string heading) =>
        heading.Length <= Longest && Possessive().Match(HeadingCue.Bare(heading)) is { Success: true } match && Actor(match.Groups["actor"].Value) is { } actor && KnownActors.Contains(actor) ? actor : null;

    /// <summary>Arabic has no capitals to tell a name by: the longest known name after "the options of" or "as for".</summary>
    private static string? Arabic(string text)
    {
        if (ArabicAddressed().Match(text) is not { Success: true } match)
            return null;
        var words = ((match.Groups["al"].Success ? "ال" : "") + text[match.Length..]).Split([' ', ':', '،', '–', '—'], StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(4, words.Length); count > 0; count--)
        {
            if (string.Join(' ', words[..count]) is var name && KnownActors.Contains(name))
                return name;
        }
        return null;
    }

    private static string? Actor(string name)
    {
        var actor = Article().Replace(name.Trim(), "");
        return actor.Length is 0 or > 60 || actor.Split(' ').Length > 6 ? null : KnownActors.Canonical(actor);
    }

    private static bool IsTime(string word) =>
        word is "Today" or "Tomorrow" or "Yesterday" or "World" or "Year" or "Century" or "It" or "What" or "Here" or "There" or "That" or "Let" or "Who" or "Now" or "Day" or "Region" or "History" or "Nobody" or "Everyone" or "One";

    [GeneratedRegex(@"^(The\s)?(?<actor>" + Name + @")(['’]s|(?<=s)['’]|['’](n?[iıuü]n))\s+\S", Options)]
    private static partial Regex Possessive();

    [GeneratedRegex(
        @"^((?i:((the|an?|key|policy|strategic|possible|possible strategic)\s)?(options?|strateg(y|ies)|recommendations?|priorities|choices|responses?|paths?|moves?|considerations|playbook|actions?)\s(for|by|of|open to))|For|(What|How)(?=\s.{2,60}\s(Can|Could|Should|Might|May|Will|can|could|should|might|may|will)\b)|Pour|Para|Für|Options\spour|Les\soptions\sde|Opciones\s(para|de)|Optionen\sfür|Bagi|Untuk)\s(?<actor>((?i:the|la|le|les|el|los|die|der|den|das)\s|[Ll]['’])?"
        + Name + @")(\s*[:,–—]|\s-\s|\s(Can|Could|Should|Might|May|Will|can|could|should|might|may|will)\b|\s?\(|$)", Options)]
    private static partial Regex Addressed();

    [GeneratedRegex(@"^((خيارات|استراتيجية|إستراتيجية|موقف|رد|ردود|تحركات|مناورات|حسابات|بدائل|أوراق|مكاسب|نفوذ|دور|بالنسبة\sإلى)\s|بالنسبة\sل(?<al>ل)?)", Options)]
    private static partial Regex ArabicAddressed();

    [GeneratedRegex(@"^(?:the\s)?(?:(?:possible|potential|future|strategic)\s)?(?:role|position|responsibilit(?:y|ies)|stance|choices)\s(?:of|for)\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RoleOf();

    [GeneratedRegex(@"^(?<actor>[^:–—(]{2,60}?)(\s*[:：]\s*|\s+[–—\-]\s+|\s*[–—]\s*|\s*\()", Options)]
    private static partial Regex Leading();

    [GeneratedRegex(@"^(the|la|le|les|l['’]|el|los|las|die|der|das)\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Article();
}
