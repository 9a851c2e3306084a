using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Tests.Citations;

internal static class SampleArticle
{
    public static Article Of(string text, IReadOnlyList<string> references) => Of([Paragraph("b1", text)], references);

    public static Article Of(IReadOnlyList<Block> content, IReadOnlyList<string> references)
    {
        var newId = NewIds.Make();
        return new Article
        {
            Id = newId(),
            Slug = "tolls-at-the-strait",
            Locale = "en",
            Title = "Tolls at the Strait",
            Sections = [new Section { Id = newId(), Anchor = "why-a-toll", Position = 1, Content = content }],
            Citations = CitationList.Build(references, newId),
        };
    }

    public static TextBlock Paragraph(string key, string text) => new() { Key = key, Children = [new Span { Key = "s1", Text = text }] };
}
