using System.Diagnostics;
using System.Globalization;
using MusicHub.Bench.Floors;
using MusicHub.Data;
using MusicHub.Data.Register;
using MusicHub.Domain;
using MusicHub.Domain.History;
using MusicHub.Domain.Hub;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Bench;

/// <summary>A national register imported for one authority; and, to see how it grows, for a hub to which every row belongs.</summary>
internal sealed class ImportPart : IPart
{
    private const int Rows = 50_000;
    private const int Rounds = 3;
    private const int Authority = 919;

    public string Name => "import";

    public string What => "a generated register of 50,000 rows and 135 columns imported into an empty hub, against CsvHelper with prepared upserts of the same rows (goal: at most 3 times, under 300 MB)";

    public async Task Run(TextWriter output)
    {
        await Compare(output, "for one authority of a hundred", [.. Enumerable.Range(0, 100).Select(i => (Authority + i, $"Authority {i}"))], isGoal: true);
        await Compare(output, "for information, every row the hub's", [(Authority, "Authority")], isGoal: false);
    }

    private static async Task Compare(TextWriter output, string name, IReadOnlyList<(int, string)> authorities, bool isGoal)
    {
        var path = Machine.TempPath(".csv");
        await using (var made = File.Create(path))
            new GeneratedRegister { Rows = Rows, Authorities = authorities }.WriteTo(made);
        await using var file = File.OpenRead(path);
        Floor(file);
        await Import(file, new Measured());
        GC.Collect();
        Machine.ForgetPeak();

        var (floors, imports, schools) = (new List<double>(), new List<double>(), 0);
        var measured = new Measured();
        for (var round = 0; round < Rounds; round++)
        {
            floors.Add(Floor(file));
            var clock = Stopwatch.StartNew();
            schools = await Import(file, measured);
            imports.Add(clock.Elapsed.TotalSeconds);
        }

        var ratio = Machine.Median(imports.Zip(floors, (import, floor) => import / floor));
        output.WriteLine($"  {name} ({file.Length / 1e6:F0} MB, {schools:N0} schools): {Machine.Median(imports):F2} s (reading {Machine.Median(measured.Reading):F2} s), peak memory {Machine.PeakMegabytes():N0} MB");
        output.WriteLine($"    floor: {Machine.Median(floors):F2} s; ratio {ratio:F2}{(isGoal ? "" : ", of a case that no hub has")}");
    }

    private static double Floor(FileStream file)
    {
        file.Position = 0;
        var clock = Stopwatch.StartNew();
        BareImport.Run(file, Authority.ToString(CultureInfo.InvariantCulture));
        return clock.Elapsed.TotalSeconds;
    }

    private static async Task<int> Import(FileStream file, Measured measured)
    {
        var settings = new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={Machine.TempPath(".db")}");
        await using (var db = DatabaseSetup.Create(settings))
        {
            await db.BringUpToDate();
            var hub = HubSettings.SetUp("Bench Hub", [Authority]).OrThrow();
            db.Add(hub);
            db.Open(new Change("Hub set up", DateTimeOffset.UnixEpoch, null, hub));
            await db.SaveChangesAsync();
        }

        await using var fresh = DatabaseSetup.Create(settings);
        var importer = new RegisterImporter(fresh);
        var clock = Stopwatch.StartNew();
        var upload = await importer.Read(file, null, new RegisterFileNames("register.csv", null), new RegisterLimits());
        measured.Reading.Add(clock.Elapsed.TotalSeconds);
        var contents = upload.Contents ?? throw new InvalidOperationException(string.Join(" ", upload.Problems));
        var outcome = await importer.Apply(contents, new RegisterConsent { ImportId = Ids.Next(), At = DateTimeOffset.UnixEpoch, Today = DemoData.Day });
        return outcome.Kind == RegisterOutcomeKind.Done ? outcome.Plan.Schools.Count : throw new InvalidOperationException($"The import ended with {outcome.Kind}.");
    }

    private sealed class Measured
    {
        public List<double> Reading { get; } = [];
    }
}
