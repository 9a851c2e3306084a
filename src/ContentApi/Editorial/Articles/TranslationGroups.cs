using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Articles;

/// <summary>
/// Which articles are translations of each other: one in each language. A group is the editors' at once; the public sees an article in it from its next
/// publication on. To be called in the transaction of the write that it is part of, before that writes, and saves.
/// </summary>
internal sealed class TranslationGroups(ContentDbContext database, WorkingCopies copies, ArticleWriter writer)
{
    private const long TurnLock = 0x436F6E74656E7432;

    /// <summary>The group that a new article comes into: null for one of its own. A problem when the article that it names does not exist, or has a translation into that language.</summary>
    public async Task<(Guid? GroupId, ProblemHttpResult? Refusal)> JoinAsync(string? translationOf, string locale, CancellationToken cancellationToken)
    {
        if (translationOf is null)
            return (null, null);
        await TakeTurnAsync(cancellationToken);
        if (await GroupOfAsync(translationOf, cancellationToken) is not { } group)
            return (null, Unknown(translationOf));
        return (group, await RefuseAsync(group, articleId: null, locale, cancellationToken));
    }

    /// <summary>
    /// Brings an article that exists into the group that is wanted, in the language that it is to be in: to be called by every change of either, and harmless for
    /// others. Null when that is done; a problem when it cannot be.
    /// </summary>
    public async Task<ProblemHttpResult?> JoinAsync(WorkingCopy copy, TranslationOf wanted, string locale, CancellationToken cancellationToken)
    {
        if (!wanted.IsGiven && locale == copy.Locale)
            return null;
        await TakeTurnAsync(cancellationToken);
        if (await WantedAsync(copy, wanted, cancellationToken) is not { } group)
            return Unknown(wanted.IdOrSlug!);
        if (await RefuseAsync(group, copy.Id, locale, cancellationToken) is { } refusal)
            return refusal;
        copy.TranslationGroupId = group;
        return null;
    }

    /// <summary>Changes of groups come one after another: two articles that join each other would wait in a circle, and two of one language would not see each other.</summary>
    private Task TakeTurnAsync(CancellationToken cancellationToken) => database.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({TurnLock})", cancellationToken);

    private async Task<Guid?> WantedAsync(WorkingCopy copy, TranslationOf wanted, CancellationToken cancellationToken) => wanted switch
    {
        { IsGiven: false } => copy.TranslationGroupId,
        { IdOrSlug: { } idOrSlug } => await GroupOfAsync(idOrSlug, cancellationToken),
        _ => await database.WorkingCopies.AnyAsync(other => other.TranslationGroupId == copy.TranslationGroupId && other.Id != copy.Id, cancellationToken) ? writer.NewId() : copy.TranslationGroupId,
    };

    private async Task<Guid?> GroupOfAsync(string idOrSlug, CancellationToken cancellationToken) => (await copies.FindAsync(idOrSlug, cancellationToken))?.TranslationGroupId;

    private async Task<ProblemHttpResult?> RefuseAsync(Guid group, Guid? articleId, string locale, CancellationToken cancellationToken) =>
        await database.WorkingCopies.Where(other => other.TranslationGroupId == group && other.Locale == locale && other.Id != articleId).Select(other => other.Slug).FirstOrDefaultAsync(cancellationToken) is { } slug
            ? Problem.Of(ProblemType.TranslationExists, $"'{slug}' is the translation into {locale}.", new ProblemError { Pointer = "/translationOf", Code = "taken", Detail = "A group has one article in each language." })
            : null;

    private static ProblemHttpResult Unknown(string idOrSlug) => Problem.Of(ProblemType.Invalid, "The body breaks a rule.",
        new ProblemError { Pointer = "/translationOf", Code = "unknown-article", Detail = $"There is no article '{idOrSlug}'; give the id or the slug of one, or null for an article that is no translation." });
}
