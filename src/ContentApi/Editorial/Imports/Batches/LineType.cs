using ContentApi.Access;

namespace ContentApi.Editorial.Imports.Batches;

/// <summary>What a line of a batch holds, as its member <c>type</c> says. A document need not say it.</summary>
internal static class LineType
{
    public const string Document = "document", Term = "term", Work = "work", Article = "article", Estimate = "estimate", Resolution = "resolution";

    /// <summary>The first and the last line of an export.</summary>
    public const string Export = "export", End = "end";

    /// <summary>Version of the form that exports are written in.</summary>
    public const int Version = 1;

    /// <summary>What restoring lines of an export takes: they write terms, what is public, and history as it was.</summary>
    private static readonly string[] RestoringScopes = [Scopes.ContentWrite, Scopes.ContentPublish, Scopes.VocabularyWrite];

    /// <summary>Whether it is a line of an export that writes what was stored.</summary>
    public static bool IsRestored(string? type) => type is Term or Work or Article or Estimate or Resolution;

    /// <summary>What is missing of the scopes that the lines of an export take.</summary>
    public static IReadOnlyList<string> MissingFor(IReadOnlyCollection<string> scopes) => [.. RestoringScopes.Where(scope => !scopes.Contains(scope))];

    public static bool IsItem(string? type) => type is not (Export or End);
}
