using ContentApi.Access;
using ContentApi.Editorial.Articles;
using ContentApi.Http.Problems;
using ContentApi.Http.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Preview;

/// <summary>Which token is wanted.</summary>
/// <param name="ExpiresAt">When it is to end (RFC 3339), in 7 days at most; null or absent for in a day.</param>
/// <param name="Note">What it is for, up to 200 characters; null or absent for nothing.</param>
public sealed record CreatePreviewTokenRequest(string? ExpiresAt, string? Note);

internal sealed class CreatePreviewTokenValidator : AbstractValidator<CreatePreviewTokenRequest>
{
    public CreatePreviewTokenValidator(TimeProvider time)
    {
        RuleFor(request => request.ExpiresAt).Cascade(CascadeMode.Stop).IsTime()
            .Must(at => at is null || Time.Of(at) > time.GetUtcNow()).WithErrorCode("in-the-past").WithMessage("'{PropertyValue}' has passed already.")
            .Must(at => at is null || Time.Of(at) <= time.GetUtcNow() + PreviewTokens.MaximumLife).WithErrorCode("too-late").WithMessage("A token ends in 7 days at most.");
        RuleFor(request => request.Note).MaximumLength(200).WithErrorCode("too-long").Must(note => note is null || !note.Any(char.IsControl))
            .WithErrorCode("control-character").WithMessage("A note holds no control character.");
    }
}

internal static class CreatePreviewToken
{
    private static readonly TimeSpan UsualLife = TimeSpan.FromDays(1);

    public static async Task<Results<Created<CreatedPreviewToken>, ProblemHttpResult>> Handle(
        string idOrSlug, JsonBody<CreatePreviewTokenRequest>? body, HttpContext http, WorkingCopies copies, PreviewTokens tokens, TimeProvider time, CancellationToken cancellationToken)
    {
        if (await copies.FindAsync(idOrSlug, cancellationToken) is not { } copy)
            return Problem.NotFound("article", idOrSlug);
        var expiresAt = body?.Value!.ExpiresAt is { } at ? Time.Of(at) : time.GetUtcNow() + UsualLife;
        var (token, signed) = await tokens.CreateAsync(copy.Id, expiresAt, body?.Value!.Note, Caller.Of(http.User), cancellationToken);
        return TypedResults.Created($"/manage/v1/articles/{copy.Id}/preview-tokens/{token.Id}", new CreatedPreviewToken(token, signed));
    }
}
