using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations;

/// <summary>The title of the source, with what stands in brackets behind it: edition, volume, report number, kind (APA 7, sections 9.18 to 9.22).</summary>
internal static partial class ReferenceTitle
{
    public static void Peel(ReferenceDraft draft)
    {
        var text = draft.Rest.Trim();
        if (Quoted().Match(text) is { Success: true } quoted)
        {
            draft.Title = quoted.Groups["title"].Value.Trim().TrimEnd('.', ',', '،');
            draft.Rest = text[quoted.Length..].TrimStart(' ', '.', ',', '،');
        }
        else
        {
            var elements = Sentences.Split(text, questionMarksEnd: false);
            if (elements.Count == 1)
                elements = Sentences.Split(text, questionMarksEnd: true);
            if (elements.Count == 1 && StopBeforeSource(elements[0]) is { } stop)
                elements = [elements[0][..(stop + 1)], elements[0][(stop + 2)..]];
            if (elements.Count == 1 && (CommaBeforePublisher(elements[0]) ?? CommaBeforePeriodical(elements[0])) is { } comma)
                elements = [elements[0][..comma], elements[0][(comma + 1)..].Trim()];
            draft.Title = elements.Count == 0 ? null : Bare(elements[0]);
            draft.Rest = string.Join(' ', elements.Skip(1));
        }
        PeelBrackets(draft);
    }

    // "... the foreign policy of the U.S. International Security.": the stop of an abbreviation may end the title as well.
    private static int? StopBeforeSource(string element)
    {
        var stop = element.LastIndexOf(". ", StringComparison.Ordinal);
        return stop > 0 && Bare(element[(stop + 2)..]).Split(',')[0] is { Length: <= 120 } source && SourceLexicon.IsKnown(source) ? stop : null;
    }

    // Harvard as used in Australia sets all elements off by commas: "After Hegemony, Princeton University Press, Princeton."
    private static int? CommaBeforePublisher(string element)
    {
        var comma = element.IndexOf(',', StringComparison.Ordinal);
        while (comma > 0 && comma + 1 < element.Length)
        {
            var next = element.IndexOf(',', comma + 1);
            if (Bare(element[(comma + 1)..(next < 0 ? element.Length : next)]) is [var initial, ..] publisher && !char.IsLower(initial) && SourceLexicon.IsPublisher(publisher))
                return comma;
            comma = next;
        }
        return null;
    }

    // "Cooperation under the Security Dilemma, World Politics, 30(2), 167-214."
    private static int? CommaBeforePeriodical(string element)
    {
        var whole = new ReferenceDraft { Rest = element, Title = "" };
        return ReferencePeriodical.Peel(whole) && (whole.Volume ?? whole.Page) is not null && whole.ContainerTitle?.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var comma ? comma : null;
    }

    public static void PeelBrackets(ReferenceDraft draft)
    {
        while (draft.Title is { } title && LastBracket().Match(title) is { Success: true } bracket && Understand(draft, bracket.Groups["content"].Value))
            draft.Title = Bare(title[..bracket.Index]);
    }

    private static bool Understand(ReferenceDraft draft, string content)
    {
        if (Thesis().Match(content) is { Success: true } thesis)
        {
            draft.Type = CslType.Thesis;
            draft.Genre = thesis.Groups["genre"].Value.Trim();
            draft.Publisher = thesis.Groups["school"].Success ? thesis.Groups["school"].Value.Trim() : draft.Publisher;
            return true;
        }
        if (ReportNumber().Match(content) is { Success: true } report)
        {
            draft.Type = CslType.Report;
            draft.Genre = report.Groups["genre"].Value.Trim() is { Length: > 0 } genre && genre != "Report" ? genre : draft.Genre;
            draft.Number = report.Groups["number"].Value.Trim();
            return true;
        }
        if (content is "Report" or "report" or "Policy brief" or "Policy Brief" or "White paper" or "Press release" or "Fact sheet" or "Video" or "Map" or "Data set" or "Speech")
        {
            draft.Genre = content;
            return true;
        }
        var known = false;
        foreach (var part in content.Split(',', StringSplitOptions.TrimEntries))
            known |= UnderstandPart(draft, part, content);
        return known;
    }

    private static bool UnderstandPart(ReferenceDraft draft, string part, string content)
    {
        if (Edition().Match(part) is { Success: true } edition)
            draft.Edition = edition.Groups["edition"].Value.Trim();
        else if (Volume().Match(part) is { Success: true } volume)
            draft.Volume = volume.Groups["volume"].Value;
        else if (Pages().Match(part) is { Success: true } pages)
            draft.Page = pages.Groups["pages"].Value;
        else if (part is "Trans." or "Trans" && NameList.Persons(content[..content.LastIndexOf(',')]) is { } translators)
            draft.Translator = translators;
        else if (part is "Ed." or "Eds." && NameList.Persons(content[..content.LastIndexOf(',')]) is { } editors)
            draft.Editor = editors;
        else
            return false;
        return true;
    }

    public static string Bare(string element)
    {
        element = element.Trim().TrimEnd(',');
        return KeepsStop().IsMatch(element) ? element : element.TrimEnd('.').TrimEnd();
    }

    [GeneratedRegex(@"(?:\.\.\.|\b\p{Lu}\.\s?\p{Lu}\.|\b(?:Jr|Sr|Inc|Ltd|Co|Corp|etc|et al)\.)$", RegexOptions.CultureInvariant)]
    private static partial Regex KeepsStop();

    [GeneratedRegex(@"^(?:“(?<title>[^”]{2,600})”|""(?<title>[^""]{2,600})""|«(?<title>[^»]{2,600})»|[‘'](?<title>\p{Lu}.{2,400}?)[’'](?=[.,]?\s*[,.(]|[.,]?$))", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s*[(\[](?<content>[^()\[\]]{2,160})[)\]]\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex LastBracket();

    [GeneratedRegex(@"^(?<genre>(?:[\p{L}'’.]+ ){0,3}(?:dissertation|thesis|Dissertation|Thesis)|أطروحة [\p{L} ]{2,30}|رسالة [\p{L} ]{2,30})(?:[,،]\s*(?<school>.+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Thesis();

    [GeneratedRegex(@"^(?<genre>(?:[\p{L}'’\-]+ ){0,4}(?:[Rr]eport|[Pp]aper|[Bb]rief|[Pp]ublication|[Ss]eries|[Bb]riefing|[Mm]emorandum|[Tt]estimony|[Rr]esolution|[Dd]ocument)?),?\s?(?:[Nn]o\.|[Nn]umber|#)\s?(?<number>[\p{L}\p{Nd}./\-–]{1,30}(?: [\p{L}\p{Nd}./\-–]{1,12})?)$", RegexOptions.CultureInvariant)]
    private static partial Regex ReportNumber();

    [GeneratedRegex(@"^(?<edition>.{1,30}?)\s?(?:\b[Ee]d\.?|\b[Ee]dn\.?|\b[Ee]dition|\béd\.?)$|^(?<edition>الطبعة .{2,20}|ط\.? ?[0-9٠-٩]{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Edition();

    [GeneratedRegex(@"^[Vv]ols?\.?\s?(?<volume>[\p{L}\p{Nd}–-]{1,10})$", RegexOptions.CultureInvariant)]
    private static partial Regex Volume();

    [GeneratedRegex(@"^(?:pp?\.|pages?|ص ?ص?\.?)\s?(?<pages>[\p{L}\p{Nd}][\p{L}\p{Nd}.:]*(?:\s?[-–—]\s?[\p{L}\p{Nd}.:]+)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Pages();
}
