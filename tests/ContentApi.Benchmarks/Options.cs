using System.Globalization;

namespace ContentApi.Benchmarks;

/// <summary>Options of a run, as <c>--name value</c>.</summary>
internal sealed class Options(string[] arguments)
{
    public int Number(string name, int fallback) => Text(name) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : fallback;

    public string? Text(string name)
    {
        var at = Array.IndexOf(arguments, "--" + name);
        return at >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : null;
    }

    /// <summary>The command as it was given, but for where this machine keeps the data.</summary>
    public string CommandLine(string mode) =>
        string.Join(' ', ["dotnet run -c Release --project tests/ContentApi.Benchmarks --", mode, .. arguments.Chunk(2).Where(option => option[0] != "--folder").SelectMany(option => option)]);
}
