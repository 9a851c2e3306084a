using System.CommandLine;

namespace ContentApi.Commands;

/// <summary>Settings of the host among the arguments (<c>--urls http://... --ContentApi:DataDirectory=...</c>): what no command itself knows.</summary>
internal static class CommandSettings
{
    private static readonly string[] HostSettings = ["--urls", "--environment", "--contentRoot", "--applicationName"];

    /// <summary>Parts the settings, as ASP.NET Core's configuration takes them, from the command with its own arguments and options, wherever they stand.</summary>
    public static (string[] Settings, string[] Command) Split(IEnumerable<string> arguments)
    {
        var (settings, command) = (new List<string>(), new List<string>());
        var expectsValue = false;
        foreach (var argument in arguments)
        {
            var isSetting = IsSetting(argument.Split('=')[0]);
            (isSetting || expectsValue ? settings : command).Add(argument);
            expectsValue = isSetting && !argument.Contains('=', StringComparison.Ordinal);
        }
        return ([.. settings], [.. command]);
    }

    /// <summary>Ends a command that was given what it does not know.</summary>
    public static void RefuseUnknown(ParseResult parsed)
    {
        if (parsed.UnmatchedTokens is [var unknown, ..])
            throw Unknown(unknown);
    }

    public static CommandException Unknown(string argument) => new($"'{argument}' is neither a command, an option nor a setting: see --help.");

    private static bool IsSetting(string name) =>
        name.StartsWith("--", StringComparison.Ordinal) && (name.Contains(':', StringComparison.Ordinal) || HostSettings.Contains(name, StringComparer.OrdinalIgnoreCase));
}
