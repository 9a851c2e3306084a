namespace ContentApi.Core.Importing.Reading;

/// <summary>Tells the depth of list items by their indents.</summary>
internal sealed class ListNesting
{
    private const int Deepest = 10;
    private readonly List<int> indents = [];

    public void Clear() => indents.Clear();

    public int LevelOf(int indent)
    {
        while (indents.Count > 0 && indent <= indents[^1] - 1)
            indents.RemoveAt(indents.Count - 1);
        if (indents.Count == 0 || (indent > indents[^1] + 1 && indents.Count < Deepest))
            indents.Add(indent);
        return indents.Count;
    }
}
