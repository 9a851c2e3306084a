using System.Diagnostics.CodeAnalysis;

namespace ContentApi.Core.Rendering;

/// <summary>Which addresses are written out as links and images; everything else (<c>javascript:</c>, <c>data:</c>, relative paths) is text.</summary>
public static class SafeUrl
{
    /// <summary>Whether it may be linked to: http, https, mailto, or a fragment of the same document.</summary>
    public static bool IsLink([NotNullWhen(true)] string? url) =>
        IsWeb(url) || IsClean(url) && (url.StartsWith('#') && url.Length > 1 || url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it is an absolute http or https URL.</summary>
    public static bool IsWeb([NotNullWhen(true)] string? url) =>
        IsClean(url)
        && (url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && Uri.TryCreate(url, UriKind.Absolute, out _);

    // Browsers drop tabs and line breaks inside an address, so one that holds them is not what it seems.
    private static bool IsClean([NotNullWhen(true)] string? url) =>
        !string.IsNullOrEmpty(url) && !url.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter));
}
