using ContentApi.Core.Citations.Styles;
using ContentApi.Http.Negotiation;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace ContentApi.Published;

/// <summary>Which format of references is wanted; of a printed list also its style and locale: <c>text/x-bibliography; style=apa; locale=en-US</c>, as Crossref and DataCite take it.</summary>
internal static class ReferenceFormatChoice
{
    /// <summary>The names of the styles, the first of each.</summary>
    public static IReadOnlyList<string> Styles { get; } = [.. CitationStyle.All.Select(style => style.Names[0])];

    /// <summary>The format that the parameters name, else the one that <c>Accept</c> prefers; a problem when there is none such.</summary>
    public static (Representation? Choice, ProblemHttpResult? Problem) Choose(HttpRequest request, string? format, string? style, IReadOnlyList<Representation> offered)
    {
        var (choice, problem) = MediaTypeChoice.Choose(request, format, offered);
        if (choice is null)
            return (null, problem);
        if (!ReferenceFormats.IsStyled(choice))
            return style is null ? (choice, null) : (null, Malformed("Only a bibliography has a style.", $"Ask for one of the formats {string.Join(", ", ReferenceFormats.All.Where(ReferenceFormats.IsStyled).Select(offer => offer.Format))}."));
        var accepted = format is null ? Accepted(request, choice) : null;
        if (style is not null && CitationStyle.Find(style) is null)
            return (null, Malformed("The parameter style names no style.", $"'{style}' is not one of {string.Join(", ", Styles)}."));
        if ((style ?? Parameter(accepted, "style")) is not { } named)
            return Localised(choice, CitationStyle.All[0], Parameter(accepted, "locale"));
        return CitationStyle.Find(named) is { } known
            ? Localised(choice, known, Parameter(accepted, "locale"))
            : (null, NotAcceptable($"There are the styles {string.Join(", ", Styles)}."));
    }

    private static (Representation? Choice, ProblemHttpResult? Problem) Localised(Representation choice, CitationStyle style, string? locale) =>
        locale is null ? (new StyledFormat(choice, style, style.Locale), null)
        : StyleLocale.Find(locale) is { } known ? (new StyledFormat(choice, style, known), null)
        : (null, NotAcceptable($"There are the locales {string.Join(", ", StyleLocale.All.Select(offer => offer.Tag))}."));

    /// <summary>What <c>Accept</c> says of the format: the range that it prefers among those that can be had, else one that cannot.</summary>
    private static MediaTypeHeaderValue? Accepted(HttpRequest request, Representation choice) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept!, out var accepted)
            ? accepted.Where(range => range.MediaType.Equals(choice.MediaType, StringComparison.OrdinalIgnoreCase)).OrderBy(range => IsKnown(range) ? 0 : 1).ThenByDescending(range => range.Quality ?? 1).FirstOrDefault()
            : null;

    private static bool IsKnown(MediaTypeHeaderValue range) =>
        (Parameter(range, "style") is not { } style || CitationStyle.Find(style) is not null) && (Parameter(range, "locale") is not { } locale || StyleLocale.Find(locale) is not null);

    private static string? Parameter(MediaTypeHeaderValue? range, string name) =>
        range?.Parameters.FirstOrDefault(parameter => parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.GetUnescapedValue().Value;

    private static ProblemHttpResult Malformed(string title, string detail) =>
        Problem.Of(ProblemType.MalformedRequest, title, new ProblemError { Parameter = "style", Code = "unknown-value", Detail = detail });

    private static ProblemHttpResult NotAcceptable(string detail) =>
        Problem.Of(ProblemType.NotAcceptable, "There is no bibliography of that kind.", new ProblemError { Parameter = "Accept", Code = "not-acceptable", Detail = detail });
}
