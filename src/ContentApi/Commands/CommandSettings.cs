using System.CommandLine;

namespace ContentApi.Commands;

/// <summary>Settings of the host that follow a command (<c>--urls http://... --ContentApi:DataDirectory=...</c>): what the command itself does not know.</summary>
internal static class CommandSettings
{
    private static readonly string[] HostSettings = ["--urls", "--environment", "--contentRoot", "--applicationName"];

    /// <summary>The settings, as ASP.NET Core's configuration takes them; an option that is neither the command's nor a setting ends the command.</summary>
    public static string[] From(ParseResult parsed)
    {
        var expectsValue = false;
        foreach (var token in parsed.UnmatchedTokens)
        {
            var name = token.Split('=')[0];
            var isSetting = name.StartsWith("--", StringComparison.Ordinal) && (name.Contains(':', StringComparison.Ordinal) || HostSettings.Contains(name, StringComparer.OrdinalIgnoreCase));
            if (!isSetting && !expectsValue)
                throw new CommandException($"'{token}' is neither a command, an option nor a setting: see --help.");
            expectsValue = isSetting && !token.Contains('=', StringComparison.Ordinal);
        }
        return [.. parsed.UnmatchedTokens];
    }
}
