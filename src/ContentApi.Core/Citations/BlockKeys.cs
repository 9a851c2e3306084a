using ContentApi.Core.PortableText;

namespace ContentApi.Core.Citations;

/// <summary>New keys in a block, unlike every key and mark that it has.</summary>
internal sealed class BlockKeys(TextBlock block)
{
    private readonly HashSet<string> _taken = [.. block.MarkDefs.Select(mark => mark.Key), .. block.Children.Select(span => span.Key), .. block.Children.SelectMany(span => span.Marks)];
    private readonly Dictionary<string, int> _last = [];

    /// <summary>The prefix and the next free number.</summary>
    public string Next(string prefix)
    {
        var number = _last.GetValueOrDefault(prefix);
        string key;
        do
            key = $"{prefix}{++number}";
        while (!_taken.Add(key));
        _last[prefix] = number;
        return key;
    }
}
