using FsCheck;
using FsCheck.Fluent;
using MusicHub.Domain.Schools;

namespace MusicHub.Tests.Domain.Schools;

/// <summary>Lists read one step along the links between schools, in SQL: it must tell what the whole chain tells.</summary>
public class HistoriesPropertyTests
{
    [Test]
    public void Import_OfAnyFiles_KeepsTheSchoolsBeforeThoseThatCameBefore() => After(_ => { }, world =>
    {
        foreach (var school in world.Schools)
        {
            var known = school.Predecessors.Select(link => link.PredecessorId).ToHashSet();
            var earlier = known.SelectMany(id => world.Schools.Single(other => other.Id == id).Predecessors).Select(link => link.PredecessorId);
            Assert.That(earlier.Distinct().Where(id => id != school.Id), Is.SubsetOf(known), $"URN {school.Urn}");
        }
    });

    [Test]
    public void Import_OfAnyFiles_LetsAllCountThatCountedForASchoolThatCounts() => After(_ => { }, OneStepIsTheWholeChain);

    [Test]
    public void Decisions_BetweenAnyFiles_LeaveOneStepTheWholeChain() => After(DecideAll, OneStepIsTheWholeChain);

    [Test]
    public void Decision_LetsTheVisitsCountForNoneOfTheOthers() => After(
        _ => { },
        world =>
        {
            foreach (var division in Divisions(world))
            {
                foreach (var choice in division.Choices)
                {
                    division.Decide(choice);
                    Assert.That(division.IsDecided, Is.True);
                    Assert.That(division.Chosen, Is.SameAs(choice));
                    Assert.That(division.Choices.Count(other => other.CountsVisitsOf(division.Divided.Id)), Is.EqualTo(1));
                }

                division.Decide(null);
                Assert.That((division.IsDecided, division.Chosen), Is.EqualTo((true, (School?)null)));
            }
        });

    [Test]
    public void Standing_IsOneSchoolForWhichTheVisitsCount_AndAnOpenOneIfThereIsOne() => After(DecideAll, world =>
    {
        var open = world.Schools.ToDictionary(school => school.Id, school => school.IsOpen);
        var histories = new Histories(Links(world), id => open[id]);
        foreach (var school in world.Schools)
        {
            var standing = histories.Standing(school.Id);
            Assert.That(histories.Heirs(school.Id), Does.Contain(standing));
            Assert.That(open[standing], Is.EqualTo(histories.Heirs(school.Id).Any(id => open[id])));
            Assert.That(!open[school.Id] || standing == school.Id, Is.True, "an open school stands for itself");
        }
    });

    private static void After(Action<RegisterWorld> between, Action<RegisterWorld> check) =>
        Prop.ForAll(RegisterPlannerPropertyTests.Files().ToArbitrary(), files =>
        {
            var world = new RegisterWorld();
            foreach (var (rows, links) in files)
            {
                world.Import(rows, links);
                Assert.Multiple(() => check(world));
                between(world);
                world.Import(rows, links);
                Assert.Multiple(() => check(world));
                var again = world.Plan(rows, links);
                Assert.That(again.Schools.Select(school => $"{school.Urn} {school.Kind} {string.Join(",", school.Joins)}"), Is.Empty, RegisterPlannerPropertyTests.Told(files));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20260203, 17));

    private static void OneStepIsTheWholeChain(RegisterWorld world)
    {
        var links = Links(world);
        foreach (var school in world.Schools)
        {
            var found = new HashSet<Guid> { school.Id };
            while (links.Where(link => found.Contains(link.SchoolId) && !found.Contains(link.PredecessorId)).ToList() is { Count: > 0 } more)
                found.UnionWith(more.Select(link => link.PredecessorId));
            Assert.That(links.Where(link => link.SchoolId == school.Id).Select(link => link.PredecessorId).Append(school.Id), Is.EquivalentTo(found), $"URN {school.Urn}");
        }
    }

    private static void DecideAll(RegisterWorld world)
    {
        foreach (var division in Divisions(world))
            division.Decide(division.Choices.OrderBy(choice => choice.Urn % 5).First());
    }

    private static List<Division> Divisions(RegisterWorld world) =>
        [.. from school in world.Schools
            let successors = world.Schools.Where(other => other.Predecessors.Any(link => link.PredecessorId == school.Id)).ToList()
            where successors.Any(other => other.Predecessors.Any(link => link.PredecessorId == school.Id && link.Kind == PredecessorKind.Split))
            select new Division(school, successors)];

    private static List<HistoryLink> Links(RegisterWorld world) =>
        [.. from school in world.Schools
            from link in school.Predecessors
            where link.Counts == true
            select new HistoryLink(school.Id, link.PredecessorId)];
}
