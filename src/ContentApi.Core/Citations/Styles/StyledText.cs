namespace ContentApi.Core.Citations.Styles;

/// <summary>A piece of a reference while a style puts it together. A piece that would be empty is null, and whatever it is put into leaves it out (CSL 1.0.2, group).</summary>
internal sealed class StyledText(IReadOnlyList<TextRun> runs)
{
    public IReadOnlyList<TextRun> Runs { get; } = runs;

    /// <summary>What a member of an item says, with typographic quotation marks and apostrophes; null when it says nothing.</summary>
    public static StyledText? Of(string? text) => string.IsNullOrWhiteSpace(text) ? null : Printed(Typography.Of(text));

    /// <summary>Words as they are.</summary>
    public static StyledText? Printed(string? text) => string.IsNullOrEmpty(text) ? null : new([new(text)]);

    /// <summary>An address with a link to it; the link is left out where it is neither http nor https.</summary>
    public static StyledText? Link(string? address) =>
        string.IsNullOrWhiteSpace(address) ? null : new([new(address.Trim(), Address: Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? address.Trim() : null)]);

    /// <summary>A DOI as a link (DOI Handbook, section 2.6.2).</summary>
    public static StyledText? Doi(string? doi) => string.IsNullOrWhiteSpace(doi) ? null : Link("https://doi.org/" + doi.Trim());

    /// <summary>The pieces with the delimiter between them; null when all are.</summary>
    public static StyledText? Group(string delimiter, params ReadOnlySpan<StyledText?> parts)
    {
        var runs = new List<TextRun>();
        foreach (var part in parts)
        {
            if (part is null)
                continue;
            if (runs.Count > 0 && delimiter.Length > 0)
                runs.Add(new(delimiter));
            runs.AddRange(part.Runs);
        }
        return runs.Count == 0 ? null : new(runs);
    }

    public StyledText Prefixed(string prefix) => new([new(prefix), .. Runs]);

    public StyledText Followed(string suffix) => new([.. Runs, new(suffix)]);

    public StyledText Within(string prefix, string suffix) => new([new(prefix), .. Runs, new(suffix)]);

    public StyledText Quoted() => Within(Typography.OpenQuote.ToString(), Typography.CloseQuote.ToString());

    public StyledText Italic() => new([.. Runs.Select(run => run with { Italic = true })]);

    /// <summary>The first letter as a capital, where it begins a word of small letters.</summary>
    public StyledText Capitalised() => new([Runs[0] with { Text = TextCase.CapitaliseFirst(Runs[0].Text) }, .. Runs.Skip(1)]);
}
