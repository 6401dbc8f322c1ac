using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using MusicHub.Domain;

namespace MusicHub.Data.Register;

/// <summary>
/// Writes many new rows with one prepared command, without tracking them: a national register has tens of thousands.
/// Columns and conversions are those of the model. Call it inside a transaction, in which a change is saved that says who did it.
/// </summary>
internal static class BulkInsert
{
    // SQL Server takes 2,100 parameters in a command. On SQLite one row at a time is fastest: its provider looks each
    // parameter up by name, one after the other.
    private const int MostParameters = 2_000;

    public static async Task Run<T>(MusicHubDbContext db, IReadOnlyCollection<T> rows, CancellationToken cancellation = default)
        where T : class
    {
        if (rows.Count == 0)
            return;
        var type = db.Model.FindEntityType(typeof(T))!;
        var columns = Columns(type, StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value).ToList();
        var atOnce = db is SqliteMusicHubDbContext ? 1 : Math.Clamp(MostParameters / columns.Count, 1, 1_000);
        foreach (var size in new[] { atOnce, 1 })
        {
            var whole = size == atOnce ? rows.Take(rows.Count / size * size) : rows.Skip(rows.Count / atOnce * atOnce);
            await using var command = Command(db, type, columns, size);
            DbParameter[] parameters = [.. command.Parameters.Cast<DbParameter>()];
            foreach (var chunk in whole.Chunk(size))
            {
                var parameter = 0;
                foreach (var row in chunk)
                {
                    foreach (var column in columns)
                        parameters[parameter++].Value = column.Value(row);
                }

                await command.ExecuteNonQueryAsync(cancellation);
            }

            if (atOnce == 1)
                return;
        }
    }

    private static DbCommand Command(MusicHubDbContext db, IEntityType type, List<Column> columns, int rows)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("Rows are written in bulk inside a transaction only.");
        var sql = db.GetService<ISqlGenerationHelper>();
        var values = new List<string>(rows);
        for (var row = 0; row < rows; row++)
        {
            var names = new List<string>(columns.Count);
            foreach (var column in columns)
            {
                var name = $"@p{command.Parameters.Count}";
                command.Parameters.Add(column.Mapping.CreateParameter(command, name, null, nullable: true));
                names.Add(name);
            }

            values.Add($"({string.Join(", ", names)})");
        }

        command.CommandText =
            $"INSERT INTO {sql.DelimitIdentifier(type.GetTableName()!, type.GetSchema())} "
            + $"({string.Join(", ", columns.Select(column => sql.DelimitIdentifier(column.Name)))}) VALUES {string.Join(", ", values)}";
        if (db is SqliteMusicHubDbContext)
            command.Prepare(); // SQL Server keeps the plan of a command with parameters by itself
        return command;
    }

    private static IEnumerable<Column> Columns(ITypeBase type, StoreObjectIdentifier table, Func<object, object?>? owner = null)
    {
        foreach (var property in type.GetProperties())
        {
            var getter = property.GetGetter();
            yield return new Column(
                property.GetColumnName(table)!,
                property.GetRelationalTypeMapping(),
                // What is written here was never saved before.
                property.Name == nameof(Aggregate.Version) ? _ => 1
                : owner is null ? row => getter.GetClrValue(row)
                : row => owner(row) is { } part ? getter.GetClrValue(part) : null);
        }

        foreach (var complex in type.GetComplexProperties())
        {
            var getter = complex.GetGetter();
            Func<object, object?> part = owner is null ? row => getter.GetClrValue(row) : row => owner(row) is { } above ? getter.GetClrValue(above) : null;
            foreach (var column in Columns(complex.ComplexType, table, part))
                yield return column;
        }
    }

    private sealed record Column(string Name, RelationalTypeMapping Mapping, Func<object, object?> Get)
    {
        public object Value(object row) =>
            Get(row) is { } value ? Mapping.Converter is { } converter ? converter.ConvertToProvider(value) ?? DBNull.Value : value : DBNull.Value;
    }
}
