using AngleSharp.Dom;
using ContentApi.Core.Importing.Finders;
using ContentApi.Core.Publishing;

namespace ContentApi.Core.Importing.Reading;

/// <summary>Collects what a reader leaves out, and reports it.</summary>
internal sealed class DroppedMarkup
{
    private const int MostNamed = 12;
    private readonly HashSet<INode> removed = [];
    private readonly List<string> furniture = [];
    private readonly List<string> unsafeMarkup = [];
    private readonly List<string> addresses = [];
    private int unsafeCount;
    private int addressCount;

    /// <summary>Leaves a node out; taking it out of the tree would move all its siblings.</summary>
    public void Remove(INode node) => removed.Add(node);

    public bool IsRemoved(INode node) => removed.Contains(node);

    public void Furniture(string element, string text) => furniture.Add(text.Length == 0 ? $"<{element}>" : $"<{element}> {text}");

    public void Unsafe(string what)
    {
        unsafeCount++;
        if (unsafeMarkup.Count < MostNamed && !unsafeMarkup.Contains(what))
            unsafeMarkup.Add(what);
    }

    public void Address(string address)
    {
        addressCount++;
        if (addresses.Count < MostNamed)
            addresses.Add(address.Length > 120 ? address[..120] : address);
    }

    public IEnumerable<Finding> Findings()
    {
        if (furniture.Count > 0)
            yield return FurnitureFinder.Dropped("the markup", string.Join(" | ", furniture.Distinct(StringComparer.Ordinal)));
        if (unsafeCount > 0)
            yield return new Finding(FindingCode.UnsafeMarkupRemoved, FindingSeverity.Warning, null, $"Unsafe markup was removed ({unsafeCount}): {string.Join(", ", unsafeMarkup)}");
        if (addressCount > 0)
            yield return new Finding(FindingCode.AddressDropped, FindingSeverity.Info, null, $"Addresses that are not complete http, https or mailto URLs were left out, their text kept ({addressCount}): {string.Join(", ", addresses)}");
    }
}
