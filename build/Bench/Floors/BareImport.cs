using System.Text;
using CsvHelper;
using Microsoft.Data.Sqlite;

namespace MusicHub.Bench.Floors;

/// <summary>CsvHelper's rows put into one table with one prepared command: nothing is checked, compared or recorded.</summary>
internal static class BareImport
{
    private static readonly string[] Columns =
    [
        "URN", "LA (code)", "LA (name)", "EstablishmentNumber", "EstablishmentName", "TypeOfEstablishment (name)",
        "EstablishmentStatus (name)", "OpenDate", "CloseDate", "PhaseOfEducation (name)", "StatutoryLowAge", "StatutoryHighAge",
        "Gender (name)", "ReligiousCharacter (name)", "NumberOfPupils", "PercentageFSM", "Trusts (code)", "Trusts (name)",
        "Federations (name)", "UKPRN", "Street", "Locality", "Address3", "Town", "County (name)", "Postcode", "SchoolWebsite",
        "TelephoneNum", "DistrictAdministrative (code)", "DistrictAdministrative (name)", "ParliamentaryConstituency (name)",
        "Easting", "Northing",
    ];

    /// <summary>Reads every row of the file and keeps those of the authority.</summary>
    /// <returns>How many rows were kept.</returns>
    public static int Run(Stream file, string authority)
    {
        using var connection = new SqliteConnection($"Data Source={Machine.TempPath(".db")};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode = WAL");
        Execute(connection, $"CREATE TABLE Schools ({string.Join(", ", Columns.Select((_, i) => i == 0 ? "C0 INTEGER PRIMARY KEY" : $"C{i} TEXT"))})");
        using var transaction = connection.BeginTransaction();
        using var upsert = connection.CreateCommand();
        upsert.CommandText =
            $"INSERT INTO Schools VALUES ({string.Join(", ", Columns.Select((_, i) => $"$p{i}"))}) "
            + $"ON CONFLICT (C0) DO UPDATE SET {string.Join(", ", Columns.Skip(1).Select((_, i) => $"C{i + 1} = excluded.C{i + 1}"))}";
        foreach (var i in Enumerable.Range(0, Columns.Length))
            upsert.Parameters.Add($"$p{i}", SqliteType.Text);
        upsert.Prepare();

        using var csv = CsvReader.Create(file, new CsvReaderOptions { Separator = ',', Encoding = CodePagesEncodingProvider.Instance.GetEncoding(1252) }, leaveOpen: true);
        csv.ReadHeader();
        var indexes = Columns.Select(column => csv.TryGetFieldIndex(column, out var index) ? index : throw new InvalidDataException(column)).ToArray();
        var kept = 0;
        while (csv.Read())
        {
            if (csv.GetString(indexes[1]) != authority)
                continue;
            for (var i = 0; i < indexes.Length; i++)
                upsert.Parameters[i].Value = csv.GetString(indexes[i]);
            upsert.ExecuteNonQuery();
            kept++;
        }

        transaction.Commit();
        return kept;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
