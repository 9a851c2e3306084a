using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Vocabulary;

/// <summary>The tree that topics form, under the <see cref="VocabularyLock"/>.</summary>
internal sealed class TopicTree(ContentDbContext database, ManagedTerms terms)
{
    /// <summary>The topic that one is to be below, null for none; the problem when there is no such topic, or it is below the one that moves.</summary>
    public async Task<(Guid? ParentId, ProblemHttpResult? Problem)> ParentAsync(VocabularyTerm topic, ParentRequest? parent, CancellationToken cancellationToken)
    {
        if (parent?.IdOrSlug is not { } named)
            return (null, null);
        if (await terms.ResolveAsync(TermKind.Topic, named, cancellationToken) is not { } above)
            return (null, Refuse("unknown-term", $"There is no topic '{named}'."));
        return (await AboveAsync(above.Id, cancellationToken)).Contains(topic.Id) ? (null, Refuse("circular", $"'{above.Name}' is '{topic.Name}' itself, or below it.")) : (above.Id, null);
    }

    /// <summary>Puts what is below a topic below the one that it is merged into. What that one is itself below moves up to where the merged topic was.</summary>
    public async Task JoinAsync(VocabularyTerm merged, VocabularyTerm into, CancellationToken cancellationToken)
    {
        var path = (await AboveAsync(into.Id, cancellationToken)).ToArray();
        await database.VocabularyTerms.Where(topic => topic.ParentId == merged.Id && topic.Id != into.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(topic => topic.ParentId, topic => path.Contains(topic.Id) ? merged.ParentId : into.Id).SetProperty(topic => topic.IsOutdated, true).SetProperty(topic => topic.Version, topic => topic.Version + 1), cancellationToken);
        if (into.ParentId == merged.Id)
            into.ParentId = merged.ParentId;
    }

    /// <summary>The topic and those above it.</summary>
    private Task<List<Guid>> AboveAsync(Guid topic, CancellationToken cancellationToken) => database.Database.SqlQuery<Guid>(
        $"""
         WITH RECURSIVE above AS (
             SELECT id, parent_id FROM editorial.terms WHERE id = {topic}
             UNION SELECT terms.id, terms.parent_id FROM above JOIN editorial.terms ON terms.id = above.parent_id
         )
         SELECT id AS "Value" FROM above
         """).ToListAsync(cancellationToken);

    private static ProblemHttpResult Refuse(string code, string detail) => Problem.Of(ProblemType.Invalid, "The topic cannot stand there.", new ProblemError { Pointer = "/parent", Code = code, Detail = detail });
}
