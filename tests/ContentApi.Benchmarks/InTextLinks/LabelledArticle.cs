using System.Text.Json;

namespace ContentApi.Benchmarks.InTextLinks;

/// <summary>An entry of a reference list, as printed.</summary>
internal sealed record LabelledEntry(string Id, string Text);

/// <summary>A paragraph with the ids of the references that it cites, in order, one for each place.</summary>
internal sealed record LabelledParagraph(string Text, IReadOnlyList<string> Links);

/// <summary>An article whose in-text citations say which reference they mean.</summary>
internal sealed record LabelledArticle(IReadOnlyList<LabelledEntry> References, IReadOnlyList<LabelledParagraph> Paragraphs)
{
    /// <summary>The articles of a folder, one JSON file each, by name: <c>{"references": [{"id", "text"}], "paragraphs": [{"text", "links": [id]}]}</c>.</summary>
    public static IEnumerable<(string Name, LabelledArticle Article)> ReadAll(string folder) =>
        Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileNameWithoutExtension(file), JsonSerializer.Deserialize<LabelledArticle>(File.ReadAllBytes(file), JsonSerializerOptions.Web)!));
}
