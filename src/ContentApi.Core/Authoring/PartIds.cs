using ContentApi.Core.Articles;
using ContentApi.Core.Json;

namespace ContentApi.Core.Authoring;

/// <summary>Ids of the parts of an edited article: those that a part of the same kind has, or once had, are kept; others are never taken from outside, since another article may have them.</summary>
internal sealed class PartIds
{
    private readonly EditSettings settings;
    private readonly List<InputError> errors;
    private readonly HashSet<PartId>? known;
    private readonly HashSet<PartId> unknown = [];
    private readonly HashSet<Guid> made = [];

    public PartIds(Article? before, EditSettings settings, List<InputError> errors)
    {
        (this.settings, this.errors) = (settings, errors);
        known = before is null ? null : [.. settings.FormerIds, .. ArticleParts.Of(before).Select(placed => placed.Part)];
    }

    public IReadOnlyCollection<PartId> Unknown => unknown;

    public Guid New()
    {
        var id = settings.NewId();
        made.Add(id);
        return id;
    }

    /// <summary>Whether the id was made by this edit.</summary>
    public bool IsNew(Guid id) => made.Contains(id);

    /// <summary>The id of a part. All parts of an article that is new are new, whatever article they were read from.</summary>
    public Guid Of(PartKind kind, Guid? given, string pointer)
    {
        if (given is not { } id || known is null)
            return New();
        if (!IsKnown(kind, id))
            errors.Add(new(pointer, "unknown-id", "The article has, and had, no such part with this id. Leave the id out to have one made."));
        return id;
    }

    /// <summary>Whether the article has or had such a part with the id.</summary>
    public bool IsKnown(PartKind kind, Guid id)
    {
        if (known is null || known.Contains(new(kind, id)))
            return known is not null;
        unknown.Add(new(kind, id));
        return false;
    }

    /// <summary>Two parts cannot be one. Outcomes and mentions are not told apart by what is sent but by where they stand.</summary>
    public static void FindRepeated(Article article, string place, List<InputError> errors)
    {
        var seen = new HashSet<Guid>();
        errors.AddRange(ArticleParts.Of(article).OrderBy(placed => JsonPointer.IsWithin(placed.Pointer, place)).Where(placed => placed.Part.Kind is not (PartKind.Outcome or PartKind.Mention) && !seen.Add(placed.Part.Id))
            .Select(placed => new InputError($"{placed.Pointer}/id", "duplicate-id", "Another part of the article has this id.")));
    }
}
