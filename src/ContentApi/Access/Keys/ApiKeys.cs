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
        await StoreAsync(token, name, scopes, expiresAt, cancellationToken);
        return token;
    }

    /// <summary>Makes the key that the configuration gives, with every scope, or brings the stored one in line with it.</summary>
    public async Task EnsureAsync(KeyToken token, string name, CancellationToken cancellationToken)
    {
        if (await database.ApiKeys.FindAsync([token.Id], cancellationToken) is not { } key)
        {
            await StoreAsync(token, name, Scopes.All, expiresAt: null, cancellationToken);
            return;
        }
        if (!key.SecretHash.AsSpan().SequenceEqual(token.SecretHash))
            key.SecretHash = token.SecretHash;
        key.Scopes = [.. Scopes.All];
        key.RevokedAt = null;
        await database.SaveChangesAsync(cancellationToken);
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

    private async Task StoreAsync(KeyToken token, string name, IReadOnlyList<string> scopes, DateTime? expiresAt, CancellationToken cancellationToken)
    {
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
    }
}
