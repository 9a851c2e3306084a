using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations;

/// <summary>One element behind the title that names a publisher, a place, a school or a report's series (APA 7, section 9.29).</summary>
internal static partial class ReferencePublisher
{
    public static void Take(ReferenceDraft draft, string element)
    {
        if (Pages().Match(element) is { Success: true } pages)
        {
            draft.Page ??= pages.Groups["pages"].Value;
            element = element[..pages.Index];
        }
        element = element.Trim().TrimEnd(',', '.');
        if (!element.Any(char.IsLetter))
            return;
        if (Thesis().Match(element) is { Success: true } thesis)
        {
            draft.Type ??= CslType.Thesis;
            draft.Genre ??= thesis.Groups["genre"].Value;
            element = thesis.Groups["rest"].Value;
        }
        else if (Report().Match(element) is { Success: true } report)
        {
            draft.Type ??= CslType.Report;
            draft.Genre ??= report.Groups["genre"].Value;
            draft.Number ??= report.Groups["number"] is { Length: > 0 } number ? number.Value : null;
            element = report.Groups["rest"].Value;
        }
        SetNameAndPlace(draft, element.Trim());
    }

    /// <summary>"Cambridge", "San Jose, CA": a capitalised name of few words, with a state or country or without.</summary>
    public static bool IsPlace(string element) => Place().IsMatch(element) && !SourceLexicon.IsPublisher(element) && !Organisation.HasCue(element);

    private static void SetNameAndPlace(ReferenceDraft draft, string element)
    {
        if (PlaceAndName().Match(element) is { Success: true } match)
        {
            draft.PublisherPlace ??= match.Groups["place"].Value.Trim();
            draft.Publisher ??= match.Groups["name"].Value.Trim();
        }
        else if (NameAndPlace().Match(element) is { Success: true } reversed && SourceLexicon.IsPublisher(reversed.Groups["name"].Value) && IsPlace(reversed.Groups["place"].Value))
        {
            draft.Publisher ??= reversed.Groups["name"].Value;
            draft.PublisherPlace ??= reversed.Groups["place"].Value;
        }
        else if (element.Length > 0 && draft.Publisher is null)
        {
            draft.Publisher = element;
        }
        else if (element.Length > 0 && draft.PublisherPlace is null && IsPlace(draft.Publisher!) && !IsPlace(element))
        {
            // "San Jose, CA. AAAI Press."
            draft.PublisherPlace = draft.Publisher;
            draft.Publisher = element;
        }
        else if (draft.PublisherPlace is null && IsPlace(element))
        {
            draft.PublisherPlace = element;
        }
    }

    [GeneratedRegex(@"(?:^|[,.]?\s)\(?(?:pp?\.|pages?)\s?(?<pages>[\p{L}\p{Nd}]{1,8}(?:\s?[-–—]\s?[\p{L}\p{Nd}]{1,8})?)\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Pages();

    [GeneratedRegex(@"^(?<genre>(?:(?:Unpublished|unpublished|Doctoral|Master['’]?s|Masters|Ph\.?\s?D\.?|M\.?\s?[AS]c?\.?|MPhil|D\.?\s?Phil\.?)\s){1,2}(?:[Tt]hesis|[Dd]issertation))(?:[,.]\s?|$)(?<rest>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Thesis();

    [GeneratedRegex(@"^(?<genre>(?:[\p{L}&]+\s){0,3}(?:[Rr]eport|[Tt]ech\.\s[Rr]ep\.|[Ww]orking [Pp]aper|[Dd]iscussion [Pp]aper|[Oo]ccasional [Pp]aper|[Pp]olicy [Bb]rief))\s?(?:[Nn]o\.\s?|#)?(?<number>[\p{L}\-/.]{0,14}\p{Nd}[\p{L}\p{Nd}\-/.]{0,20})?(?:[,:.]\s?(?<rest>.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Report();

    [GeneratedRegex(@"^(?<place>\p{L}[\p{L}\p{M}.'’\- ,&;/]{1,60}?)\s?:\s(?<name>\p{L}.{1,150})$", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceAndName();

    [GeneratedRegex(@"^(?<name>.{3,100}?),\s(?<place>(?!Inc|Ltd|LLC|Co\.)\p{Lu}[^:]{1,40})$", RegexOptions.CultureInvariant)]
    private static partial Regex NameAndPlace();

    [GeneratedRegex(@"^(?!(?:The|An?)\s)\p{Lu}[\p{L}\p{M}.'’\-]{1,20}(?:[ ]\p{Lu}?[\p{L}\p{M}.'’\-]{1,20}){0,2}(?:,\s(?:[A-Z]{2,3}|(?:[A-Z]\.\s?){2}|\p{Lu}\p{Ll}{1,15}\.?(?:\s\p{Lu}\p{Ll}{2,15})?)){0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
