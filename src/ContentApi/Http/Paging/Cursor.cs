using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ContentApi.Http.Paging;

/// <summary>
/// How a place in a list is handed to callers: the sort values of the last item, bound to the list with its filter and sort, as base64url.
/// It names no row, so it stays good when rows come and go.
/// </summary>
internal static class Cursor
{
    // 200 characters, which is a sort value at its longest, are 2,400 bytes where each is written as two \uXXXX, and 3,200 characters of base64url.
    private const int MaximumLength = 4000;

    // A cursor stands in no page, and what is not Latin takes half of the room when it is not escaped.
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Format(string list, IReadOnlyList<string> values) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes<string[]>([Bind(list), .. values], Relaxed));

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
