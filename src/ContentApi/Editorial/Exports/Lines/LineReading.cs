using System.Text.Json;
using ContentApi.Core.Json;
using ContentApi.Editorial.Imports.Batches;
using ContentApi.Http.Validation;

namespace ContentApi.Editorial.Exports.Lines;

/// <summary>Reads lines as what their types say that they are.</summary>
internal static class LineReading
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = LineJson.MaxDepth };

    /// <summary>The line, or everything in it that does not fit, each with its place.</summary>
    public static (T? Line, LineResult? Refusal) Read<T>(string json)
        where T : class
    {
        using var document = JsonDocument.Parse(json, Strict);
        return InputShape.Check(document.RootElement, typeof(T), ["type"], allowNoncharacters: true) is { Count: > 0 } errors
            ? (null, LineResult.Failed([.. errors.Select(RequestValidation.OfInput)]))
            : (document.RootElement.Deserialize<T>(LineJson.Options)!, null);
    }
}
