using ContentApi.Access;
using ContentApi.Core.Articles;
using ContentApi.Core.Authoring;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Http.Problems;
using ContentApi.Http.Validation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Articles;

/// <summary>Writes what editors send: an edit is made of it, its terms are looked up, and it becomes a revision.</summary>
internal sealed class ArticleEditing(ContentDbContext database, WorkingCopyChange change, ArticleWriter writer, TermReferences terms, TranslationGroups groups)
{
    /// <summary>Changes an article, if the caller has its current version.</summary>
    /// <param name="http">The request.</param>
    /// <param name="idOrSlug">What the URL calls the article.</param>
    /// <param name="request">How to write.</param>
    /// <param name="edit">Makes the document; null when the part that the URL names is not there.</param>
    /// <param name="answer">What of the article to answer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Results<Ok<T>, ProblemHttpResult>> RunAsync<T>(
        HttpContext http, string idOrSlug, EditRequest request, Func<ArticleEdit, Article?> edit, Func<WorkingCopyRepresentation, T> answer, CancellationToken cancellationToken)
    {
        var outcome = await change.RunAsync(http, idOrSlug, request.IsDryRun, copy => ReviseAsync(http, copy, request, edit, cancellationToken), cancellationToken);
        return outcome.Result is Ok<WorkingCopyRepresentation> { Value: { } article } ? TypedResults.Ok(answer(article)) : (ProblemHttpResult)outcome.Result;
    }

    /// <summary>Adds a part to an article: the edit tells its id.</summary>
    public async Task<Results<Created<T>, Ok<T>, ProblemHttpResult>> AddAsync<T>(
        HttpContext http, string idOrSlug, EditRequest request, Func<ArticleEdit, (Article Document, Guid Id)> edit, Func<WorkingCopyRepresentation, Guid, T> answer, Func<Guid, Guid, string> location, CancellationToken cancellationToken)
    {
        var id = Guid.Empty;
        var outcome = await RunAsync(http, idOrSlug, request, made =>
        {
            (var document, id) = edit(made);
            return document;
        }, article => article, cancellationToken);
        return outcome.Result switch
        {
            Ok<WorkingCopyRepresentation> { Value: { } article } when request.IsDryRun => TypedResults.Ok(answer(article, id)),
            Ok<WorkingCopyRepresentation> { Value: { } article } => TypedResults.Created(location(article.Id, id), answer(article, id)),
            var refusal => (ProblemHttpResult)refusal,
        };
    }

    /// <summary>Removes a part of an article.</summary>
    public async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(HttpContext http, string idOrSlug, DeleteRequest request, Func<ArticleEdit, Article?> edit, CancellationToken cancellationToken)
    {
        var outcome = await RunAsync(http, idOrSlug, request.Edit, edit, article => article, cancellationToken);
        return outcome.Result is ProblemHttpResult refusal ? refusal : TypedResults.NoContent();
    }

    /// <summary>Replaces an article whole within a change that runs; null when it is done.</summary>
    public Task<ProblemHttpResult?> ReplaceAsync(HttpContext http, WorkingCopy copy, EditRequest request, ArticleInput input, CancellationToken cancellationToken) =>
        ReviseAsync(http, copy, request, edit => edit.Whole(input), cancellationToken, new(input.SaysTranslationOf, input.TranslationOf));

    /// <summary>Changes a working copy within a change that runs; null when it is done.</summary>
    public async Task<ProblemHttpResult?> ReviseAsync(HttpContext http, WorkingCopy copy, EditRequest request, Func<ArticleEdit, Article?> edit, CancellationToken cancellationToken, TranslationOf translationOf = default)
    {
        var (document, refusal) = await MakeAsync(copy.Document, request, edit, cancellationToken);
        if (document is null)
            return refusal;
        if (await groups.JoinAsync(copy, translationOf, document.Locale, cancellationToken) is { } taken)
            return taken;
        return await writer.ReviseAsync(copy, document, Note(http, request, "edit"), cancellationToken) ? null : SlugTaken(document.Slug);
    }

    /// <summary>The document that an edit makes, its terms looked up; or the problem to answer with.</summary>
    public async Task<(Article? Document, ProblemHttpResult? Refusal)> MakeAsync(Article? before, EditRequest request, Func<ArticleEdit, Article?> edit, CancellationToken cancellationToken)
    {
        var made = new ArticleEdit(before, new(writer.NewId, request.Format, new HashSet<PartId>()));
        var document = edit(made);
        if (before is not null && made.UnknownIds.Count > 0 && await FormerParts.FindAsync(database, before.Id, made.UnknownIds, cancellationToken) is { Count: > 0 } former)
        {
            made = new ArticleEdit(before, new(writer.NewId, request.Format, former));
            document = edit(made);
        }
        if (document is null)
            return (null, Problem.Of(ProblemType.NotFound, "The article has no such part."));
        (document, var unknown) = await terms.ResolveAsync(document, cancellationToken);
        return made.Errors.Concat(unknown.Select(made.InBody)).Select(RequestValidation.OfInput).ToList() is { Count: > 0 } errors
            ? (null, Problem.OfMembers(errors))
            : (document, null);
    }

    public static RevisionNote Note(HttpContext http, EditRequest request, string otherwise) => new(Caller.Of(http.User), string.IsNullOrWhiteSpace(request.Reason) ? otherwise : request.Reason.Trim());

    public static ProblemHttpResult SlugTaken(string slug) => Problem.Of(ProblemType.SlugTaken, $"The slug '{slug}' belongs to another article.",
        new ProblemError { Pointer = "/slug", Code = "taken", Detail = "Give another one, or none to keep or to have made a free one." });
}
