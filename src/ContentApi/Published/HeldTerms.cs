using ContentApi.Core.Articles;
using ContentApi.Data;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Published;

/// <summary>
/// Terms as the vocabulary calls them now, held until the transaction ends: whoever writes down what a term is called holds it meanwhile, and whoever changes a term
/// waits for them. So what is written after a change says the new name, and what was written before is there for the change to find.
/// </summary>
/// <param name="Terms">The terms, by what they were asked for with; what no term has is absent.</param>
/// <param name="Broader">Ids of the topics above the topics among them, at any height.</param>
internal sealed record HeldTerms(IReadOnlyDictionary<(TermKind Kind, Guid Id, string Slug), Term> Terms, IReadOnlyList<Guid> Broader)
{
    /// <summary>Finds terms by their ids, else by slugs, present, former or made of another name, and holds them with the topics above.</summary>
    /// <param name="database">Where a transaction is open.</param>
    /// <param name="named">The terms as a document names them.</param>
    /// <param name="make">Makes those that there are none of; null to do without them.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<HeldTerms> TakeAsync(
        ContentDbContext database, IEnumerable<(TermKind Kind, Term Term)> named, Func<IReadOnlyList<(TermKind Kind, Term Term)>, Task>? make, CancellationToken cancellationToken)
    {
        var asked = named.DistinctBy(Key).ToList();
        while (asked.Count > 0)
        {
            var found = await FindAsync(database, asked, cancellationToken);
            if (make is not null && asked.Where((_, place) => found.All(term => term.Place != place)).ToList() is { Count: > 0 } missing)
            {
                await make(missing);
                continue;
            }
            var ids = found.Select(term => term.TermId).Distinct().ToArray();
            // In one order for everybody, so that nobody waits in a circle.
            var held = (await database.Database.SqlQuery<HeldTerm>(
                $"""
                 SELECT id AS "Id", slug AS "Slug", name AS "Name", parent_id AS "ParentId" FROM editorial.terms
                 WHERE id = ANY ({ids}) AND merged_into_id IS NULL ORDER BY id FOR SHARE
                 """).ToListAsync(cancellationToken)).ToDictionary(term => term.Id);
            // Else one was merged, deleted or moved in the tree while it was waited for.
            if (held.Count == ids.Length && held.Values.All(term => term.ParentId is null || held.ContainsKey(term.ParentId.Value)))
                return Of(asked, found, held);
        }
        return new(new Dictionary<(TermKind, Guid, string), Term>(), []);
    }

    /// <summary>The article with its terms as they are called now.</summary>
    public Article In(Article article) => ArticleTerms.Map(article, (kind, term) => Terms.GetValueOrDefault((kind, term.Id, term.Slug), term));

    /// <summary>The terms by their ids, else by slugs, present, former or made of another name, without holding them: ids by what they were asked for with.</summary>
    public static async Task<IReadOnlyDictionary<(TermKind, Guid, string), Guid>> FindAsync(ContentDbContext database, IEnumerable<(TermKind Kind, Term Term)> named, CancellationToken cancellationToken)
    {
        var asked = named.DistinctBy(Key).ToList();
        return (await FindAsync(database, asked, cancellationToken)).Where(term => term.Place is not null).ToDictionary(term => Key(asked[term.Place!.Value]), term => term.TermId);
    }

    /// <summary>What a term is asked for with.</summary>
    public static (TermKind, Guid, string) Key((TermKind Kind, Term Term) named) => (named.Kind, named.Term.Id, named.Term.Slug);

    private static HeldTerms Of(List<(TermKind Kind, Term Term)> asked, List<FoundTerm> found, Dictionary<Guid, HeldTerm> held) => new(
        found.Where(term => term.Place is not null).ToDictionary(term => Key(asked[term.Place!.Value]), term => held[term.TermId].AsTerm()),
        [.. held.Keys.Except(found.Where(term => term.Place is not null).Select(term => term.TermId))]);

    private static Task<List<FoundTerm>> FindAsync(ContentDbContext database, List<(TermKind Kind, Term Term)> asked, CancellationToken cancellationToken) => database.Database.SqlQuery<FoundTerm>(
        $"""
         WITH RECURSIVE named AS (
             SELECT place::int - 1 AS place, coalesce(by_id.merged_into_id, by_id.id, by_slug.id, alias.term_id) AS term_id
             FROM unnest({asked.Select(term => EnumName.Of(term.Kind)).ToArray()}, {asked.Select(term => term.Term.Id).ToArray()}, {asked.Select(term => term.Term.Slug).ToArray()})
                 WITH ORDINALITY AS asked (kind, id, slug, place)
             LEFT JOIN editorial.terms by_id ON by_id.id = asked.id AND by_id.kind = asked.kind
             LEFT JOIN editorial.terms by_slug ON by_slug.kind = asked.kind AND by_slug.slug = asked.slug
             LEFT JOIN editorial.term_aliases alias ON alias.kind = asked.kind AND alias.slug = asked.slug
         ), broader AS (
             SELECT parent_id FROM named JOIN editorial.terms ON id = term_id WHERE parent_id IS NOT NULL
             UNION SELECT terms.parent_id FROM broader JOIN editorial.terms ON id = broader.parent_id WHERE terms.parent_id IS NOT NULL
         )
         SELECT place AS "Place", term_id AS "TermId" FROM named WHERE term_id IS NOT NULL UNION ALL SELECT NULL, parent_id FROM broader
         """).ToListAsync(cancellationToken);

    private sealed record FoundTerm(int? Place, Guid TermId);

    private sealed record HeldTerm(Guid Id, string Slug, string Name, Guid? ParentId)
    {
        public Term AsTerm() => new() { Id = Id, Slug = Slug, Name = Name };
    }
}
