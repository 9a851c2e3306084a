using System.CommandLine;
using ContentApi.Http.OpenApi;

namespace ContentApi.Commands;

/// <summary><c>openapi</c>: writes the OpenAPI documents as files.</summary>
internal static class OpenApiCommand
{
    public static void AddTo(RootCommand root, Func<ParseResult, WebApplication> build)
    {
        var folder = new Option<string>("--output") { Description = "Folder to write v1.json and manage-v1.json to.", DefaultValueFactory = _ => "openapi" };
        var openApi = new Command("openapi", "Writes the OpenAPI documents to files.") { folder };
        openApi.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = build(parsed);
            Directory.CreateDirectory(parsed.GetRequiredValue(folder));
            foreach (var (name, json) in await OpenApiDocuments.WriteAsync(app, cancellationToken))
            {
                var file = Path.Combine(parsed.GetRequiredValue(folder), name + ".json");
                await File.WriteAllTextAsync(file, json, cancellationToken);
                Console.WriteLine(file);
            }
        });
        root.Subcommands.Add(openApi);
    }
}
