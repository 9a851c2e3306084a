namespace ContentApi.Core.Forecasting;

/// <summary>
/// The words of likelihood that US intelligence analysts are held to: Intelligence Community Directive 203, Analytic Standards (Office of the Director of National
/// Intelligence, 2 January 2015), section D.6.e(2)(a).
/// </summary>
public enum VerbalTerm
{
    /// <summary>Almost no chance, remote: 1 to 5 %.</summary>
    AlmostNoChance,

    /// <summary>Very unlikely, highly improbable: 5 to 20 %.</summary>
    VeryUnlikely,

    /// <summary>Unlikely, improbable: 20 to 45 %.</summary>
    Unlikely,

    /// <summary>Roughly even chance, roughly even odds: 45 to 55 %.</summary>
    RoughlyEvenChance,

    /// <summary>Likely, probable: 55 to 80 %.</summary>
    Likely,

    /// <summary>Very likely, highly probable: 80 to 95 %.</summary>
    VeryLikely,

    /// <summary>Almost certain, nearly certain: 95 to 99 %.</summary>
    AlmostCertain,
}
