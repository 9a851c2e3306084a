using System.Collections;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ContentApi.Data;

/// <summary>Takes entities apart, with everything that hangs on them, into the rows of their tables; a table stands behind those that it refers to.</summary>
internal sealed class RowCopies
{
    private readonly Dictionary<Type, (TableCopy Table, IReadOnlyList<INavigation> Parts)> tables = [];

    public RowCopies(IModel model, params ReadOnlySpan<Type> roots)
    {
        foreach (var root in roots)
            Add(model.FindEntityType(root)!);
    }

    /// <summary>The tables, in the order in which their rows can be written.</summary>
    public IEnumerable<TableCopy> Tables => tables.Values.Select(known => known.Table);

    /// <summary>The row of an entity, and those of its parts.</summary>
    public IEnumerable<(TableCopy Table, object?[] Values)> RowsOf(object entity)
    {
        var (table, parts) = tables[entity.GetType()];
        return parts.SelectMany(part => ((IEnumerable)part.PropertyInfo!.GetValue(entity)!).Cast<object>()).SelectMany(RowsOf).Prepend((table, table.Row(entity)));
    }

    private void Add(IEntityType entity)
    {
        var parts = entity.GetNavigations().Where(navigation => navigation.IsCollection).ToList();
        tables.Add(entity.ClrType, (new TableCopy(entity), parts));
        foreach (var part in parts)
            Add(part.TargetEntityType);
    }
}
