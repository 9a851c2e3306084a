using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Data;
using ContentApi.Published;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Exports;

/// <summary>The terms and works that documents of an export name, as this database has them: by their ids where it knows these, else by what they are recognised by.</summary>
internal sealed class DocumentLinks
{
    private readonly HeldTerms terms;
    private readonly HashSet<Guid> works;
    private readonly Dictionary<string, Guid> worksByKey;

    private DocumentLinks(HeldTerms terms, HashSet<Guid> works, Dictionary<string, Guid> worksByKey) => (this.terms, this.works, this.worksByKey) = (terms, works, worksByKey);

    public static async Task<DocumentLinks> FindAsync(ContentDbContext database, IReadOnlyCollection<Article> documents, CancellationToken cancellationToken)
    {
        var cited = documents.SelectMany(document => document.Citations).ToList();
        var (ids, keys) = (cited.Select(citation => citation.WorkId).OfType<Guid>().Distinct().ToList(), cited.Select(citation => WorkKey.Of(citation.Csl)).OfType<string>().Distinct().ToList());
        var known = await database.KnownWorks.AsNoTracking().Where(work => ids.Contains(work.Id) || keys.Contains(work.MatchKey!)).Select(work => new { work.Id, work.MatchKey, Standing = work.MergedIntoId ?? work.Id }).ToListAsync(cancellationToken);
        return new(await HeldTerms.TakeAsync(database, documents.SelectMany(ArticleTerms.Of), make: null, cancellationToken),
            [.. known.Select(work => work.Id)], known.Where(work => work.MatchKey is not null).ToDictionary(work => work.MatchKey!, work => work.Standing));
    }

    /// <summary>Whether every term and work of the document is here.</summary>
    public bool Has(Article document) =>
        ArticleTerms.Of(document).All(named => terms.Terms.ContainsKey((named.Kind, named.Term.Id, named.Term.Slug))) && document.Citations.All(citation => citation.WorkId is null || WorkOf(citation) is not null);

    /// <summary>A document that stands: its terms are as they are called here.</summary>
    public Article InCurrent(Article document) => WithWorks(terms.In(document));

    /// <summary>A document of the past: its terms are called as they were, unless this database has terms of these slugs by other ids. What is not here, or was renamed or merged since, stays as it is said.</summary>
    public Article InFormer(Article document) => WithWorks(ArticleTerms.Of(document).All(named => Here(named.Kind, named.Term) == named.Term)
        ? document : ArticleTerms.Map(document, Here));

    private Term Here(TermKind kind, Term term) => terms.Terms.GetValueOrDefault((kind, term.Id, term.Slug)) is { } here && here.Id != term.Id && here.Slug == term.Slug ? here : term;

    private Article WithWorks(Article document) => document.Citations.All(citation => WorkOf(citation) == citation.WorkId) ? document : document with
    {
        Citations = [.. document.Citations.Select(citation => citation with { WorkId = WorkOf(citation) })],
    };

    private Guid? WorkOf(Citation citation) =>
        citation.WorkId is not { } id || works.Contains(id) ? citation.WorkId : WorkKey.Of(citation.Csl) is { } key && worksByKey.TryGetValue(key, out var work) ? work : null;
}
