using ContentApi.Core.Articles;
using ContentApi.Core.Importing;

namespace ContentApi.Benchmarks;

/// <summary>The program's sample articles, as documents and as articles.</summary>
internal static class SampleDocument
{
    public const string PlainText = "tolls-at-the-strait.txt";
    public const string Markdown = "dams-on-a-shared-river.ar.md";
    public const string Html = "threads-under-the-sea.html";

    public static byte[] Read(string name)
    {
        using var stream = typeof(SampleDocument).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"There is no sample {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static ImportOutcome Import(byte[] document, DocumentFormat format) => DocumentImporter.Import(document, format, new(), () => Guid.CreateVersion7(DateTimeOffset.UnixEpoch));

    public static Article Article() => ((ImportOutcome.Imported)Import(Read(PlainText), DocumentFormat.PlainText)).Article;
}
