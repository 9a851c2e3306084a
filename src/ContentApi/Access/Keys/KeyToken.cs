using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace ContentApi.Access.Keys;

/// <summary>A key as its holder has it: <c>ca_&lt;id&gt;_&lt;secret&gt;</c>.</summary>
/// <param name="Id">Letters, digits and hyphens.</param>
/// <param name="Secret">24 characters or more that only the holder knows.</param>
internal sealed record KeyToken(string Id, string Secret)
{
    private const string Prefix = "ca_";
    private const int MinimumSecretLength = 24;

    public byte[] SecretHash => SHA256.HashData(Encoding.UTF8.GetBytes(Secret));

    public static KeyToken Create() => new(
        Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6)),
        Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    public static bool TryParse(string? text, [NotNullWhen(true)] out KeyToken? token)
    {
        token = null;
        if (text is null || !text.StartsWith(Prefix, StringComparison.Ordinal) || text.Length > 500)
            return false;
        var separator = text.IndexOf('_', Prefix.Length);
        if (separator <= Prefix.Length)
            return false;
        var (id, secret) = (text[Prefix.Length..separator], text[(separator + 1)..]);
        if (secret.Length >= MinimumSecretLength && id.All(character => char.IsAsciiLetterOrDigit(character) || character == '-'))
            token = new(id, secret);
        return token is not null;
    }

    /// <summary>The whole key, for its holder, once.</summary>
    public string Reveal() => $"{Prefix}{Id}_{Secret}";

    /// <summary>The key without its secret, so that it never ends up in a log.</summary>
    public override string ToString() => $"{Prefix}{Id}_***";
}
