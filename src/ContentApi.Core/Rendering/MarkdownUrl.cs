using System.Globalization;
using System.Text;

namespace ContentApi.Core.Rendering;

/// <summary>Addresses as link destinations of Markdown.</summary>
internal static class MarkdownUrl
{
    /// <summary>The address with everything percent-encoded that would end the destination or be read as an escape or entity.</summary>
    public static string Of(string url)
    {
        var destination = new StringBuilder(url.Length);
        foreach (var letter in url)
        {
            if (letter is '(' or ')' or '<' or '>' or '\\' or '"' or '`' or '|' or ' ')
                destination.Append(CultureInfo.InvariantCulture, $"%{(int)letter:X2}");
            else
                destination.Append(letter == '&' ? "&amp;" : letter.ToString());
        }

        return destination.ToString();
    }
}
