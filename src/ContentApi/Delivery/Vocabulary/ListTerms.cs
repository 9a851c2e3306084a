using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Delivery.Lists;
using ContentApi.Http.Conditional;
using ContentApi.Http.OpenApi;
using ContentApi.Http.Paging;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.Vocabulary;

internal static class ListTerms
{
    public static ListParameters Parameters<T>()
        where T : TermItem => List<T>(default).Parameters;

    public static Task<Results<Rendered<Page<T>>, ProblemHttpResult>> Handle<T>([AsParameters] ListQuery query, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken)
        where T : TermItem
    {
        var kind = TermsOf.KindOf(http);
        var list = List<T>(kind);
        var filters = list.NewFilters();
        filters.Add(EnumName.Of(kind), (_, parameter) => $"item.kind = {parameter}");
        return list.PageAsync(query, filters, http, database, cancellationToken);
    }

    private static PublishedList<T> List<T>(TermKind kind)
        where T : TermItem => new(EnumName.Of(kind), TermItems.Source, TermItems.Sort) { Columns = TermItems.Columns, Body = null, Item = (reader, first) => TermItems.Read(kind, reader, first) };
}
