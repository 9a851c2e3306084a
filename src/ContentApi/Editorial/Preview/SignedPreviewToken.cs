using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace ContentApi.Editorial.Preview;

/// <summary>
/// A preview token as its holder has it: <c>pt_</c>, and in base64url its id, the article's, the second in which it ends, and an HMAC-SHA256 (RFC 2104) over these.
/// </summary>
/// <param name="Id">Id of the token, by which it can be revoked.</param>
/// <param name="ArticleId">The one article that it shows.</param>
/// <param name="ExpiresAt">When it ends, in whole seconds.</param>
internal sealed record SignedPreviewToken(Guid Id, Guid ArticleId, DateTimeOffset ExpiresAt)
{
    public const string Prefix = "pt_";

    private const int IdLength = 16, SaidLength = IdLength + IdLength + sizeof(long), Length = SaidLength + HMACSHA256.HashSizeInBytes;

    /// <summary>The whole token, for its holder.</summary>
    public string Sign(ReadOnlySpan<byte> secret)
    {
        Span<byte> bytes = stackalloc byte[Length];
        Id.TryWriteBytes(bytes);
        ArticleId.TryWriteBytes(bytes[IdLength..]);
        BinaryPrimitives.WriteInt64BigEndian(bytes[(IdLength + IdLength)..], ExpiresAt.ToUnixTimeSeconds());
        HMACSHA256.HashData(secret, bytes[..SaidLength], bytes[SaidLength..]);
        return Prefix + Base64Url.EncodeToString(bytes);
    }

    /// <summary>What a token says; null when it was not signed with the secret, or is none.</summary>
    public static SignedPreviewToken? Read(string text, ReadOnlySpan<byte> secret)
    {
        // The decoder throws on what is no base64url.
        if (!text.StartsWith(Prefix, StringComparison.Ordinal) || !Base64Url.IsValid(text.AsSpan(Prefix.Length), out var length) || length != Length)
            return null;
        Span<byte> bytes = stackalloc byte[Length];
        Base64Url.DecodeFromChars(text.AsSpan(Prefix.Length), bytes);
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret, bytes[..SaidLength], signature);
        return CryptographicOperations.FixedTimeEquals(signature, bytes[SaidLength..])
            ? new(new(bytes[..IdLength]), new(bytes[IdLength..(IdLength + IdLength)]), DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(bytes[(IdLength + IdLength)..])))
            : null;
    }
}
