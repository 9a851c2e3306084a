namespace ContentApi.Core.Authoring;

/// <summary>How much an article holds at most. Documents that are imported stay far below, unless they are made to test it.</summary>
public static class InputLimits
{
    /// <summary>Characters of a title, a heading or any other text that stands on one line.</summary>
    public const int Line = 2_000;

    /// <summary>Characters of a TL;DR, or of an entry of the reference list.</summary>
    public const int Paragraph = 20_000;

    /// <summary>Characters of body text in one string.</summary>
    public const int Body = 2 * 1024 * 1024;

    /// <summary>Terms of one kind.</summary>
    public const int Terms = 100;

    /// <summary>Sections, scenario analyses, scenarios of one analysis, or entries of the reference list.</summary>
    public const int Parts = 10_000;

    /// <summary>Blocks of one part.</summary>
    public const int Blocks = 20_000;

    /// <summary>Sections, scenario analyses, scenarios, outcomes, mentions and entries of the reference list of one article together.</summary>
    public const int AllParts = 50_000;

    /// <summary>Tables in one another. JSON nests six levels for each, and 64 in all are read.</summary>
    public const int TableDepth = 4;

    /// <summary>Depth of a list.</summary>
    public const int ListDepth = 20;

    /// <summary>Characters of a key, an anchor or the name of a code's language.</summary>
    public const int Key = 200;
}
