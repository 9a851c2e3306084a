using ContentApi.Access;
using ContentApi.Access.Partners;
using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Http.Paging;
using ContentApi.Http.Problems;
using ContentApi.Syndication.Partners;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace ContentApi.Syndication.Sync;

/// <summary>From where on what is to be given.</summary>
internal sealed record SyncQuery
{
    /// <summary><c>true</c> to be given everything.</summary>
    [FromQuery(Name = "initial")]
    public string? Initial { get; init; }

    /// <summary>From <c>nextSyncToken</c>, to be given what changed since.</summary>
    [FromQuery(Name = "token")]
    public string? Token { get; init; }

    /// <summary>Cursor of the page, from <c>page.next</c> of the one before.</summary>
    [FromQuery(Name = "after")]
    public string? After { get; init; }

    [FromQuery(Name = "limit")]
    public string? Limit { get; init; }

    [FromQuery(Name = "type")]
    public string[]? Type { get; init; }

    [FromQuery(Name = "publication")]
    public string[]? Publication { get; init; }

    [FromQuery(Name = "locale")]
    public string[]? Locale { get; init; }
}

/// <summary>Everything that is public, page by page, and then what changed since, for whoever keeps a copy.</summary>
internal static class SyncContent
{
    public static readonly LimitRange Limit = new(Default: 100, Maximum: 100);

    public static async Task<Results<SyncAnswer, ProblemHttpResult>> Handle(
        [AsParameters] SyncQuery query, HttpContext http, DeliveryDatabase database, IOptions<SyncOptions> options, TimeProvider time, CancellationToken cancellationToken)
    {
        var errors = new List<ProblemError>();
        var limit = Limit.Read(query.Limit, errors.Add);
        var from = From(query, errors.Add);
        var asked = await SyncFilterQuery.ReadAsync(query, looksUp: from is null && errors.Count == 0, database, errors.Add, cancellationToken);
        if (from is not null && errors.Count == 0)
            asked.Compare(from.Filter, errors.Add);
        if (errors.Count > 0)
            return Problem.OfParameters(errors);
        var partner = PartnerFilter.Of(http.User.PartnerGrant());
        if (from is not null && from.Partner != partner.Fingerprint)
            return Problem.OfParameters([new() { Parameter = query.After is null ? "token" : "after", Code = "other-key", Detail = "It was handed out to a caller that is given something else: ask with the key of then, or begin again with initial=true." }]);
        var (filter, now) = ((from?.Filter ?? asked.Filter) with { Partner = partner }, time.GetUtcNow().UtcDateTime);
        if (from is not null && options.Value.IsTooOld(from.Issued, now))
            return Expired(http, filter, "It was handed out longer ago than tokens are taken here.");
        if (await SyncReading.ReadAsync(filter, from, limit, now, database, cancellationToken) is not { } page)
            return Expired(http, filter, "The log of changes is not the one that it was read from: the server has another database now, or an earlier state of it.");
        PageLink.Add(http, page.Next?.ToString());
        http.HasItems(page.Count);
        return new SyncAnswer(page.Json);
    }

    /// <summary>The token or cursor that says where to go on; null to begin, or when something is refused.</summary>
    private static SyncToken? From(SyncQuery query, Action<ProblemError> refuse)
    {
        if (query.Initial is not (null or "true"))
            refuse(new() { Parameter = "initial", Code = "unknown-value", Detail = $"'{query.Initial}' is unknown; there is true." });
        else if ((query.Initial is null) == (query.Token is null))
            refuse(new() { Parameter = "initial", Code = "initial-or-token", Detail = "Begin with initial=true; afterwards go on with token, from nextSyncToken. One of them, and not both." });
        var token = query.Token is null ? null : SyncToken.Parse(query.Token);
        if (query.Token is not null && token is not { Cursor: null })
            refuse(new() { Parameter = "token", Code = "unknown-token", Detail = "Not a token that sync gave: take it from nextSyncToken." });
        if (query.After is null || (query.Initial is null && query.Token is null))
            return token;
        var cursor = SyncToken.Parse(query.After) is { Cursor.Place.Key: { } key } parsed && (query.Initial is not null ? key is Guid : key is long) ? parsed : null;
        if (cursor is null)
            refuse(new() { Parameter = "after", Code = "unknown-cursor", Detail = "Not a cursor that this run of sync gave: take it from page.next, and keep initial or token as it was." });
        return cursor;
    }

    /// <summary>Says how to begin again: with the same filters.</summary>
    private static ProblemHttpResult Expired(HttpContext http, SyncFilter filter, string why)
    {
        var href = http.Request.PathBase + http.Request.Path + QueryString.Create(
        [
            new("initial", "true"),
            .. filter.Types.Count == Enum.GetValues<SyncType>().Length ? [] : filter.Types.Select(type => KeyValuePair.Create("type", (string?)EnumName.Of(type))),
            .. filter.Publications.Select(publication => KeyValuePair.Create("publication", (string?)publication)),
            .. filter.Locales.Select(locale => KeyValuePair.Create("locale", (string?)locale)),
        ]);
        var details = Problem.Details(ProblemType.SyncTokenExpired, $"{why} Begin again: GET {href}", []);
        details.Extensions["href"] = href;
        http.Response.Headers.Link = $"<{href}>; rel=\"start\"";
        return TypedResults.Problem(details);
    }
}
