using System.Collections.Concurrent;
using System.Net.Sockets;
using Npgsql;

namespace ContentApi.Tests.Data;

/// <summary>A way to a database that can be cut, while the database itself goes on.</summary>
internal sealed class Relay : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("contentapi-relay-");
    private readonly ConcurrentBag<Socket> open = [];
    private readonly string target, address;
    private Socket? listener;
    private volatile bool holds;
    private int held;

    public Relay(string connectionString)
    {
        var database = new NpgsqlConnectionStringBuilder(connectionString);
        var file = $".s.PGSQL.{database.Port}";
        (target, address) = (Path.Combine(database.Host!, file), Path.Combine(folder.FullName, file));
        ConnectionString = new NpgsqlConnectionStringBuilder(connectionString) { Host = folder.FullName }.ConnectionString;
        Restore();
    }

    /// <summary>The connection string through the relay.</summary>
    public string ConnectionString { get; }

    /// <summary>How many connections have come since new ones are held.</summary>
    public int Held => Volatile.Read(ref held);

    /// <summary>From now on new connections are accepted and get no answer, while those that there are go on.</summary>
    public void HoldNew() => holds = true;

    /// <summary>Lets nothing through any more, and breaks what is connected.</summary>
    public void Cut()
    {
        listener!.Dispose();
        File.Delete(address);
        while (open.TryTake(out var socket))
            socket.Dispose();
    }

    public void Restore()
    {
        holds = false;
        listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(address));
        listener.Listen();
        _ = AcceptAsync(listener);
    }

    public ValueTask DisposeAsync()
    {
        Cut();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task AcceptAsync(Socket accepting)
    {
        try
        {
            while (true)
            {
                var from = await accepting.AcceptAsync();
                var to = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                open.Add(from);
                open.Add(to);
                if (holds)
                {
                    Interlocked.Increment(ref held);
                    continue;
                }
                await to.ConnectAsync(new UnixDomainSocketEndPoint(target));
                _ = CopyAsync(from, to);
                _ = CopyAsync(to, from);
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // It was cut.
        }
    }

    private static async Task CopyAsync(Socket from, Socket to)
    {
        try
        {
            var buffer = new byte[16_384];
            for (int count; (count = await from.ReceiveAsync(buffer)) > 0;)
                await to.SendAsync(buffer.AsMemory(0, count));
            to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // It was cut, or one side left.
        }
    }
}
