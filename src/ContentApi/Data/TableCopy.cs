using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace ContentApi.Data;

/// <summary>Writes entities to their table by binary COPY. The columns are those that the model maps, but what the database makes itself.</summary>
internal sealed class TableCopy
{
    private readonly string command;
    private readonly Column[] columns;

    public TableCopy(IEntityType entity)
    {
        var properties = entity.GetProperties().Where(property => property.ValueGenerated != ValueGenerated.OnAddOrUpdate).ToList();
        columns = [.. properties.Select(property => new Column(property.GetColumnType(), property.GetGetter(), property.GetTypeMapping().Converter?.ConvertToProvider))];
        command = $"COPY {entity.GetSchema()}.{entity.GetTableName()} ({string.Join(", ", properties.Select(property => property.GetColumnName()))}) FROM STDIN (FORMAT BINARY)";
    }

    /// <summary>The values of an entity, as <see cref="Write"/> takes them.</summary>
    public object?[] Row(object entity) => Array.ConvertAll(columns, column => column.Value(entity));

    public void Write(NpgsqlConnection connection, IEnumerable<object?[]> rows)
    {
        using var writer = connection.BeginBinaryImport(command);
        foreach (var row in rows)
        {
            writer.StartRow();
            for (var i = 0; i < columns.Length; i++)
            {
                if (row[i] is { } value)
                    writer.Write(value, columns[i].Type);
                else
                    writer.WriteNull();
            }
        }
        writer.Complete();
    }

    private sealed record Column(string Type, IClrPropertyGetter Getter, Func<object?, object?>? Convert)
    {
        public object? Value(object entity)
        {
            var value = Getter.GetClrValue(entity);
            return value is null || Convert is null ? value : Convert(value);
        }
    }
}
