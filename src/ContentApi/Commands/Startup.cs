using ContentApi.Access.Keys;
using ContentApi.Data;
using ContentApi.Editorial.Imports;
using ContentApi.Published;
using Mapster;

namespace ContentApi.Commands;

/// <summary>What happens between opening the database and serving it.</summary>
internal sealed class Startup(ContentDatabase database, IServiceProvider services, IConfiguration configuration, ILogger<Startup> logger)
{
    /// <summary>Opens the database and sees to its tables. The embedded one is migrated; a configured one must be up to date already.</summary>
    public async Task OpenAsync(bool share, CancellationToken cancellationToken)
    {
        // On a core of its own: a map that is missing ends the start.
        var maps = Task.Run(services.GetRequiredService<TypeAdapterConfig>, cancellationToken);
        await database.OpenAsync(share, cancellationToken);
        await maps;
        await MigrateAsync(cancellationToken);
    }

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        var pending = await database.PendingMigrationsAsync(cancellationToken);
        if (pending.Count == 0)
            return;
        if (!database.IsEmbedded)
            throw new CommandException($"The database {database.Place} lacks {pending.Count} migration(s), the first of them {pending[0]}: run the command 'migrate' with the connection string of its owner.");
        var readied = Task.Run(ReadyForSamples, cancellationToken);
        await database.MigrateAsync(cancellationToken);
        await readied;
    }

    /// <summary>Makes anew what an older version of the program rendered: in the embedded database by itself, of which there is little; else it says so.</summary>
    private async Task RerenderAsync(CancellationToken cancellationToken)
    {
        var rerendering = services.GetRequiredService<Rerendering>();
        if (database.IsEmbedded)
            await rerendering.RunAsync(_ => { }, cancellationToken);
        else if (await rerendering.CountAsync(cancellationToken) is var outdated and > 0)
            logger.LogWarning("{Count} article(s) were rendered by an older version and lack what this one adds, such as search: run the command 'rerender'.", outdated);
    }

    /// <summary>Makes the first key and loads the samples, where there are none yet, and renders what is outdated. Returns a key to show, once, or null.</summary>
    public async Task<KeyToken?> FillAsync(CancellationToken cancellationToken)
    {
        var key = await EnsureKeyAsync(cancellationToken);
        await RerenderAsync(cancellationToken);
        if (database.IsEmbedded)
            await services.GetRequiredService<SampleArticles>().LoadIntoEmptyAsync(cancellationToken);
        return key;
    }

    /// <summary>Has most of what an import and a publication run compiled while the tables are made.</summary>
    private void ReadyForSamples() => services.GetRequiredService<ArticleRenderer>().Render(PublishedExamples.CreateSnapshot(), DateTime.UnixEpoch);

    private async Task<KeyToken?> EnsureKeyAsync(CancellationToken cancellationToken)
    {
        var keys = services.GetRequiredService<ApiKeys>();
        if (configuration["ContentApi:BootstrapKey"] is { Length: > 0 } text)
        {
            if (!KeyToken.TryParse(text, out var configured))
                throw new CommandException("ContentApi:BootstrapKey is not of the form ca_<id>_<secret>, with letters, digits and hyphens in the id and a secret of 24 characters or more.");
            if (!await keys.EnsureAsync(configured, "bootstrap", cancellationToken))
                logger.LogWarning("The key {Id} that ContentApi:BootstrapKey names is revoked or has expired, and stays so: configure one with another id.", configured.Id);
            return null;
        }
        return database.IsEmbedded && !await keys.AnyAsync(cancellationToken)
            ? (await keys.CreateAsync(new("administrator", Access.Scopes.All), cancellationToken)).Token
            : null;
    }
}
