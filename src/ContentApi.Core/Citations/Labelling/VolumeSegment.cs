using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations.Labelling;

/// <summary>Volume and issue: "27(4)", "vol. 27, no. 4", "27:4", "n° 37", "Vol. 8, Part 2".</summary>
internal static partial class VolumeSegment
{
    public static void Take(ReferenceDraft draft, string text)
    {
        if (Article().Match(text) is { Success: true } article)
        {
            draft.Number ??= article.Groups["number"].Value;
            text = text[..article.Index];
        }
        if (IssueOnly().Match(text) is { Success: true } only)
        {
            draft.Issue ??= only.Groups["issue"].Value;
            return;
        }
        if (Volume().Match(text) is not { Success: true } match)
            return;
        if (draft.Volume is not null)
        {
            draft.Issue ??= match.Groups["volume"].Value;
            return;
        }
        draft.Volume = match.Groups["volume"].Value;
        draft.Issue ??= match.Groups["issue"] is { Length: > 0 } issue ? issue.Value.TrimEnd(' ', '.', ',') : null;
    }

    [GeneratedRegex(@"(?:^|[\s,]+)(?:Article|Art\.)\s(?:no\.\s)?(?<number>[\p{L}\p{Nd}\-]+)[.,;]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"^[\s(,]*(?:no|nos|n|nr|num|number|issue|iss|heft|h)(?:\.|\b|°|º)\s*(?<issue>[0-9][\p{L}0-9–\-/]*)|^\((?<issue>[0-9]+)\)[.,]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IssueOnly();

    [GeneratedRegex(@"^[\s(\[,]*(?:(?:volume|vols|vol|band|bd|tome|tom|t|v)\b[.:]?\s*)?(?<volume>[\p{L}0-9]+(?:[–\-/][\p{L}0-9]+)?)\)?[\s,.:;]*(?:(?:\(\s?)?(?:(?:no|nos|n|nr|num|number|issue|iss|heft|h)(?:\.|\b|°|º)\s*)?(?<issue>[0-9][^)(:;,]*|[Ss]uppl[^)]*|\p{L}[^)]*(?=\))))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Volume();
}
