using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MusicHub.Data.Register;

/// <summary>
/// One statement of SQLite's own, bound by position for each row. The ADO.NET provider looks every parameter up by name for
/// every row, which takes longer than the row itself.
/// </summary>
internal static class SqliteBulkInsert
{
    private const int RowsBetweenChecks = 1_000;

    /// <param name="values">What each column holds for a row; kept as the provider itself keeps it.</param>
    public static void Run(SqliteConnection connection, string sql, IEnumerable<object> rows, Func<object, object?>[] values, CancellationToken cancellation)
    {
        Check(raw.sqlite3_prepare_v2(connection.Handle, sql, out var statement), connection);
        using (statement)
        {
            var written = 0;
            foreach (var row in rows)
            {
                for (var column = 0; column < values.Length; column++)
                    Check(Bind(statement, column + 1, values[column](row)), connection);
                if (raw.sqlite3_step(statement) != raw.SQLITE_DONE)
                    Check(raw.sqlite3_reset(statement), connection);
                Check(raw.sqlite3_reset(statement), connection);
                if (++written % RowsBetweenChecks == 0)
                    cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    private static int Bind(sqlite3_stmt statement, int index, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, index),
        string text => raw.sqlite3_bind_text(statement, index, text),
        int number => raw.sqlite3_bind_int64(statement, index, number),
        long number => raw.sqlite3_bind_int64(statement, index, number),
        bool truth => raw.sqlite3_bind_int64(statement, index, truth ? 1 : 0),
        Guid id => raw.sqlite3_bind_text(statement, index, id.ToString().ToUpperInvariant()),
        DateOnly day => raw.sqlite3_bind_text(statement, index, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        TimeOnly time => raw.sqlite3_bind_text(statement, index, time.ToString("HH:mm:ss", CultureInfo.InvariantCulture)),
        byte[] bytes => raw.sqlite3_bind_blob(statement, index, bytes),
        _ => throw new NotSupportedException($"A {value.GetType().Name} is not written in bulk."),
    };

    private static void Check(int result, SqliteConnection connection) => SqliteException.ThrowExceptionForRC(result, connection.Handle);
}
