using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Delivery;

/// <summary>How a citation or a work is wanted.</summary>
/// <param name="Format">Name of a format, for clients that cannot set <c>Accept</c>.</param>
/// <param name="Style">Style of a bibliography.</param>
internal sealed record ReferenceQuery(
    [property: FromQuery(Name = "format")] string? Format,
    [property: FromQuery(Name = "style")] string? Style);
