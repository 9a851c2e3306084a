using ContentApi.Core.Articles;
using ContentApi.Core.Forecasting;

namespace ContentApi.Delivery.Calibration;

/// <summary>What forecasts can be grouped by.</summary>
/// <param name="Name">Name of the grouping.</param>
/// <param name="Join">What is joined to a forecast <c>item</c>, in SQL.</param>
/// <param name="Column">Column that names the group's term.</param>
internal sealed record CalibrationGrouping(string Name, string Join, string Column)
{
    private const int MostGroups = 100;

    public static readonly CalibrationGrouping Author = new("author", "", "item.author_id");

    private static readonly IReadOnlyList<CalibrationGrouping> All =
    [
        Author,
        new("topic", "JOIN published.article_terms named ON named.article_id = item.article_id JOIN published.terms topic ON topic.id = named.term_id AND topic.kind = 'topic'", "topic.id"),
        new("publication", "JOIN published.articles article ON article.id = item.article_id", "article.publication_id"),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(grouping => grouping.Name)];

    /// <summary>The grouping of a name; null when there is none such.</summary>
    public static CalibrationGrouping? Of(string name) => All.FirstOrDefault(grouping => grouping.Name == name);

    /// <summary>The scores of all forecasts and of each group.</summary>
    public static CalibrationReport Report(IReadOnlyList<CalibrationRow> rows)
    {
        var groups = rows.Where(row => !row.IsOfAll).GroupBy(row => row.Group?.Id).Select(group => new CalibrationGroup(CalibrationScores.Of(group.Select(row => row.Sums)), group.First().Group))
            .OrderByDescending(group => group.Forecasts).ThenBy(group => group.Group?.Slug, StringComparer.Ordinal).ToList();
        return new(CalibrationScores.Of(rows.Where(row => row.IsOfAll).Select(row => row.Sums)), [.. groups.Take(MostGroups)], Math.Max(0, groups.Count - MostGroups));
    }
}

/// <summary>The forecasts of one bin: of all, or of one group.</summary>
internal sealed record CalibrationRow(bool IsOfAll, Term? Group, ForecastSums Sums);
