namespace ContentApi.Tests.Delivery;

public sealed class WorksAndTermsTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task A_source_that_two_articles_cite_is_one_work()
    {
        var first = await api.PublishedAsync(Citing("The First to Cite", "Ostrow, L. (2015). Ice roads and their keepers. Polar Press.", "(Ostrow, 2015)"));
        var second = await api.PublishedAsync(Citing("The Second to Cite", "Ostrow, L. (2015). Ice Roads and Their Keepers. Polar Press.", "(Ostrow, 2015)"));
        var work = first.Items("citations")[0].Text("workId")!;

        Assert.Equal(work, second.Items("citations")[0].Text("workId"));
        Assert.NotEqual(first.Items("citations")[0].Id(), second.Items("citations")[0].Id());
        Assert.Equal(2, (await api.ReadAsync($"/v1/works/{work}")).GetProperty("citedBy").GetInt32());
        Assert.Equal([second.Id(), first.Id()], (await api.ReadAllAsync($"/v1/works/{work}/articles")).Select(article => article.Id()));
        Assert.Equal([second.Id(), first.Id()], (await api.ReadAllAsync($"/v1/works/{work}/articles", limit: 1)).Select(article => article.Id()));

        await api.UnpublishAsync(first.Id());
        Assert.Equal(1, (await api.ReadAsync($"/v1/works/{work}")).GetProperty("citedBy").GetInt32());
        Assert.Equal([second.Id()], (await api.ReadAllAsync($"/v1/works/{work}/articles")).Select(article => article.Id()));
    }

    [Fact]
    public async Task A_DOI_tells_a_work_whatever_else_the_reference_says()
    {
        var first = await api.PublishedAsync(Citing("By Its DOI", "Farrow, A. (2020). A study of tides. Tides, 3(1), 1–9. https://doi.org/10.5555/TIDES.2020", "(Farrow, 2020)"));
        var second = await api.PublishedAsync(Citing("By Its DOI Again", "Farrow, A., & Quill, B. (2020). Study of Tides, A. doi:10.5555/tides.2020", "(Farrow & Quill, 2020)"));

        Assert.Equal(first.Items("citations")[0].Text("workId"), second.Items("citations")[0].Text("workId"));
    }

    [Fact]
    public async Task A_work_is_cited_by_an_article_once_however_often_it_is_mentioned()
    {
        var article = await api.PublishedAsync(Citing("Citing Again and Again", "Moss, T. (2001). Repetition. Echo Press.", "(Moss, 2001), and once more (Moss, 2001), and again (Moss, 2001, p. 3)"));
        var citation = await api.ReadAsync($"/v1/citations/{article.Items("citations")[0].Id()}");

        Assert.Equal(3, citation.Items("mentions").Count);
        Assert.Equal(1, (await api.ReadAsync($"/v1/works/{citation.Text("workId")}")).GetProperty("citedBy").GetInt32());
    }

    [Fact]
    public async Task Terms_are_counted_by_the_published_articles_that_name_them()
    {
        const string query = "?publish=true&topic=Fisheries&region=North%20Sea&author=Jo%20Hale";
        var first = await api.PublishedAsync(Documents.Short("Cod", "The Net"), query);
        await api.PublishedAsync(Documents.Short("Herring", "The Net"), query);
        await api.DraftAsync(Documents.Short("Plaice", "The Net"), query.Replace("publish=true&", "", StringComparison.Ordinal));

        Assert.All(await CountsAsync(), count => Assert.Equal(2, count));
        await api.UnpublishAsync(first.Id());
        Assert.All(await CountsAsync(), count => Assert.Equal(1, count));
    }

    [Fact]
    public async Task Spellings_of_one_name_are_one_term()
    {
        await api.PublishedAsync(Documents.Short("One Spelling"), "?publish=true&topic=Energy%20Policy");
        await api.PublishedAsync(Documents.Short("Another Spelling"), "?publish=true&topic=energy%20policy&topic=ENERGY-POLICY");

        Assert.Equal(("Energy Policy", 2), await TermAsync("topics/energy-policy"));
    }

    [Fact]
    public async Task A_slug_is_that_of_a_term_of_its_kind()
    {
        await api.PublishedAsync(Documents.Short("Georgia on Two Continents"), "?publish=true&region=Georgia&author=Georgia");

        Assert.NotEqual((await api.ReadAsync("/v1/regions/georgia")).Id(), (await api.ReadAsync("/v1/authors/georgia")).Id());
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await api.GetAsync($"/v1/topics/{(await api.ReadAsync("/v1/regions/georgia")).Id()}")).StatusCode);
    }

    private async Task<IEnumerable<int>> CountsAsync()
    {
        var counts = new List<int>();
        foreach (var term in (string[])["publications/the-net", "topics/fisheries", "regions/north-sea", "authors/jo-hale"])
            counts.Add((await TermAsync(term)).Articles);
        return counts;
    }

    private async Task<(string? Name, int Articles)> TermAsync(string path)
    {
        var term = await api.ReadAsync($"/v1/{path}");
        return (term.Text("name"), term.GetProperty("articleCount").GetInt32());
    }

    private static string Citing(string title, string reference, string mention) => $"""
        {title}

        Somebody has shown this with great care {mention}, and nobody has doubted it since.

        References

        {reference}
        """;
}
