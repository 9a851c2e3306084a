using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Http.Paging;
using ContentApi.Http.Validation;
using FluentValidation;
using MapsterMapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Access.Audit;

/// <summary>Which entries are asked for.</summary>
internal sealed record ListAuditLogRequest : PageQuery
{
    [FromQuery(Name = "operation")]
    public string[]? Operation { get; init; }

    [FromQuery(Name = "key")]
    public string[]? Key { get; init; }

    [FromQuery(Name = "subject")]
    public string[]? Subject { get; init; }

    [FromQuery(Name = "article")]
    public string? Article { get; init; }

    [FromQuery(Name = "since")]
    public string? Since { get; init; }

    [FromQuery(Name = "until")]
    public string? Until { get; init; }
}

internal sealed class ListAuditLogValidator : AbstractValidator<ListAuditLogRequest>
{
    public ListAuditLogValidator()
    {
        RuleForEach(request => request.Operation).Must(HasNoNul).WithErrorCode("unknown-value").WithMessage("It holds a NUL character, which no entry does.");
        RuleForEach(request => request.Key).Must(HasNoNul).WithErrorCode("unknown-value").WithMessage("It holds a NUL character, which no entry does.");
        RuleForEach(request => request.Subject).Must(HasNoNul).WithErrorCode("unknown-value").WithMessage("It holds a NUL character, which no entry does.");
        RuleFor(request => request.Article).Must(HasNoNul).WithErrorCode("unknown-value").WithMessage("It holds a NUL character, which no entry does.");
        RuleFor(request => request.Since).Must(IsDayOrTime).WithErrorCode("invalid-time").WithMessage("'{PropertyValue}' is neither a date nor a time as RFC 3339 writes them.");
        RuleFor(request => request.Until).Must(IsDayOrTime).WithErrorCode("invalid-time").WithMessage("'{PropertyValue}' is neither a date nor a time as RFC 3339 writes them.");
    }

    private static bool HasNoNul(string? value) => value?.Contains('\0', StringComparison.Ordinal) != true;

    private static bool IsDayOrTime(string? text) => text is null || Time.TryParseDayOrTime(text, endOfDay: false, out _);
}

internal static class ListAuditLog
{
    private static readonly EntityOrder<AuditEntry> Newest = EntityOrder<AuditEntry>.Descending(entry => ValueTuple.Create(entry.At, entry.Id));

    public static async Task<Results<Ok<Page<AuditLogEntry>>, ProblemHttpResult>> Handle(
        [AsParameters] ListAuditLogRequest request, HttpContext http, ContentDbContext database, IMapper mapper, CancellationToken cancellationToken)
    {
        if (!PageRequest.TryRead(request, CursorBinding.Of("audit-log", http.Request.Query), Newest.Keyset, out var page, out var refusal))
            return refusal;
        var entries = await Newest.PageAsync(Filter(database, request), page, http, cancellationToken);
        return TypedResults.Ok(entries.As(mapper.Map<List<AuditLogEntry>>(entries.Data)));
    }

    private static IQueryable<AuditEntry> Filter(ContentDbContext database, ListAuditLogRequest request)
    {
        var query = database.Set<AuditEntry>().AsNoTracking();
        // One value is compared as such, so that an index gives the entries in their order.
        if (request.Operation is { Length: > 0 } operations)
            query = operations is [var operation] ? query.Where(entry => entry.Operation == operation) : query.Where(entry => operations.Contains(entry.Operation));
        if (request.Key is { Length: > 0 } keys)
            query = keys is [var key] ? query.Where(entry => entry.KeyId == key) : query.Where(entry => keys.Contains(entry.KeyId));
        if (request.Subject is { Length: > 0 } subjects)
            query = subjects is [var subject] ? query.Where(entry => entry.Subject == subject) : query.Where(entry => subjects.Contains(entry.Subject));
        if (request.Article is { } article)
            query = Guid.TryParse(article, out var id)
                ? query.Where(entry => entry.ArticleId == id)
                : query.Where(entry => database.ClaimedSlugs.Any(claim => claim.Slug == article && claim.ArticleId == entry.ArticleId));
        if (request.Since is { } from && Time.TryParseDayOrTime(from, endOfDay: false, out var first))
            query = query.Where(entry => entry.At >= first.UtcDateTime);
        if (request.Until is { } to && Time.TryParseDayOrTime(to, endOfDay: true, out var last))
            query = query.Where(entry => entry.At <= last.UtcDateTime);
        return query;
    }
}
