using ContentApi.Access;
using ContentApi.Core.Articles;
using ContentApi.Core.Publishing;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Editorial.Vocabulary;
using ContentApi.Editorial.Works;

namespace ContentApi.Editorial.Articles;

/// <summary>Writes documents as revisions of articles, within the caller's transaction: every content that an article ever had goes through here.</summary>
internal sealed class ArticleWriter(ContentDbContext database, TimeProvider time)
{
    public Guid NewId() => Guid.CreateVersion7(time.GetUtcNow());

    /// <summary>
    /// Makes an article of a document, its first revision. Terms and works are matched, those that are new are made. Null when the slug is another article's.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="creation">What the document does not say.</param>
    /// <param name="by">Who and why.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<WorkingCopy?> CreateAsync(Article document, ArticleCreation creation, RevisionNote by, CancellationToken cancellationToken)
    {
        var now = time.UtcNowInMicroseconds();
        document = await MatchAsync(document, now, cancellationToken);
        if (creation.SlugIsGiven && !await SlugClaim.TryAsync(database, document.Slug, document.Id, cancellationToken))
            return null;
        if (!creation.SlugIsGiven)
            document = document with { Slug = await SlugClaim.FirstFreeAsync(database, document.Slug, document.Id, cancellationToken) };
        document = document.Tldr is { } tldr ? document with { Tldr = tldr with { ForRevision = 1 } } : document;
        var copy = new WorkingCopy
        {
            Id = document.Id,
            Slug = document.Slug,
            Locale = document.Locale,
            Title = document.Title,
            TranslationGroupId = creation.TranslationGroupId ?? NewId(),
            Status = ArticleStatus.Draft,
            Revision = 1,
            BodyRevision = 1,
            Version = 1,
            PublishedAt = creation.PublishedAt,
            CreatedAt = now,
            UpdatedAt = now,
            Words = ReadingTime.Words(document),
            Document = document,
        };
        database.WorkingCopies.Add(copy);
        AddRevision(copy, by, now);
        await database.SaveChangesAsync(cancellationToken);
        return copy;
    }

    /// <summary>
    /// Gives an article, which the caller has taken, a newer document; one that says the same, in the same group of translations, is no revision and changes nothing. False when the slug that it
    /// asks for is another article's.
    /// </summary>
    public async Task<bool> ReviseAsync(WorkingCopy copy, Article document, RevisionNote by, CancellationToken cancellationToken)
    {
        var now = time.UtcNowInMicroseconds();
        document = await MatchAsync(document, now, cancellationToken);
        var next = copy.Revision + 1;
        if (!by.DatesTldr && document.Tldr is { } tldr && tldr.Text != copy.Document.Tldr?.Text)
            document = document with { Tldr = tldr with { ForRevision = next } };
        if (ContentJson.AreEqual(document, copy.Document) && !database.Entry(copy).Property(copy => copy.TranslationGroupId).IsModified)
            return true;
        if (document.Slug != copy.Slug && !await SlugClaim.TakeAsync(database, document.Slug, copy.Id, cancellationToken))
            return false;
        await FormerParts.RecordAsync(database, [copy.Document], document, cancellationToken);
        var bodyChanged = !ContentJson.AreEqual(document.Sections, copy.Document.Sections) || !ContentJson.AreEqual(document.ScenarioAnalyses, copy.Document.ScenarioAnalyses);
        copy.Slug = document.Slug;
        copy.Locale = document.Locale;
        copy.Title = document.Title;
        copy.Revision = next;
        copy.BodyRevision = bodyChanged ? next : copy.BodyRevision;
        copy.Version++;
        copy.UpdatedAt = now;
        copy.Words = ReadingTime.Words(document);
        copy.Document = document;
        AddRevision(copy, by, now);
        await database.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>The document with the terms and the works that it names as they are known now; those that are new are made.</summary>
    public Task<Article> MatchAsync(Article document, CancellationToken cancellationToken) => MatchAsync(document, time.UtcNowInMicroseconds(), cancellationToken);

    private async Task<Article> MatchAsync(Article document, DateTime now, CancellationToken cancellationToken) =>
        await WorkMatch.MatchAsync(database, await VocabularyMatch.MatchAsync(database, document, NewId, now, cancellationToken), NewId, now, cancellationToken);

    private void AddRevision(WorkingCopy copy, RevisionNote by, DateTime now) => database.Revisions.Add(new()
    {
        ArticleId = copy.Id,
        Number = copy.Revision,
        BodyRevision = copy.BodyRevision,
        CreatedAt = now,
        KeyId = by.Caller.KeyId,
        Subject = by.Caller.Subject,
        Reason = by.Reason,
        Document = copy.Document,
    });
}

/// <summary>What the first document of an article does not say itself.</summary>
/// <param name="SlugIsGiven">Whether the slug must be the document's; else the first free one like it is taken.</param>
/// <param name="PublishedAt">When it is to be said to have been first published; null if not said.</param>
/// <param name="TranslationGroupId">The group of articles that it is a translation of; null for a group of its own.</param>
internal sealed record ArticleCreation(bool SlugIsGiven, DateTime? PublishedAt = null, Guid? TranslationGroupId = null);

/// <summary>Who writes a revision, and why.</summary>
/// <param name="Caller">Who.</param>
/// <param name="Reason">Why: what the editor said, else what was done (<c>import</c>).</param>
internal sealed record RevisionNote(Caller Caller, string Reason)
{
    /// <summary>Whether the document itself says for which revision its TL;DR was written; else one with another text was written for the new revision.</summary>
    public bool DatesTldr { get; init; }
}
