using System.Globalization;
using System.Text.Json;

namespace ContentApi.Core.Revisions;

/// <summary>
/// The difference between two pieces of JSON as a patch (RFC 6902) that makes the second of the first. Items of arrays are told by their <c>id</c> or <c>_key</c>:
/// what moved is moved, and what changed is changed where it is.
/// </summary>
public static class JsonPatch
{
    private static readonly string[] Identities = ["id", "_key"];

    /// <summary>The operations, to be applied in order; none when the two are equal.</summary>
    public static IReadOnlyList<JsonPatchOperation> Between(JsonElement from, JsonElement to)
    {
        var operations = new List<JsonPatchOperation>();
        Compare(operations, "", from, to);
        return operations;
    }

    private static void Compare(List<JsonPatchOperation> operations, string path, JsonElement from, JsonElement to)
    {
        if (from.ValueKind == JsonValueKind.Object && to.ValueKind == JsonValueKind.Object && IdentityOf(from) == IdentityOf(to))
            CompareObjects(operations, path, from, to);
        else if (from.ValueKind == JsonValueKind.Array && to.ValueKind == JsonValueKind.Array)
            CompareArrays(operations, path, [.. from.EnumerateArray()], [.. to.EnumerateArray()]);
        else if (!JsonElement.DeepEquals(from, to))
            operations.Add(new() { Op = JsonPatchOp.Replace, Path = path, Value = to });
    }

    private static void CompareObjects(List<JsonPatchOperation> operations, string path, JsonElement from, JsonElement to)
    {
        foreach (var member in from.EnumerateObject())
        {
            if (to.TryGetProperty(member.Name, out var value))
                Compare(operations, Child(path, member.Name), member.Value, value);
            else
                operations.Add(new() { Op = JsonPatchOp.Remove, Path = Child(path, member.Name) });
        }
        foreach (var member in to.EnumerateObject().Where(member => !from.TryGetProperty(member.Name, out _)))
            operations.Add(new() { Op = JsonPatchOp.Add, Path = Child(path, member.Name), Value = member.Value });
    }

    private static void CompareArrays(List<JsonPatchOperation> operations, string path, JsonElement[] from, JsonElement[] to)
    {
        var places = from.Length == to.Length && !from.Concat(to).Any(item => IdentityOf(item) is not null)
            ? [.. Enumerable.Range(0, from.Length)]
            : Rearrange(operations, path, from, to);
        for (var i = 0; i < to.Length; i++)
        {
            if (places[i] is { } place)
                Compare(operations, Child(path, i), from[place], to[i]);
        }
    }

    /// <summary>Takes away what is no more, and puts what is left and what is new in its place; returns where each item of the new array stood in the old one, null for what is new.</summary>
    private static int?[] Rearrange(List<JsonPatchOperation> operations, string path, JsonElement[] from, JsonElement[] to)
    {
        string[] old = [.. from.Select(KeyOf)], wanted = [.. to.Select(KeyOf)];
        var places = new int?[to.Length];
        foreach (var (i, j) in Alignment.Of(old, wanted))
            places[j] = i;
        var settled = places.OfType<int>().ToHashSet();
        var movable = Enumerable.Range(0, from.Length).Where(i => !settled.Contains(i)).GroupBy(i => old[i]).ToDictionary(same => same.Key, same => new Queue<int>(same));
        for (var j = 0; j < to.Length; j++)
        {
            if (places[j] is null && movable.TryGetValue(wanted[j], out var same) && same.TryDequeue(out var i))
                places[j] = i;
        }
        var kept = places.OfType<int>().ToHashSet();
        for (var i = from.Length - 1; i >= 0; i--)
        {
            if (!kept.Contains(i))
                operations.Add(new() { Op = JsonPatchOp.Remove, Path = Child(path, i) });
        }
        Arrange(operations, path, [.. Enumerable.Range(0, from.Length).Where(kept.Contains)], places, settled, to);
        return places;
    }

    private static void Arrange(List<JsonPatchOperation> operations, string path, List<int?> standing, int?[] places, HashSet<int> settled, JsonElement[] to)
    {
        var last = -1;
        for (var j = 0; j < to.Length; j++)
        {
            if (places[j] is { } old && settled.Contains(old))
            {
                last = standing.IndexOf(old, last + 1);
                continue;
            }
            if (places[j] is { } moved)
            {
                var at = standing.IndexOf(moved);
                standing.RemoveAt(at);
                last -= at <= last ? 1 : 0;
                if (at != last + 1)
                    operations.Add(new() { Op = JsonPatchOp.Move, From = Child(path, at), Path = Child(path, last + 1) });
            }
            else
            {
                operations.Add(new() { Op = JsonPatchOp.Add, Path = Child(path, last + 1), Value = to[j] });
            }
            standing.Insert(++last, places[j]);
        }
    }

    private static string KeyOf(JsonElement item) => IdentityOf(item) ?? item.GetRawText();

    /// <summary>What tells an object from others of its array; null for other values, and for objects that have nothing such.</summary>
    private static string? IdentityOf(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var name in Identities)
            {
                if (value.TryGetProperty(name, out var identity) && identity.ValueKind == JsonValueKind.String)
                    return identity.GetString();
            }
        }
        return null;
    }

    private static string Child(string path, string member) => $"{path}/{member.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    private static string Child(string path, int item) => string.Create(CultureInfo.InvariantCulture, $"{path}/{item}");
}
