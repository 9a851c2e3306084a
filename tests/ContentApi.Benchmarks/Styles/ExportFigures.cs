using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Core.Citations;

namespace ContentApi.Benchmarks.Styles;

/// <summary>Whether pandoc reads of an export of ours what we wrote, field by field.</summary>
/// <param name="name">The format's name.</param>
/// <param name="write">What writes it.</param>
/// <param name="bothKnow">Whether a member of an item is one that the format and pandoc's reader of it both have.</param>
/// <param name="known">The item with no more in its members than the format can say.</param>
internal sealed class ExportFigures(string name, Func<IEnumerable<CslItem>, string> write, Func<CslItem, string, bool> bothKnow, Func<CslItem, CslItem> known)
{
    private readonly List<string> differences = [];
    private int items;
    private int fields;

    /// <summary>How many fields came back otherwise.</summary>
    public int Different => differences.Count;

    public async Task AddAsync(IReadOnlyList<CslItem> list, Func<string, Task<string>> read)
    {
        var there = JsonDocument.Parse(await read(write(list))).RootElement.EnumerateArray().ToDictionary(item => item.GetProperty("id").GetString()!);
        foreach (var item in list)
        {
            items++;
            foreach (var member in JsonSerializer.SerializeToElement(known(item), ContentJson.Options).EnumerateObject().Where(member => bothKnow(item, member.Name)))
            {
                fields++;
                var (ours, theirs) = (Plain(member.Value), there[item.Id].TryGetProperty(member.Name, out var value) ? Plain(value) : "absent");
                if (ours != theirs)
                    differences.Add($"{name} {item.Id} {item.Type} {member.Name}\n  ours   {ours}\n  pandoc {theirs}");
            }
        }
    }

    public void Print(TextWriter output, int show)
    {
        foreach (var difference in differences.Take(show))
            output.WriteLine(difference);
        output.WriteLine($"{name}: {items} items, {fields} fields written and read back by pandoc, {fields - Different} equal, {Different} different");
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

    // The same dash, quotation marks, apostrophe and blanks between initials, whoever wrote them; a season as pandoc has it, for a month; a language without the region that pandoc adds to its name.
    private static string Plain(JsonElement value) => Written(value).Replace(". ", ".", StringComparison.Ordinal)
        .Replace('–', '-').Replace('’', '\'').Replace('‘', '\'').Replace('“', '\'').Replace('”', '\'').Replace('"', '\'');
}
