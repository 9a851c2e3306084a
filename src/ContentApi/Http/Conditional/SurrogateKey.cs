namespace ContentApi.Http.Conditional;

/// <summary>
/// The <c>Surrogate-Key</c> header: what a response is made of, so that a CDN can drop every response that a change touches.
/// The response cache goes by the same ids.
/// </summary>
internal static class SurrogateKey
{
    /// <summary>Stands for any article: the key of a list that an article may come into or leave at any time.</summary>
    public static readonly Guid Any = Guid.Empty;

    private const string AnyText = "any";

    /// <summary>The ids as the header has them, <c>any</c> for <see cref="Any"/>.</summary>
    public static string Of(IReadOnlyCollection<Guid> ids)
    {
        const int LongestId = 36;
        var text = new char[(LongestId + 1) * ids.Count];
        var length = 0;
        foreach (var id in ids)
        {
            if (length > 0)
                text[length++] = ' ';
            if (id == Any)
                length += Write(AnyText, text.AsSpan(length));
            else if (id.TryFormat(text.AsSpan(length), out var written, "D"))
                length += written;
        }
        return new(text, 0, length);

        static int Write(string word, Span<char> place)
        {
            word.CopyTo(place);
            return word.Length;
        }
    }
}
