using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Http.Paging;

/// <summary>What a list of entities is sorted by, which makes pages of queries (keyset paging).</summary>
/// <typeparam name="T">The entities.</typeparam>
internal sealed class EntityOrder<T>
{
    private static readonly Type Functions = typeof(NpgsqlDbFunctionsExtensions);

    private readonly LambdaExpression key;
    private readonly Func<T, ITuple> place;
    private readonly bool descending;

    private EntityOrder(LambdaExpression key, bool descending)
    {
        (this.key, this.descending) = (key, descending);
        place = Expression.Lambda<Func<T, ITuple>>(Expression.Convert(key.Body, typeof(ITuple)), key.Parameters).Compile();
        Keyset = new([.. Columns.Select(column => new SortColumn(column.ToString(), TypeOf(column.Type), descending))]);
    }

    /// <summary>The order as cursors have it.</summary>
    public Keyset Keyset { get; }

    private IReadOnlyList<Expression> Columns => ((MethodCallExpression)key.Body).Arguments;

    /// <summary>Sorts by a <see cref="ValueTuple"/> of properties, made by <c>ValueTuple.Create</c>, the last of which makes the order total; the smallest comes first.</summary>
    public static EntityOrder<T> By<TKey>(Expression<Func<T, TKey>> key)
        where TKey : struct, ITuple => new(key, descending: false);

    /// <summary>The same; the greatest comes first.</summary>
    public static EntityOrder<T> Descending<TKey>(Expression<Func<T, TKey>> key)
        where TKey : struct, ITuple => new(key, descending: true);

    /// <summary>Reads the page that is asked for of a query, and links the next one.</summary>
    public async Task<Page<T>> PageAsync(IQueryable<T> query, PageRequest page, HttpContext http, CancellationToken cancellationToken)
    {
        var total = page.IsCounted ? await query.LongCountAsync(cancellationToken) : (long?)null;
        var rows = page.After is { } after ? query.Where(Beyond(after)) : query;
        var found = await Sorted(rows).Take(page.Rows).ToListAsync(cancellationToken);
        return page.Of(found, row => Values(place(row)), total, http);
    }

    /// <summary>A comparison of rows: an index on the columns finds the place.</summary>
    private Expression<Func<T, bool>> Beyond(IReadOnlyList<object> after)
    {
        var create = ((MethodCallExpression)key.Body).Method;
        // Members of an object, so that they are parameters of the query and not part of it.
        var held = Expression.Constant(create.Invoke(null, [.. after]), create.ReturnType);
        var values = Expression.Call(create, create.ReturnType.GetFields(BindingFlags.Public | BindingFlags.Instance).Select(field => Expression.Field(held, field)));
        var compared = Expression.Call(Functions, descending ? nameof(NpgsqlDbFunctionsExtensions.LessThan) : nameof(NpgsqlDbFunctionsExtensions.GreaterThan), typeArguments: null,
            Expression.Constant(EF.Functions), Expression.Convert(key.Body, typeof(ITuple)), Expression.Convert(values, typeof(ITuple)));
        return Expression.Lambda<Func<T, bool>>(compared, key.Parameters);
    }

    private IQueryable<T> Sorted(IQueryable<T> rows)
    {
        foreach (var (i, column) in Columns.Index())
        {
            var method = (i == 0 ? nameof(Queryable.OrderBy) : nameof(Queryable.ThenBy)) + (descending ? nameof(Descending) : "");
            rows = rows.Provider.CreateQuery<T>(Expression.Call(typeof(Queryable), method, [typeof(T), column.Type], rows.Expression, Expression.Quote(Expression.Lambda(column, key.Parameters))));
        }
        return rows;
    }

    private static object[] Values(ITuple place) => [.. Enumerable.Range(0, place.Length).Select(i => place[i]!)];

    private static SortType TypeOf(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.DateTime => SortType.Time,
        TypeCode.Int32 => SortType.Number,
        TypeCode.Int64 => SortType.LongNumber,
        TypeCode.String => SortType.Text,
        _ => SortType.Id,
    };
}
