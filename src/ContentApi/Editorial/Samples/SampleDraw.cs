using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ContentApi.Editorial.Samples;

/// <summary>What is drawn for one sample: the same for the same seed and number. Ids are UUIDv7 (RFC 9562, section 5.7), in the order of the numbers.</summary>
internal sealed class SampleDraw(int seed, int number)
{
    private static readonly long FirstMillisecond = new DateTimeOffset(2016, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    public Random Random { get; } = new(unchecked((seed * 0x2C1B3C6D) ^ (number * 0x297A2D39)));

    public Guid NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        Random.NextBytes(bytes);
        return Id(bytes, number);
    }

    /// <summary>The id of what is known by a name: one for each name, whatever the seed.</summary>
    public static Guid IdOf(string name) => Id(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16), milliseconds: 0);

    private static Guid Id(Span<byte> bytes, int milliseconds)
    {
        BinaryPrimitives.WriteInt64BigEndian(bytes, ((FirstMillisecond + milliseconds) << 16) | (uint)(0x7000 | ((bytes[6] & 0x0F) << 8) | bytes[7]));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new(bytes, bigEndian: true);
    }
}
