namespace ContentApi.Data.Embedded;

/// <summary>The folder of one deployment, and the names of what is in it.</summary>
internal sealed class DataDirectory
{
    /// <summary>The end of an error: what always helps.</summary>
    public const string OtherDatabase = "set ConnectionStrings:Content to a PostgreSQL of your own";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private DataDirectory(string root) => Root = root;

    /// <summary>The absolute path of the folder.</summary>
    public string Root { get; }

    /// <summary>The file that the running program holds locked.</summary>
    public string LockFile => Path.Combine(Root, "contentapi.lock");

    /// <summary>The number of the process that holds the lock.</summary>
    public string ProcessIdFile => Path.Combine(Root, "contentapi.pid");

    /// <summary>The folder that belongs to the server's user alone.</summary>
    public string Server => Path.Combine(Root, "postgres");

    /// <summary>The database cluster (PGDATA).</summary>
    public string Cluster => Path.Combine(Server, "cluster");

    /// <summary>The server's log of this run; that of the run before stands beside it with the suffix <c>.1</c>.</summary>
    public string Log => Path.Combine(Server, "server.log");

    /// <summary>Server programs that were downloaded.</summary>
    public string Binaries => Path.Combine(Root, "binaries");

    /// <exception cref="EmbeddedPostgresException">There is no such folder and it cannot be made.</exception>
    public static DataDirectory Open(string? configured)
    {
        if (OperatingSystem.IsWindows())
            throw new EmbeddedPostgresException($"The embedded PostgreSQL runs on Linux and macOS: on Windows, {OtherDatabase}");
        var root = Path.GetFullPath(configured is { Length: > 0 } ? configured : DefaultPath());
        try
        {
            if (!Directory.Exists(root))
            {
                Directory.CreateDirectory(root);
                File.SetUnixFileMode(root, OwnerOnly);
            }
            // The user that runs the server for root passes through this folder.
            if (Environment.IsPrivilegedProcess && !Directory.EnumerateFileSystemEntries(root).Any())
                File.SetUnixFileMode(root, File.GetUnixFileMode(root) | UnixFileMode.OtherExecute);
            return new(root);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EmbeddedPostgresException(
                $"Cannot make the data directory {root}: {error.Message} Set ContentApi:DataDirectory to a folder that can be written, or {OtherDatabase}", error);
        }
    }

    /// <summary>Makes the server's folder, which nobody but its user can enter.</summary>
    public async Task PrepareServerFolderAsync(ServerUser user, CancellationToken cancellationToken)
    {
        CreatePrivate(Server);
        await user.RequireAccessAsync(Root, cancellationToken);
        await user.OwnAsync(Server, cancellationToken);
    }

    /// <summary>Makes a folder that only its owner can enter.</summary>
    public static void CreatePrivate(string folder)
    {
        if (!OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder, OwnerOnly);
    }

    private static string DefaultPath()
    {
        if (Environment.IsPrivilegedProcess)
            return "/var/lib/contentapi";
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return home.Length > 0
            ? Path.Combine(home, "contentapi")
            : throw new EmbeddedPostgresException($"This user has no home folder for the data: set ContentApi:DataDirectory to a folder, or {OtherDatabase}");
    }
}
