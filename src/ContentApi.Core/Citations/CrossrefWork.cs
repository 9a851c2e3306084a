using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations;

/// <summary>Metadata of a work as Crossref's REST API tells them (the <c>message</c> of <c>/works/{doi}</c>), read as a CSL-JSON item. What is not of the form that is documented is passed over.</summary>
public static partial class CrossrefWork
{
    private const int MostNames = 1000, LongestText = 2000;

    /// <summary>Types of Crossref and what they are in CSL 1.0.2; any other is a document.</summary>
    private static readonly Dictionary<string, string> Types = new()
    {
        ["journal-article"] = CslType.ArticleJournal,
        ["book"] = CslType.Book,
        ["monograph"] = CslType.Book,
        ["edited-book"] = CslType.Book,
        ["reference-book"] = CslType.Book,
        ["book-chapter"] = CslType.Chapter,
        ["book-section"] = CslType.Chapter,
        ["book-part"] = CslType.Chapter,
        ["proceedings-article"] = CslType.PaperConference,
        ["posted-content"] = CslType.Article,
        ["report"] = CslType.Report,
        ["report-component"] = CslType.Report,
        ["dissertation"] = CslType.Thesis,
    };

    /// <summary>The work; null when it has neither this DOI nor a title.</summary>
    /// <param name="message">What was told.</param>
    /// <param name="doi">The DOI that was asked for.</param>
    public static CslItem? Read(JsonElement message, string doi)
    {
        if (message.ValueKind != JsonValueKind.Object || !string.Equals(Text(message, "DOI"), doi, StringComparison.OrdinalIgnoreCase) || Title(message) is not { } title)
            return null;
        return new()
        {
            Id = doi,
            Type = Types.GetValueOrDefault(Text(message, "type") ?? "", CslType.Document),
            Title = title,
            Author = Names(message, "author"),
            Editor = Names(message, "editor"),
            Translator = Names(message, "translator"),
            Issued = Date(message),
            ContainerTitle = First(message, "container-title"),
            Volume = Text(message, "volume"),
            Issue = Text(message, "issue"),
            Page = Text(message, "page"),
            Number = Text(message, "article-number"),
            Publisher = Text(message, "publisher"),
            PublisherPlace = Text(message, "publisher-location"),
            Language = Text(message, "language"),
            Doi = doi,
            Isbn = First(message, "ISBN"),
            Issn = First(message, "ISSN"),
        };
    }

    private static string? Title(JsonElement message) => First(message, "title") is not { } title ? null
        : First(message, "subtitle") is { } subtitle && !title.Contains(subtitle, StringComparison.OrdinalIgnoreCase) ? $"{title}: {subtitle}" : title;

    private static string? First(JsonElement message, string member) =>
        message.TryGetProperty(member, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(Clean).FirstOrDefault(text => text is not null) : null;

    private static string? Text(JsonElement message, string member) => message.TryGetProperty(member, out var value) ? Clean(value) : null;

    private static List<CslName>? Names(JsonElement message, string member) =>
        message.TryGetProperty(member, out var list) && list.ValueKind == JsonValueKind.Array && list.EnumerateArray().Take(MostNames).Select(Name).OfType<CslName>().ToList() is { Count: > 0 } names ? names : null;

    private static CslName? Name(JsonElement name) => name.ValueKind != JsonValueKind.Object ? null
        : Text(name, "family") is { } family ? new() { Family = family, Given = Text(name, "given"), Suffix = Text(name, "suffix") }
        : Text(name, "name") is { } literal ? new() { Literal = literal } : null;

    private static CslDate? Date(JsonElement message) =>
        message.TryGetProperty("issued", out var issued) && issued.ValueKind == JsonValueKind.Object && issued.TryGetProperty("date-parts", out var dates) && dates.ValueKind == JsonValueKind.Array
        && dates.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Array } parts && Parts(parts) is { Count: > 0 } date ? CslDate.Of(date) : null;

    private static List<int> Parts(JsonElement parts)
    {
        var read = parts.EnumerateArray().Take(3).Select(part => part.ValueKind == JsonValueKind.Number && part.TryGetInt32(out var number) ? number : 0).ToList();
        return read switch
        {
            [>= 1 and <= 9999, >= 1 and <= 12, >= 1 and <= 31] => read,
            [>= 1 and <= 9999, >= 1 and <= 12, ..] => read[..2],
            [>= 1 and <= 9999, ..] => read[..1],
            _ => [],
        };
    }

    /// <summary>Text without the mark-up that titles come with; null for none, and for what no text is.</summary>
    private static string? Clean(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String || value.GetString() is not { Length: <= LongestText } text)
            return null;
        text = Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(text, "")), " ").Trim();
        return text.Length > 0 && !text.Any(char.IsControl) ? text : null;
    }

    [GeneratedRegex("</?[A-Za-z][^<>]{0,200}>", RegexOptions.NonBacktracking)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
