using System.Text.Json;
using ContentApi.Core.Articles;

namespace ContentApi.Editorial.Samples;

/// <summary>The word lists that generated articles are made of, as they are built into the program.</summary>
internal static class SampleResource
{
    private const string Folder = "ContentApi.Samples.Generated.";

    public static T Read<T>(string name)
    {
        using var stream = typeof(SampleResource).Assembly.GetManifestResourceStream(Folder + name) ?? throw new InvalidOperationException($"There is no sample {name}.");
        return JsonSerializer.Deserialize<T>(stream, ContentJson.Options)!;
    }
}
