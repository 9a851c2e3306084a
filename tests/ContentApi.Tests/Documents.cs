namespace ContentApi.Tests;

/// <summary>Documents to import, as plain text.</summary>
internal static class Documents
{
    /// <summary>One of everything: publication, TL;DR, section, what-if analysis with a scenario and outcomes, strategic option of an actor, two references. The word is in every part.</summary>
    public static string Complete(string title, string word = "lantern") => $"""
        The {word} Quarterly

        {title}

        TL;DR: The {word} comes first, and whoever pays for it decides how long it burns.

        An opening paragraph about the {word}, which stands before every heading and says what the rest is about.

        Why the {word} Matters

        The keepers were paid badly, and the {word} went out more than once (Tarrow, 2011, p. 12). Nobody had planned for that, as Tarrow (2011) and others have shown in detail (Imrie & Vole, 2018).

        What If the {word} Goes Out?

        The first night would be the worst, for ships and for those who wait for them.

        Scenario 1: A Long Night of {word}

        Ships would wait outside until the morning, and the port would lose a day:

          • Slower {word} traffic
          • Dearer insurance

        Strategic Options after the {word}

        Each of the parties can still choose among several ways, and none of them is without its price.

        Russia’s Calculated {word}

        Moscow could offer oil for the {word} and would ask for a say in return.

        References

          • Imrie, J., & Vole, P. (2018). The {word} and the sea. Coastal Studies, 7(2), 14–31. https://doi.org/10.5555/{word.ToLowerInvariant()}.2018
          • Tarrow, H. (2011). Keepers of the {word}. Pharos Press.
        """;

    /// <summary>The least that is an article with a TL;DR, in a publication.</summary>
    public static string Short(string title, string publication = "Harbour Review") => $"""
        {publication}

        {title}

        TL;DR: It is short, and so is its summary.

        One paragraph is all that there is to say about this, and it ends here.
        """;
}
