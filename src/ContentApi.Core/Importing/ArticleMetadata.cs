using ContentApi.Core.Articles;
using ContentApi.Core.Importing.Finders;
using ContentApi.Core.Importing.Reading;
using ContentApi.Core.PortableText;
using ContentApi.Core.Publishing;

namespace ContentApi.Core.Importing;

/// <summary>Completes an article by what the caller says, what the document says about itself, and what its text shows, in this order.</summary>
internal static class ArticleMetadata
{
    public static Article Apply(Article article, Head head, DocumentMetadata document, ImportOptions options, List<Finding> findings)
    {
        var publication = options.Publication ?? document.Publication ?? head.Publication;
        if (head.Publication is { } printed && publication is not null && !string.Equals(printed, publication, StringComparison.OrdinalIgnoreCase))
            findings.Add(Overridden($"The document prints “{printed}” as its publication; “{publication}” was taken."));
        var authors = options.Authors.Count > 0 ? options.Authors : head.Authors.Count > 0 ? head.Authors : document.Authors;
        if (options.Authors.Count > 0 && head.Authors.Count > 0 && !options.Authors.SequenceEqual(head.Authors, StringComparer.OrdinalIgnoreCase))
            findings.Add(Overridden($"The document prints “{string.Join(", ", head.Authors)}” as its authors; “{string.Join(", ", options.Authors)}” was taken."));
        return article with
        {
            Slug = options.Slug ?? document.Slug ?? article.Slug,
            Locale = (options.Locale is { } locale ? LocaleTag.Canonical(locale) : null) ?? document.Locale ?? LocaleOfText(article, findings),
            Publication = publication is null ? null : Term.Named(publication),
            Subtitle = article.Subtitle ?? document.Subtitle,
            Byline = Terms(authors),
            HeroImage = document.HeroImage,
            Topics = Terms(options.Topics.Concat(document.Topics)),
            Regions = Terms(options.Regions),
        };
    }

    private static string LocaleOfText(Article article, List<Finding> findings)
    {
        var locale = LocaleFinder.Of(
            [article.Title, article.Tldr?.Text ?? "", .. article.Sections.SelectMany(section => section.Content.Texts()), .. article.ScenarioAnalyses.SelectMany(analysis => analysis.Scenarios).SelectMany(scenario => scenario.Content.Texts())]);
        if (locale != "en")
            findings.Add(new Finding(FindingCode.LocaleAssumed, FindingSeverity.Info, "/locale", $"The document does not say its language; “{locale}” was taken by its script and its words."));
        return locale;
    }

    private static Finding Overridden(string detail) => new(FindingCode.MetadataOverridden, FindingSeverity.Info, null, detail);

    private static IReadOnlyList<Term> Terms(IEnumerable<string> names) =>
        [.. names.Distinct(StringComparer.OrdinalIgnoreCase).Select(name => Term.Named(name))];
}
