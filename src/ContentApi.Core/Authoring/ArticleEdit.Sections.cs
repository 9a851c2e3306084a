using ContentApi.Core.Articles;
using ContentApi.Core.Json;

namespace ContentApi.Core.Authoring;

public sealed partial class ArticleEdit
{
    /// <summary>The article with other sections.</summary>
    public Article WithSections(IReadOnlyList<SectionInput> inputs) => Finish(before! with { Sections = Sections(inputs, List) }, "/sections", List);

    /// <summary>The article with one more section, at its position, else at the end of the document; and the section's id.</summary>
    public (Article Article, Guid Id) WithNewSection(SectionInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var section = Section(input, "");
        return (FinishSection(PartOrder.Place(before! with { Sections = [.. before!.Sections, section] }, section.Id, input.Position), section.Id), section.Id);
    }

    /// <summary>The article with a section replaced, and moved if it says another position; null when it has no such section.</summary>
    public Article? WithSection(Guid id, SectionInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!HasSection(id))
            return null;
        var replaced = before! with
        {
            Sections = [.. before.Sections.Select(section => section.Id == id ? Section(input with { Id = id }, "") with { Position = section.Position } : section)],
        };
        return FinishSection(input.Position is { } position ? PartOrder.Place(replaced, id, position) : replaced, id);
    }

    /// <summary>The article without a section; null when it has no such section.</summary>
    public Article? WithoutSection(Guid id) => HasSection(id) ? Finish(before! with { Sections = [.. before.Sections.Where(section => section.Id != id)] }) : null;

    private bool HasSection(Guid id) => before!.Sections.Any(section => section.Id == id);

    private Article FinishSection(Article article, Guid id) => Finish(article, JsonPointer.Of("/sections", article.Sections.ToList().FindIndex(section => section.Id == id)));

    private List<Section> Sections(IReadOnlyList<SectionInput> inputs, string pointer) => [.. inputs.Select((input, at) => Section(input, JsonPointer.Of(pointer, at)))];

    private Section Section(SectionInput input, string pointer)
    {
        var part = had.Section(input.Id);
        return new()
        {
            Id = ids.Of(PartKind.Section, input.Id, $"{pointer}/id"),
            Anchor = input.Anchor ?? part?.Anchor ?? "",
            Position = input.Position ?? PartOrder.Unsaid,
            Level = input.Level ?? 2,
            Heading = OrNull(input.Heading),
            Content = bodies.Make(input.Content, part?.Content ?? [], $"{pointer}/content"),
        };
    }
}
