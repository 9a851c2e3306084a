namespace ContentApi.Core.Citations.Styles;

/// <summary>How a style writes a list of names (CSL 1.0.2, name).</summary>
internal sealed record NameForm
{
    /// <summary>Which names begin with the family name.</summary>
    public NameOrder Inverted { get; init; }

    /// <summary>What follows each initial; null to write given names as they are.</summary>
    public string? InitialMark { get; init; }

    /// <summary>Whether given names that are no initials stay as they are.</summary>
    public bool WritesGivenOut { get; init; }

    /// <summary>The word or sign before the last name.</summary>
    public string And { get; init; } = "and";

    /// <summary>Whether a comma stands before that; null where there are three names or more.</summary>
    public bool? CommaBeforeLast { get; init; }

    /// <summary>The fewest names that are cut short; null when none ever are.</summary>
    public int? EtAlFrom { get; init; }

    /// <summary>How many names are left then.</summary>
    public int EtAlNames { get; init; } = 1;

    /// <summary>Whether "et al." never stands for one name, where more names are shown than the style asks for.</summary>
    public bool EtAlIsPlural { get; init; }

    /// <summary>Whether the last name follows an ellipsis in the place of "et al." (APA 7, section 9.8).</summary>
    public bool KeepsLast { get; init; }

    /// <summary>Whether a comma stands before "et al."; null where two names or more do.</summary>
    public bool? CommaBeforeEtAl { get; init; }

    /// <summary>Whether "et al." is in italics.</summary>
    public bool ItalicEtAl { get; init; }

    /// <summary>Whether the particle of a name that begins with the family name goes behind the given names ("Gaulle, Charles de"; Chicago 17, section 16.71).</summary>
    public bool DemotesParticle { get; init; }

    /// <summary>Whether names are family names alone.</summary>
    public bool IsShort { get; init; }
}

internal enum NameOrder
{
    None,
    First,
    All,
}
