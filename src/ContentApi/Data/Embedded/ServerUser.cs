namespace ContentApi.Data.Embedded;

/// <summary>Who the server runs as. PostgreSQL refuses to run as root, so root runs it as somebody else.</summary>
internal sealed class ServerUser
{
    private ServerUser(string? name) => Name = name;

    /// <summary>The other user's name; null means the program's own user.</summary>
    public string? Name { get; }

    /// <exception cref="EmbeddedPostgresException">The program runs as root and there is no user for the server.</exception>
    public static async Task<ServerUser> ResolveAsync(string? configured, CancellationToken cancellationToken)
    {
        if (!Environment.IsPrivilegedProcess)
            return new(null);
        string[] candidates = configured is null ? ["postgres", "nobody"] : [configured];
        foreach (var name in candidates)
        {
            var id = await ChildProcess.RunAsync("id", ["-u", name], cancellationToken: cancellationToken);
            if (id.Succeeded && id.Output.Trim() != "0")
                return new(name);
        }
        throw new EmbeddedPostgresException(
            $"PostgreSQL does not run as root, and there is no unprivileged user {string.Join(" or ", candidates)}: create one, "
            + $"set ContentApi:Embedded:User, or {DataDirectory.OtherDatabase}");
    }

    /// <summary>Runs a program as this user.</summary>
    public Task<ChildResult> RunAsync(string file, IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        ChildProcess.RunAsync(file, arguments, Name, cancellationToken);

    /// <summary>Gives this user a folder with all that is in it.</summary>
    public async Task OwnAsync(string folder, CancellationToken cancellationToken)
    {
        if (Name is null || (await RunAsync("test", ["-O", folder], cancellationToken)).Succeeded)
            return;
        var chown = await ChildProcess.RunAsync("chown", ["-R", Name, folder], cancellationToken: cancellationToken);
        if (!chown.Succeeded)
            throw new EmbeddedPostgresException($"Cannot give {folder} to user {Name}: {chown.Output}");
    }

    /// <summary>Throws unless this user may enter the folder, naming the first folder on the way that is closed to it.</summary>
    public async Task RequireAccessAsync(string folder, CancellationToken cancellationToken)
    {
        if (Name is null || await CanEnterAsync(folder, cancellationToken))
            return;
        var closed = folder;
        while (Path.GetDirectoryName(closed) is { } parent && !await CanEnterAsync(parent, cancellationToken))
            closed = parent;
        throw new EmbeddedPostgresException(
            $"PostgreSQL does not run as root, and the user {Name} that runs it may not enter {closed}{(closed == folder ? "" : $" on the way to {folder}")}: "
            + $"choose another folder, or allow it with chmod o+x {closed}");
    }

    private async Task<bool> CanEnterAsync(string folder, CancellationToken cancellationToken) =>
        (await RunAsync("test", ["-x", folder], cancellationToken)).Succeeded;
}
