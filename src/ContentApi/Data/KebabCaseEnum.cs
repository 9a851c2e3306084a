using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ContentApi.Data;

/// <summary>Stores an enumeration by the name that it has in JSON (<c>in-review</c>).</summary>
internal sealed class KebabCaseEnum<T>() : ValueConverter<T, string>(value => NameOf(value), name => Enum.GetValues<T>().First(value => NameOf(value) == name))
    where T : struct, Enum
{
    public static string NameOf(T value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
