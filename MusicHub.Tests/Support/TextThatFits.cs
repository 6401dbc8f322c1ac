using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using MusicHub.Data;

namespace MusicHub.Tests.Support;

/// <summary>Looks for what SQLite keeps and SQL Server would refuse: text longer than its column.</summary>
public static class TextThatFits
{
    public static async Task<IReadOnlyList<string>> TooLong(this MusicHubDbContext db)
    {
        var found = new List<string>();
        foreach (var table in db.Model.GetRelationalModel().Tables)
        {
            foreach (var column in table.Columns.Where(column => MostOf(column) is not null))
            {
                var most = MostOf(column)!.Value;
                var sql = $"SELECT COUNT(*) AS \"Value\" FROM \"{table.Name}\" WHERE LENGTH(\"{column.Name}\") > {most}"; // names are the model's own
                var rows = await db.Database.SqlQueryRaw<int>(sql).SingleAsync();
                if (rows > 0)
                    found.Add($"{table.Name}.{column.Name} holds {most} characters, and {rows} rows have more.");
            }
        }

        return found;
    }

    private static int? MostOf(IColumn column) =>
        column.StoreTypeMapping.StoreType == "TEXT" ? column.PropertyMappings.Select(mapping => mapping.Property.GetMaxLength()).FirstOrDefault() : null;
}
