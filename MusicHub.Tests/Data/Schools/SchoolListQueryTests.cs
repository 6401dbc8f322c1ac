using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Calendar;
using MusicHub.Data.Schools;
using MusicHub.Data.Visits;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.VisitCycle;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Data.Schools;

public sealed class SchoolListQueryTests
{
    private static readonly CycleRule Rolling = new(CycleRuleKind.Rolling, null);

    private TestHub _hub = null!;

    [SetUp]
    public async Task SetUp() => _hub = await TestHub.Create();

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task LastVisit_OfEachRow_IsThatOfTheNamedQuery([Values] bool fixedRule)
    {
        await GenerateSchools();
        await using var db = _hub.Open();
        var rule = fixedRule ? new CycleRule(CycleRuleKind.Fixed, 2024) : Rolling;
        var named = await db.LastCountingVisits().ToDictionaryAsync(last => last.SchoolId, last => last.On);
        var calendar = await db.Calendar();

        var rows = await Query(new() { Status = SchoolStatus.All }, rule, calendar).Rows(db).ToListAsync();

        Assert.That(rows.Select(row => row.LastVisitOn), Is.EqualTo(rows.Select(row => named.TryGetValue(row.Id, out var on) ? on : (DateOnly?)null)));
        Assert.That(rows.Count(row => row.TakenOverLastVisitOn is not null), Is.GreaterThan(0), "the data should have histories that were taken over");
        foreach (var visited in Enum.GetValues<SchoolVisited>())
        {
            var shown = await Query(new() { Status = SchoolStatus.All, Visited = visited }, rule, calendar).Rows(db).Select(row => row.Id).ToListAsync();
            var thisTerm = calendar.TermOf(_hub.Today);
            var wanted = rows.Where(row => visited switch
            {
                SchoolVisited.Never => row.LastVisitOn is null,
                SchoolVisited.ThisYear => row.LastVisitOn >= new DateOnly(2025, 9, 1),
                SchoolVisited.Overdue => rule.DueTerm(row.Dates, _hub.Today, calendar) < thisTerm,
                _ => rule.DueTerm(row.Dates, _hub.Today, calendar) <= thisTerm,
            }).Select(row => row.Id);
            Assert.That(shown, Is.EqualTo(wanted), visited.ToString());
        }
    }

    [TestCase(null)]
    [TestCase("-name")]
    [TestCase("town")]
    [TestCase("phase")]
    [TestCase("region")]
    [TestCase("visit")]
    [TestCase("-visit")]
    [TestCase("actions")]
    public async Task Pages_InEveryOrder_HoldEachSchoolOnce(string? sort)
    {
        await GenerateSchools();
        await using var db = _hub.Open();
        var query = Query(new() { Sort = sort, Status = SchoolStatus.All }, Rolling, await db.Calendar());
        var all = await query.Rows(db).Select(row => row.Id).ToListAsync();
        var paged = new List<Guid>();
        for (var skip = 0; skip < all.Count; skip += 7)
            paged.AddRange((await query.PageOf(db, skip, 7)).Select(row => row.Id));

        Assert.That(paged, Is.EqualTo(all));
        Assert.That(all, Is.Unique.And.Count.EqualTo(await db.Schools.CountAsync()));
    }

    [Test]
    public async Task OrderByVisit_BeginsWithSchoolsNeverVisited()
    {
        await GenerateSchools();
        await using var db = _hub.Open();
        var days = (await Query(new() { Sort = "visit" }, Rolling, await db.Calendar()).Rows(db).ToListAsync()).Select(row => row.LastVisitOn).ToList();
        Assert.That(days, Is.EqualTo(days.OrderBy(day => day ?? DateOnly.MinValue)).And.Contain(null));
    }

    [Test]
    public async Task Rows_WhoeverMaySeeNoSchools_AreNone()
    {
        await using var db = _hub.Open();
        var board = new Viewer(Guid.NewGuid(), "Board", new HashSet<Role> { Role.BoardMember }, new HashSet<Guid>());
        Assert.That(await new SchoolListQuery(board, new(), Rolling, await db.Calendar(), _hub.Today).Rows(db).CountAsync(), Is.Zero);
    }

    private SchoolListQuery Query(SchoolFilter filter, CycleRule rule, SchoolCalendar calendar) =>
        new(new Viewer(Guid.NewGuid(), "Head", new HashSet<Role> { Role.HeadOfParticipation }, new HashSet<Guid>()), filter, rule, calendar, _hub.Today);

    private async Task GenerateSchools()
    {
        var random = new Random(7);
        var schools = Enumerable.Range(0, 60).Select(i => TestHub.ASchool(
            910_000 + i,
            $"School {random.Next(40)}",
            random.Next(3) switch { 0 => _hub.North.Id, 1 => _hub.South.Id, _ => null },
            (Phase)random.Next(Phases.All.Count),
            facts: facts => facts with { Town = i % 4 == 0 ? null : i % 2 == 0 ? "Ash" : "ELM", OpenedOn = i % 3 == 0 ? new DateOnly(2010 + random.Next(16), 9, 1) : null })).ToList();
        foreach (var school in schools.Take(12))
            school.TakeOverFrom(schools[30 + random.Next(30)].Id, PredecessorKind.Merged, null, random.Next(3) switch { 0 => null, 1 => false, _ => true });
        foreach (var (school, index) in schools.Skip(20).Take(16).Select((school, index) => (school, index)))
            school.Reopen(_hub.Today.AddDays(-80 * index));
        await _hub.Save([.. schools]);
        var visits = Enumerable.Range(0, 90).Select(_ => Visit.RecordUnplanned(
            schools[random.Next(schools.Count)].Id,
            random.Next(4) == 0 ? _hub.FollowUp.Id : _hub.MusicVisit.Id,
            _hub.Person(Role.Visitor).Id,
            new VisitRecord(_hub.Today.AddDays(-random.Next(2200)), "Head", null, null, null, []),
            _hub.Today).OrThrow());
        await _hub.Save([.. visits]);
        await _hub.Save([.. schools.Take(20).Select(school => Visit.Plan(school.Id, _hub.MusicVisit.Id, null, _hub.Today.AddDays(7), _hub.Today).OrThrow())]);
    }
}
