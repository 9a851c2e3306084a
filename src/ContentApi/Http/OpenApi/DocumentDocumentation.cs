using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ContentApi.Http.OpenApi;

/// <summary>What the documents say as a whole.</summary>
internal sealed class DocumentDocumentation : IDocumentFilter
{
    public const string KeyScheme = "key";

    private static readonly Dictionary<string, string> TagDescriptions = new()
    {
        ["Articles"] = "Analyses, whole and by part.",
        ["TL;DRs"] = "The summaries at the head of articles, as cards.",
        ["Scenario analyses"] = "What-if questions with their scenarios, and strategic options by actor.",
        ["Calibration"] = "How forecasts fared.",
        ["Forecasts"] = "How likely scenarios are held to be, and what became of them.",
        ["Citations"] = "Entries of reference lists, with the places that mention them.",
        ["Works"] = "Cited sources, each one across all articles.",
        ["Vocabulary"] = "Publications, authors, topics, regions and actors.",
        ["Search"] = "Full text, across all of it.",
        ["Revisions"] = "What articles were, what changed, and back.",
        ["Corrections"] = "What readers are told of errors in what was published.",
        ["Access"] = "Keys, and what was done with them.",
        ["Integrity"] = "What an editor should look at, in one article and in all of them.",
        ["Imports"] = "Documents in.",
        ["Sync"] = "A copy of everything, kept up to date.",
        ["Preview"] = "Working copies in the shapes of delivery, for who has the scope `content:preview`, or a preview token of the article.",
    };

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.JsonSchemaDialect = new Uri("https://spec.openapis.org/oas/3.1/dialect/base");
        swaggerDoc.Servers = [new() { Url = "/", Description = "This server" }];
        foreach (var tag in swaggerDoc.Tags ?? new HashSet<OpenApiTag>())
            tag.Description = TagDescriptions[tag.Name!];
        if (context.DocumentName == ApiDocuments.Management)
            return;
        // Nothing here needs a key: said outright, so that nobody has to guess.
        swaggerDoc.Security = [];
        foreach (var operation in swaggerDoc.Paths.Values.SelectMany(path => path.Operations!.Values))
            operation.Security ??= [];
    }
}
