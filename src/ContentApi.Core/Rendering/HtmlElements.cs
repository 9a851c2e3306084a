using ContentApi.Core.PortableText;

namespace ContentApi.Core.Rendering;

/// <summary>The HTML element of each decorator.</summary>
internal static class HtmlElements
{
    /// <summary>Name of the element.</summary>
    public static string Of(string decorator) =>
        decorator switch
        {
            Decorator.Strong => "strong",
            Decorator.Emphasis => "em",
            Decorator.Underline => "u",
            Decorator.StrikeThrough => "s",
            Decorator.Code => "code",
            Decorator.Superscript => "sup",
            Decorator.Subscript => "sub",
            _ => "span",
        };
}
