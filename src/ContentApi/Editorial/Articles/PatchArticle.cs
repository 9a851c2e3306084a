using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Core.Articles;
using ContentApi.Core.Authoring;
using ContentApi.Core.Json;
using ContentApi.Http.Problems;
using ContentApi.Http.Validation;
using FluentValidation;
using MapsterMapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Articles;

/// <summary>Applies a merge patch to the article as it is read, and writes what comes out as if it had been sent whole.</summary>
internal static class PatchArticle
{
    private static readonly string TranslationOf = MemberName.Of(typeof(ArticleInput).GetProperty(nameof(ArticleInput.TranslationOf))!);

    private static readonly string Publication = MemberName.Of(typeof(ArticleInput).GetProperty(nameof(ArticleInput.Publication))!);

    public static Task<Results<Ok<WorkingCopyRepresentation>, ProblemHttpResult>> Handle(
        string idOrSlug, [AsParameters] EditRequest request, ArticlePatch patch, HttpContext http, WorkingCopyChange change, ArticleEditing editing, WorkingCopies copies, IMapper mapper, IValidator<ArticleInput> validator, CancellationToken cancellationToken) =>
        change.RunAsync(http, idOrSlug, request.IsDryRun, async copy =>
        {
            if (patch.Changes is not JsonObject changes)
                return Problem.OfMembers([new() { Pointer = "", Code = "wrong-type", Detail = "A merge patch is an object." }]);
            var current = (JsonObject)JsonSerializer.SerializeToNode(mapper.Map<WorkingCopyRepresentation>(await copies.SnapshotAsync(copy, cancellationToken)), ContentJson.Options)!;
            if (ReadOnly(changes, current) is { Count: > 0 } refused)
                return Problem.OfMembers(refused);
            var body = JsonBody<ArticleInput>.Of(Merge(current, changes), WorkingCopyRepresentation.Members);
            if (validator.Check(body) is { Count: > 0 } errors)
                return Problem.OfMembers(errors);
            return await editing.ReplaceAsync(http, copy, request, body.Value!, cancellationToken);
        }, cancellationToken);

    /// <summary>Sent whole, an article may bring its old status along; a patch that names one means it.</summary>
    private static List<ProblemError> ReadOnly(JsonObject changes, JsonObject current) => [.. changes
        .Where(member => WorkingCopyRepresentation.ReadOnlyMembers.Contains(member.Key) && !JsonNode.DeepEquals(member.Value, current[member.Key]))
        .Select(member => new ProblemError { Pointer = JsonPointer.Of("", member.Key), Code = "read-only", Detail = "It is not changed by writing it." })];

    private static JsonElement Merge(JsonObject current, JsonObject changes)
    {
        var merged = MergePatch.Apply(current, changes)!;
        // A member that an article as it is read does not have: null is something to say, and not the same as silence.
        if (changes.ContainsKey(TranslationOf))
            merged[TranslationOf] = changes[TranslationOf]?.DeepClone();
        // Named by its name or slug, it is another one: merged with the id of the one before it would be that again.
        if (changes[Publication] is JsonObject publication)
            merged[Publication] = publication.DeepClone();
        return JsonSerializer.SerializeToElement(merged);
    }
}
