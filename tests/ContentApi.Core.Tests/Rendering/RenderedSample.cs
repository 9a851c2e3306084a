using System.Text.Json;
using ContentApi.Core.Articles;

namespace ContentApi.Core.Tests.Rendering;

/// <summary>An article in Samples/Rendering, beside what each renderer makes of it.</summary>
internal static class RenderedSample
{
    public static Article Article(string name) => JsonSerializer.Deserialize<Article>(Read(name, "json"), ContentJson.Options)!;

    public static string Read(string name, string extension) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", "Rendering", $"{name}.{extension}"));
}
