namespace ContentApi.Data.EditorialTables;

/// <summary>What a partner's key is given of what is public, in feeds, in sync and by webhooks.</summary>
/// <param name="PartnerId">Id of the partner's first key: keys that take its place have it too.</param>
/// <param name="Publications">Slugs of the publications whose articles it is given; empty for all.</param>
/// <param name="Topics">Slugs of the topics of which an article has one, or one below it; empty for all.</param>
/// <param name="EmbargoSeconds">How long after an article's first publication it is given it, in seconds.</param>
internal sealed record PartnerGrant(string PartnerId, IReadOnlyList<string> Publications, IReadOnlyList<string> Topics, int EmbargoSeconds);
