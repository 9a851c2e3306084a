using System.Text;
using ContentApi.Core.Importing;

namespace ContentApi.Core.Tests.Importing;

/// <summary>The sample documents, and importing with ids that count up.</summary>
internal static class SampleDocument
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Samples", "Import");

    public static IEnumerable<string> Names { get; } =
        [.. Directory.GetFiles(Folder).Select(Path.GetFileName).OfType<string>().Where(name => DocumentFormats.FromFileName(name) is not null).Order(StringComparer.Ordinal)];

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    public static string Text(string name) => Encoding.UTF8.GetString(Bytes(name));

    public static string Expected(string name) => File.ReadAllText(Path.Combine(Folder, name + ".expected.json"));

    public static ImportOutcome Import(string name) => Import(Bytes(name), DocumentFormats.FromFileName(name)!.Value);

    public static ImportOutcome Import(byte[] body, DocumentFormat format, ImportOptions? options = null)
    {
        var last = 0;
        return DocumentImporter.Import(body, format, options ?? new ImportOptions(), () => new Guid(++last, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]));
    }

    public static ImportOutcome.Imported Imported(string text, DocumentFormat format, ImportOptions? options = null) =>
        Assert.IsType<ImportOutcome.Imported>(Import(Encoding.UTF8.GetBytes(text), format, options));
}
