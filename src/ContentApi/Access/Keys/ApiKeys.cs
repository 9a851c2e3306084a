using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Access.Keys;

/// <summary>Issues, lists and revokes keys.</summary>
internal sealed class ApiKeys(ContentDbContext database, TimeProvider time)
{
    /// <summary>Makes a key; the token holds the secret, which is not stored.</summary>
    public async Task<KeyToken> CreateAsync(string name, IReadOnlyList<string> scopes, DateTime? expiresAt, CancellationToken cancellationToken)
    {
        var token = KeyToken.Create();
        database.ApiKeys.Add(new()
        {
            Id = token.Id,
            Name = name,
            SecretHash = token.SecretHash,
            Scopes = [.. scopes],
            CreatedAt = time.GetUtcNow().UtcDateTime,
            ExpiresAt = expiresAt,
        });
        await database.SaveChangesAsync(cancellationToken);
        return token;
    }

    /// <summary>Makes the key that the configuration gives, with every scope, or brings the stored one in line with it. False when that one is revoked, which it stays.</summary>
    public async Task<bool> EnsureAsync(KeyToken token, string name, CancellationToken cancellationToken)
    {
        // One statement: instances that start at the same time wait for each other here.
        await database.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO editorial.api_keys (id, name, secret_hash, scopes, created_at)
             VALUES ({token.Id}, {name}, {token.SecretHash}, {Scopes.All.ToArray()}, {time.GetUtcNow().UtcDateTime})
             ON CONFLICT (id) DO UPDATE SET secret_hash = excluded.secret_hash, scopes = excluded.scopes
             """, cancellationToken);
        return !await database.ApiKeys.AnyAsync(key => key.Id == token.Id && key.RevokedAt != null, cancellationToken);
    }

    public Task<bool> AnyAsync(CancellationToken cancellationToken) => database.ApiKeys.AnyAsync(cancellationToken);

    public Task<List<ApiKey>> ListAsync(CancellationToken cancellationToken) =>
        database.ApiKeys.AsNoTracking().OrderBy(key => key.CreatedAt).ThenBy(key => key.Id).ToListAsync(cancellationToken);

    /// <summary>Ends a key at once; false when there is no such key.</summary>
    public async Task<bool> RevokeAsync(string id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return await database.ApiKeys.Where(key => key.Id == id)
            .ExecuteUpdateAsync(update => update.SetProperty(key => key.RevokedAt, key => key.RevokedAt ?? now), cancellationToken) > 0;
    }
}
