using System.Collections.Concurrent;
using System.Text.Json;

namespace ContentApi.Core.Articles;

/// <summary>The names of enumeration values in the contract, in JSON and in the database alike: words in lower case joined by hyphens (<c>what-if</c>).</summary>
public static class EnumName
{
    /// <summary>How a name is made of a value's identifier.</summary>
    public static JsonNamingPolicy Policy => JsonNamingPolicy.KebabCaseLower;

    /// <summary>Name of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.ByValue.GetOrAdd(value, static value => Policy.ConvertName(value.ToString()));

    /// <summary>Names of all values of an enumeration.</summary>
    public static IReadOnlyList<string> All(Type type) => [.. Enum.GetNames(type).Select(Policy.ConvertName)];

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly ConcurrentDictionary<T, string> ByValue = new();
    }
}
