using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MusicHub.Data.Concurrency;

public static class Clashes
{
    private const int SqliteConstraint = 19;

    /// <summary>What was to be saved had been checked, and cannot stand beside what somebody else saved at the same moment: the same name, or a record that it needs is gone.</summary>
    public static bool IsClash(this DbUpdateException fault) => fault.InnerException switch
    {
        SqliteException { SqliteErrorCode: SqliteConstraint } => true,
        SqlException { Number: 547 or 2601 or 2627 } => true, // foreign key, unique index, unique constraint
        _ => false,
    };
}
