using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ContentApi.Core.Articles;
using ContentApi.Core.Citations;

namespace ContentApi.Benchmarks.Styles;

/// <summary>pandoc's CSL processor, with the styles of Debian's citation-style-language-styles.</summary>
/// <param name="styles">The folder of the styles.</param>
internal sealed partial class Pandoc(string styles)
{
    /// <summary>Whether the program runs and the styles are there; else what is missing.</summary>
    public async Task<string?> MissingAsync()
    {
        if (!File.Exists(Path.Combine(styles, "apa.csl")))
            return $"There is no apa.csl in {styles}: install citation-style-language-styles, or name the folder with --styles.";
        try
        {
            await RunAsync("pandoc", ["--version"], "");
            return null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "There is no pandoc: install it.";
        }
    }

    /// <summary>The list and the in-text forms of the items, as HTML: of each item its entry, the form in parentheses and the one in the sentence, and the ids in the list's order.</summary>
    public async Task<PandocList> FormatAsync(IReadOnlyList<CslItem> items, IReadOnlyList<string?> locators, string style, string folder)
    {
        var bibliography = Path.Combine(folder, "items.json");
        await File.WriteAllBytesAsync(bibliography, JsonSerializer.SerializeToUtf8Bytes(items, ContentJson.Options));
        var text = new StringBuilder();
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"[@{items[i].Id}{(locators[i] is { } inside ? ", " + inside : "")}]\n\n");
            text.Append(CultureInfo.InvariantCulture, $"@{items[i].Id}{(locators[i] is { } behind ? $" [{behind}]" : "")}\n\n");
        }
        var html = await RunAsync("pandoc", ["--citeproc", "-f", "markdown", "-t", "html", "--wrap=none", "--bibliography", bibliography, "--csl", Path.Combine(styles, style + ".csl")], text.ToString());
        var cited = Paragraph().Matches(html).Select(match => Plain(match.Groups["html"].Value)).ToList();
        var entries = Entry().Matches(html).ToDictionary(match => match.Groups["id"].Value, match => Plain(match.Groups["html"].Value));
        return new([.. entries.Keys], items.Select((item, i) => (item.Id, Forms: new Forms(entries[item.Id], cited[2 * i], cited[(2 * i) + 1]))).ToDictionary(item => item.Id, item => item.Forms));
    }

    /// <summary>What pandoc reads of a bibliography in another format, as CSL-JSON.</summary>
    public static async Task<string> ReadAsync(string format, string text) => await RunAsync("pandoc", ["-f", format, "-t", "csljson"], text);

    /// <summary>The same of RIS, which pandoc reads from version 3 on.</summary>
    /// <param name="reader">The program in tests/clients/pandoc, which runs with Node.</param>
    /// <param name="text">The bibliography.</param>
    public static async Task<string> ReadRisAsync(string reader, string text) => await RunAsync("node", [reader, "ris", "csljson"], text);

    private static string Plain(string html) => Markup().Replace(html, "").Replace("<em>", "<i>", StringComparison.Ordinal).Replace("</em>", "</i>", StringComparison.Ordinal).Replace('\u00A0', ' ').Trim();

    private static async Task<string> RunAsync(string program, string[] arguments, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8, StandardInputEncoding = new UTF8Encoding(false) })!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    [GeneratedRegex("^<p>(?<html>.*)</p>$", RegexOptions.Multiline)]
    private static partial Regex Paragraph();

    [GeneratedRegex("<div id=\"ref-(?<id>[^\"]+)\"[^>]*>\n(?<html>.*)\n</div>")]
    private static partial Regex Entry();

    [GeneratedRegex("</?(?:span|div)[^>]*>| class=\"[^\"]*\"")]
    private static partial Regex Markup();
}

/// <summary>A list as it is printed.</summary>
/// <param name="Order">Ids of the items, in the order of the list.</param>
/// <param name="Forms">What is printed for each item.</param>
internal sealed record PandocList(IReadOnlyList<string> Order, IReadOnlyDictionary<string, Forms> Forms);

/// <summary>What is printed for an item, as HTML.</summary>
/// <param name="Entry">Its entry in the list.</param>
/// <param name="Parenthetical">The in-text form in parentheses.</param>
/// <param name="Narrative">The in-text form with the authors in the sentence.</param>
internal sealed record Forms(string Entry, string Parenthetical, string Narrative);
