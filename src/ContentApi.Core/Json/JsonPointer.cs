using System.Globalization;

namespace ContentApi.Core.Json;

/// <summary>JSON pointers (RFC 6901).</summary>
public static class JsonPointer
{
    /// <summary>Whether a pointer leads to a place or into it.</summary>
    public static bool IsWithin(string pointer, string place) => pointer.StartsWith(place, StringComparison.Ordinal) && (pointer.Length == place.Length || pointer[place.Length] == '/');

    /// <summary>The pointer to a member.</summary>
    public static string Of(string parent, string member) => $"{parent}/{member.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>The pointer to an element.</summary>
    public static string Of(string parent, int index) => string.Create(CultureInfo.InvariantCulture, $"{parent}/{index}");
}
