using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Core.Articles;
using ContentApi.Core.Revisions;
using CsCheck;

namespace ContentApi.Core.Tests.Revisions;

public sealed class JsonPatchTests
{
    private static readonly string[] Names = ["a", "b", "c", "id"];

    [Theory]
    [InlineData("""{"a": 1}""", """{"a": 1}""", """[]""")]
    [InlineData("""{"a": 1}""", """{"a": null}""", """[{"op":"replace","path":"/a","value":null}]""")]
    [InlineData("""{"a": 1}""", """{"b": 1}""", """[{"op":"remove","path":"/a"},{"op":"add","path":"/b","value":1}]""")]
    [InlineData("""{"a/b~c": 1}""", """{"a/b~c": 2}""", """[{"op":"replace","path":"/a~1b~0c","value":2}]""")]
    [InlineData("""{"title": "Old", "tags": ["x", "y"]}""", """{"title": "New", "tags": ["x", "z", "y"]}""", """[{"op":"replace","path":"/title","value":"New"},{"op":"add","path":"/tags/1","value":"z"}]""")]
    [InlineData("""[{"id": "a", "n": 1}, {"id": "b", "n": 2}]""", """[{"id": "b", "n": 3}]""", """[{"op":"remove","path":"/0"},{"op":"replace","path":"/0/n","value":3}]""")]
    [InlineData("""[{"_key": "a"}, {"_key": "b"}, {"_key": "c"}]""", """[{"_key": "c"}, {"_key": "a"}, {"_key": "b"}]""", """[{"op":"move","path":"/0","from":"/2"}]""")]
    [InlineData("""{"publication": {"id": "a", "name": "One"}}""", """{"publication": {"id": "b", "name": "Two"}}""", """[{"op":"replace","path":"/publication","value":{"id":"b","name":"Two"}}]""")]
    [InlineData("""[{"family": "Caron"}, {"family": "Oral"}]""", """[{"family": "Caron", "given": "D."}, {"family": "Oral"}]""", """[{"op":"add","path":"/0/given","value":"D."}]""")]
    public void A_patch_says_what_changed_and_where(string from, string to, string patch) => Assert.Equal(patch, JsonSerializer.Serialize(Between(JsonElement.Parse(from), JsonElement.Parse(to)), ContentJson.Options));

    [Fact]
    public void The_old_becomes_the_new_whatever_they_are() => Gen.Select(Values, Values).Sample((from, to) =>
        Assert.True(JsonNode.DeepEquals(to, Applied(from, Between(Element(from), Element(to)))), $"{from?.ToJsonString()} to {to?.ToJsonString()}"));

    [Fact]
    public void What_only_moved_is_neither_taken_away_nor_made_anew() => Gen.Shuffle(Enumerable.Range(0, 12).ToArray()).Sample(order =>
    {
        var (from, to) = (Items(Enumerable.Range(0, 12)), Items(order));
        var patch = Between(Element(from), Element(to));

        Assert.All(patch, operation => Assert.Equal(JsonPatchOp.Move, operation.Op));
        Assert.True(JsonNode.DeepEquals(to, Applied(from, patch)));
    });

    /// <summary>Objects, arrays and scalars; some arrays of things with ids, of which some occur twice.</summary>
    private static Gen<JsonNode?> Values => Gen.Recursive<JsonNode?>((depth, inner) => depth >= 4 ? Scalars : Gen.Frequency(
        (2, Scalars),
        (2, Gen.Select(Gen.Int[0, 3].Select(i => Names[i]), inner).Array[0, 4].Select(members => (JsonNode?)new JsonObject(members.DistinctBy(member => member.Item1).Select(member => KeyValuePair.Create(member.Item1, Copy(member.Item2)))))),
        (2, inner.Array[0, 6].Select(items => (JsonNode?)new JsonArray([.. items.Select(Copy)]))),
        (3, Gen.Select(Gen.Int[0, 7], Gen.Int[0, 2]).Array[0, 8].Select(items => (JsonNode?)new JsonArray([.. items.Select(item => new JsonObject { ["id"] = $"{item.Item1}", ["n"] = item.Item2 })])))));

    private static Gen<JsonNode?> Scalars => Gen.OneOf(Gen.Const((JsonNode?)null), Gen.Int[0, 3].Select(number => (JsonNode?)JsonValue.Create(number)), Gen.Int[0, 1].Select(i => Names[i]).Select(text => (JsonNode?)JsonValue.Create(text)));

    private static JsonArray Items(IEnumerable<int> order) => [.. order.Select(i => new JsonObject { ["id"] = $"{i}" })];

    private static JsonNode? Copy(JsonNode? node) => node?.DeepClone();

    private static JsonElement Element(JsonNode? node) => JsonSerializer.SerializeToElement(node);

    private static IReadOnlyList<JsonPatchOperation> Between(JsonElement from, JsonElement to) => JsonPatch.Between(from, to);

    private static JsonNode? Applied(JsonNode? document, IEnumerable<JsonPatchOperation> patch) => AppliedPatch.To(document, JsonSerializer.SerializeToElement(patch, ContentJson.Options));
}
