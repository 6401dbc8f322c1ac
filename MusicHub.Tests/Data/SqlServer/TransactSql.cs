using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace MusicHub.Tests.Data.SqlServer;

/// <summary>Reads text as SQL Server would, without one: syntax only.</summary>
internal static class TransactSql
{
    public static IReadOnlyList<string> Errors(string sql)
    {
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        return [.. errors.Select(error => $"line {error.Line}: {error.Message}")];
    }
}
