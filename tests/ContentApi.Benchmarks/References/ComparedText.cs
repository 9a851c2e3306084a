using System.Text;

namespace ContentApi.Benchmarks.References;

/// <summary>A text as fields are compared: its letters and digits in lower case, in compatibility form (so that a ligature is its letters), and nothing else.</summary>
internal static class ComparedText
{
    public static string Of(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(char.IsLetterOrDigit));
}
