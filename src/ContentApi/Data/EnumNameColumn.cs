using ContentApi.Core.Articles;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ContentApi.Data;

/// <summary>Stores an enumeration by the name that it has in the contract (<c>in-review</c>).</summary>
internal sealed class EnumNameColumn<T>() : ValueConverter<T, string>(value => EnumName.Of(value), name => Enum.GetValues<T>().First(value => EnumName.Of(value) == name))
    where T : struct, Enum;
