using System.Collections.Frozen;
using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Core.Rendering;
using ContentApi.Http.Problems;
using ContentApi.Http.Validation;
using FluentValidation;

namespace ContentApi.Published;

/// <summary>The query parameter <c>bodyFormat</c>: how the body text stands in the JSON that is asked for.</summary>
internal static class BodyFormatParameter
{
    public const string Name = "bodyFormat";

    private static readonly FrozenDictionary<string, BodyFormat> ByName = Enum.GetValues<BodyFormat>().ToFrozenDictionary(EnumName.Of);

    /// <summary>The names of the formats; the first is what a caller gets who names none.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetValues<BodyFormat>().Select(EnumName.Of)];

    public static IRuleBuilderOptions<T, string?> IsBodyFormat<T>(this IRuleBuilder<T, string?> rule) => rule.IsOneOf(Names);

    /// <summary>The format by a name that the rule let pass.</summary>
    public static BodyFormat Read(string? value) => value is null ? BodyFormat.Blocks : ByName[value];

    /// <summary>The format by its name; an unknown name is refused.</summary>
    public static BodyFormat Read(string? value, Action<ProblemError> refuse)
    {
        if (value is null || ByName.ContainsKey(value))
            return Read(value);
        refuse(new() { Parameter = Name, Code = "unknown-value", Detail = $"'{value}' is not one of {string.Join(", ", Names)}." });
        return BodyFormat.Blocks;
    }

    /// <summary>What the format adds to the entity tag of the stored bytes.</summary>
    public static string Way(this BodyFormat format) => format == BodyFormat.Blocks ? "" : ArticleRenderer.Way(EnumName.Of(format));

    /// <summary>A column in SQL: the keys of an article's citations by their ids, as JSON; null for formats that need none.</summary>
    public static string CitationKeys(this BodyFormat format, string articleId) =>
        format == BodyFormat.Html ? $"(SELECT json_object_agg(id, key)::text FROM published.citations WHERE article_id = {articleId})" : "NULL::text";

    /// <summary>The bytes with their body text in the format.</summary>
    /// <param name="format">The format.</param>
    /// <param name="json">The stored bytes; null when they were not loaded.</param>
    /// <param name="citationKeys">What the column of <see cref="CitationKeys"/> holds.</param>
    public static ReadOnlyMemory<byte>? Apply(this BodyFormat format, ReadOnlyMemory<byte>? json, string? citationKeys) =>
        json is { } bytes ? BodyFormats.Apply(bytes, format, citationKeys is null ? [] : JsonSerializer.Deserialize<Dictionary<Guid, string>>(citationKeys)!) : json;
}
