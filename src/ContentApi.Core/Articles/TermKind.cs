namespace ContentApi.Core.Articles;

/// <summary>What a term of the vocabulary names.</summary>
public enum TermKind
{
    /// <summary>A publication that articles appear in.</summary>
    Publication,

    /// <summary>A person or organisation that writes articles.</summary>
    Author,

    /// <summary>A subject.</summary>
    Topic,

    /// <summary>A part of the world.</summary>
    Region,

    /// <summary>A state, alliance, organisation or group that acts.</summary>
    Actor,
}
