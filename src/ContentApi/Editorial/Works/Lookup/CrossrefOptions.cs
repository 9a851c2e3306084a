using System.ComponentModel.DataAnnotations;

namespace ContentApi.Editorial.Works.Lookup;

/// <summary>Looking works up at Crossref. Bound from <c>ContentApi:Crossref</c>; off unless it is turned on.</summary>
internal sealed class CrossrefOptions : IValidatableObject
{
    public const string Section = "ContentApi:Crossref";

    /// <summary>Whether works may be looked up: nothing is sent to anybody otherwise.</summary>
    public bool Enabled { get; init; }

    /// <summary>Where the REST API is, with or without a slash at its end.</summary>
    [Required]
    public Uri BaseAddress { get; init; } = new("https://api.crossref.org/");

    /// <summary>An address that Crossref can write to, which it answers sooner for; null to tell none.</summary>
    [EmailAddress]
    public string? MailTo { get; init; }

    /// <summary>How long one try may take.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:30", ParseLimitsInInvariantCulture = true)]
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>How long all tries together may take, the waiting between them included.</summary>
    [Range(typeof(TimeSpan), "00:00:00.2", "00:01:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!BaseAddress.IsAbsoluteUri || (BaseAddress.Scheme != Uri.UriSchemeHttps && !BaseAddress.IsLoopback))
            yield return new($"{Section}:{nameof(BaseAddress)} is not an https URL.");
        else if (BaseAddress.Query.Length + BaseAddress.Fragment.Length + BaseAddress.UserInfo.Length > 0)
            yield return new($"{Section}:{nameof(BaseAddress)} has more than a host and a path.");
        if (AttemptTimeout >= Timeout)
            yield return new($"{Section}:{nameof(AttemptTimeout)} is not shorter than {nameof(Timeout)}.");
    }
}
