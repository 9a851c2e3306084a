using System.Buffers.Binary;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace ContentApi.Http.RateLimits;

/// <summary>
/// Bounds what one address may ask for. It stands behind the cache and in front of everything else that costs something, and says nothing in headers: what is
/// public is stored by others, for whom they would not be true.
/// </summary>
internal static class AddressLimit
{
    public static void UseAddressLimit(this WebApplication app)
    {
        var perSecond = app.Services.GetRequiredService<IOptions<RateLimitOptions>>().Value.AddressPerSecond;
        if (perSecond == 0)
            return;
        var limiter = PartitionedRateLimiter.Create<HttpContext, ulong>(http => RateLimitPartition.GetFixedWindowLimiter(NetworkOf(http.Connection.RemoteIpAddress),
            _ => new() { PermitLimit = perSecond, Window = TimeSpan.FromSeconds(1) }));
        app.Lifetime.ApplicationStopped.Register(limiter.Dispose);
        app.Use(next => http => limiter.AttemptAcquire(http).IsAcquired ? next(http) : RateLimitRefusal.Of(1).ExecuteAsync(http));
    }

    /// <summary>The address as a number; of an IPv6 address the half that names the network, since a host has the other half to choose from.</summary>
    internal static ulong NetworkOf(IPAddress? address)
    {
        Span<byte> bytes = stackalloc byte[16];
        if (address?.TryWriteBytes(bytes, out var length) != true)
            return 0;
        return length == 4 ? BinaryPrimitives.ReadUInt32BigEndian(bytes)
            : address.IsIPv4MappedToIPv6 ? BinaryPrimitives.ReadUInt32BigEndian(bytes[12..])
            : BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }
}
