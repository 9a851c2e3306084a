namespace ContentApi.Core.Forecasting;

/// <summary>
/// Which estimates of a scenario are scored once it is resolved: of each author the last one, whose time is not after the end of the day on which the scenario was
/// resolved (UTC), and which was written down before the resolution was. What was estimated when the answer was on record proves nothing;
/// nor does what was written down after some answer was, of a time before it, even if that answer was taken back meanwhile.
/// </summary>
public static class CountedEstimates
{
    /// <summary>The estimates that count, the last of all at the end; none when nobody estimated in time.</summary>
    /// <param name="estimates">Every estimate of the scenario.</param>
    /// <param name="resolvedOn">The day on which it was resolved.</param>
    /// <param name="closedAt">When that was written down; where it was corrected since, the first time.</param>
    /// <param name="answeredAt">When each answer was written down that ever was, whether it still counts or not.</param>
    public static IReadOnlyList<DatedEstimate> Of(IEnumerable<DatedEstimate> estimates, DateOnly resolvedOn, DateTime closedAt, IReadOnlyCollection<DateTime> answeredAt)
    {
        var end = resolvedOn.ToDateTime(TimeOnly.MaxValue, DateTimeKind.Utc);
        var inTime = InOrder(estimates.Where(estimate => estimate.AsOf <= end && estimate.RecordedAt <= closedAt && !answeredAt.Any(at => estimate.AsOf <= at && at < estimate.RecordedAt)));
        return [.. InOrder(inTime.GroupBy(estimate => estimate.AuthorId).Select(ofAuthor => ofAuthor.Last()))];
    }

    /// <summary>Estimates from the first on: by the time that they are of, then by when they were written down. The last is the current one.</summary>
    public static IEnumerable<DatedEstimate> InOrder(IEnumerable<DatedEstimate> estimates) =>
        estimates.OrderBy(estimate => estimate.AsOf).ThenBy(estimate => estimate.RecordedAt).ThenBy(estimate => estimate.Id);
}

/// <summary>An estimate with what decides which of several counts.</summary>
/// <param name="Id">Id of the estimate.</param>
/// <param name="AuthorId">Whose it is; null for nobody in particular, who counts as one author.</param>
/// <param name="Range">What was estimated.</param>
/// <param name="AsOf">When it was held.</param>
/// <param name="RecordedAt">When it was written down.</param>
public sealed record DatedEstimate(Guid Id, Guid? AuthorId, ProbabilityRange Range, DateTime AsOf, DateTime RecordedAt);
