using ContentApi.Core.Citations;
using ContentApi.Core.Citations.Export;
using ContentApi.Core.Citations.Styles;

namespace ContentApi.Benchmarks.Styles;

/// <summary>Compares the references that we print with those of pandoc, item by item and style by style; fails when one differs in a way that docs/citation-styles.md does not list.</summary>
internal static class StylesCommand
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = new Options(arguments);
        var pandoc = new Pandoc(options.Text("styles") ?? "/usr/share/citation-style-language/styles");
        if (await pandoc.MissingAsync() is { } missing)
        {
            Console.Error.WriteLine(missing);
            return 2;
        }
        var generated = new GeneratedItems(options.Number("seed", 1));
        var folder = Directory.CreateTempSubdirectory("contentapi-styles-").FullName;
        var figures = new StyleFigures();
        var bibTex = new ExportFigures("BibTeX", BibTex.Write, ExportedFields.InBibTex, item => item);
        var ris = new ExportFigures("RIS", Ris.Write, ExportedFields.InRis, ExportedFields.AsRis);
        var all = new List<CslItem>();
        try
        {
            foreach (var items in generated.Lists(options.Number("lists", 48), options.Number("size", 8)))
            {
                await bibTex.AddAsync(items, text => Pandoc.ReadAsync("bibtex", text));
                all.AddRange(items);
                string?[] locators = [.. items.Select(_ => generated.Locator())];
                foreach (var style in CitationStyle.All)
                    await figures.AddAsync(style, items, locators, (listed, places) => pandoc.FormatAsync(listed, places, CslStyleOf(style), folder));
            }
            await bibTex.AddAsync(GeneratedItems.HardToExport, text => Pandoc.ReadAsync("bibtex", text));
            all.AddRange(GeneratedItems.HardToExport);
            if (options.Text("ris-reader") is { } reader)
                await ris.AddAsync(all, text => Pandoc.ReadRisAsync(reader, text));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        figures.Print(Console.Out, options.Number("show", 40));
        bibTex.Print(Console.Out, options.Number("show", 40));
        if (options.Text("ris-reader") is null)
            Console.WriteLine("RIS: not read back; name the program that does with --ris-reader.");
        else
            ris.Print(Console.Out, options.Number("show", 40));
        return figures.Unexplained == 0 && bibTex.Different == 0 && ris.Different == 0 ? 0 : 1;
    }

    /// <summary>The file that a style follows.</summary>
    private static string CslStyleOf(CitationStyle style) => style.Names[0] switch
    {
        "mla" => "modern-language-association",
        "harvard" => "harvard-cite-them-right",
        var name => name,
    };
}
