using FsCheck;
using FsCheck.Fluent;
using MusicHub.Domain.Schools;

namespace MusicHub.Tests.Domain.Schools;

public class RegisterPlannerPropertyTests
{
    private const int Numbers = 14;

    private static readonly string[] Words = ["Successor", "Successor - merged", "Successor - amalgamated", "Successor - Split School", "Result of Amalgamation"];

    [Test]
    public void Import_OfAnyFilesOneAfterTheOther_LeavesNothingToDo()
    {
        Prop.ForAll(Files().ToArbitrary(), files =>
        {
            var world = new RegisterWorld();
            foreach (var (rows, links) in files)
            {
                world.Import(rows, links);
                var again = world.Plan(rows, links);
                Assert.That(again.Schools.Select(s => $"{s.Urn} {s.Kind} {string.Join(",", s.Fields)} {string.Join(",", s.Joins)} {string.Join(",", s.FormerUrns)}"), Is.Empty, Told(files));
                Assert.That(again.Trusts, Is.Empty);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void Import_OfAnyFilesOneAfterTheOther_KeepsEachNumberAtOneSchool()
    {
        Prop.ForAll(Files().ToArbitrary(), files =>
        {
            var world = new RegisterWorld();
            foreach (var (rows, links) in files)
            {
                world.Import(rows, links);
                Assert.That(world.Schools.SelectMany(s => s.Urns).Select(u => u.Urn), Is.Unique);
                Assert.That(world.Schools.Where(s => s.Predecessors.Any(p => p.PredecessorId == s.Id)), Is.Empty);
                foreach (var row in rows.Where(r => r.Status!.Value.IsOpen() && r.Facts.LaCode == 919))
                    Assert.That(world.Schools.Count(s => s.Urns.Any(u => u.Urn == row.Urn)), Is.EqualTo(1), $"URN {row.Urn}");
            }
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void Import_OfAnyFilesOneAfterTheOther_LosesNoSchoolAndNoFact()
    {
        Prop.ForAll(Files().ToArbitrary(), files =>
        {
            var world = new RegisterWorld();
            foreach (var (rows, links) in files)
            {
                var before = world.Schools.ToDictionary(s => s.Id, s => s.Register);
                world.Import(rows, links);
                foreach (var (id, facts) in before)
                {
                    var after = world.Schools.Single(s => s.Id == id).Register;
                    Assert.That(after.Pupils is null && facts.Pupils is not null, Is.False);
                    Assert.That(after.Website is null && facts.Website is not null, Is.False);
                }
            }
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void Plan_RowsAndLinksInAnotherOrder_IsTheSameWork()
    {
        Prop.ForAll(Files().ToArbitrary(), files =>
        {
            var world = new RegisterWorld();
            foreach (var (rows, links) in files)
            {
                var plan = world.Plan(rows, links);
                var turned = world.Plan(rows.AsEnumerable().Reverse(), links.AsEnumerable().Reverse());
                Assert.That(turned.Schools.Select(Work), Is.EqualTo(plan.Schools.Select(Work)));
                world.Import(rows, links);
            }
        }).QuickCheckThrowOnFailure();

        static string Work(PlannedSchool school) =>
            $"{school.Kind} {school.Urn} {school.FormerUrn} {school.Status} {string.Join(',', school.FormerUrns.Order())} {string.Join(',', school.Joins.Select(j => (j.Urn, j.Counts)).Order())}";
    }

    internal static string Told(List<(List<RegisterRow> Rows, List<RegisterLink> Links)> files) => string.Join('\n', files.Select(file =>
        string.Join(' ', file.Rows.Select(r => $"{r.Urn}:{r.Status}{(r.Facts.LaCode == 919 ? "" : "!")}"))
        + " | " + string.Join(' ', file.Links.Select(l => $"{l.Urn}>{l.LinkedUrn} {l.TypeName},"))));

    /// <summary>Some files of the register one after the other, with links in circles and of numbers that no row has.</summary>
    internal static Gen<List<(List<RegisterRow> Rows, List<RegisterLink> Links)>> Files() =>
        Gen.Choose(1, 4).SelectMany(count => Gen.ListOf(File(), count)).Select(files => files.ToList());

    private static Gen<(List<RegisterRow>, List<RegisterLink>)> File() =>
        from urns in Gen.SubListOf(Enumerable.Range(1, Numbers).ToArray())
        from seed in Gen.Choose(0, 1_000_000)
        from linkCount in Gen.Choose(0, 8)
        select Make([.. urns], seed, linkCount);

    private static (List<RegisterRow>, List<RegisterLink>) Make(List<int> urns, int seed, int linkCount)
    {
        var random = new Random(seed);
        var rows = urns.Select(urn =>
        {
            var row = RegisterWorld.Row(
                urn,
                facts => facts with
                {
                    LaCode = random.Next(8) == 0 ? 341 : 919,
                    Pupils = random.Next(3) == 0 ? null : random.Next(50, 55),
                    Website = random.Next(3) == 0 ? null : $"http://{random.Next(3)}.example",
                },
                (RegisterStatus)random.Next(1, 5));
            return random.Next(4) switch
            {
                0 => row with { TrustCode = random.Next(1, 3), TrustName = "Alder Trust" },
                1 => row with { RegisterPhase = RegisterPhase.NotApplicable },
                _ => row,
            };
        }).ToList();
        var links = Enumerable.Range(0, linkCount)
            .Select(_ => (Older: random.Next(1, Numbers + 1), Newer: random.Next(1, Numbers + 1), Type: Words[random.Next(Words.Length)]))
            .Where(link => link.Older != link.Newer)
            .Select(link => RegisterWorld.Succeeds(link.Newer, link.Older, link.Type))
            .ToList();
        return (rows, links);
    }
}
