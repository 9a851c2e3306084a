using ContentApi.Data.Embedded;

namespace ContentApi.Tests.Data.Embedded;

/// <summary>A data directory for one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("contentapi-embedded-");

    public TemporaryFolder()
    {
        // As a folder that somebody made for data; the server's user passes through it.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path, File.GetUnixFileMode(Path) | UnixFileMode.OtherExecute);
    }

    /// <summary>A folder where a server has run before.</summary>
    public static async Task<TemporaryFolder> WithDataAsync(PostgresServer server)
    {
        var made = new TemporaryFolder();
        // cp keeps the owner, which is not the tests' user when that is root.
        var copied = await ChildProcess.RunAsync("cp", ["-a", System.IO.Path.Combine(await server.StoppedAsync(), "postgres"), made.Path]);
        Assert.True(copied.Succeeded, copied.Output);
        return made;
    }

    public string Path => folder.FullName;

    public string Cluster => System.IO.Path.Combine(Path, "postgres", "cluster");

    public string PostmasterFile => System.IO.Path.Combine(Cluster, "postmaster.pid");

    public EmbeddedPostgresOptions Options => new() { DataDirectory = Path, Embedded = new() { Settings = PostgresServer.Careless } };

    /// <summary>The process number of the server that runs here.</summary>
    public int ServerProcessId => ContentApi.Data.Embedded.PostmasterFile.Read(Cluster)!.ProcessId;

    public void Dispose() => folder.Delete(recursive: true);
}
