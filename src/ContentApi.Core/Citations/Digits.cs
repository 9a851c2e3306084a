namespace ContentApi.Core.Citations;

/// <summary>Digits of other scripts ("٢٠١٩") as ASCII digits.</summary>
internal static class Digits
{
    public static string ToAscii(string text) => text.AsSpan().IndexOfAnyExceptInRange('\0', '\u065F') < 0 ? text : string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            target[i] = ToAscii(source[i]);
    });

    /// <summary>One character; any that is no digit stays as it is.</summary>
    public static char ToAscii(char character) => character switch
    {
        >= '٠' and <= '٩' => (char)(character - '٠' + '0'),
        >= '۰' and <= '۹' => (char)(character - '۰' + '0'),
        _ => character,
    };
}
