using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using MusicHub.Bench.Floors;
using MusicHub.Data;
using MusicHub.Data.Schools;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Schools.ExportSchools;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Bench;

/// <summary>The list of schools as a workbook. Both write rows that are in memory already, to a file.</summary>
internal sealed class ExportPart : IPart
{
    private const int Rows = 5_000;
    private const int Rounds = 15;

    public string Name => "export";

    public string What => "5,000 rows of the school list as a workbook, against the Open XML SDK's streaming writer (goal: at most 1.5 times)";

    public async Task Run(TextWriter output)
    {
        var settings = await DemoData.Make();
        await using var db = DatabaseSetup.Create(settings);
        var columns = SchoolColumns.All(await new Cycles(new Microsoft.Extensions.Caching.Memory.MemoryCache(new Microsoft.Extensions.Caching.Memory.MemoryCacheOptions())).Now(db, default), DemoData.Day);
        var schools = await SchoolListQuery.ToRows(db, db.Schools.OrderBy(school => school.SortName)).ToListAsync();
        var rows = Enumerable.Range(0, Rows).Select(i => schools[i % schools.Count]).ToList();

        await Export(columns, rows);
        Floor(columns, rows);
        var (exports, floors) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            floors.Add(Floor(columns, rows));
            exports.Add(await Export(columns, rows));
        }

        output.WriteLine($"  {Rows:N0} rows of {columns.Count} columns: {Machine.Median(exports) * 1000:F0} ms");
        output.WriteLine($"    floor: {Machine.Median(floors) * 1000:F0} ms; ratio {Machine.Median(exports.Zip(floors, (export, floor) => export / floor)):F2}");
    }

    private static async Task<double> Export(IReadOnlyList<ExportColumn<SchoolRow>> columns, List<SchoolRow> rows)
    {
        var clock = Stopwatch.StartNew();
        await using var file = await ExportFile.WorkbookAsync(new WorkbookProperties("Schools", "Bench Hub", DemoData.Day), "Schools", columns, rows.ToAsyncEnumerable(), default);
        return clock.Elapsed.TotalSeconds;
    }

    private static double Floor(IReadOnlyList<ExportColumn<SchoolRow>> columns, List<SchoolRow> rows)
    {
        var clock = Stopwatch.StartNew();
        using var file = new FileStream(Machine.TempPath(".xlsx"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 65_536, FileOptions.DeleteOnClose);
        BareWorkbook.Write(file, rows.Select(row => columns.Select(column => column.Value(row)).ToArray()));
        return clock.Elapsed.TotalSeconds;
    }
}
