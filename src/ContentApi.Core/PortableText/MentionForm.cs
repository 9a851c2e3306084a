namespace ContentApi.Core.PortableText;

/// <summary>The two forms of an author-date in-text citation (APA 7, section 8.11).</summary>
public enum MentionForm
{
    /// <summary>"(Mearsheimer, 2010)".</summary>
    Parenthetical,

    /// <summary>"As Mearsheimer (2010) argues".</summary>
    Narrative,
}
