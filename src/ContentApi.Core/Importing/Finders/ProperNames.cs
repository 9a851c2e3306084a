using ContentApi.Core.Importing.Reading;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Importing.Finders;

/// <summary>Which words the document's own text uses as names: within its sentences they are written with a capital and never without.</summary>
internal sealed class ProperNames
{
    private readonly HashSet<string> capital = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> small = new(StringComparer.Ordinal);

    public ProperNames(IEnumerable<Element> elements)
    {
        foreach (var element in elements)
        {
            if (element is BlockElement { Block: TextBlock block })
                Read(block.PlainText());
        }
    }

    public bool Contains(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= 5 && Array.TrueForAll(words, word => word is "of" or "the" or "and" || (char.IsUpper(word[0]) && capital.Contains(word) && !small.Contains(word.ToLowerInvariant())));
    }

    private void Read(string text)
    {
        var atSentence = true;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetter(text[at]))
            {
                atSentence |= text[at] is '.' or '!' or '?' or ':' or '“' or '"';
                at++;
                continue;
            }
            var start = at;
            while (at < text.Length && (char.IsLetter(text[at]) || text[at] == '-'))
                at++;
            if (char.IsLower(text[start]))
                small.Add(text[start..at]);
            else if (!atSentence)
                capital.Add(text[start..at]);
            atSentence = false;
        }
    }
}
