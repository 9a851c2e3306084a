using System.Text.Json;
using ContentApi.Core.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data;

/// <summary>Columns that hold content as jsonb, written by System.Text.Json under <see cref="ContentJson"/>.</summary>
internal static class ContentJsonColumn
{
    public static PropertyBuilder<T> HasContentJson<T>(this PropertyBuilder<T> property)
        where T : class? =>
        property.HasColumnType("jsonb").HasConversion(
            value => JsonSerializer.Serialize(value, ContentJson.Options),
            json => JsonSerializer.Deserialize<T>(json, ContentJson.Options)!,
            // Content is immutable: another document is another object.
            new ValueComparer<T>((a, b) => ReferenceEquals(a, b), value => value!.GetHashCode(), value => value));
}
