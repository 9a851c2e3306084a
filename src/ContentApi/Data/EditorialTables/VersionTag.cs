using System.Globalization;

namespace ContentApi.Data.EditorialTables;

/// <summary>Strong entity tags of what editors change (RFC 9110, section 8.8.3).</summary>
internal static class VersionTag
{
    // The last digits of an id of version 7 are random (RFC 9562, section 5.7).
    private const int Digits = 8;

    /// <summary>The tag of a version, which is no other thing's: neither an address nor a number is enough to tell what was read.</summary>
    public static string Of(Guid id, int version) => string.Create(CultureInfo.InvariantCulture, $"\"v{version}-{id.ToString("N")[^Digits..]}\"");
}
