using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Paging;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.Vocabulary;

internal static class ListTerms
{
    private static readonly PublishedList<TermItem> Terms = new("terms", TermItems.From, new(new SortColumn("terms.name", SortType.Text), new SortColumn("terms.id", SortType.Id)))
    {
        Columns = TermItems.Columns,
        Item = TermItems.Read,
    };

    public static Task<Results<Rendered<Page<TermItem>>, ProblemHttpResult>> Handle([AsParameters] PageQuery query, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken) =>
        Terms.PageAsync(query, http, database, cancellationToken, EnumName.Of(TermsOf.KindOf(http)));
}
