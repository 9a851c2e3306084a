namespace ContentApi.Data.Embedded;

/// <summary>
/// Where the PostgreSQL that the program starts itself keeps its data, and which server it runs. Bound from the configuration section <c>ContentApi</c>.
/// </summary>
internal sealed record EmbeddedPostgresOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "ContentApi";

    /// <summary>
    /// The folder that belongs to this deployment. Null means <c>/var/lib/contentapi</c> for root, else <c>contentapi</c> in the user's local
    /// application data.
    /// </summary>
    public string? DataDirectory { get; init; }

    /// <summary>The server itself.</summary>
    public EmbeddedServerOptions Embedded { get; init; } = new();
}

/// <summary>Which PostgreSQL is run, as whom and how. Bound from <c>ContentApi:Embedded</c>.</summary>
internal sealed record EmbeddedServerOptions
{
    /// <summary>The folder that holds <c>postgres</c>, <c>initdb</c> and <c>pg_ctl</c>. Null means PATH, then the usual install folders, then a download.</summary>
    public string? BinDirectory { get; init; }

    /// <summary>The Maven repository that server programs are downloaded from when the machine has none. Null means Maven Central.</summary>
    public string? Repository { get; init; }

    /// <summary>The unprivileged user that the server runs as when the program runs as root, and only then. Null means <c>postgres</c>, else <c>nobody</c>.</summary>
    public string? User { get; init; }

    /// <summary>Server settings by name (<c>shared_buffers</c>, ...) that are added to, or replace, those in <see cref="ServerSettings"/>.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}
