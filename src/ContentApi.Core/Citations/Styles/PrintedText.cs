using System.Text;

namespace ContentApi.Core.Citations.Styles;

/// <summary>Runs of text as they follow each other on paper.</summary>
/// <param name="locale">Whose quotation marks are used.</param>
internal sealed class PrintedText(StyleLocale locale)
{
    private readonly List<(char Character, bool Italic, string? Address)> characters = [];

    /// <summary>Adds a run; where it meets what is there, one of two marks of punctuation gives way (CSL 1.0.2, appendix on punctuation).</summary>
    public void Add(TextRun run)
    {
        for (var i = 0; i < run.Text.Length; i++)
            Add(run.Text[i], run, meets: i == 0);
    }

    /// <summary>The runs with the quotation marks of the locale, those inside others in their second form.</summary>
    public IEnumerable<TextRun> Runs()
    {
        var depth = 0;
        var text = new StringBuilder();
        for (var i = 0; i < characters.Count; i++)
        {
            var (character, italic, address) = characters[i];
            text.Append(character switch
            {
                Typography.OpenQuote => locale.Quotes[depth++ % 2 * 2],
                Typography.CloseQuote => locale.Quotes[((depth = Math.Max(depth - 1, 0)) % 2 * 2) + 1],
                _ => character,
            });
            if (i + 1 < characters.Count && characters[i + 1].Italic == italic && characters[i + 1].Address == address)
                continue;
            yield return new TextRun(text.ToString(), italic, address);
            text.Clear();
        }
    }

    private void Add(char character, TextRun run, bool meets)
    {
        var at = characters.Count;
        if (locale.QuotesTakePunctuation && character is ',' or '.')
        {
            while (at > 0 && characters[at - 1].Character == Typography.CloseQuote)
                at--;
        }
        meets |= at < characters.Count;
        if (at > 0 && meets)
        {
            var before = characters[at - 1].Character;
            if (GivesWay(character, before) || EndsQuestion(character, at))
                return;
            if (at == characters.Count && GivesWayTo(before, character))
                characters.RemoveAt(--at);
        }
        characters.Insert(at, (character, at < characters.Count ? characters[at].Italic : run.Italic, run.Address));
    }

    // Behind a quoted question there is no full stop; inside the closing mark no comma either.
    private bool EndsQuestion(char later, int at) => later switch
    {
        ',' => at < characters.Count && characters[at - 1].Character is ('?' or '!'),
        '.' => at > 1 && characters[at - 1].Character == Typography.CloseQuote && characters[at - 2].Character is ('?' or '!'),
        _ => false,
    };

    /// <summary>Whether the later of two marks is left out.</summary>
    private static bool GivesWay(char later, char before) => (before, later) switch
    {
        ('!', '.' or ':' or '!') or ('?', '.' or ':' or '?') or ('.', '.') or (':', '.' or ':') or (';', ':' or '.' or ';') or (',', ',') => true,
        (' ', ' ') => true,
        _ => false,
    };

    /// <summary>Whether the earlier of two marks is left out.</summary>
    private static bool GivesWayTo(char before, char later) => (before, later) is (':', '!' or '?') or (';', '!' or '?') or (' ', ',' or '.');
}
