using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Delivery.Lists;
using ContentApi.Http.Conditional;
using ContentApi.Http.Paging;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.Vocabulary;

internal static class ListTerms
{
    public static readonly PublishedList<TermItem> List = new("terms", TermItems.Source, TermItems.Sort) { Columns = TermItems.Columns, Body = null, Item = TermItems.Read };

    public static Task<Results<Rendered<Page<TermItem>>, ProblemHttpResult>> Handle([AsParameters] ListQuery query, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        var kind = EnumName.Of(TermsOf.KindOf(http));
        var filters = List.NewFilters();
        filters.Add(kind, (_, parameter) => $"item.kind = {parameter}");
        return (List with { Name = kind }).PageAsync(query, filters, http, database, cancellationToken);
    }
}
