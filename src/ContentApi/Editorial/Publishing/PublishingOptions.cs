using ContentApi.Core.Publishing;
using Microsoft.Extensions.Options;

namespace ContentApi.Editorial.Publishing;

/// <summary>What publishing asks of an article. Bound from <c>ContentApi:Publishing</c>.</summary>
internal sealed record PublishingOptions
{
    public const string Section = "ContentApi:Publishing";
    public const string Error = "error", Warning = "warning", Off = "off";

    /// <summary>By code of a finding: whether it stops publishing (<c>error</c>), is reported (<c>warning</c>, as is what is not named here) or is passed over (<c>off</c>).</summary>
    public Dictionary<string, string> Gates { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>By how much the estimates of scenarios that exclude each other may miss 1 in sum: 0.05 are five percentage points.</summary>
    public decimal ProbabilityTolerance { get; init; } = 0.05m;
}

/// <summary>Refuses gates that there are not: one that is misspelt would let everything through.</summary>
internal sealed class PublishingOptionsValidation : IValidateOptions<PublishingOptions>
{
    private static readonly IReadOnlyList<string> Values = [PublishingOptions.Error, PublishingOptions.Warning, PublishingOptions.Off];

    public ValidateOptionsResult Validate(string? name, PublishingOptions options)
    {
        var failures = options.Gates.Select(gate =>
            !ArticleChecks.Codes.Contains(gate.Key) ? $"{PublishingOptions.Section}:Gates:{gate.Key} names no finding: there are {string.Join(", ", ArticleChecks.Codes)}."
            : !Values.Contains(gate.Value) ? $"{PublishingOptions.Section}:Gates:{gate.Key} is '{gate.Value}' and not one of {string.Join(", ", Values)}."
            : null).OfType<string>().ToList();
        if (options.ProbabilityTolerance is < 0 or > 1)
            failures.Add($"{PublishingOptions.Section}:ProbabilityTolerance is {options.ProbabilityTolerance} and not from 0 to 1.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
