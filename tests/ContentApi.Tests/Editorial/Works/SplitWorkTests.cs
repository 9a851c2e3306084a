using System.Net;
using static ContentApi.Tests.Editorial.Works.CitedWorks;

namespace ContentApi.Tests.Editorial.Works;

public sealed class SplitWorkTests(Api api) : IClassFixture<Api>
{
    private const string One = "Brandt, H. (1999). Harbour law. Sea Review, 3, 1–20.", Other = "Brandt, H. (1999). Harbour law. In Essays for N. Lie (pp. 4–9). Mole Press.";

    [Fact]
    public async Task Citations_that_mean_another_source_become_a_work_of_their_own_and_stay_so()
    {
        var first = await api.PublishedAsync(Citing("The Article of 1999", Other.Replace("Harbour", "Port", StringComparison.Ordinal).Replace("1999", "1998", StringComparison.Ordinal), "(Brandt, 1998)"));
        var kept = await api.PublishedAsync(Citing("Of the Journal", One, "(Brandt, 1999)"));
        var moved = await api.PublishedAsync(Citing("Of the Essay", Other, "(Brandt, 1999)"));
        Assert.Equal(kept.Work(), moved.Work());
        Assert.NotEqual(first.Work(), moved.Work());

        var made = await api.SplitWorkAsync(kept.Work(), moved.Citation());

        Assert.NotEqual(kept.Work(), made.Id());
        Assert.Equal((kept.Work(), made.Id()), (await api.PublicWorkAsync(kept), await api.PublicWorkAsync(moved)));
        Assert.Equal(made.Id(), await api.DraftWorkAsync(moved));
        foreach (var (work, article) in (IEnumerable<(string, string)>)[(kept.Work(), kept.Id()), (made.Id(), moved.Id())])
        {
            Assert.Equal(1, (await api.ReadAsync($"/v1/works/{work}")).GetProperty("citedBy").GetInt32());
            Assert.Equal([article], (await api.ReadAllAsync($"/v1/works/{work}/articles")).Select(citing => citing.Id()));
        }

        // Written, published and imported again.
        using var edited = await api.ManageAsync(HttpMethod.Patch, $"/manage/v1/articles/{moved.Id()}", new StringContent("""{"title": "Of the Essay, Again"}""", null, "application/merge-patch+json"), ("If-Match", "*"));
        Assert.Equal(made.Id(), (await edited.JsonAsync(HttpStatusCode.OK)).Work());
        using var published = await api.PublishAsync(moved.Id());
        Assert.Equal(made.Id(), await api.PublicWorkAsync(moved));
        Assert.Equal(made.Id(), (await api.PublishedAsync(Citing("Of the Essay, Imported Again", Other, "(Brandt, 1999)"))).Work());
        Assert.Equal(kept.Work(), (await api.PublishedAsync(Citing("Of the Journal, Imported Again", One, "(Brandt, 1999)"))).Work());
    }

    [Fact]
    public async Task Where_the_text_does_not_tell_the_citation_alone_is_moved()
    {
        const string same = "Dahl, I. (2003). The same words. Echo Press.";
        var kept = await api.PublishedAsync(Citing("One of Two Alike", same, "(Dahl, 2003)"));
        var moved = await api.PublishedAsync(Citing("The Other of Two Alike", same, "(Dahl, 2003)"));

        var made = await api.SplitWorkAsync(kept.Work(), moved.Citation());
        using var republished = await api.PublishAsync(moved.Id());

        Assert.Equal((kept.Work(), made.Id()), (await api.PublicWorkAsync(kept), await api.PublicWorkAsync(moved)));
        Assert.Equal(kept.Work(), (await api.DraftAsync(Citing("A Third Alike", same, "(Dahl, 2003)"))).Work());
    }

