using System.Security.Cryptography;
using ContentApi.Access;
using ContentApi.Access.Audit;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Preview;

/// <summary>Makes, checks and revokes preview tokens.</summary>
internal sealed class PreviewTokens(ContentDbContext database, AuditTrail audit, TimeProvider time)
{
    private const string Purpose = "preview-tokens";

    /// <summary>How long a token counts at most, and how long it is listed after it has ended.</summary>
    public static readonly TimeSpan MaximumLife = TimeSpan.FromDays(7);

    /// <summary>Makes a token; what its holder gets is not stored.</summary>
    public async Task<(PreviewToken Token, string Signed)> CreateAsync(Guid articleId, DateTimeOffset expiresAt, string? note, Caller caller, CancellationToken cancellationToken)
    {
        var now = time.UtcNowInMicroseconds();
        var signed = new SignedPreviewToken(Guid.CreateVersion7(time.GetUtcNow()), articleId, DateTimeOffset.FromUnixTimeSeconds(expiresAt.ToUnixTimeSeconds()));
        var token = new PreviewToken
        {
            Id = signed.Id,
            ArticleId = articleId,
            Note = note,
            CreatedAt = now,
            CreatedBy = caller.KeyId ?? caller.Subject ?? "contentapi",
            ExpiresAt = signed.ExpiresAt.UtcDateTime,
        };
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        database.Add(token);
        await database.SaveChangesAsync(cancellationToken);
        await Of(articleId).Where(old => old.ExpiresAt < now - MaximumLife).ExecuteDeleteAsync(cancellationToken);
        var secret = await MakeSecretAsync(cancellationToken);
        audit.Made($"/manage/v1/articles/{articleId}/preview-tokens/{token.Id}");
        await transaction.CommitAsync(cancellationToken);
        return (token, signed.Sign(secret));
    }

    /// <summary>Ends a token at once; false when the article has no such token.</summary>
    public async Task<bool> RevokeAsync(Guid articleId, Guid id, CancellationToken cancellationToken)
    {
        var now = time.UtcNowInMicroseconds();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var revoked = await Of(articleId).Where(token => token.Id == id).ExecuteUpdateAsync(update => update.SetProperty(token => token.RevokedAt, token => token.RevokedAt ?? now), cancellationToken) > 0;
        await transaction.CommitAsync(cancellationToken);
        return revoked;
    }

    /// <summary>The article that a token shows, or why it shows none.</summary>
    public async Task<(Guid? ArticleId, string? Refusal)> CheckAsync(string text, CancellationToken cancellationToken)
    {
        if (await SecretAsync(cancellationToken) is not { } secret || SignedPreviewToken.Read(text, secret) is not { } signed)
            return (null, "The preview token is none that was made here.");
        if (signed.ExpiresAt <= time.GetUtcNow())
            return (null, "The preview token has expired.");
        return await database.Set<PreviewToken>().AnyAsync(token => token.Id == signed.Id && token.RevokedAt == null, cancellationToken)
            ? (signed.ArticleId, null)
            : (null, "The preview token is revoked.");
    }

    /// <summary>The tokens of an article.</summary>
    public IQueryable<PreviewToken> Of(Guid articleId) => database.Set<PreviewToken>().Where(token => token.ArticleId == articleId);

    private Task<byte[]?> SecretAsync(CancellationToken cancellationToken) =>
        database.Set<SigningKey>().Where(key => key.Purpose == Purpose).Select(key => (byte[]?)key.Secret).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The secret, made by whoever needs it first.</summary>
    private async Task<byte[]> MakeSecretAsync(CancellationToken cancellationToken)
    {
        if (await SecretAsync(cancellationToken) is { } known)
            return known;
        await database.Database.ExecuteSqlAsync($"INSERT INTO editorial.signing_keys (purpose, secret) VALUES ({Purpose}, {RandomNumberGenerator.GetBytes(32)}) ON CONFLICT DO NOTHING", cancellationToken);
        return (await SecretAsync(cancellationToken))!;
    }
}
