using ContentApi.Core.Articles;

namespace ContentApi.Core.Authoring;

/// <summary>How an editor names a term of the vocabulary: by its id, else by its slug, else by its name. By name alone, a term that is not known is made.</summary>
public sealed record TermInput
{
    /// <summary>Id of the term.</summary>
    public Guid? Id { get; init; }

    /// <summary>Slug that the term has or had; beside an id it counts where there is no term of that id, any more: one that was merged has its slugs in the other.</summary>
    public string? Slug { get; init; }

    /// <summary>Name of the term; not looked at beside an id or a slug.</summary>
    public string? Name { get; init; }

    /// <summary>The term as far as it is named; without a name, the vocabulary has to know it.</summary>
    internal Term Term => this switch
    {
        { Id: { } id } => new() { Id = id, Slug = Slug ?? "", Name = "" },
        { Slug: { } slug } => new() { Id = Guid.Empty, Slug = slug, Name = "" },
        _ => Term.Named(Name!.Trim()),
    };
}
