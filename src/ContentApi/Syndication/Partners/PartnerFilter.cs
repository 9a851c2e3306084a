using System.Security.Cryptography;
using System.Text;
using ContentApi.Data.EditorialTables;

namespace ContentApi.Syndication.Partners;

/// <summary>
/// What a partner is given of what is public. The conditions are told here and nowhere else; each takes three parameters of a statement, from the number <c>first</c> on:
/// slugs of publications, slugs of topics, and the time at or before which an article was first published.
/// </summary>
internal sealed record PartnerFilter
{
    private const string Public = "";

    private static readonly DateTime Forever = DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);

    private readonly PartnerGrant grant;

    private PartnerFilter(PartnerGrant grant)
    {
        this.grant = grant;
        var all = string.Join('\n', [.. grant.Publications.Order(StringComparer.Ordinal), "", .. grant.Topics.Order(StringComparer.Ordinal), "", $"{grant.EmbargoSeconds}"]);
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)).AsSpan(0, 8));
    }

    /// <summary>What anyone is given: everything.</summary>
    public static PartnerFilter None { get; } = new(new PartnerGrant(Public, [], [], 0)) { Fingerprint = Public };

    /// <summary>Tells one filter from another; empty for none.</summary>
    public string Fingerprint { get; private init; }

    public bool IsNone => Fingerprint.Length == 0;

    public bool HasEmbargo => grant.EmbargoSeconds > 0;

    /// <summary>How long after its first publication an article is given.</summary>
    public TimeSpan Embargo => TimeSpan.FromSeconds(grant.EmbargoSeconds);

    /// <summary>The filter of a partner's key; none for a grant that is null.</summary>
    public static PartnerFilter Of(PartnerGrant? grant) => grant is null ? None : new(grant);

    /// <summary>Values of the parameters, for what is given at a time.</summary>
    public object[] Parameters(DateTime now) => [grant.Publications.ToArray(), grant.Topics.ToArray(), HasEmbargo ? now - Embargo : Forever];

    /// <summary>Whether a row of <c>published.articles</c> is given.</summary>
    public static string IsGiven(string article, int first) => $"({IsOfPublication(article, first)} AND {IsOnTopic(article, first + 1)} AND {IsReleased(article, first)})";

    /// <summary>Whether the embargo of a row of <c>published.articles</c> is over.</summary>
    public static string IsReleased(string article, int first) => $"{article}.published_at <= ${first + 2}";

    /// <summary>Whether a row of <c>published.changes</c> may have made an article one that is given: it names the topics from before as well, and knows no embargo.</summary>
    public static string MayHaveBeenGiven(string change, int first) =>
        $"({IsOfPublication(change, first)} AND (cardinality(${first + 1}) = 0 OR {change}.related_ids && ARRAY({Terms("topic", first + 1)})))";

    private static string IsOfPublication(string row, int parameter) => $"(cardinality(${parameter}) = 0 OR {row}.publication_id IN ({Terms("publication", parameter)}))";

    private static string IsOnTopic(string article, int parameter) =>
        $"(cardinality(${parameter}) = 0 OR EXISTS (SELECT FROM published.article_terms topic WHERE topic.article_id = {article}.id AND topic.term_id IN ({Terms("topic", parameter)})))";

    private static string Terms(string kind, int parameter) => $"SELECT id FROM published.terms WHERE kind = '{kind}' AND (slug = ANY (${parameter}) OR alias_slugs && ${parameter})";
}
