using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ContentApi.Http.Paging;

/// <summary>
/// How a place in a list is handed to callers: the sort values of the last item, bound to the list with its filter and sort, as base64url.
/// It names no row, so it stays good when rows come and go.
/// </summary>
internal static class Cursor
{
    private const int MaximumLength = 1000;

    public static string Format(string list, IReadOnlyList<string> values) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes<string[]>([Bind(list), .. values]));

    /// <summary>The sort values in the cursor; null when it is none that this list gave.</summary>
    public static IReadOnlyList<string>? Parse(string text, string list)
    {
        if (text.Length is 0 or > MaximumLength || !Base64Url.IsValid(text))
            return null;
        try
        {
            return JsonSerializer.Deserialize<string?[]>(Base64Url.DecodeFromChars(text)) is [var binding, .. var values] && binding == Bind(list) && !values.Contains(null) ? [.. values.OfType<string>()] : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Bind(string list) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(list)), 0, 4);
}
