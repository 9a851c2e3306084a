using System.Globalization;
using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Core.Forecasting;
using ContentApi.Data;
using ContentApi.Delivery.Lists;
using ContentApi.Http.Conditional;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Delivery.Calibration;

/// <summary>Which forecasts are asked for, and how they are grouped.</summary>
internal sealed record GetCalibrationQuery
{
    [FromQuery(Name = "groupBy")]
    public string? GroupBy { get; init; }

    [FromQuery(Name = "author")]
    public string[]? Author { get; init; }

    [FromQuery(Name = "topic")]
    public string[]? Topic { get; init; }

    [FromQuery(Name = "publication")]
    public string[]? Publication { get; init; }

    [FromQuery(Name = "resolvedFrom")]
    public string? ResolvedFrom { get; init; }

    [FromQuery(Name = "resolvedTo")]
    public string? ResolvedTo { get; init; }
}

internal static class GetCalibration
{
    private static readonly ListSource Forecasts = ListSource.PartsOf("published.forecasts");

    public static async Task<Results<Rendered<CalibrationReport>, ProblemHttpResult>> Handle([AsParameters] GetCalibrationQuery query, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        var filters = new ListFilters(Forecasts);
        filters.TermsIn("item.author_id", TermKind.Author, query.Author);
        filters.Terms(TermKind.Topic, query.Topic);
        filters.Terms(TermKind.Publication, query.Publication);
        Resolved(filters, "resolvedFrom", query.ResolvedFrom, ">=");
        Resolved(filters, "resolvedTo", query.ResolvedTo, "<=");
        if (query.GroupBy is not null && CalibrationGrouping.Of(query.GroupBy) is null)
            filters.Refuse(new() { Parameter = "groupBy", Code = "unknown-value", Detail = $"'{query.GroupBy}' is not one of {string.Join(", ", CalibrationGrouping.Names)}." });
        await filters.FindTermsAsync(database, byTime: false, cancellationToken);
        if (filters.Errors.Count > 0)
            return Problem.OfParameters(filters.Errors);
        var grouping = query.GroupBy is null ? null : CalibrationGrouping.Of(query.GroupBy);
        // Of authors who are asked for, and of each in groups of authors, everybody's last word counts; else the last of all on each scenario.
        var ofAuthors = query.Author is { Length: > 0 };
        var rows = await ReadAsync(database, filters, Counting(ofAuthors), grouping, Counting(ofAuthors || grouping == CalibrationGrouping.Author), cancellationToken);
        var body = JsonSerializer.SerializeToUtf8Bytes(CalibrationGrouping.Report(rows), ContentJson.Options);
        return new Rendered<CalibrationReport>(body, EntityTag.OfBytes(body)) { MadeOf = filters.MadeOf };
    }

    private static async Task<List<CalibrationRow>> ReadAsync(DeliveryDatabase database, ListFilters filters, string counting, CalibrationGrouping? grouping, string countingInGroups, CancellationToken cancellationToken)
    {
        const string sums = "item.bin, count(*)::int, sum(item.probability), sum(item.occurred), sum(item.squared_error)";
        var counted = $"WITH counted AS (SELECT item.* FROM {filters.Source.From} WHERE {filters.Condition})";
        var groups = grouping is null ? "" : $"""
            UNION ALL SELECT false, term.id, term.slug, term.name, {sums} FROM counted item {grouping.Join} LEFT JOIN published.terms term ON term.id = {grouping.Column} WHERE {countingInGroups} GROUP BY term.id, item.bin
            """;
        await using var command = database.Command($"{counted} SELECT true, NULL::uuid, NULL, NULL, {sums} FROM counted item WHERE {counting} GROUP BY item.bin {groups}", [.. filters.Parameters]);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<CalibrationRow>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var group = reader.IsDBNull(1) ? null : new Term { Id = reader.GetGuid(1), Slug = reader.GetString(2), Name = reader.GetString(3) };
            rows.Add(new(reader.GetBoolean(0), group, new((VerbalTerm)reader.GetInt32(4), reader.GetInt32(5), reader.GetDecimal(6), reader.GetDecimal(7), reader.GetDecimal(8))));
        }
        return rows;
    }

    private static string Counting(bool ofAuthors) => ofAuthors ? "true" : "item.is_last";

    private static void Resolved(ListFilters filters, string parameter, string? text, string comparison)
    {
        if (text is null)
            return;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            filters.Add(day, (_, value) => $"item.resolved_on {comparison} {value}");
        else
            filters.Refuse(new() { Parameter = parameter, Code = "invalid-date", Detail = $"'{text}' is not a date such as 2026-03-04." });
    }
}
