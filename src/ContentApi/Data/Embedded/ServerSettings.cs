namespace ContentApi.Data.Embedded;

/// <summary>The settings file that every start writes anew and the cluster's <c>postgresql.conf</c> includes.</summary>
internal static class ServerSettings
{
    /// <summary>The file's name in the cluster.</summary>
    public const string FileName = "contentapi.conf";

    /// <summary>The line for the end of <c>postgresql.conf</c>.</summary>
    public const string Include = $"\ninclude_if_exists = '{FileName}'\n";

    private static readonly Dictionary<string, string> Defaults = new(StringComparer.OrdinalIgnoreCase)
    {
        ["shared_buffers"] = "128MB",
        ["max_connections"] = "200",
        ["jit"] = "off",
        ["random_page_cost"] = "1.1",
        ["timezone"] = "UTC",
        ["log_timezone"] = "UTC",
        ["cluster_name"] = "contentapi",
    };

    /// <summary>Writes the file. What decides where the server is found is not open to <paramref name="extra"/>.</summary>
    public static void Write(string cluster, string socketDirectory, IReadOnlyDictionary<string, string> extra)
    {
        var settings = new Dictionary<string, string>(Defaults, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in extra)
            settings[name] = value;
        settings["listen_addresses"] = "";
        settings["port"] = $"{SocketDirectory.Port}";
        settings["unix_socket_directories"] = $"\"{socketDirectory}\"";
        settings["unix_socket_permissions"] = "0700";
        var lines = settings.Select(setting => $"{setting.Key} = '{setting.Value.Replace("'", "''", StringComparison.Ordinal)}'");
        ClusterFile.Write(
            Path.Combine(cluster, FileName),
            lines.Prepend("# Written anew at every start: settings of your own belong in ContentApi:Embedded:Settings."));
    }
}
