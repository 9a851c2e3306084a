using System.Text.Json.Nodes;
using ContentApi.Http.OpenApi;

namespace ContentApi.Tests.Http.OpenApi;

public sealed class OpenApiDocumentsTests
{
    [Theory]
    [InlineData("v1")]
    [InlineData("manage-v1")]
    public async Task The_committed_document_is_the_one_that_the_program_writes(string name)
    {
        var committed = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "openapi", name + ".json"), TestContext.Current.CancellationToken);
        var written = (await WriteAsync())[name];
        Assert.True(committed == written, $"openapi/{name}.json is not up to date: run 'dotnet run --project src/ContentApi -- openapi' and commit it.");
    }

    [Fact]
    public async Task Every_operation_has_an_id_a_summary_and_an_example_of_each_answer()
    {
        foreach (var (name, text) in await WriteAsync())
        {
            foreach (var (path, item) in JsonNode.Parse(text)!["paths"]!.AsObject())
            {
                foreach (var (method, operation) in item!.AsObject())
                {
                    var where = $"{name}: {method} {path}";
                    Assert.False(string.IsNullOrEmpty((string?)operation!["operationId"]), where);
                    Assert.False(string.IsNullOrEmpty((string?)operation["summary"]), where);
                    foreach (var (status, response) in operation["responses"]!.AsObject())
                    {
                        Assert.False(string.IsNullOrEmpty((string?)response!["description"]), $"{where} {status}");
                        Assert.All(response["content"]?.AsObject() ?? [], content => Assert.True(content.Value!["example"] is not null, $"{where} {status} {content.Key}"));
                    }
                }
            }
        }
    }

    [Fact]
    public async Task HTML_of_references_is_said_to_be_had_by_its_format_only()
    {
        var html = JsonNode.Parse((await WriteAsync())["v1"])!["paths"]!["/v1/citations"]!["get"]!["responses"]!["200"]!["content"]!["text/html"]!;

        Assert.Equal("With format=bibliography-html only: Accept does not choose it.", (string?)html["schema"]!["description"]);
        Assert.StartsWith("<", (string?)html["example"], StringComparison.Ordinal);
        Assert.DoesNotContain("DOCTYPE", (string?)html["example"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_public_read_says_how_it_is_revalidated()
    {
        foreach (var (path, item) in JsonNode.Parse((await WriteAsync())["v1"])!["paths"]!.AsObject())
        {
            Assert.True(item!["get"]!["responses"]!["304"] is not null, path);
            Assert.True(item["get"]!["parameters"]!.AsArray().Any(parameter => (string?)parameter!["name"] == "If-None-Match"), path);
        }
    }

    [Fact]
    public async Task Descriptions_name_no_type_of_the_program() =>
        Assert.All(await WriteAsync(), document => Assert.DoesNotContain("ContentApi.", document.Value, StringComparison.Ordinal));

    private static Task<IReadOnlyDictionary<string, string>> WriteAsync() => OpenApiDocuments.WriteAsync(Program.Build([]), TestContext.Current.CancellationToken);
}
