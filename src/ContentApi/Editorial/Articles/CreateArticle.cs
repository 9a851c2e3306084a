using System.Globalization;
using ContentApi.Core.Authoring;
using ContentApi.Data;
using ContentApi.Http.Validation;
using MapsterMapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Articles;

internal static class CreateArticle
{
    public static async Task<Results<Created<WorkingCopyRepresentation>, Ok<WorkingCopyRepresentation>, ProblemHttpResult>> Handle(
        [AsParameters] EditRequest request, JsonBody<ArticleInput> body, HttpContext http, ContentDbContext database, ArticleEditing editing, TranslationGroups groups, ArticleWriter writer, WorkingCopies copies, IMapper mapper, CancellationToken cancellationToken)
    {
        var input = body.Value!;
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var (document, refusal) = await editing.MakeAsync(before: null, request, edit => edit.Whole(input), cancellationToken);
        if (document is null)
            return refusal!;
        var (group, taken) = await groups.JoinAsync(input.TranslationOf, document.Locale, cancellationToken);
        if (taken is not null)
            return taken;
        var publishedAt = input.PublishedAt is { } said ? PostgresTime.AtOrAfter(DateTimeOffset.Parse(said, CultureInfo.InvariantCulture)) : (DateTime?)null;
        if (await writer.CreateAsync(document, new(input.Slug is not null, publishedAt, group), ArticleEditing.Note(http, request, "create"), cancellationToken) is not { } copy)
            return ArticleEditing.SlugTaken(document.Slug);
        var article = mapper.Map<WorkingCopyRepresentation>(await copies.SnapshotAsync(copy, cancellationToken));
        if (request.IsDryRun)
            return TypedResults.Ok(article);
        await transaction.CommitAsync(cancellationToken);
        http.Response.Headers.ETag = copy.EntityTag;
        return TypedResults.Created($"/manage/v1/articles/{copy.Id}", article);
    }
}
