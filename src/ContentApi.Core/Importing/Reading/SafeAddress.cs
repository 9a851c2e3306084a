namespace ContentApi.Core.Importing.Reading;

/// <summary>Which addresses links and images keep.</summary>
internal static class SafeAddress
{
    private const int Longest = 2048;

    /// <summary>The address of a link: http, https or mailto, or a fragment; null for any other.</summary>
    public static string? Link(string? address, Uri? baseAddress)
    {
        var text = MetadataText.Clean(address);
        if (text is null or { Length: < 2 or > Longest })
            return null;
        return text[0] == '#' ? text : Absolute(text, baseAddress, allowMail: true);
    }

    /// <summary>The address of an image or a video: http or https; null for any other.</summary>
    public static string? Media(string? address, Uri? baseAddress)
    {
        var text = MetadataText.Clean(address);
        return text is null or { Length: 0 or > Longest } ? null : Absolute(text, baseAddress, allowMail: false);
    }

    /// <summary>Whether the address is one that runs or carries something, rather than one that merely lacks its beginning.</summary>
    public static bool IsUnsafe(string? address)
    {
        var text = new string([.. (address ?? "").Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)).Take(20)]);
        return text.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("file:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("blob:", StringComparison.OrdinalIgnoreCase);
    }

    private static string? Absolute(string text, Uri? baseAddress, bool allowMail)
    {
        var isRelative = !text.Contains(':', StringComparison.Ordinal) || text.StartsWith('/') || text.StartsWith('.') || text.StartsWith('?');
        if (!(isRelative ? baseAddress is not null && Uri.TryCreate(baseAddress, text, out var uri) : Uri.TryCreate(text, UriKind.Absolute, out uri)))
            return null;
        var isAllowed = uri!.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps || (allowMail && uri.Scheme == Uri.UriSchemeMailto);
        return isAllowed ? isRelative ? uri.AbsoluteUri : text : null;
    }
}
