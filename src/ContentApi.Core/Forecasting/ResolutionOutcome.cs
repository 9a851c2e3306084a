namespace ContentApi.Core.Forecasting;

/// <summary>What became of a scenario.</summary>
public enum ResolutionOutcome
{
    /// <summary>It happened.</summary>
    Occurred,

    /// <summary>It happened in part, or in another form than was told.</summary>
    Partly,

    /// <summary>It did not happen.</summary>
    DidNotOccur,

    /// <summary>It cannot be told, or the question lost its meaning: it does not count for anybody.</summary>
    Void,
}
