using System.CommandLine;
using System.Globalization;
using ContentApi.Access;
using ContentApi.Access.Audit;
using ContentApi.Access.Keys;
using ContentApi.Access.Partners;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Http.Problems;
using FluentValidation;
using Spectre.Console;

namespace ContentApi.Commands;

/// <summary><c>keys create|list|rotate|revoke</c>.</summary>
internal static class KeysCommand
{
    public static void AddTo(RootCommand root, Func<ParseResult, WebApplication> build)
    {
        var keys = new Command("keys", "Makes, lists, rotates and revokes keys of the API.");
        keys.Subcommands.Add(Create(build));
        keys.Subcommands.Add(List(build));
        keys.Subcommands.Add(Rotate(build));
        keys.Subcommands.Add(Revoke(build));
        root.Subcommands.Add(keys);
    }

    private static Command Create(Func<ParseResult, WebApplication> build)
    {
        var name = new Argument<string>("name") { Description = "Who or what the key is for." };
        var scope = new Option<string[]>("--scope") { Description = $"What it may do, once or more: {string.Join(", ", Scopes.All)}.", AllowMultipleArgumentsPerToken = true };
        scope.AcceptOnlyFromAmong([.. Scopes.All]);
        var expires = Expires("never");
        var limit = new Option<int?>("--rate-limit") { Description = "How many requests a minute it may make; as many as any key, if not given." };
        var publication = new Option<string[]>("--publication") { Description = "Of a partner's key: a publication that it is given, by id or slug; once or more.", AllowMultipleArgumentsPerToken = true };
        var topic = new Option<string[]>("--topic") { Description = "Of a partner's key: a topic that it is given, by id or slug; once or more.", AllowMultipleArgumentsPerToken = true };
        var embargo = new Option<TimeSpan?>("--embargo") { Description = "Of a partner's key: how long after an article's first publication it is given it, such as 02:00:00; 00:00:00 for a partner that is given everything at once." };
        var create = new Command("create", "Makes a key and shows it, this once.") { name, scope, expires, limit, publication, topic, embargo };
        create.Validators.Add(given =>
        {
            if (given.GetResult(scope) is null && given.GetResult(publication) is null && given.GetResult(topic) is null && given.GetResult(embargo) is null)
                given.AddError("Option '--scope' is required, but for a partner's key, which has --publication, --topic or --embargo.");
        });
        create.SetContentAction(build, async (parsed, services, cancellationToken) =>
        {
            var partner = Partner(parsed.GetValue(publication) ?? [], parsed.GetValue(topic) ?? [], parsed.GetValue(embargo));
            var request = Checked(services, new CreateApiKeyRequest(parsed.GetRequiredValue(name), parsed.GetValue(scope), Text(parsed.GetValue(expires)), parsed.GetValue(limit), partner));
            var errors = new List<ProblemError>();
            var grant = request.ToGrant() with { Partner = partner is null ? null : await services.GetRequiredService<PartnerTerms>().FindAsync(partner, errors.Add, cancellationToken) };
            if (errors.Count > 0)
                throw new CommandException(string.Join(' ', errors.Select(error => error.Detail)));
            Announce(services, "keys create", id: null);
            Console.WriteLine((await services.GetRequiredService<ApiKeys>().CreateAsync(grant, cancellationToken)).Token.Reveal());
            return 0;
        });
        return create;
    }

    private static Command List(Func<ParseResult, WebApplication> build)
    {
        var list = new Command("list", "Lists the keys, without their secrets.");
        list.SetContentAction(build, async (_, services, cancellationToken) =>
        {
            var table = new Table().AddColumns("Id", "Name", "Scopes", "Partner", "A minute", "Made", "Last used", "Expires", "Revoked", "Replaced by");
            foreach (var key in await services.GetRequiredService<ApiKeys>().ListAsync(cancellationToken))
                table.AddRow(Markup.Escape(key.Id), Markup.Escape(key.Name), string.Join(' ', key.Scopes), Markup.Escape(Given(key.Partner)), key.RateLimit?.ToString(CultureInfo.InvariantCulture) ?? "",
                    At(key.CreatedAt), At(key.LastUsedAt), At(key.ExpiresAt), At(key.RevokedAt), Markup.Escape(key.ReplacedBy ?? ""));
            AnsiConsole.Write(table);
            return 0;
        });
        return list;
    }

