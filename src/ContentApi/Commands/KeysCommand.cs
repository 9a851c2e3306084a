using System.CommandLine;
using System.Globalization;
using ContentApi.Access;
using ContentApi.Access.Keys;
using Spectre.Console;

namespace ContentApi.Commands;

/// <summary><c>keys create|list|revoke</c>.</summary>
internal static class KeysCommand
{
    public static void AddTo(RootCommand root, Func<ParseResult, WebApplication> build)
    {
        var keys = new Command("keys", "Makes, lists and revokes keys of the API.");
        keys.Subcommands.Add(Create(build));
        keys.Subcommands.Add(List(build));
        keys.Subcommands.Add(Revoke(build));
        root.Subcommands.Add(keys);
    }

    private static Command Create(Func<ParseResult, WebApplication> build)
    {
        var name = new Argument<string>("name") { Description = "Who or what the key is for." };
        var scope = new Option<string[]>("--scope") { Description = $"What it may do, once or more: {string.Join(", ", Scopes.All)}.", Required = true, AllowMultipleArgumentsPerToken = true };
        scope.AcceptOnlyFromAmong([.. Scopes.All]);
        var expires = new Option<DateTimeOffset?>("--expires") { Description = "When it stops working, such as 2027-01-31T00:00:00Z; never, if not given." };
        var create = new Command("create", "Makes a key and shows it, this once.") { name, scope, expires };
        create.SetContentAction(build, async (parsed, services, cancellationToken) =>
        {
            var expiresAt = parsed.GetValue(expires)?.UtcDateTime;
            if (expiresAt <= services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime)
                throw new CommandException($"--expires {expiresAt:u} has passed already: give a time to come.");
            var token = await services.GetRequiredService<ApiKeys>().CreateAsync(parsed.GetRequiredValue(name), [.. parsed.GetRequiredValue(scope).Distinct()], expiresAt, cancellationToken);
            Console.WriteLine(token.Reveal());
            return 0;
        });
        return create;
    }

    private static Command List(Func<ParseResult, WebApplication> build)
    {
        var list = new Command("list", "Lists the keys, without their secrets.");
        list.SetContentAction(build, async (_, services, cancellationToken) =>
        {
            var table = new Table().AddColumns("Id", "Name", "Scopes", "Made", "Expires", "Revoked");
            foreach (var key in await services.GetRequiredService<ApiKeys>().ListAsync(cancellationToken))
                table.AddRow(Markup.Escape(key.Id), Markup.Escape(key.Name), string.Join(' ', key.Scopes), At(key.CreatedAt), At(key.ExpiresAt), At(key.RevokedAt));
            AnsiConsole.Write(table);
            return 0;
        });
        return list;
    }

    private static Command Revoke(Func<ParseResult, WebApplication> build)
    {
        var id = new Argument<string>("id") { Description = "Id of the key: what stands between ca_ and the secret." };
        var revoke = new Command("revoke", "Ends a key at once.") { id };
        revoke.SetContentAction(build, async (parsed, services, cancellationToken) =>
        {
            if (!await services.GetRequiredService<ApiKeys>().RevokeAsync(parsed.GetRequiredValue(id), cancellationToken))
                throw new CommandException($"There is no key '{parsed.GetRequiredValue(id)}': 'keys list' shows those there are.");
            Console.WriteLine($"The key {parsed.GetRequiredValue(id)} is revoked.");
            return 0;
        });
        return revoke;
    }

    private static string At(DateTime? time) => time?.ToString("u", CultureInfo.InvariantCulture) ?? "";
}
