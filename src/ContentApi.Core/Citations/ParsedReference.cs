namespace ContentApi.Core.Citations;

/// <summary>What was read from a reference.</summary>
/// <param name="Item">The CSL-JSON item.</param>
/// <param name="Confidence">How likely each member of the item that was read is right, from 0 to 1, by the member's name in CSL-JSON.</param>
public sealed record ParsedReference(CslItem Item, IReadOnlyDictionary<string, double> Confidence)
{
    /// <summary>The share of fields that rules alone get right, on references of shapes that they know.</summary>
    internal const double ByRules = 0.8;

    internal static ParsedReference Of(CslItem item, Func<string, double> confidence) => new(item, Members(item).ToDictionary(name => name, name => Math.Round(confidence(name), 3)));

    private static IEnumerable<string> Members(CslItem item)
    {
        (string Name, object? Value)[] members =
        [
            ("title", item.Title), ("author", item.Author), ("editor", item.Editor), ("translator", item.Translator), ("issued", item.Issued), ("original-date", item.OriginalDate), ("year-suffix", item.YearSuffix),
            ("status", item.Status), ("container-title", item.ContainerTitle), ("collection-title", item.CollectionTitle), ("volume", item.Volume), ("issue", item.Issue), ("page", item.Page), ("number", item.Number),
            ("edition", item.Edition), ("publisher", item.Publisher), ("publisher-place", item.PublisherPlace), ("genre", item.Genre), ("DOI", item.Doi), ("ISBN", item.Isbn), ("URL", item.Url), ("accessed", item.Accessed),
        ];
        return members.Where(member => member.Value is not null).Select(member => member.Name);
    }
}
