using System.Text.Json;
using ContentApi.Core.Articles;

namespace ContentApi.Editorial.Samples;

/// <summary>The sample articles, and the word lists that generated ones are made of, as they are built into the program.</summary>
internal static class SampleResource
{
    private const string Folder = "ContentApi.Samples.";

    /// <summary>A file of the folder <c>Samples</c>, its subfolder's name and a dot before its own.</summary>
    public static Stream Open(string name) =>
        typeof(SampleResource).Assembly.GetManifestResourceStream(Folder + name) ?? throw new InvalidOperationException($"There is no sample {name}.");

    public static T Read<T>(string name)
    {
        using var stream = Open(name);
        return JsonSerializer.Deserialize<T>(stream, ContentJson.Options)!;
    }
}
