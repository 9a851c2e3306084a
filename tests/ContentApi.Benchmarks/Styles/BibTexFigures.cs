using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Core.Citations.Export;

namespace ContentApi.Benchmarks.Styles;

/// <summary>Whether pandoc reads of our BibTeX what we wrote, field by field.</summary>
internal sealed class BibTexFigures
{
    private readonly List<string> differences = [];
    private int items;
    private int fields;

    /// <summary>How many fields came back otherwise.</summary>
    public int Different => differences.Count;

    public async Task AddAsync(IReadOnlyList<CslItem> list)
    {
        var read = JsonDocument.Parse(await Pandoc.ReadAsync("bibtex", BibTex.Write(list))).RootElement.EnumerateArray().ToDictionary(item => item.GetProperty("id").GetString()!);
        foreach (var item in list)
        {
            items++;
            foreach (var member in JsonSerializer.SerializeToElement(item, ContentJson.Options).EnumerateObject().Where(member => BothKnow(item, member.Name)))
            {
                fields++;
                var (ours, theirs) = (Plain(member.Value), read[item.Id].TryGetProperty(member.Name, out var value) ? Plain(value) : "absent");
                if (ours != theirs)
                    differences.Add($"bibtex {item.Id} {item.Type} {member.Name}\n  ours   {ours}\n  pandoc {theirs}");
            }
        }
    }

    public void Print(TextWriter output, int show)
    {
        foreach (var difference in differences.Take(show))
            output.WriteLine(difference);
        output.WriteLine($"BibTeX: {items} items, {fields} fields written and read back by pandoc, {fields - Different} equal, {Different} different");
    }

    private static string Written(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => $"[{string.Join(',', value.EnumerateArray().Select(Written))}]",
        JsonValueKind.Object when value.TryGetProperty("season", out var season) => $"{{date-parts:[[{value.GetProperty("date-parts")[0][0]},{20 + season.GetInt32()}]]}}",
        JsonValueKind.Object => $"{{{string.Join(',', value.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => $"{member.Name}:{Written(member.Value)}"))}}}",
        JsonValueKind.String when value.GetString() is "en-US" or "de-DE" or "fr-FR" => value.GetString()![..2],
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };

    /// <summary>Types that BibTeX has no entry for come back as another or as none, and the members that only they have with them.</summary>
    private static bool BothKnow(CslItem item, string member) => member switch
    {
        "id" => false,
        "type" => item.Type is "article-journal" or "article-magazine" or "article-newspaper" or "book" or "chapter" or "paper-conference" or "report" or "thesis" or "webpage" or "dataset" or "motion_picture",
        "number" => item.Type == "report",
        "container-title" => item.Type.StartsWith("article-", StringComparison.Ordinal) || item.Type is "chapter" or "paper-conference" or "entry-encyclopedia",
        "genre" => item.Type is "report" or "thesis",
        _ => true,
    };

    // The same dash, quotation marks, apostrophe and blanks between initials, whoever wrote them; a season as pandoc has it, for a month; a language without its region.
    private static string Plain(JsonElement value) => Written(value).Replace(". ", ".", StringComparison.Ordinal)
        .Replace('–', '-').Replace('’', '\'').Replace('‘', '\'').Replace('“', '\'').Replace('”', '\'').Replace('"', '\'');
}
