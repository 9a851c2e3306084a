using ContentApi.Http.Negotiation;
using ContentApi.Http.Paging;
using ContentApi.Published;

namespace ContentApi.Delivery.Lists;

/// <summary>How the items of a page are written.</summary>
/// <param name="MediaType">Media type of the page, without parameters.</param>
/// <param name="Write">Writes the items' bytes, with where the page stands if the format has room for that.</param>
internal sealed record PageFormat(string MediaType, Func<IReadOnlyList<ReadOnlyMemory<byte>>, PageInfo, ReadOnlyMemory<byte>> Write)
{
    public static readonly PageFormat Json = new(ReferenceFormats.Json.MediaType, PageBytes.Write);

    /// <summary>What the format adds to the entity tag of the stored bytes.</summary>
    public string Way { get; init; } = "";

    /// <summary>Whether <c>Accept</c> was looked at to choose it.</summary>
    public bool VariesByAccept { get; init; }

    /// <summary>References in a format. Those that are not the API's own have no room for the place of the page: the next one is in the header <c>Link</c>.</summary>
    public static PageFormat Of(Representation format, bool variesByAccept) => format == ReferenceFormats.Json
        ? Json with { VariesByAccept = variesByAccept }
        : new(format.MediaType, (items, _) => ReferenceFormats.Write(format, items)) { Way = ReferenceFormats.Way(format), VariesByAccept = variesByAccept };
}
