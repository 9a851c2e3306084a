using System.Globalization;

namespace ContentApi.Data.Embedded;

/// <summary>Where installers put PostgreSQL's server programs.</summary>
internal static class InstalledPostgres
{
    // Debian and Ubuntu; openSUSE; Gentoo; the PostgreSQL project's RPMs; Alpine; Homebrew on Apple silicon, on Intel and on Linux; Postgres.app;
    // EDB's installers; built from source; Arch and Fedora.
    private static readonly (string Parent, string Pattern, string Below)[] Places =
    [
        ("/usr/lib/postgresql", "*", "bin"),
        ("/usr/lib", "postgresql*", "bin"),
        ("/usr/lib64", "postgresql-*", "bin"),
        ("/usr", "pgsql-*", "bin"),
        ("/usr/libexec", "postgresql*", ""),
        ("/opt/homebrew/opt", "postgresql*", "bin"),
        ("/usr/local/opt", "postgresql*", "bin"),
        ("/home/linuxbrew/.linuxbrew/opt", "postgresql*", "bin"),
        ("/Applications/Postgres.app/Contents/Versions", "*", "bin"),
        ("/Library/PostgreSQL", "*", "bin"),
        ("/opt/PostgreSQL", "*", "bin"),
        ("/usr/local", "pgsql", "bin"),
        ("/usr", "bin", ""),
    ];

    /// <summary>Every folder that may hold a server, once: PATH first, then the usual places with the newest version first.</summary>
    public static IEnumerable<string> Folders() => OnPath().Concat(Places.SelectMany(In)).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> OnPath() =>
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        where Path.IsPathRooted(folder)
        let program = new FileInfo(Path.Combine(folder, "postgres"))
        where program.Exists
        select Path.GetDirectoryName(program.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? program.FullName);

    private static IEnumerable<string> In((string Parent, string Pattern, string Below) place) =>
        !Directory.Exists(place.Parent)
            ? []
            : Directory.EnumerateDirectories(place.Parent, place.Pattern)
                .OrderByDescending(VersionOf)
                .Select(folder => Path.Combine(folder, place.Below).TrimEnd('/'));

    // 15, pgsql-16, postgresql@17, 9.6, "latest"
    private static double VersionOf(string folder)
    {
        var name = Path.GetFileName(folder);
        var digits = name.AsSpan(name.AsSpan().IndexOfAnyInRange('0', '9') is var first and >= 0 ? first : name.Length);
        return double.TryParse(digits, CultureInfo.InvariantCulture, out var version) ? version : 0;
    }
}
