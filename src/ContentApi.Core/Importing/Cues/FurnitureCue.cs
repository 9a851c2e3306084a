using System.Buffers;
using System.Text.RegularExpressions;

namespace ContentApi.Core.Importing.Cues;

/// <summary>Text that belongs to a page, not to an article: navigation, sharing, cookie notices.</summary>
internal static partial class FurnitureCue
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int Longest = 220;

    private static readonly SearchValues<char> Arrows = SearchValues.Create("←→«»‹›");

    /// <summary>Whether a whole paragraph or heading is page furniture.</summary>
    public static bool Is(string text) => text.Length <= Longest && (Navigation().IsMatch(text) || Page().IsMatch(text) || Notice().IsMatch(text));

    /// <summary>Whether a line is a pager's arrows and words, and so no part of the paragraph or list item that it follows without a blank line.</summary>
    public static bool IsPager(string line) => line.Length <= Longest && line.AsSpan().ContainsAny(Arrows) && Navigation().IsMatch(line);

    /// <summary>Headings of lists of other articles and of comment forms: what follows them is furniture as well.</summary>
    public static bool OpensFurniture(string heading) => heading.Length <= 80 && Others().IsMatch(heading);

    [GeneratedRegex(
        @"^(?=.*(?:[←→«»‹›<>|/·]|\s))[\s←→«»‹›<>|/·•\-–—]*(?:(?:prev(?:ious)?|next|newer|older|السابق|التالي|précédent|suivant|anterior|siguiente|zurück|weiter|önceki|sonraki|sebelumnya|berikutnya|قبلی|بعدی)(?:\s+(?:post|article|page|story|entry)s?)?[\s←→«»‹›<>|/·•\-–—]*){1,2}$",
        Options)]
    private static partial Regex Navigation();

    [GeneratedRegex(
        @"^[\s↑^⬆|·•]*(?:back to (?:the )?top|skip to (?:main )?content|share(?: (?:this|on|via|to)(?: (?:article|post|story|page|facebook|twitter|x|linkedin|whatsapp|email))?)?(?:\s*[:|].{0,80})?|(?:print|email|save|bookmark) (?:this )?(?:article|page|story)|advertisement|sponsored(?: content)?|leave a (?:comment|reply)|post a comment|\d{0,5} comments?|log in(?: to comment)?|sign (?:in|up)|home|menu|search|all rights reserved\.?|follow us(?: on .{1,60})?|load more|read more|tweet|العودة إلى الأعلى|شارك(?: (?:هذا )?المقال)?|إعلان|اترك تعليقا?ً?|جميع الحقوق محفوظة)[\s↑^⬆|·•.:]*$",
        Options)]
    private static partial Regex Page();

    [GeneratedRegex(
        @"^(?:(?:we|this (?:site|website)) uses? cookies\b|accept (?:all )?cookies\b|by (?:continuing|using) (?:to|this site)\b.{0,80}cookies|(?:subscribe|sign up)\b.{0,60}\bnewsletter|(?:©|\(c\)|copyright)\s.{0,20}\d{4}\b|نستخدم ملفات تعريف الارتباط|اشترك في (?:النشرة|نشرتنا))",
        Options)]
    private static partial Regex Notice();

    [GeneratedRegex(
        @"^(?:related (?:posts?|articles?|stories|reading|content)|you (?:may|might) also (?:like|enjoy)|more (?:from|stories)\b.{0,40}|recommended (?:for you|articles|reading)|recent posts|popular posts|leave a (?:comment|reply)|comments(?: \(\d+\))?|share this(?: article| post)?|مقالات ذات صلة|اقرأ أيضاً?ا?|articles (?:liés|similaires)|artículos relacionados|ähnliche artikel|ilgili yazılar|artikel terkait)\s*:?$",
        Options)]
    private static partial Regex Others();
}
