using System.CommandLine;
using ContentApi.Data;

namespace ContentApi.Commands;

/// <summary><c>migrate</c>: brings the database's tables, roles and rights up to this version of the program.</summary>
internal static class MigrateCommand
{
    public static void AddTo(RootCommand root, Func<ParseResult, WebApplication> build)
    {
        var migrate = new Command("migrate", "Brings the database up to this version of the program; to be run as the database's owner.") { TreatUnmatchedTokensAsErrors = false };
        migrate.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = build(parsed);
            var database = app.Services.GetRequiredService<ContentDatabase>();
            await database.OpenAsync(share: true, cancellationToken);
            var pending = await database.PendingMigrationsAsync(cancellationToken);
            await database.MigrateAsync(cancellationToken);
            Console.WriteLine(pending.Count == 0 ? $"{database.Place} is up to date." : $"{database.Place}: applied {string.Join(", ", pending)}.");
        });
        root.Subcommands.Add(migrate);
    }
}
