using ContentApi.Core.Articles;
using ContentApi.Core.Publishing;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Data.PublishedTables;
using ContentApi.Published;
using Npgsql;

namespace ContentApi.Editorial.Samples;

/// <summary>Makes generated articles by the batch, on every core, into the rows that publishing writes.</summary>
internal sealed class SampleBatches(SampleWriter writer, ArticleRenderer renderer, RowCopies copies, DateTime now, int firstNumber, long firstChange)
{
    /// <summary>The reason that the revisions of generated articles tell.</summary>
    public const string Reason = "sample";

    private readonly HashSet<Guid> writtenWorks = [];
    private int made;

    /// <summary>Number of the last change that was made.</summary>
    public long LastChange => firstChange + made - 1;

    public Task<SampleBatch> MakeAsync(int count, CancellationToken cancellationToken) => Task.Run(() => Make(count, cancellationToken), cancellationToken);

    private SampleBatch Make(int count, CancellationToken cancellationToken)
    {
        var articles = ParallelEnumerable.Range(made, count).AsOrdered().WithCancellation(cancellationToken).Select(Make).ToList();
        made += count;
        var newWorks = articles.SelectMany(article => article.Sample.Works).Where(work => !work.IsKnown && writtenWorks.Add(work.Citation.WorkId!.Value))
            .Select(work => new KnownWork { Id = work.Citation.WorkId!.Value, MatchKey = work.MatchKey, Csl = work.Citation.Csl, CreatedAt = now });
        return new()
        {
            Articles = count,
            Terms = [.. articles.SelectMany(article => article.Terms).Distinct()],
            Works = [.. articles.SelectMany(article => article.Works).Distinct()],
            Tables = copies.Tables,
            Rows = newWorks.SelectMany(copies.RowsOf).Concat(articles.SelectMany(article => article.Rows)).ToLookup(row => row.Table, row => row.Values),
        };
    }

    private MadeArticle Make(int index)
    {
        var sample = writer.Write(firstNumber + index);
        var (document, id) = (sample.Document, sample.Document.Id);
        var copy = new WorkingCopy
        {
            Id = id,
            Slug = document.Slug,
            Locale = document.Locale,
            Title = document.Title,
            TranslationGroupId = sample.TranslationGroupId,
            Status = ArticleStatus.Published,
            Revision = 1,
            BodyRevision = 1,
            // Made, then published.
            Version = 2,
            PublishedRevision = 1,
            PublishedAt = sample.PublishedAt,
            CreatedAt = now,
            UpdatedAt = now,
            Words = ReadingTime.Words(document),
            Document = document,
        };
        var published = renderer.Render(SnapshotOf(copy), now);
        var change = new Change
        {
            Number = firstChange + index,
            ArticleId = id,
            Locale = document.Locale,
            PublicationId = published.PublicationId,
            Operation = ChangeOperation.Upsert,
            Revision = 1,
            At = now,
            RelatedIds = [.. SharedRows.Of(published)],
        };
        object[] entities =
        [
            copy,
            new Revision { ArticleId = id, Number = 1, BodyRevision = 1, CreatedAt = now, Reason = Reason, Document = document },
            new ClaimedSlug { Slug = document.Slug, ArticleId = id },
            published,
            change,
        ];
        return new(sample, [.. SharedRows.TermsOf(published)], [.. SharedRows.WorksOf(published)], [.. entities.SelectMany(copies.RowsOf)]);
    }

    private static Snapshot SnapshotOf(WorkingCopy copy) => new()
    {
        Document = copy.Document,
        TranslationGroupId = copy.TranslationGroupId,
        Translations = [],
        Status = copy.Status,
        Revision = copy.Revision,
        BodyRevision = copy.BodyRevision,
        PublishedAt = copy.PublishedAt,
        UpdatedAt = copy.UpdatedAt,
        Words = copy.Words,
        NextTransitionAt = null,
    };

    private sealed record MadeArticle(SampleArticle Sample, IReadOnlyList<Guid> Terms, IReadOnlyList<Guid> Works, IReadOnlyList<(TableCopy Table, object?[] Values)> Rows);
}

/// <summary>Generated articles as rows, ready to be written.</summary>
internal sealed record SampleBatch
{
    public required int Articles { get; init; }

    /// <summary>Ids of the terms that they name.</summary>
    public required Guid[] Terms { get; init; }

    /// <summary>Ids of the works that they cite.</summary>
    public required Guid[] Works { get; init; }

    /// <summary>The tables in the order of writing.</summary>
    public required IEnumerable<TableCopy> Tables { get; init; }
    public required ILookup<TableCopy, object?[]> Rows { get; init; }

    public void Write(NpgsqlConnection connection)
    {
        foreach (var table in Tables)
            table.Write(connection, Rows[table]);
    }
}
