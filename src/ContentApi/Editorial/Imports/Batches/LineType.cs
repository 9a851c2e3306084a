namespace ContentApi.Editorial.Imports.Batches;

/// <summary>What a line of a batch holds, as its member <c>type</c> says. A document need not say it.</summary>
internal static class LineType
{
    public const string Document = "document", Term = "term", Work = "work", Article = "article";

    /// <summary>The first and the last line of an export.</summary>
    public const string Export = "export", End = "end";

    /// <summary>Version of the form that exports are written in.</summary>
    public const int Version = 1;

    public static bool IsItem(string? type) => type is not (Export or End);
}
