using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Core.Articles;
using ContentApi.Core.Importing;
using ContentApi.Core.Publishing;
using ContentApi.Editorial.Articles;
using ContentApi.Editorial.Imports;
using ContentApi.Http.OpenApi;
using ContentApi.Published;
using MapsterMapper;

namespace ContentApi.Editorial;

/// <summary>The article of <see cref="PublishedExamples"/> as editors have it.</summary>
internal static class EditorialExamples
{
    public static ExampleSource Create(IMapper mapper)
    {
        var published = PublishedExamples.CreateSnapshot();
        var copy = new WorkingCopySnapshot
        {
            Document = published.Document,
            Words = published.Words,
            TranslationGroupId = published.TranslationGroupId,
            Translations = published.Translations,
            Status = ArticleStatus.Draft,
            Revision = published.Revision,
            BodyRevision = published.BodyRevision,
            PublishedAt = null,
            UpdatedAt = published.UpdatedAt,
            CreatedAt = published.UpdatedAt,
            PublishedRevision = null,
        };
        var article = mapper.Map<WorkingCopyRepresentation>(copy);
        var report = new ImportReport("text/plain", 1, 1, 1, 1, 1, new MentionCounts(1, 0), []);
        return new(
            new Dictionary<Type, JsonNode>
            {
                [typeof(WorkingCopyRepresentation)] = Json(article),
                [typeof(WorkingCopySummary)] = Json(mapper.Map<WorkingCopySummary>(copy)),
                [typeof(ImportResponse)] = Json(new ImportResponse(article, report)),
            },
            new Dictionary<string, string>());
    }

    private static JsonNode Json<T>(T value) => JsonSerializer.SerializeToNode(value, ContentJson.Options)!;
}
