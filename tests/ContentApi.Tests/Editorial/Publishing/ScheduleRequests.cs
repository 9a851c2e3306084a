using System.Globalization;
using System.Net;
using System.Text.Json;

namespace ContentApi.Tests.Editorial.Publishing;

/// <summary>Steps of the workflow as editors ask for them.</summary>
internal static class ScheduleRequests
{
    /// <summary>A time from now, to the millisecond.</summary>
    public static DateTime In(double seconds)
    {
        var at = TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(seconds);
        return at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMillisecond));
    }

    public static string Text(DateTime at) => at.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    public static Task<HttpResponseMessage> StepAsync(this Api api, HttpMethod method, string id, string step, string? body = null, string ifMatch = "*") =>
        api.ManageAsync(method, $"/manage/v1/articles/{id}/{step}", body is null ? null : Api.Json(body), ("If-Match", ifMatch));

    public static Task<HttpResponseMessage> ScheduleAsync(this Api api, string id, DateTime? publishAt, DateTime? unpublishAt = null) =>
        api.StepAsync(HttpMethod.Post, id, "schedule", Body(publishAt, unpublishAt));

    public static string Body(DateTime? publishAt, DateTime? unpublishAt = null) =>
        JsonSerializer.Serialize(new { publishAt = publishAt is { } at ? Text(at) : null, unpublishAt = unpublishAt is { } end ? Text(end) : null });

    /// <summary>Schedules, which must succeed.</summary>
    public static async Task<JsonElement> ScheduledAsync(this Api api, string id, DateTime? publishAt, DateTime? unpublishAt = null)
    {
        using var response = await api.ScheduleAsync(id, publishAt, unpublishAt);
        return await response.JsonAsync(HttpStatusCode.OK);
    }

    /// <summary>Schedules for a moment from now, further ahead where the request takes longer than that; returns the moment.</summary>
    public static async Task<DateTime> ScheduledSoonAsync(this Api api, string id, Func<DateTime, string> body)
    {
        for (var seconds = 1.0; ; seconds *= 3)
        {
            var at = In(seconds);
            using var response = await api.StepAsync(HttpMethod.Post, id, "schedule", body(at));
            if (response.StatusCode == HttpStatusCode.UnprocessableEntity)
                continue;
            await response.JsonAsync(HttpStatusCode.OK);
            return at;
        }
    }

    /// <summary>Lets time pass until whatever is scheduled to be published is a moment ahead; what is to end, ends a moment after that. Returns when it is.</summary>
    public static async Task<DateTime> BringForwardAsync(this Api api) => (await api.RowsAsync<DateTime>(
        """
        WITH soon AS (UPDATE editorial.articles SET publish_at = date_trunc('milliseconds', now()) + interval '0.7 s', unpublish_at = CASE WHEN unpublish_at IS NOT NULL THEN now() + interval '1.2 s' END
            WHERE publish_at IS NOT NULL RETURNING publish_at)
        SELECT DISTINCT publish_at FROM soon, pg_notify('contentapi_schedule', '')
        """)).Single();

    public static async Task<JsonElement> WorkingCopyAsync(this Api api, string id)
    {
        using var response = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/articles/{id}");
        return await response.JsonAsync(HttpStatusCode.OK);
    }
}
