using ContentApi.Access;
using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Editorial.Articles;
using Microsoft.Extensions.DependencyInjection;

namespace ContentApi.Tests;

/// <summary>Edits of working copies, which the public sees once they are published.</summary>
internal static class Edits
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Writes a new revision of an article.</summary>
    public static Task EditAsync(this Api api, string id, Func<Article, Article> edit, string reason = "edited by a test") => api.ChangeAsync(id, async (services, copy) =>
        Assert.True(await services.GetRequiredService<ArticleWriter>().ReviseAsync(copy, edit(copy.Document), new(Caller.Program, reason), Cancelled)));

    /// <summary>Makes an article a translation of another; of none, if that is null.</summary>
    public static Task TranslateAsync(this Api api, string id, string? translationOf) => api.ChangeAsync(id, async (services, copy) =>
    {
        Assert.Null(await services.GetRequiredService<TranslationGroups>().JoinAsync(copy, new(true, translationOf), copy.Locale, Cancelled));
        Assert.True(await services.GetRequiredService<ArticleWriter>().ReviseAsync(copy, copy.Document, new(Caller.Program, "translated by a test"), Cancelled));
    });

    private static Task ChangeAsync(this Api api, string id, Func<IServiceProvider, ContentApi.Data.EditorialTables.WorkingCopy, Task> change) => api.WithAsync<IServiceProvider, bool>(async services =>
    {
        await using var transaction = await services.GetRequiredService<ContentDbContext>().Database.BeginTransactionAsync(Cancelled);
        var copy = await services.GetRequiredService<WorkingCopies>().FindAsync(id, Cancelled);
        await change(services, copy!);
        await transaction.CommitAsync(Cancelled);
        return true;
    });
}
