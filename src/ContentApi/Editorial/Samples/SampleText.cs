using System.Globalization;
using ContentApi.Core.PortableText;

namespace ContentApi.Editorial.Samples;

/// <summary>Writes the blocks of one article.</summary>
internal sealed class SampleText(SampleLanguage language, SampleDraw draw, string actor)
{
    private int blocks;

    public string Sentence(string kind) => language.Sentence(kind, draw.Random, actor);

    public string Sentences(string kind, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Sentence(kind)));

    public TextBlock Paragraph(string kind, int sentences) => Block([new() { Key = "s1", Text = Sentences(kind, sentences) }]);

    public TextBlock Bullet(string text) => Block([new() { Key = "s1", Text = text }]) with { ListItem = BlockStyle.Bullet, Level = 1 };

    /// <summary>A paragraph whose last sentence cites a source in parentheses.</summary>
    public TextBlock Citing(Guid citationId, string cited) => Block(
    [
        new() { Key = "s1", Text = $"{Sentence("body")} {Sentence("cited")} " },
        new() { Key = "s2", Text = $"({cited})", Marks = ["m1"] },
        new() { Key = "s3", Text = "." },
    ]) with
    {
        MarkDefs = [new CitationMark { Key = "m1", CitationId = citationId, MentionId = draw.NewId() }],
    };

    private TextBlock Block(IReadOnlyList<Span> children) => new() { Key = string.Create(CultureInfo.InvariantCulture, $"b{++blocks}"), Children = children };
}
