using ContentApi.Core.Articles;
using ContentApi.Core.Importing;
using ContentApi.Core.PortableText;
using ContentApi.Core.Publishing;

namespace ContentApi.Core.Tests.Importing;

public sealed class AcceptedMetadataTests
{
    private static readonly string LongName = string.Join(' ', Enumerable.Repeat("Review", 40));

    [Theory]
    [InlineData(@"""A\u0000B""", "AB")]
    [InlineData(@"""Rahel\u0007\n  \uFFFETesfaye \uD83F\uDFFF""", "Rahel Tesfaye")]
    [InlineData(@"""Half \uDC00 Name\ud800""", "Half Name")]
    [InlineData(@"""Smile \uD83D\uDE42""", "Smile 🙂")]
    [InlineData(@"""Back\\ud800slash""", @"Back\ud800slash")]
    [InlineData(@"{""name"": ""\udfffDesk""}", "Desk")]
    [InlineData(@"{""n\ud800ame"": ""Desk""}", "Desk")]
    [InlineData(@"""\ud800""", null)]
    [InlineData(@"""\u0000\uFFFF """, null)]
    public void An_author_in_JSON_LD_is_clean_text(string author, string? name)
    {
        var json = $$"""{"headline": "Tolls", "publisher": "Evening\u0000 Lantern", "author": {{author}}}""";
        var article = Html($"<script type='application/ld+json'>{json}</script>").Article;
        Assert.Equal(name is null ? [] : [name], article.Byline.Select(term => term.Name));
        Assert.Equal("Evening Lantern", article.Publication?.Name);
    }

    [Fact]
    public void What_meta_elements_say_is_clean_text()
    {
        var article = Html("""
            <title>Unused&#1;</title><meta property="og:title" content=" Tolls&#7; at&#xFFFF;&#10;the  Strait"><meta property="og:site_name" content="&#1;">
            <meta name="dc.publisher" content="Harbour&#xFDD0; Review"><meta name="author" content="Rahel&#2; Tesfaye"><meta property="article:tag" content="&#1;"><meta property="article:tag" content="trade&#1;">
            <meta property="og:image" content="https://example.org/a&#1;.png"><meta property="og:image:alt" content="A&#1; ship&#xFFFE;">
            """, "<p>Nobody pays twice.</p>").Article;
        Assert.Equal(("Tolls at the Strait", "Harbour Review"), (article.Title, article.Publication?.Name));
        Assert.Equal(["Rahel Tesfaye"], article.Byline.Select(term => term.Name));
        Assert.Equal(["trade"], article.Topics.Select(term => term.Name));
        Assert.Equal(new HeroImage { Url = "https://example.org/a.png", Alt = "A ship" }, article.HeroImage);
    }

    [Fact]
    public void Front_matter_is_clean_text()
    {
        var article = SampleDocument.Imported("---\ntitle: Tolls \uFFFE at the\u0085Strait\nsubtitle: Who  \u009Bpays\npublication: \uFFFF\nauthor: \u0081Rahel Tesfaye\ntags: [\u0080, trade\uFDD0]\ntldr: Nobody\u0090 pays.\n---\nText.", DocumentFormat.Markdown).Article;
        Assert.Equal(("Tolls at the Strait", "Who pays", null, "Nobody pays."), (article.Title, article.Subtitle, article.Publication?.Name, article.Tldr?.Text));
        Assert.Equal(["Rahel Tesfaye"], article.Byline.Select(term => term.Name));
        Assert.Equal(["trade"], article.Topics.Select(term => term.Name));
    }

    [Fact]
    public void What_an_image_says_about_itself_is_clean_text()
    {
        var article = Html("", "<h1>Tolls</h1><p>Text.</p><figure><img src='https://example.org/&#1;a.png' alt='A&#1; ship&#xFFFE;'><figcaption>Ships&#1; wait</figcaption></figure>").Article;
        var image = Assert.Single(article.Sections.SelectMany(section => section.Content).OfType<ImageBlock>());
        Assert.Equal(("https://example.org/a.png", "A ship", "Ships wait"), (image.Url, image.Alt, image.Caption));
    }

