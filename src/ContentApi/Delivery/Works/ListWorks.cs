using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Paging;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.Works;

internal static class ListWorks
{
    private static readonly PublishedList<WorkItem> Works = new("works", WorkItems.From, new(new SortColumn("works.id", SortType.Id, Descending: true)))
    {
        Columns = WorkItems.Columns,
        Item = WorkItems.Read,
    };

    public static Task<Results<Rendered<Page<WorkItem>>, ProblemHttpResult>> Handle([AsParameters] PageQuery query, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken) =>
        Works.PageAsync(query, http, database, cancellationToken);
}
