using System.Buffers;
using System.Text;
using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Http.Problems;

namespace ContentApi.Http.Negotiation;

/// <summary>The members that something can be asked for (<c>fields</c>, <c>include</c>), and JSON cut down to some of them.</summary>
internal static class SparseFields
{
    /// <summary>Names of the members that a type has in JSON.</summary>
    public static IReadOnlyList<string> Of<T>() => [.. ContentJson.Options.GetTypeInfo(typeof(T)).Properties.Select(property => property.Name)];

    /// <summary>The members that a parameter names, joined by commas; an unknown one is refused, and is not among them.</summary>
    public static IReadOnlyList<string> Read(string parameter, string? text, IReadOnlyList<string> known, Action<ProblemError> refuse)
    {
        var names = (text?.Split(',') ?? []).Distinct().ToList();
        foreach (var name in names.Where(name => !known.Contains(name)))
            refuse(new() { Parameter = parameter, Code = "unknown-value", Detail = $"'{name}' is unknown; there are {string.Join(", ", known)}, joined by commas." });
        return [.. names.Where(known.Contains)];
    }

    /// <summary>The object with just these of its members, all of them if none is named; null as it is.</summary>
    public static ReadOnlyMemory<byte>? Select(ReadOnlyMemory<byte>? json, IReadOnlyCollection<string> names) =>
        json is { } bytes && names.Count > 0 ? Cut(bytes, names) : json;

    /// <summary>The object with just these of its members, each as it stands and in the object's order.</summary>
    private static ReadOnlyMemory<byte> Cut(ReadOnlyMemory<byte> json, IReadOnlyCollection<string> names)
    {
        var kept = new ArrayBufferWriter<byte>(json.Length);
        var reader = new Utf8JsonReader(json.Span);
        reader.Read();
        kept.Write("{"u8);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var start = (int)reader.TokenStartIndex;
            var wanted = names.Contains(Encoding.UTF8.GetString(reader.ValueSpan));
            reader.Read();
            reader.Skip();
            if (!wanted)
                continue;
            if (kept.WrittenCount > 1)
                kept.Write(","u8);
            kept.Write(json.Span[start..(int)reader.BytesConsumed]);
        }
        kept.Write("}"u8);
        return kept.WrittenMemory;
    }
}
