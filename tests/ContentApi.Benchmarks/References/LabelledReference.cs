using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ContentApi.Benchmarks.References;

/// <summary>A stretch of a reference with the label that a person gave it.</summary>
internal sealed record LabelledSegment(string Label, string Text);

/// <summary>A reference whose segments are labelled by hand (AnyStyle's parser data).</summary>
internal sealed partial record LabelledReference(IReadOnlyList<LabelledSegment> Segments)
{
    /// <summary>The segments joined by a blank: the reference as printed.</summary>
    public string Text => string.Join(' ', Segments.Select(segment => segment.Text));

    /// <summary>One reference in five, chosen by the hash of its text: nothing is ever tuned or trained on these.</summary>
    public bool IsHeldOut => SHA256.HashData(Encoding.UTF8.GetBytes(Text))[0] < 51;

    /// <summary>The shape of APA: authors first, then at once a date in parentheses that has a year, "n.d." or "in press" in it.</summary>
    public bool IsApaLike => Segments is [{ Label: "author" }, { Label: "date" } date, ..] && DateInParentheses().IsMatch(date.Text);

    /// <summary>The references of every XML file of a folder, each text once.</summary>
    public static IReadOnlyList<LabelledReference> ReadAll(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.xml").Order(StringComparer.Ordinal)
            .SelectMany(file => XDocument.Load(file).Root!.Elements("sequence").Select(Read))
            .Where(reference => reference.Text.Length > 0)
            .DistinctBy(reference => reference.Text)];

    private static LabelledReference Read(XElement sequence) =>
        new([.. sequence.Elements().Select(segment => new LabelledSegment(segment.Name.LocalName, Blanks().Replace(segment.Value, " ").Trim())).Where(segment => segment.Text.Length > 0)]);

    [GeneratedRegex(@"^\((?:[^()]*(?<![0-9])(?:1[0-9]|20)[0-9]{2}(?![0-9])|[Nn]\.?\s?[Dd]|[Ii]n press|[Ff]orthcoming)[^()]*\)[.,:;]?$", RegexOptions.CultureInvariant)]
    private static partial Regex DateInParentheses();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
