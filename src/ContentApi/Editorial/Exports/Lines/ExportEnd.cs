using ContentApi.Editorial.Imports.Batches;

namespace ContentApi.Editorial.Exports.Lines;

/// <summary>The last line of an export: one without it broke off.</summary>
/// <param name="Lines">How many lines stand between the first and this.</param>
internal sealed record ExportEnd(int Lines)
{
    public string Type { get; } = LineType.End;
}
