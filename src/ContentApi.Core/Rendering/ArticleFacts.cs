namespace ContentApi.Core.Rendering;

/// <summary>What is known of a published article beyond its document.</summary>
/// <param name="Url">Absolute canonical URL; null if it has none.</param>
/// <param name="PublishedAt">When it was first published; null if it was not.</param>
/// <param name="UpdatedAt">When it was last published; null if it was not.</param>
/// <param name="Words">Words as <see cref="Articles.ReadingTime"/> counts them; null if not counted.</param>
public sealed record ArticleFacts(string? Url, DateTimeOffset? PublishedAt, DateTimeOffset? UpdatedAt, int? Words);
