namespace ContentApi.Data.Embedded;

/// <summary>The embedded PostgreSQL could not be started or reached. The message is a single line that says what to do.</summary>
internal sealed class EmbeddedPostgresException(string message, Exception? inner = null) : Exception(OnOneLine(message), inner)
{
    private static string OnOneLine(string message) =>
        string.Join(' ', message.Split(['\r', '\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));
}
