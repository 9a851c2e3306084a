using ContentApi.Core.Articles;
using ContentApi.Core.Importing.Cues;
using ContentApi.Core.Publishing;

namespace ContentApi.Core.Importing.Reading;

/// <summary>The YAML at the head of a Markdown document, as far as it is plain: members with a value, or with a list of values.</summary>
internal sealed record FrontMatter(DocumentMetadata Metadata, IReadOnlyList<Finding> Findings)
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "title", "subtitle", "publication", "site", "author", "authors", "byline", "date", "published", "publishedAt", "locale", "lang", "language", "slug", "tldr", "tags", "topics", "image", "hero", "cover",
    };

    public static FrontMatter Read(string yaml)
    {
        var members = Members(yaml);
        string? One(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (members.TryGetValue(name, out var values) && values is [var first, ..])
                    return first;
            }
            return null;
        }
        var metadata = new DocumentMetadata
        {
            Title = One("title"),
            Subtitle = One("subtitle"),
            Publication = One("publication", "site"),
            Authors = [.. Values(members, "author", "authors", "byline").SelectMany(Names)],
            PublishedAt = HtmlMetadata.Time(One("date", "published", "publishedAt")),
            Locale = HtmlMetadata.Locale(One("locale", "lang", "language")),
            Slug = One("slug") is { } slug && Slug.IsValid(slug) ? slug : null,
            Tldr = One("tldr"),
            Topics = Values(members, "tags", "topics"),
            HeroImage = SafeAddress.Media(One("image", "hero", "cover"), null) is { } url ? new HeroImage { Url = url } : null,
        };
        var ignored = members.Where(member => !Known.Contains(member.Key)).Select(member => $"{member.Key}: {string.Join(", ", member.Value)}").ToList();
        return new(metadata, ignored.Count == 0 ? [] : [new Finding(FindingCode.MetadataIgnored, FindingSeverity.Info, null, $"Front matter that the article has no place for: {string.Join("; ", ignored)}")]);
    }

    private static Dictionary<string, List<string>> Members(string yaml)
    {
        var members = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        List<string>? open = null;
        var isText = false;
        var more = new List<string>();
        void EndText()
        {
            if (open is { Count: > 0 } && more.Count > 0)
                open[^1] = string.Join(' ', more.Prepend(open[^1])).Trim();
            more.Clear();
        }
        foreach (var line in yaml.Split('\n').Select(line => line.TrimEnd('\r', ' ')))
        {
            var text = line.TrimStart();
            if (text.Length == 0 || text[0] == '#' || text == "---")
                continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (text.StartsWith("- ", StringComparison.Ordinal))
            {
                EndText();
                open?.Add(Unquoted(text[2..]));
            }
            else if (line.Length == text.Length && colon > 0)
            {
                EndText();
                (open, isText) = Open(members, line[..colon].Trim(), line[(colon + 1)..].Trim());
            }
            else if (isText)
            {
                more.Add(text.TrimEnd());
            }
            else
            {
                open?.Add(Unquoted(text));
            }
        }
        EndText();
        return members;
    }

    private static (List<string> Values, bool IsText) Open(Dictionary<string, List<string>> members, string name, string value)
    {
        var isText = value is "|" or ">" or "|-" or ">-";
        List<string> values = isText ? [""] : value.Length == 0 ? [] : value[0] == '[' ? [.. value.Trim('[', ']').Split(',').Select(Unquoted).Where(one => one.Length > 0)] : [Unquoted(value)];
        members[name] = values;
        return (values, isText);
    }

    private static string Unquoted(string value)
    {
        var text = value.Trim();
        return text.Length > 1 && text[0] is '"' or '\'' && text[^1] == text[0] ? text[1..^1] : text.StartsWith("name:", StringComparison.Ordinal) ? text[5..].Trim().Trim('"', '\'') : text;
    }

    private static IReadOnlyList<string> Values(Dictionary<string, List<string>> members, params IEnumerable<string> names) =>
        [.. names.SelectMany(name => members.GetValueOrDefault(name) ?? []).Where(value => value.Length > 0)];

    private static IReadOnlyList<string> Names(string value) => Byline.Names(value) is { Count: > 0 } byline ? byline : Byline.NamesOnly(value) is { Count: > 0 } names ? names : [value];
}