    [Fact]
    public void A_name_that_is_too_long_is_not_taken_but_told()
    {
        var imported = SampleDocument.Imported($"---\npublication: {LongName}\nauthors:\n- {LongName} Desk\n- Rahel Tesfaye\ntags: [{LongName} tag, trade]\n---\n# Tolls\n\nText.", DocumentFormat.Markdown);
        Assert.Null(imported.Article.Publication);
        Assert.Equal(["Rahel Tesfaye"], imported.Article.Byline.Select(term => term.Name));
        Assert.Equal(["trade"], imported.Article.Topics.Select(term => term.Name));
        var findings = imported.Report.Findings.Where(finding => finding.Code == FindingCode.MetadataIgnored).ToList();
        Assert.All(findings, finding => Assert.Equal(FindingSeverity.Info, finding.Severity));
        Assert.Equal([$"“{LongName}”", $"“{LongName} Desk”", $"“{LongName} tag”"], findings.Select(finding => finding.Detail[finding.Detail.IndexOf('“', StringComparison.Ordinal)..]));
    }

    [Theory]
    [InlineData("<p>{0}</p><h1>Tolls</h1><p>Text.</p>")]
    [InlineData("<h1>Tolls</h1><p>{0}</p><p>Text.</p>")]
    [InlineData("<h1>Tolls</h1><p class='byline'>{0}</p><p>Text.</p>")]
    public void A_printed_name_that_is_too_long_stays_in_the_body(string body)
    {
        var imported = Html($"<meta property='og:site_name' content='{LongName}'><meta name='author' content='{LongName}'>", body.Replace("{0}", LongName, StringComparison.Ordinal));
        Assert.Null(imported.Article.Publication);
        Assert.Empty(imported.Article.Byline);
        Assert.Contains(LongName, imported.Article.TextBlocks().Select(placed => placed.Block.PlainText()));
    }

    [Fact]
    public void A_name_that_just_fits_is_taken()
    {
        var name = new string('x', Term.MaxNameLength);
        Assert.Equal(name, Html($"<meta property='og:site_name' content='{name}'>").Article.Publication?.Name);
        Assert.Null(Html($"<meta property='og:site_name' content='{name}x'>").Article.Publication);
    }

    [Fact]
    public void The_names_of_the_caller_have_to_fit_as_well()
    {
        var imported = SampleDocument.Imported("# Tolls\n\nText.", DocumentFormat.Markdown, new ImportOptions { Publication = LongName, Authors = [LongName], Topics = [LongName], Regions = [LongName, " Horn  of Africa\0"] });
        Assert.Equal(["Horn of Africa"], ArticleTerms.Of(imported.Article).Select(term => term.Term.Name));
        Assert.Equal(4, imported.Report.Findings.Count(finding => finding.Code == FindingCode.MetadataIgnored));
    }

    [Theory]
    [InlineData("2025-05-02T10:20:30.1234567Z", "2025-05-02T10:20:30.1234560+00:00")]
    [InlineData("1000-01-01", "1000-01-01T00:00:00.0000000+00:00")]
    [InlineData("1000-01-01T01:00:00+02:00", null)]
    [InlineData("0999-12-31", null)]
    public void A_time_is_taken_in_microseconds_and_from_the_year_1000_on(string date, string? taken)
    {
        ImportOutcome.Imported[] all =
        [
            SampleDocument.Imported($"---\ndate: {date}\n---\n# Tolls\n\nText.", DocumentFormat.Markdown),
            Html($"<meta property='article:published_time' content='{date}'>"),
            Html($$"""<script type='application/ld+json'>{"headline": "Tolls", "datePublished": "{{date}}"}</script>"""),
            SampleDocument.Imported("# Tolls\n\nText.", DocumentFormat.Markdown, new ImportOptions { PublishedAt = DateTimeOffset.Parse(date, null, System.Globalization.DateTimeStyles.AssumeUniversal) }),
            SampleDocument.Imported($"# Tolls\n\n{date}\n\nText.", DocumentFormat.Markdown),
        ];
        Assert.All(all, imported => Assert.Equal(taken, imported.PublishedAt?.ToString("O")));
        Assert.All(all, imported => Assert.Equal(taken is null ? 1 : 0, imported.Report.Findings.Count(finding => finding.Code == FindingCode.MetadataIgnored)));
    }

    private static ImportOutcome.Imported Html(string head, string body = "<h1>Tolls</h1><p>Nobody pays twice.</p>") =>
        SampleDocument.Imported($"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>", DocumentFormat.Html);
}
