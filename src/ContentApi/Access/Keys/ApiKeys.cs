using ContentApi.Access.Audit;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Access.Keys;

/// <summary>Issues, lists, rotates and revokes keys.</summary>
internal sealed class ApiKeys(ContentDbContext database, AuditTrail audit, TimeProvider time)
{
    /// <summary>Makes a key; the token holds the secret, which is not stored.</summary>
    public async Task<IssuedKey> CreateAsync(KeyGrant grant, CancellationToken cancellationToken)
    {
        var issued = Add(grant);
        await database.SaveChangesAsync(cancellationToken);
        return issued;
    }

    /// <summary>Makes the key that the configuration gives, with every scope, or brings the stored one in line with it. False when that one is revoked or has expired, which it stays.</summary>
    public async Task<bool> EnsureAsync(KeyToken token, string name, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        // One statement: instances that start at the same time wait for each other here.
        await database.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO editorial.api_keys (id, name, secret_hash, scopes, created_at)
             VALUES ({token.Id}, {name}, {token.SecretHash}, {Scopes.All.ToArray()}, {now})
             ON CONFLICT (id) DO UPDATE SET secret_hash = excluded.secret_hash, scopes = excluded.scopes
             """, cancellationToken);
        return !await database.ApiKeys.AnyAsync(key => key.Id == token.Id && (key.RevokedAt != null || key.ExpiresAt <= now), cancellationToken);
    }

    public Task<bool> AnyAsync(CancellationToken cancellationToken) => database.ApiKeys.AnyAsync(cancellationToken);

    public Task<ApiKey?> FindAsync(string id, CancellationToken cancellationToken) => database.ApiKeys.AsNoTracking().FirstOrDefaultAsync(key => key.Id == id, cancellationToken);

    public Task<List<ApiKey>> ListAsync(CancellationToken cancellationToken) =>
        database.ApiKeys.AsNoTracking().OrderBy(key => key.CreatedAt).ThenBy(key => key.Id).ToListAsync(cancellationToken);

    /// <summary>
    /// Makes a key that may do the same and ends at the time given, or never. The old one works on for <paramref name="overlap"/>, or
    /// until it would have expired anyway. Null when the old one is revoked, expired or replaced already.
    /// </summary>
    public async Task<IssuedKey?> RotateAsync(ApiKey old, TimeSpan overlap, DateTime? expiresAt, CancellationToken cancellationToken)
    {
        var now = time.UtcNowInMicroseconds();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var issued = Add(new(old.Name, old.Scopes, expiresAt, old.RateLimit, old.Partner));
        var end = now + overlap;
        var replaced = await database.ApiKeys.Where(key => key.Id == old.Id && key.ReplacedBy == null && key.RevokedAt == null && (key.ExpiresAt == null || key.ExpiresAt > now))
            .ExecuteUpdateAsync(update => update.SetProperty(key => key.ReplacedBy, issued.Key.Id)
                .SetProperty(key => key.ExpiresAt, key => key.ExpiresAt == null || key.ExpiresAt > end ? end : key.ExpiresAt), cancellationToken);
        if (replaced == 0)
            return null;
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return issued;
    }

    /// <summary>Ends a key at once; false when there is no such key.</summary>
    public async Task<bool> RevokeAsync(string id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        await database.ApiKeys.Where(key => key.Id == id && key.RevokedAt == null).ExecuteUpdateAsync(update => update.SetProperty(key => key.RevokedAt, now), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return await database.ApiKeys.AnyAsync(key => key.Id == id, cancellationToken);
    }

    private IssuedKey Add(KeyGrant grant)
    {
        var token = KeyToken.Create();
        var key = new ApiKey
        {
            Id = token.Id,
            Name = grant.Name,
            SecretHash = token.SecretHash,
            Scopes = [.. grant.Scopes],
            CreatedAt = time.UtcNowInMicroseconds(),
            ExpiresAt = grant.ExpiresAt,
            RateLimit = grant.RateLimit,
            Partner = grant.Partner is { PartnerId: "" } first ? first with { PartnerId = token.Id } : grant.Partner,
        };
        database.ApiKeys.Add(key);
        audit.Made($"/manage/v1/api-keys/{key.Id}");
        return new(key, token);
    }
}

/// <summary>What a key is to be.</summary>
/// <param name="Name">Who or what it is for.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="ExpiresAt">When it stops working; null if never.</param>
/// <param name="RateLimit">How many requests a minute it may make; null for as many as any key.</param>
/// <param name="Partner">What it is given, if it is a partner's; without a partner's id for the first key of one. Null for a key that is no partner's.</param>
internal sealed record KeyGrant(string Name, IReadOnlyList<string> Scopes, DateTime? ExpiresAt = null, int? RateLimit = null, PartnerGrant? Partner = null);

/// <summary>A key that was just made.</summary>
/// <param name="Key">What is stored of it.</param>
/// <param name="Token">What its holder gets, this once.</param>
internal sealed record IssuedKey(ApiKey Key, KeyToken Token);
