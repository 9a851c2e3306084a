using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Core.Json;

namespace ContentApi.Core.Authoring;

public sealed partial class ArticleEdit
{
    /// <summary>The article with another reference list.</summary>
    public Article WithCitations(IReadOnlyList<CitationInput> inputs) => Finish(before! with { Citations = Citations(inputs, List) }, "/citations", List);

    /// <summary>The article with one more entry at the end of its reference list; and the citation's id.</summary>
    public (Article Article, Guid Id) WithNewCitation(CitationInput input)
    {
        var made = MadeAt(before!.Citations.Count, input);
        return (Finish(before with { Citations = made }, $"/citations/{made.Count - 1}"), made[^1].Id);
    }

    /// <summary>The article with an entry of its reference list replaced; null when it has no such entry.</summary>
    public Article? WithCitation(Guid id, CitationInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return IndexOf(id) is >= 0 and var at ? Finish(before! with { Citations = MadeAt(at, input with { Id = id }) }, $"/citations/{at}") : null;
    }

    /// <summary>The article without an entry of its reference list; null when it has no such entry. Marks that name it stay, and are found by the checks.</summary>
    public Article? WithoutCitation(Guid id) => IndexOf(id) >= 0 ? Finish(before! with { Citations = [.. before.Citations.Where(citation => citation.Id != id)] }) : null;

    private int IndexOf(Guid id) => before!.Citations.ToList().FindIndex(citation => citation.Id == id);

    private IReadOnlyList<Citation> MadeAt(int place, CitationInput input) => citations.MakeAll(before!.Citations, new Dictionary<int, CitationInput> { [place] = input }, _ => "");

    private IReadOnlyList<Citation> Citations(IReadOnlyList<CitationInput> inputs, string pointer) =>
        citations.MakeAll([], inputs.Select((input, at) => (at, input)).ToDictionary(entry => entry.at, entry => entry.input), at => JsonPointer.Of(pointer, at));
}
