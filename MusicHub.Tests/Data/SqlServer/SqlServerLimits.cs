using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MusicHub.Tests.Data.SqlServer;

/// <summary>What SQL Server refuses when a table is made, or when a long text is saved, read from the model: no server is needed to know it.</summary>
internal static class SqlServerLimits
{
    private const int MostIndexBytes = 1_700;
    private const int MostClusteredBytes = 900;
    private const int LongestIdentifier = 128;

    public static IReadOnlyList<string> Of(IModel model) =>
    [
        .. model.GetRelationalModel().Tables.SelectMany(table => LongKeys(table).Concat(UnfilteredUniqueIndexes(table)).Concat(LongNames(table))),
        .. SecondCascades(model),
    ];

    private static IEnumerable<string> LongKeys(ITable table) =>
        table.Indexes.Select(index => (index.Name, index.Columns, Most: MostIndexBytes))
            .Concat(table.UniqueConstraints.Select(key => (key.Name, key.Columns, Most: key.GetIsPrimaryKey() ? MostClusteredBytes : MostIndexBytes)))
            .Where(key => key.Columns.Sum(Bytes) > key.Most)
            .Select(key => $"{table.Name}.{key.Name}: a key of {key.Columns.Sum(Bytes)} bytes");

    // SQL Server takes two NULLs for the same; SQLite does not.
    private static IEnumerable<string> UnfilteredUniqueIndexes(ITable table) =>
        table.Indexes.Where(index => index.IsUnique && index.Columns.Any(column => column.IsNullable) && index.Filter is null)
            .Select(index => $"{table.Name}.{index.Name}: unique over NULLs");

    private static IEnumerable<string> LongNames(ITable table) =>
        table.Columns.Select(column => column.Name)
            .Concat(table.Indexes.Select(index => index.Name))
            .Concat(table.UniqueConstraints.Select(key => key.Name))
            .Concat(table.ForeignKeyConstraints.Select(key => key.Name))
            .Append(table.Name)
            .Where(name => name.Length > LongestIdentifier)
            .Select(name => $"{name}: a name of {name.Length} characters");

    // Error 1785: a deletion must reach no table by two ways, and no table by itself.
    private static IEnumerable<string> SecondCascades(IModel model)
    {
        var cascades = model.GetEntityTypes().SelectMany(type => type.GetForeignKeys())
            .Where(key => key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull)
            .ToLookup(key => key.PrincipalEntityType.GetTableName()!, key => key.DeclaringEntityType.GetTableName()!);
        foreach (var start in cascades.Select(from => from.Key))
        {
            var reached = new List<string> { start };
            for (var next = 0; next < reached.Count; next++)
            {
                foreach (var table in cascades[reached[next]])
                {
                    if (reached.Contains(table))
                    {
                        yield return $"{table}: reached by two cascades from {start}";
                        yield break;
                    }

                    reached.Add(table);
                }
            }
        }
    }

    private static int Bytes(IColumn column)
    {
        var mapping = column.StoreTypeMapping;
        return mapping.StoreTypeNameBase switch
        {
            "nvarchar" or "nchar" => mapping.Size is { } length ? length * 2 : int.MaxValue / 16,
            "varchar" or "char" or "varbinary" or "binary" => mapping.Size ?? int.MaxValue / 16,
            "uniqueidentifier" => 16,
            "bigint" or "datetime2" or "float" => 8,
            "decimal" => 9,
            "int" => 4,
            "date" => 3,
            "time" => 5,
            "bit" or "tinyint" => 1,
            var other => throw new InvalidOperationException($"{column.Table.Name}.{column.Name} is a {other}: say how many bytes it takes in a key."),
        };
    }
}
