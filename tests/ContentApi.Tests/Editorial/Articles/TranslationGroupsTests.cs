using System.Text.Json;
using ContentApi.Data;
using ContentApi.Editorial.Articles;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace ContentApi.Tests.Editorial.Articles;

public sealed class TranslationGroupsTests(Api api) : IClassFixture<Api>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Articles_join_the_group_of_any_of_its_members_and_leave_it_for_one_of_their_own()
    {
        var (english, arabic, french) = (await DraftAsync("One of Three", "en"), await DraftAsync("Two of Three", "ar"), await DraftAsync("Three of Three", "fr"));

        Assert.Null(await JoinAsync(arabic.Id(), new(true, english.Slug()), "ar"));
        Assert.Null(await JoinAsync(french.Id(), new(true, arabic.Id()), "fr"));
        var group = await GroupAsync(english.Id());
        Assert.Equal((group, group), (await GroupAsync(arabic.Id()), await GroupAsync(french.Id())));

        Assert.Null(await JoinAsync(english.Id(), new(true, null), "en"));
        Assert.NotEqual(group, await GroupAsync(english.Id()));
        Assert.Equal((group, group), (await GroupAsync(arabic.Id()), await GroupAsync(french.Id())));
    }

    [Fact]
    public async Task What_changes_nothing_is_no_change()
    {
        var (english, arabic) = (await DraftAsync("Pair of One", "en"), await DraftAsync("Pair of Two", "ar"));
        Assert.Null(await JoinAsync(arabic.Id(), new(true, english.Id()), "ar"));
        var before = await api.ContentsAsync();

        Assert.Null(await JoinAsync(arabic.Id(), default, "ar"));
        Assert.Null(await JoinAsync(arabic.Id(), new(true, english.Slug()), "ar"));
        Assert.Null(await JoinAsync(arabic.Id(), new(true, arabic.Slug()), "ar"));
        var alone = await DraftAsync("Alone Anyway", "en");
        var withIt = await api.ContentsAsync();
        Assert.Null(await JoinAsync(alone.Id(), new(true, null), "en"));

        Assert.NotEqual(before, withIt);
        Assert.Equal(withIt, await api.ContentsAsync());
    }

    [Fact]
    public async Task A_group_has_one_article_in_each_language()
    {
        var (english, arabic, second) = (await DraftAsync("First in English", "en"), await DraftAsync("First in Arabic", "ar"), await DraftAsync("Second in English", "en"));
        Assert.Null(await JoinAsync(arabic.Id(), new(true, english.Id()), "ar"));

        foreach (var refused in (ProblemHttpResult?[])[await JoinAsync(second.Id(), new(true, arabic.Id()), "en"), await JoinAsync(arabic.Id(), default, "en"), await NewAsync(arabic.Id(), "en")])
        {
            Assert.Equal((409, "/problems/translation-exists"), (refused?.StatusCode, refused?.ProblemDetails.Type));
            Assert.Contains(english.Slug(), refused!.ProblemDetails.Detail, StringComparison.Ordinal);
        }
        Assert.Null(await NewAsync(arabic.Id(), "fr"));
    }

    [Fact]
    public async Task An_article_that_does_not_exist_cannot_be_joined()
    {
        var english = await DraftAsync("Of Nothing", "en");

        foreach (var refused in (ProblemHttpResult?[])[await JoinAsync(english.Id(), new(true, "no-such-article"), "en"), await NewAsync("0199c0de-0000-7000-8000-000000000000", "en")])
            Assert.Equal((422, "/problems/invalid"), (refused?.StatusCode, refused?.ProblemDetails.Type));
    }

    [Fact]
    public async Task Of_those_that_join_in_one_language_at_the_same_time_one_does_and_none_waits_in_a_circle()
    {
        var first = await DraftAsync("Joined by Many", "en");
        var others = new List<JsonElement>();
        for (var i = 0; i < 8; i++)
            others.Add(await DraftAsync($"Joins at Once {i}", "ar"));

        var answers = await Task.WhenAll(others.Select(other => JoinAsync(other.Id(), new(true, first.Id()), "ar")));
        await Task.WhenAll(others.Select((other, i) => JoinAsync(other.Id(), new(true, others[(i + 1) % others.Count].Id()), "ar")));

        Assert.Equal(1, answers.Count(answer => answer is null));
        Assert.Equal(others.Count - 1, answers.Count(answer => answer?.StatusCode == 409));
    }

    private Task<JsonElement> DraftAsync(string title, string locale) => api.DraftAsync(Documents.Short(title), $"?locale={locale}");

    private async Task<Guid> GroupAsync(string id) => (await api.RowsAsync<Guid>($"SELECT translation_group_id FROM editorial.articles WHERE id = '{id}'"))[0];

    private Task<ProblemHttpResult?> JoinAsync(string id, TranslationOf wanted, string locale) => api.WithAsync<IServiceProvider, ProblemHttpResult?>(async services =>
    {
        await using var transaction = await services.GetRequiredService<ContentDbContext>().Database.BeginTransactionAsync(Cancelled);
        var copy = await services.GetRequiredService<WorkingCopies>().FindAsync(id, Cancelled);
        var refusal = await services.GetRequiredService<TranslationGroups>().JoinAsync(copy!, wanted, locale, Cancelled);
        await services.GetRequiredService<ContentDbContext>().SaveChangesAsync(Cancelled);
        await transaction.CommitAsync(Cancelled);
        return refusal;
    });

    private Task<ProblemHttpResult?> NewAsync(string translationOf, string locale) => api.WithAsync<IServiceProvider, ProblemHttpResult?>(async services =>
    {
        await using var transaction = await services.GetRequiredService<ContentDbContext>().Database.BeginTransactionAsync(Cancelled);
        return (await services.GetRequiredService<TranslationGroups>().JoinAsync(translationOf, locale, Cancelled)).Refusal;
    });
}
