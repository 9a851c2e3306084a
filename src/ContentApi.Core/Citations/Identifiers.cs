using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations;

/// <summary>Takes DOI, URL, date of access, ISBN and arXiv number out of a reference, wherever in its tail they stand (APA 7, section 9.34 to 9.36).</summary>
internal static partial class Identifiers
{
    public static void Peel(ReferenceDraft draft)
    {
        if (Doi().Match(draft.Rest) is { Success: true } doi)
        {
            draft.Doi = TrimEnd(doi.Groups["doi"].Value);
            Remove(draft, doi, doi.Groups["doi"].Index + draft.Doi.Length);
        }
        if (Url().Match(draft.Rest) is { Success: true } url)
        {
            var address = TrimEnd(url.Value);
            draft.Url = address.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? address : "https://" + address;
            Remove(draft, url, url.Index + address.Length);
        }
        if (Isbn().Match(draft.Rest) is { Success: true } isbn)
        {
            draft.Isbn = isbn.Groups["isbn"].Value.Trim();
            Remove(draft, isbn, isbn.Index + isbn.Length);
        }
        if (Arxiv().Match(draft.Rest) is { Success: true } arxiv)
        {
            draft.Number = "arXiv:" + arxiv.Groups["number"].Value;
            draft.Type = CslType.Article;
            draft.Publisher = "arXiv";
            Remove(draft, arxiv, arxiv.Index + arxiv.Length);
        }
        PeelAccess(draft);
    }

    /// <summary>
    /// Takes what is told by its form alone and stands among words that a model labels: ISBN, arXiv number, address and date of access are known, and stay where they are.
    /// A DOI is known, too, unless it is a part of an address that is no resolver's.
    /// </summary>
    public static void PeelNumbers(ReferenceDraft draft)
    {
        var whole = new ReferenceDraft { Rest = draft.Rest };
        Peel(whole);
        (draft.Isbn, draft.Number, draft.Accessed) = (whole.Isbn, whole.Number, whole.Accessed);
        if (whole.Doi is { } doi && (whole.Url is null || !Url().Match(draft.Rest).Value.Contains(doi, StringComparison.Ordinal)))
            draft.Doi = doi;
        else if (whole.Url is { } url && !url.Contains("doi.org", StringComparison.OrdinalIgnoreCase))
            draft.Url = url;
    }

    private static void PeelAccess(ReferenceDraft draft)
    {
        if (Accessed().Match(draft.Rest) is { Success: true } accessed && DateField.Parse(accessed.Groups["date"].Value)?.Issued is { } date)
        {
            draft.Accessed = date;
            Remove(draft, accessed, accessed.Index + accessed.Length);
        }
        if (draft.Url is not null || draft.Doi is not null)
            draft.Rest = Introduction().Replace(draft.Rest, "");
    }

    private static void Remove(ReferenceDraft draft, Match match, int end) =>
        draft.Rest = $"{draft.Rest[..match.Index].TrimEnd(' ', '<', '(', '[')} {draft.Rest[end..].TrimStart(' ', '>', ')', ']', '.', ',')}".Trim();

    // A stop or a bracket after an address belongs to the sentence, unless the bracket was opened in the address.
    private static string TrimEnd(string address)
    {
        var isOpen = address.Contains('(', StringComparison.Ordinal);
        var end = address.Length;
        while (end > 0 && (address[end - 1] is '.' or ',' or ';' or ':' or '>' or '”' or '"' or '\'' or '’' or ']' or '»' or '،' or '؛' || (address[end - 1] == ')' && !isOpen)))
            end--;
        return address[..end];
    }

    [GeneratedRegex(@"(?:https?://)?(?:(?:dx\.|www\.)?doi\.org/\s?|\bdoi\b:?\s*(?:https?://(?:dx\.)?doi\.org/)?)?(?<doi>10\.[0-9]{4,9}/[^\s""<>]+)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Doi();

    [GeneratedRegex(@"https?://[^\s""<>]+|\bwww\.[^\s""<>]+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Url();

    [GeneratedRegex(@"\bISBN(?:-1[03])?:?\s*(?<isbn>[0-9][0-9 –-]{8,16}[0-9Xx])", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Isbn();

    [GeneratedRegex(@"\(?\barXiv(?: preprint)?(?: arXiv)?:\s?(?<number>[0-9]{4}\.[0-9]{4,5}(?:v[0-9]{1,2})?|[a-z-]{2,10}/[0-9]{7})(?:\s?\[[A-Za-z.-]{2,12}\])?\)?", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Arxiv();

    [GeneratedRegex(@"[\[(]?(?:\b(?:retrieved|last accessed|accessed|viewed|last visited)\b(?: on)?|تاريخ الاطلاع|تاريخ الوصول|استرجع بتاريخ|تم الاطلاع في):?\s+(?<date>[^\[\]()<>]{4,40}?)(?:,?\s+(?:from|at)\b:?.{0,80}|[\])]\.?|\.?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Accessed();

    [GeneratedRegex(@"[\[(]?\b(?:retrieved from|retrieved|available (?:at|from|online)|accessed (?:at|from|via)|accessed|online at|url|doi|متاح على|متاح في|استرجع من)\b:?\s*(?:from|at|via)?:?[\])]?\.?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Introduction();
}
