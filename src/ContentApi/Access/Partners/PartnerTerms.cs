using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Http.Problems;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Access.Partners;

/// <summary>Finds the terms that a partner's key is to be given.</summary>
internal sealed class PartnerTerms(ContentDbContext database)
{
    /// <summary>The grant that a request describes, of a partner that has no key yet; what names no term is told with its place.</summary>
    public async Task<PartnerGrant> FindAsync(PartnerRequest request, Action<ProblemError> refuse, CancellationToken cancellationToken) => new(
        PartnerId: "",
        await SlugsAsync(TermKind.Publication, "publications", request.Publications ?? [], refuse, cancellationToken),
        await SlugsAsync(TermKind.Topic, "topics", request.Topics ?? [], refuse, cancellationToken),
        request.EmbargoSeconds ?? 0);

    private async Task<IReadOnlyList<string>> SlugsAsync(TermKind kind, string member, IReadOnlyList<string> names, Action<ProblemError> refuse, CancellationToken cancellationToken)
    {
        var slugs = new List<string>();
        foreach (var (i, name) in names.Index())
        {
            var id = Guid.TryParseExact(name, "D", out var given) ? given : Guid.Empty;
            var slug = name.Contains('\0', StringComparison.Ordinal) ? null : await database.VocabularyTerms
                .Where(term => term.Kind == kind && term.MergedIntoId == null && (term.Id == id || term.Slug == name || term.Aliases.Any(alias => alias.Slug == name)))
                .Select(term => term.Slug).FirstOrDefaultAsync(cancellationToken);
            if (slug is null)
                refuse(new() { Pointer = $"/partner/{member}/{i}", Code = "unknown-value", Detail = $"There is no {EnumName.Of(kind)} '{name}', by id or slug." });
            else if (!slugs.Contains(slug))
                slugs.Add(slug);
        }
        return slugs;
    }
}