    private static Command Rotate(Func<ParseResult, WebApplication> build)
    {
        var id = Id();
        var overlap = new Option<TimeSpan>("--overlap") { Description = "How long the old key works on, such as 1.00:00:00, which is a day, or 00:10:00.", DefaultValueFactory = _ => RotateApiKey.DefaultOverlap };
        var expires = Expires("as long from now as the old key was made for");
        var rotate = new Command("rotate", "Makes a key that takes another's place, and shows it, this once.") { id, overlap, expires };
        rotate.SetContentAction(build, async (parsed, services, cancellationToken) =>
        {
            var seconds = (int)Math.Clamp(Math.Floor(parsed.GetValue(overlap).TotalSeconds), -1, int.MaxValue);
            var request = Checked(services, new RotateApiKeyRequest(seconds, Text(parsed.GetValue(expires))));
            var keys = services.GetRequiredService<ApiKeys>();
            var old = await keys.FindAsync(parsed.GetRequiredValue(id), cancellationToken) ?? throw Unknown(parsed.GetRequiredValue(id));
            Announce(services, "keys rotate", old.Id);
            var end = KeyRules.TimeOf(request.ExpiresAt) ?? KeyRules.EndOfSuccessor(old, services.GetRequiredService<TimeProvider>().UtcNowInMicroseconds());
            var issued = await keys.RotateAsync(old, TimeSpan.FromSeconds(seconds), end, cancellationToken)
                ?? throw new CommandException($"The key {old.Id} is revoked, has expired or was replaced already.");
            Console.WriteLine(issued.Token.Reveal());
            return 0;
        });
        return rotate;
    }

    private static Command Revoke(Func<ParseResult, WebApplication> build)
    {
        var id = Id();
        var revoke = new Command("revoke", "Ends a key at once.") { id };
        revoke.SetContentAction(build, async (parsed, services, cancellationToken) =>
        {
            Announce(services, "keys revoke", parsed.GetRequiredValue(id));
            if (!await services.GetRequiredService<ApiKeys>().RevokeAsync(parsed.GetRequiredValue(id), cancellationToken))
                throw Unknown(parsed.GetRequiredValue(id));
            Console.WriteLine($"The key {parsed.GetRequiredValue(id)} is revoked.");
            return 0;
        });
        return revoke;
    }

    /// <summary>What a partner's key is to be given; null for a key that is no partner's.</summary>
    private static PartnerRequest? Partner(string[] publications, string[] topics, TimeSpan? embargo) => publications.Length + topics.Length == 0 && embargo is null ? null
        : new(publications, topics, (int)Math.Clamp(Math.Floor((embargo ?? TimeSpan.Zero).TotalSeconds), -1, int.MaxValue));

    private static Argument<string> Id() => new("id") { Description = "Id of the key: what stands between ca_ and the secret." };

    private static Option<DateTimeOffset?> Expires(string otherwise) => new("--expires") { Description = $"When it stops working, such as 2027-01-31T00:00:00Z; {otherwise}, if not given." };

    private static string? Text(DateTimeOffset? time) => time?.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>What is asked for, when it keeps the rules that hold over HTTP.</summary>
    private static T Checked<T>(IServiceProvider services, T request) =>
        services.GetRequiredService<IValidator<T>>().Validate(request) is { IsValid: false } invalid
            ? throw new CommandException(string.Join(' ', invalid.Errors.Select(error => error.ErrorMessage)))
            : request;

    private static void Announce(IServiceProvider services, string command, string? id) =>
        services.GetRequiredService<AuditTrail>().Announce(new(command, Caller.Program, id is null ? null : $"/manage/v1/api-keys/{id}"));

    private static CommandException Unknown(string id) => new($"There is no key '{id}': 'keys list' shows those there are.");

    private static string Given(PartnerGrant? grant) => grant is null ? "" : string.Join(' ',
        [.. grant.Publications.Concat(grant.Topics).DefaultIfEmpty("everything"), .. grant.EmbargoSeconds == 0 ? (string[])[] : [$"after {TimeSpan.FromSeconds(grant.EmbargoSeconds)}"]]);

    private static string At(DateTime? time) => time?.ToString("u", CultureInfo.InvariantCulture) ?? "";
}
