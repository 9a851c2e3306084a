using System.Text;
using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Http.Problems;

namespace ContentApi.Syndication.Sync;

/// <summary>What the query says is to be followed.</summary>
/// <param name="Filter">The filter.</param>
/// <param name="Given">The parameters that the query has.</param>
internal sealed record SyncFilterQuery(SyncFilter Filter, IReadOnlySet<string> Given)
{
    // A token has them all, and has to fit into an address.
    private const int MostValues = 10, MostBytes = 1200;

    private static readonly IReadOnlyList<SyncType> AllTypes = Enum.GetValues<SyncType>();

    /// <summary>Reads the filters; what is none is refused. Publications are looked up only at the beginning: afterwards the token has them.</summary>
    public static async Task<SyncFilterQuery> ReadAsync(SyncQuery query, bool looksUp, DeliveryDatabase database, Action<ProblemError> refuse, CancellationToken cancellationToken)
    {
        var types = Values("type", query.Type, refuse);
        var names = AllTypes.Select(EnumName.Of).ToList();
        foreach (var unknown in types.Except(names))
            refuse(new() { Parameter = "type", Code = "unknown-value", Detail = $"'{unknown}' is not one of {string.Join(", ", names)}." });
        var locales = Values("locale", query.Locale, refuse).Select(LocaleTag.Canonical).Distinct().ToList();
        foreach (var wrong in locales.Where(locale => !LocaleTag.IsValid(locale)))
            refuse(new() { Parameter = "locale", Code = "invalid-locale", Detail = $"'{wrong}' is not a language tag (BCP 47) such as en, ar or pt-BR." });
        var publications = Values("publication", query.Publication, refuse);
        var filter = new SyncFilter
        {
            Types = types.Length == 0 ? AllTypes : [.. AllTypes.Where(type => types.Contains(EnumName.Of(type)))],
            Locales = locales,
            Publications = publications,
            PublicationIds = looksUp && publications.Length > 0 ? await FindAsync(publications, database, refuse, cancellationToken) : [],
        };
        return new(filter, new[] { ("type", types.Length), ("locale", locales.Count), ("publication", publications.Length) }.Where(given => given.Item2 > 0).Select(given => given.Item1).ToHashSet());
    }

    /// <summary>Refuses a filter that is not the one that a token was given with; one that is left out is as it was.</summary>
    public void Compare(SyncFilter known, Action<ProblemError> refuse)
    {
        Compare("type", Filter.Types.ToHashSet().SetEquals(known.Types), string.Join(", ", known.Types.Select(EnumName.Of)));
        Compare("locale", Filter.Locales.ToHashSet().SetEquals(known.Locales), string.Join(", ", known.Locales));
        Compare("publication", Filter.Publications.ToHashSet().SetEquals(known.Publications), string.Join(", ", known.Publications));

        void Compare(string parameter, bool isSame, string was)
        {
            if (Given.Contains(parameter) && !isSame)
                refuse(new() { Parameter = parameter, Code = "filter-changed", Detail = $"The token is of a run with {(was.Length == 0 ? "no" : was + " as")} {parameter}. Leave it out, or begin again with initial=true." });
        }
    }

    /// <summary>What a parameter says; nothing when it says too much.</summary>
    private static string[] Values(string parameter, string[]? values, Action<ProblemError> refuse)
    {
        if (values is null)
            return [];
        if (values.Length <= MostValues && values.Sum(Encoding.UTF8.GetByteCount) <= MostBytes)
            return [.. values.Distinct()];
        refuse(values.Length > MostValues
            ? new() { Parameter = parameter, Code = "too-many", Detail = $"{values.Length} values were given; there may be {MostValues}." }
            : new() { Parameter = parameter, Code = "too-long", Detail = $"The values have more than {MostBytes} bytes in UTF-8, and a token has to hold them all. Ids are short." });
        return [];
    }

    /// <summary>Ids of the publications that are named by id or slug.</summary>
    private static async Task<IReadOnlyList<Guid>> FindAsync(string[] names, DeliveryDatabase database, Action<ProblemError> refuse, CancellationToken cancellationToken)
    {
        var asked = names.Select(name => name.Contains('\0', StringComparison.Ordinal) ? "" : name).ToArray();
        await using var command = database.Command(
            """
            SELECT given.place, term.id FROM unnest($1, $2) WITH ORDINALITY given (slug, id, place)
            JOIN published.terms term ON term.kind = 'publication' AND term.article_count > 0 AND (term.slug = given.slug OR term.alias_slugs @> ARRAY[given.slug] OR term.id = given.id)
            """, asked, asked.Select(name => Guid.TryParseExact(name, "D", out var id) ? id : Guid.Empty).ToArray());
        var found = new List<(long Place, Guid Id)>();
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
                found.Add((reader.GetInt64(0), reader.GetGuid(1)));
        }
        foreach (var (i, name) in names.Index().Where(name => !found.Exists(term => term.Place == name.Index + 1)))
            refuse(new() { Parameter = "publication", Code = "unknown-value", Detail = $"'{name}' is unknown; /v1/publications lists what there is." });
        return [.. found.Select(term => term.Id).Distinct()];
    }
}
