namespace ContentApi.Data.Embedded;

/// <summary>The right to run the server of one data directory. The system takes it back when the process ends, however it ends.</summary>
internal sealed class DataDirectoryLock : IDisposable
{
    // EWOULDBLOCK, which is EAGAIN: on Linux, and on macOS.
    private const int LockedOnLinux = 11, LockedOnMac = 35;

    private readonly FileStream stream;
    private readonly string processIdFile;

    private DataDirectoryLock(FileStream stream, string processIdFile) => (this.stream, this.processIdFile) = (stream, processIdFile);

    /// <summary>Takes the lock; null means that another process holds it.</summary>
    /// <exception cref="EmbeddedPostgresException">The folder cannot be written.</exception>
    public static DataDirectoryLock? TryTake(DataDirectory directory)
    {
        FileStream? file = null;
        try
        {
            file = new FileStream(directory.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(directory.ProcessIdFile, $"{Environment.ProcessId}\n");
            return new(file, directory.ProcessIdFile);
        }
        catch (IOException error) when (file is null && error.HResult is LockedOnLinux or LockedOnMac)
        {
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            file?.Dispose();
            throw new EmbeddedPostgresException(
                $"Cannot write in the data directory {directory.Root}: {error.Message} Set ContentApi:DataDirectory to a folder that can be written, "
                + $"or {DataDirectory.OtherDatabase}", error);
        }
    }

    /// <summary>The error for a lock that is held.</summary>
    public static EmbeddedPostgresException Held(DataDirectory directory) => new(
        $"The data directory {directory.Root} is in use by {Holder(directory)}: stop that one, or set ContentApi:DataDirectory to another folder");

    public void Dispose()
    {
        File.Delete(processIdFile);
        stream.Dispose();
    }

    private static string Holder(DataDirectory directory)
    {
        try
        {
            return $"process {File.ReadAllText(directory.ProcessIdFile).Trim()}";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "another process";
        }
    }
}
