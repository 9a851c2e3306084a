using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations.Labelling;

/// <summary>Cuts a reference into words, at blanks and where numbers of different meaning are printed without any ("2003;27(4):57-85").</summary>
internal static partial class ReferenceTokens
{
    /// <summary>The most words of one reference that are labelled; further ones are not.</summary>
    public const int Most = 400;

    public static IReadOnlyList<ReferenceToken> Of(string text)
    {
        var tokens = new List<ReferenceToken>();
        var at = 0;
        while (at < text.Length && tokens.Count < Most)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
                end++;
            Add(tokens, text, at, end);
            at = end;
        }
        return tokens;
    }

    private static void Add(List<ReferenceToken> tokens, string text, int start, int end)
    {
        if (end - start is >= 6 and <= 40 && char.IsAsciiDigit(text[end - 1]) | text[end - 1] is '.' or ',' or ';' or ')' && Glued().Match(text, start, end - start) is { Success: true } glued)
        {
            foreach (var name in (ReadOnlySpan<string>)["date", "volume", "pages"])
            {
                if (glued.Groups[name] is { Length: > 0 } part)
                    tokens.Add(TokenReader.Read(text, part.Index, part.Index + part.Length));
            }
            return;
        }
        tokens.Add(TokenReader.Read(text, start, end));
    }

    [GeneratedRegex(@"\G(?:(?<date>(?:1[5-9]|20)[0-9]{2};)(?<volume>[0-9]{1,4}(?:\([^()\s]{1,12}\))?[:,]?)|(?<volume>[0-9]{1,4}(?:\([^()\s]{1,12}\))?:))(?<pages>[A-Za-z]?[0-9]{1,7}(?:[-–—][A-Za-z]?[0-9]{1,7})?[.,;)]{0,2})?(?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Glued();
}
