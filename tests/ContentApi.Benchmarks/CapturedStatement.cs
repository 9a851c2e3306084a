using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ContentApi.Benchmarks.Load;

namespace ContentApi.Benchmarks;

/// <summary>A statement that the API sent, as PostgreSQL logged it, so that what it is compared with cannot drift from it.</summary>
/// <param name="Sql">The statement with its parameters as $1, $2, ...</param>
/// <param name="Parameters">Their values as text; null is NULL.</param>
internal sealed partial record CapturedStatement(string Sql, IReadOnlyList<string?> Parameters)
{
    /// <summary>The statement as one that <c>EXECUTE</c> runs, prepared.</summary>
    public string Execute(string name) => Parameters.Count == 0 ? $"EXECUTE {name}" : $"EXECUTE {name} ({string.Join(", ", Parameters.Select(Literal))})";

    /// <summary>The statements that each request leads to, asked of an API of its own whose statements are logged.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<CapturedStatement>>> OfAsync(Deployment deployment, params string[] paths)
    {
        await SetLoggingAsync(deployment, "SET log_statement = 'all'");
        try
        {
            await using var api = await deployment.ServeAsync(cacheBytes: 0);
            var captured = new List<IReadOnlyList<CapturedStatement>>();
            foreach (var path in paths)
            {
                var from = new FileInfo(deployment.ServerLog).Length;
                await CapturedResponse.GetAsync(new(api.Address, path), new Dictionary<string, string>());
                captured.Add(await ReadAsync(deployment.ServerLog, from));
            }
            return captured;
        }
        finally
        {
            await SetLoggingAsync(deployment, "RESET log_statement");
        }
    }

    /// <summary>For delivery's sessions that start from now on.</summary>
    private static Task SetLoggingAsync(Deployment deployment, string setting) => deployment.ScalarAsync<string>($"ALTER ROLE contentapi_delivery {setting}; SELECT ''");

    private static async Task<IReadOnlyList<CapturedStatement>> ReadAsync(string file, long from)
    {
        await using var log = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        log.Seek(from, SeekOrigin.Begin);
        using var reader = new StreamReader(log);
        return Parse(await reader.ReadToEndAsync());
    }

    private static List<CapturedStatement> Parse(string log)
    {
        var statements = new List<CapturedStatement>();
        foreach (Match entry in Entry().Matches(log))
        {
            var text = entry.Groups["text"].Value.Replace("\n\t", "\n", StringComparison.Ordinal).TrimEnd();
            if (Statement().Match(text) is { Success: true } statement && entry.Groups["level"].Value == "LOG")
                statements.Add(new(statement.Groups["sql"].Value, []));
            else if (entry.Groups["level"].Value == "DETAIL" && statements.Count > 0)
                statements[^1] = statements[^1] with { Parameters = [.. Parameter().Matches(text).Select(Value)] };
        }
        return [.. statements.Where(statement => statement.Sql.Contains("published.", StringComparison.Ordinal)).Select(Typed)];
    }

    /// <summary>The API sends its parameters with their types, which the log leaves out, and only of this function's can they not be inferred.</summary>
    private static CapturedStatement Typed(CapturedStatement statement) => statement with
    {
        Sql = Unnested().Replace(statement.Sql, call => Numbers().Replace(call.Value, match => $"{match.Value}::{(Ids().IsMatch(statement.Parameters[int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) - 1] ?? "") ? "uuid" : "text")}[]")),
    };

    private static string? Value(Match parameter) => parameter.Groups["quoted"] is { Success: true } quoted ? quoted.Value.Replace("''", "'", StringComparison.Ordinal) : null;

    private static string Literal(string? value) => value is null ? "NULL" : new StringBuilder(value).Replace("'", "''").Insert(0, '\'').Append('\'').ToString();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d [^\n]*? \[\d+\] (?<level>[A-Z]+):  (?<text>[^\n]*(\n\t[^\n]*)*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Entry();

    [GeneratedRegex(@"^(execute [^:]+|statement): (?<sql>.*)$", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Statement();

    [GeneratedRegex(@"unnest\([$\d, ]+\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Unnested();

    [GeneratedRegex(@"\$(?<number>\d+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^\{([0-9a-f]{8}-[0-9a-f-]{27}|NULL)[,}]", RegexOptions.ExplicitCapture)]
    private static partial Regex Ids();

    [GeneratedRegex(@"\$\d+ = ('(?<quoted>([^']|'')*)'|NULL)", RegexOptions.ExplicitCapture)]
    private static partial Regex Parameter();
}
