using ContentApi.Access;
using ContentApi.Core.Importing;
using ContentApi.Data;
using ContentApi.Editorial.Samples;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Imports;

/// <summary>Fills a database that never held an article with a few articles, so that a first look shows something.</summary>
internal sealed class SampleArticles(ContentDbContext database, DocumentImport import)
{
    /// <summary>The highest version of a sample that nobody has touched: made, and published.</summary>
    public const int LoadedVersion = 2;

    private static readonly Lazy<Sample[]> Samples = new(() => SampleResource.Read<Sample[]>("samples.json"));

    /// <summary>The samples' ids: the same in every deployment, since they are the same articles.</summary>
    public static IReadOnlySet<Guid> Ids { get; } = Samples.Value.Select(sample => sample.Id).ToHashSet();

    public async Task LoadIntoEmptyAsync(CancellationToken cancellationToken)
    {
        if (await database.ClaimedSlugs.AnyAsync(cancellationToken))
            return;
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        foreach (var sample in Samples.Value)
        {
            var options = new ImportOptions { Locale = sample.Locale, PublishedAt = sample.PublishedAt, Topics = sample.Topics, Regions = sample.Regions, Authors = sample.Authors };
            if (await import.RunAsync(Read(sample.File), DocumentFormats.FromFileName(sample.File)!.Value, options, new(Publish: true, DryRun: false, Caller.Program) { ArticleId = sample.Id }, cancellationToken) is not (DocumentImported or DocumentNotPublishable))
                throw new InvalidOperationException($"The sample {sample.File} does not import.");
        }
        await transaction.CommitAsync(cancellationToken);
    }

    private static byte[] Read(string file)
    {
        using var stream = SampleResource.Open(file);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>A sample document, with what it does not say itself.</summary>
    private sealed record Sample(Guid Id, string File, string Locale, IReadOnlyList<string> Topics, IReadOnlyList<string> Regions, IReadOnlyList<string> Authors, DateTimeOffset PublishedAt);
}
