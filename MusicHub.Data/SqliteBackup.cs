using Microsoft.Data.Sqlite;

namespace MusicHub.Data;

public static class SqliteBackup
{
    /// <summary>Copies a database that may be in use: readers and writers go on, and the copy is as of one moment.</summary>
    /// <returns>Null if the copy passed SQLite's own check, else what it found.</returns>
    /// <exception cref="SqliteException">It could not be read or written: no space, no permission, not a database.</exception>
    public static async Task<string?> Copy(DatabaseSettings settings, string path, CancellationToken cancellationToken = default)
    {
        var source = new SqliteConnectionStringBuilder(settings.ConnectionString) { Mode = SqliteOpenMode.ReadWrite, Pooling = false };
        await using (var connection = new SqliteConnection(source.ToString()))
        {
            await connection.OpenAsync(cancellationToken);
            await using var vacuum = connection.CreateCommand();
            vacuum.CommandText = "VACUUM INTO $path";
            vacuum.Parameters.AddWithValue("$path", path);
            await vacuum.ExecuteNonQueryAsync(cancellationToken);
        }

        await using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        await copy.OpenAsync(cancellationToken);
        await using var check = copy.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        return await check.ExecuteScalarAsync(cancellationToken) is string and not "ok" and var found ? found : null;
    }
}
