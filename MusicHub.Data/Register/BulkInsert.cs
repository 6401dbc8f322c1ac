using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using MusicHub.Domain;

namespace MusicHub.Data.Register;

/// <summary>
/// Writes many new rows without tracking them: a national register has tens of thousands. Columns and conversions
/// are those of the model. Call it inside a transaction, in which a change is saved that says who did it.
/// </summary>
internal static class BulkInsert
{
    // SQL Server takes 2,100 parameters in a command, and 1,000 rows of values.
    private const int MostParameters = 2_000;
    private const int MostRows = 1_000;

    public static async Task Run<T>(MusicHubDbContext db, IReadOnlyCollection<T> rows, CancellationToken cancellation = default)
        where T : class
    {
        if (rows.Count == 0)
            return;
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("Rows are written in bulk inside a transaction only.");
        var columns = Columns(db, typeof(T));
        if (transaction.Connection is SqliteConnection sqlite)
        {
            SqliteBulkInsert.Run(sqlite, Sql(db, typeof(T), 1), rows, [.. columns.Select(column => (Func<object, object?>)column.Value)], cancellation);
            return;
        }

        foreach (var chunk in rows.Chunk(RowsAtOnce(db, typeof(T))))
            await Insert(db, transaction, columns, chunk, cancellation);
    }

    internal static int RowsAtOnce(MusicHubDbContext db, Type rowType) => Math.Clamp(MostParameters / Columns(db, rowType).Count, 1, MostRows);

    /// <summary>The statement for so many rows at once, with parameters @p0, @p1 and so on.</summary>
    internal static string Sql(MusicHubDbContext db, Type rowType, int rows)
    {
        var type = db.Model.FindEntityType(rowType)!;
        var names = db.GetService<ISqlGenerationHelper>();
        var columns = Columns(db, rowType);
        var values = Enumerable.Range(0, rows)
            .Select(row => $"({string.Join(", ", columns.Select((_, column) => $"@p{(row * columns.Count) + column}"))})");
        return $"INSERT INTO {names.DelimitIdentifier(type.GetTableName()!, type.GetSchema())} "
            + $"({string.Join(", ", columns.Select(column => names.DelimitIdentifier(column.Name)))}) VALUES {string.Join(", ", values)}";
    }

    private static async Task Insert(MusicHubDbContext db, DbTransaction transaction, IReadOnlyList<Column> columns, object[] rows, CancellationToken cancellation)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = Sql(db, rows[0].GetType(), rows.Length);
        foreach (var row in rows)
        {
            foreach (var column in columns)
            {
                var parameter = column.Mapping.CreateParameter(command, $"@p{command.Parameters.Count}", null, nullable: true);
                parameter.Value = column.Value(row) ?? DBNull.Value;
                command.Parameters.Add(parameter);
            }
        }

        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static List<Column> Columns(MusicHubDbContext db, Type rowType)
    {
        var type = db.Model.FindEntityType(rowType)!;
        return [.. Columns(type, StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value, row => row)];
    }

    private static IEnumerable<Column> Columns(ITypeBase type, StoreObjectIdentifier table, Func<object, object?> owner)
    {
        foreach (var property in type.GetProperties())
        {
            var getter = property.GetGetter();
            yield return new Column(
                property.GetColumnName(table)!,
                property.GetRelationalTypeMapping(),
                // What is written here was never saved before.
                property.Name == nameof(Aggregate.Version) ? _ => 1 : row => owner(row) is { } part ? getter.GetClrValue(part) : null);
        }

        foreach (var complex in type.GetComplexProperties())
        {
            var getter = complex.GetGetter();
            foreach (var column in Columns(complex.ComplexType, table, row => owner(row) is { } above ? getter.GetClrValue(above) : null))
                yield return column;
        }
    }

    private sealed record Column(string Name, RelationalTypeMapping Mapping, Func<object, object?> Get)
    {
        public object? Value(object row) =>
            Get(row) is { } value ? Mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value : null;
    }
}
