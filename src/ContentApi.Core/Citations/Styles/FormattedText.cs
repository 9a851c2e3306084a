using System.Text;

namespace ContentApi.Core.Citations.Styles;

/// <summary>A reference, or what cites it in the text, as it is printed.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="Html">The same as a fragment of HTML: titles in <c>i</c>, addresses as links, everything else escaped.</param>
public sealed record FormattedText(string Text, string Html)
{
    /// <summary>Sets the quotation marks of the locale, and lets no two marks of punctuation meet that do not go together.</summary>
    internal static FormattedText Of(StyledText? styled, StyleLocale locale)
    {
        var printed = new PrintedText(locale);
        foreach (var run in styled?.Runs ?? [])
            printed.Add(run);
        var (text, html) = (new StringBuilder(), new StringBuilder());
        foreach (var run in printed.Runs())
        {
            text.Append(run.Text);
            var shown = Rendering.Html.Encode(run.Text);
            if (run.Address is { } address)
                shown = $"<a href=\"{Rendering.Html.Encode(address)}\">{shown}</a>";
            html.Append(run.Italic ? $"<i>{shown}</i>" : shown);
        }
        return new(text.ToString(), html.ToString());
    }
}
