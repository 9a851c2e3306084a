using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Primitives;

namespace ContentApi.Access.Idempotency;

/// <summary>The header that lets a POST be sent again without being done again (draft-ietf-httpapi-idempotency-key-header).</summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";

    public const int MaximumLength = 255;

    /// <summary>Reads one key: a string of RFC 9651, section 3.3.3, or the same without its quotation marks. The quotation marks make no difference.</summary>
    public static bool TryParse(StringValues header, [NotNullWhen(true)] out string? key)
    {
        key = header.Count == 1 ? header[0]!.Trim(' ') : "";
        if (key is ['"', .. var quoted, '"'])
            key = quoted.Contains('\\', StringComparison.Ordinal) ? quoted.Replace("\\\"", "\"", StringComparison.Ordinal).Replace(@"\\", @"\", StringComparison.Ordinal) : quoted;
        if (key.Length is 0 or > MaximumLength || key.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            key = null;
        return key is not null;
    }
}
