namespace ContentApi.Data.Embedded;

/// <summary>Writes a file of the cluster anew, for the server to read whoever writes it.</summary>
internal static class ClusterFile
{
    // The cluster's folder keeps everybody else out.
    private const UnixFileMode ReadableByAll = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>Replaces the file. Root may be writing into another user's folder, so a link that stands there is not followed.</summary>
    public static void Write(string path, IEnumerable<string> lines)
    {
        File.Delete(path);
        using (var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
        using (var writer = new StreamWriter(stream))
        {
            foreach (var line in lines)
                writer.WriteLine(line);
        }
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, ReadableByAll);
    }
}