    [Fact]
    public async Task A_merge_is_undone_by_a_split_and_the_old_address_leads_to_what_was_split_off()
    {
        const string reference = "Falk, S. (1977). Beacons of the coast. Light Press.";
        var first = await api.PublishedAsync(Citing("Beacons", reference, "(Falk, 1977)"));
        var second = await api.PublishedAsync(Citing("Buoys", "Falk, S. (1977). Buoys of the coast. Light Press.", "(Falk, 1977)"));
        await api.MergedWorkAsync(first.Work(), into: second.Work());

        var made = await api.SplitWorkAsync(second.Work(), first.Citation());

        Assert.Equal((made.Id(), second.Work()), (await api.PublicWorkAsync(first), await api.PublicWorkAsync(second)));
        Assert.Equal(made.Id(), (await api.DraftAsync(Citing("Beacons Again", "Falk, S. (1977). Beacons of the Coast. Lamp House.", "(Falk, 1977)"))).Work());
        using var old = await api.GetAsync($"/v1/works/{first.Work()}");
        Assert.Equal($"/v1/works/{made.Id()}", old.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_key_of_the_work_itself_can_leave_and_a_split_can_be_merged_again()
    {
        var first = await api.PublishedAsync(Citing("Winds", "Gade, T. (1921). Winds of the sound. Gale Press.", "(Gade, 1921)"));
        var second = await api.PublishedAsync(Citing("Gales", "Gade, T. (1922). Gales of the sound. Gale Press.", "(Gade, 1922)"));
        await api.MergedWorkAsync(first.Work(), into: second.Work());

        var made = await api.SplitWorkAsync(second.Work(), second.Citation());

        Assert.Equal((second.Work(), made.Id()), (await api.PublicWorkAsync(first), await api.PublicWorkAsync(second)));
        Assert.Equal("Winds of the sound", (await api.ManagedAsync($"works/{second.Work()}")).GetProperty("csl").Text("title"));
        Assert.Equal(made.Id(), (await api.DraftAsync(Citing("Gales Again", "Gade, T. (1922). Gales of the Sound. Other Press.", "(Gade, 1922)"))).Work());

        await api.MergedWorkAsync(made.Id(), into: second.Work());
        Assert.Equal((second.Work(), second.Work()), (await api.PublicWorkAsync(first), await api.PublicWorkAsync(second)));
        Assert.Equal(second.Work(), (await api.DraftAsync(Citing("Gales Once More", "Gade, T. (1922). Gales of the Sound. Third Press.", "(Gade, 1922)"))).Work());
    }

    [Fact]
    public async Task A_reference_that_is_rewritten_to_mean_another_source_is_matched_anew()
    {
        const string same = "Juhl, R. (2008). Twice printed. Copy Press.";
        var kept = await api.DraftAsync(Citing("Printed Once", same, "(Juhl, 2008)"));
        var moved = await api.DraftAsync(Citing("Printed Twice", same, "(Juhl, 2008)"));
        var made = await api.SplitWorkAsync(kept.Work(), moved.Citation());

        using var rewritten = await api.ManageAsync(HttpMethod.Put, $"/manage/v1/articles/{moved.Id()}/citations/{moved.Citation()}", Api.Json("""{"text": "Juhl, R. (2009). Never printed. Copy Press."}"""), ("If-Match", "*"));

        Assert.NotEqual(made.Id(), (await rewritten.JsonAsync(HttpStatusCode.OK)).Text("workId"));
    }

    [Fact]
    public async Task A_split_names_citations_of_the_work_and_leaves_one()
    {
        var article = await api.DraftAsync(Citing("The Only One", "Kvam, L. (1966). Only one. Solo Press.", "(Kvam, 1966)"));
        foreach (var (body, pointer, code) in (IEnumerable<(object, string, string)>)
            [
                (new { }, "/citations", "required"),
                (new { citations = Array.Empty<string>() }, "/citations", "required"),
                (new { citations = (string[])[article.Citation()] }, "/citations", "nothing-left"),
                (new { citations = (string[])[article.Id()] }, "/citations/0", "unknown-citation"),
                (new { citations = (string[])["first"] }, "/citations/0", "invalid-id"),
            ])
        {
            using var response = await api.ChangeWorkAsync($"{article.Work()}/split", body);
            var error = Assert.Single((await response.ProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid")).Items("errors"));
            Assert.Equal((pointer, code), (error.Text("pointer"), error.Text("code")));
        }
    }
}
