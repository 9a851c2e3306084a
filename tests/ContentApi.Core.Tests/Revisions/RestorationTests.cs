using ContentApi.Core.Articles;
using ContentApi.Core.Revisions;

namespace ContentApi.Core.Tests.Revisions;

public sealed class RestorationTests
{
    private const int Next = 9;

    [Fact]
    public void All_comes_back_but_the_slug() =>
        Assert.Equal(("Earlier", "kept"), Of(Document("Earlier", slug: "given-up"), false, Document("Current", slug: "kept"), false) is { } restored ? (restored.Title, restored.Slug) : default);

    [Theory]
    [InlineData("Body", "Body", "Summary", "Summary", false, 5)]
    [InlineData("Body", "Body", "Summary", "Summary", true, Next)]
    [InlineData("Body", "Other", "Summary", "Summary", false, Next)]
    [InlineData("Body", "Body", "Summary", "Other", false, Next)]
    public void A_summary_that_was_up_to_date_is_so_again(string earlierBody, string currentBody, string earlierSummary, string currentSummary, bool isStale, int forRevision) =>
        Assert.Equal(forRevision, Of(Document("A", earlierBody, earlierSummary, forRevision: 2), wasStale: false, Document("A", currentBody, currentSummary, forRevision: 5), isStale).Tldr!.ForRevision);

    [Fact]
    public void A_summary_that_was_stale_is_no_newer_for_being_restored() =>
        Assert.Equal(2, Of(Document("A", forRevision: 2), wasStale: true, Document("A", "Other", forRevision: 5), isStale: false).Tldr!.ForRevision);

    private static Article Of(Article earlier, bool wasStale, Article current, bool isStale) => Restoration.Of(earlier, wasStale, current, isStale, Next);

    private static Article Document(string title, string body = "Body", string summary = "Summary", int forRevision = 1, string slug = "slug") => new()
    {
        Id = Guid.Empty,
        Slug = slug,
        Locale = "en",
        Title = title,
        Tldr = new() { Id = Guid.Empty, Text = summary, ForRevision = forRevision },
        Sections = [new() { Id = Guid.Empty, Anchor = "a", Position = 1, Heading = body, Content = [] }],
    };
}
