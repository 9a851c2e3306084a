using System.Text;

namespace ContentApi.Data.Embedded;

/// <summary>The private folder of the server's Unix socket: in the data directory, or, when that path is too long for a socket, in a temporary one.</summary>
internal static class SocketDirectory
{
    /// <summary>Only a part of the socket's file name: no TCP port is opened.</summary>
    public const int Port = 5432;

    // sockaddr_un.sun_path with its final NUL: 108 bytes on Linux, 104 on macOS.
    private const int LongestPath = 103;
    private const string TemporaryPrefix = "contentapi-socket-";

    /// <summary>Makes the folder, for the server's user alone.</summary>
    public static async Task<string> CreateAsync(DataDirectory directory, ServerUser user, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(directory.Server, "socket");
        if (Fits(folder))
        {
            // A socket and its lock file outlive a server that was killed.
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
            DataDirectory.CreatePrivate(folder);
        }
        else
        {
            // mkdtemp: a name that nobody can foresee, and mode 0700.
            folder = Directory.CreateTempSubdirectory(TemporaryPrefix).FullName;
            if (!Fits(folder))
            {
                Directory.Delete(folder);
                throw new EmbeddedPostgresException(
                    $"The path of {folder} is too long for a Unix socket, and so is {directory.Root}: set ContentApi:DataDirectory or TMPDIR to a shorter one");
            }
        }
        await user.OwnAsync(folder, cancellationToken);
        return folder;
    }

    /// <summary>Removes the folder if it is a temporary one.</summary>
    public static void Remove(string folder)
    {
        if (folder.StartsWith(Path.Combine(Path.GetTempPath(), TemporaryPrefix), StringComparison.Ordinal) && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    // Commas and colons divide hosts and ports in a connection string.
    private static bool Fits(string folder) =>
        !folder.AsSpan().ContainsAny(",:\"") && Encoding.UTF8.GetByteCount(Path.Combine(folder, $".s.PGSQL.{Port}")) <= LongestPath;
}
