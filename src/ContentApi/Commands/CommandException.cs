namespace ContentApi.Commands;

/// <summary>Ends a command with one line that says what to do, and a non-zero exit code.</summary>
internal sealed class CommandException(string message) : Exception(message);
