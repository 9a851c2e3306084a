using ContentApi.Editorial.Imports.Batches;

namespace ContentApi.Editorial.Exports.Lines;

/// <summary>The first line of an export.</summary>
/// <param name="At">When it was begun: everything is as it stood then.</param>
internal sealed record ExportStart(DateTime At)
{
    public string Type { get; } = LineType.Export;

    /// <summary>Version of the form of the lines.</summary>
    public int Version { get; } = LineType.Version;
}
