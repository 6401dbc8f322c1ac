using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Visits;
using MusicHub.Domain.Actions;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Data.Visits;

/// <summary>Today is Tuesday 3 February 2026. In each test stand visits and actions of somebody else, which must not be found.</summary>
public sealed class MyWorkTests
{
    private TestHub _hub = null!;
    private MusicHubDbContext _db = null!;
    private Viewer _me = null!;

    [SetUp]
    public async Task SetUp()
    {
        _hub = await TestHub.Create();
        _db = _hub.Open();
        _me = _hub.Viewer(Role.Visitor);
        var other = _hub.SouthManager;
        await _hub.AnArrangedVisit(_hub.Today, _hub.SouthSchool, other);
        await _hub.AnArrangedVisit(_hub.Today.AddDays(-2), _hub.SouthSchool, other);
        await _hub.APlannedVisit(_hub.Today.AddDays(-9), _hub.SouthSchool, other);
        await _hub.AnAction("Somebody else's", _hub.Today.AddDays(-3), _hub.SouthSchool, other);
    }

    [TearDown]
    public async Task TearDown()
    {
        await _db.DisposeAsync();
        await _hub.DisposeAsync();
    }

    [Test]
    public async Task VisitsOfToday_StandInTheOrderOfTheirTimes_TheTimelessLast()
    {
        var timeless = await _hub.AnArrangedVisit(_hub.Today);
        var late = await _hub.AnArrangedVisit(_hub.Today, at: new TimeOnly(14, 0));
        var early = await _hub.AConfirmedVisit(_hub.Today);
        await _hub.Change<Visit>(early.Id, visit => visit.Arrange(_hub.Today, new TimeOnly(9, 0), _me.PersonId, _hub.Today).OrThrow());
        await _hub.AnArrangedVisit(_hub.Today.AddDays(1));

        Assert.That(await Ids(_db.MyVisitsOn(_me, _hub.Today)), Is.EqualTo(new[] { early.Id, late.Id, timeless.Id }));
    }

    [Test]
    public async Task VisitsToCome_AreThoseOfTheNextDays_AndThoseOfThisWeekWithoutADay()
    {
        var thisWeek = await _hub.APlannedVisit(_hub.Today);
        var tomorrow = await _hub.AnArrangedVisit(_hub.Today.AddDays(1));
        var last = await _hub.AnArrangedVisit(_hub.Today.AddDays(14));
        await _hub.AnArrangedVisit(_hub.Today.AddDays(15));
        await _hub.AnArrangedVisit(_hub.Today);
        await _hub.APlannedVisit(_hub.Today.AddDays(-7));
        await _hub.ACancelledVisit();

        Assert.That(await Ids(_db.MyVisitsAfter(_me, _hub.Today, 14)), Is.EqualTo(new[] { thisWeek.Id, tomorrow.Id, last.Id }));
    }

    [Test]
    public async Task VisitsWithoutRecord_AreThoseOfPastDays_TheOldestFirst()
    {
        var yesterday = await _hub.AConfirmedVisit(_hub.Today.AddDays(-1));
        var lastMonth = await _hub.AnArrangedVisit(_hub.Today.AddDays(-30));
        await _hub.AnArrangedVisit(_hub.Today);
        await _hub.ARecordedVisit(_hub.Today.AddDays(-1));

        Assert.That(await Ids(_db.MyVisitsWithoutRecord(_me, _hub.Today)), Is.EqualTo(new[] { lastMonth.Id, yesterday.Id }));
    }

    [Test]
    public async Task SlippedVisits_AreThoseWhoseWeekIsOver()
    {
        var lastWeek = await _hub.APlannedVisit(_hub.Today.AddDays(-7));
        await _hub.APlannedVisit(_hub.Today);

        Assert.That(await Ids(_db.MySlippedVisits(_me, _hub.Today)), Is.EqualTo(new[] { lastWeek.Id }));
    }

    [Test]
    public async Task Actions_AreOverdueTheDayAfter_AndDueSoonForAFortnight()
    {
        var overdue = await _hub.AnAction("Overdue", _hub.Today.AddDays(-1));
        var today = await _hub.AnAction("Today", _hub.Today);
        var fortnight = await _hub.AnAction("In a fortnight", _hub.Today.AddDays(14));
        await _hub.AnAction("Later", _hub.Today.AddDays(15));
        await _hub.AnAction("The school's", _hub.Today, forSchool: true);
        var done = await _hub.AnAction("Done", _hub.Today);
        await _hub.Change<HubAction>(done.Id, action => action.Complete(null, _hub.Today).OrThrow());

        Assert.That(await _db.MyOverdueActions(_me, _hub.Today).Select(line => line.Id).ToListAsync(), Is.EqualTo(new[] { overdue.Id }));
        Assert.That(await _db.MyActionsDueSoon(_me, _hub.Today).Select(line => line.Id).ToListAsync(), Is.EqualTo(new[] { today.Id, fortnight.Id }));
    }

    [Test]
    public async Task RegionalManagers_SeeWhatIsMissingInTheirRegions_WhoeverIsTheVisitor()
    {
        var manager = _hub.Viewer(Role.RegionalManager);
        var visit = await _hub.AnArrangedVisit(_hub.Today.AddDays(-2));
        var action = await _hub.AnAction("The school's", _hub.Today.AddDays(-2), forSchool: true);

        Assert.That(await Ids(_db.RegionVisitsWithoutRecord(manager, _hub.Today)), Is.EqualTo(new[] { visit.Id }));
        Assert.That(await _db.RegionOverdueActions(manager, _hub.Today).Select(line => line.Id).ToListAsync(), Is.EqualTo(new[] { action.Id }));
    }

    [Test]
    public async Task BoardMembers_SeeNothing()
    {
        var board = _hub.Viewer(Role.BoardMember);

        Assert.That(await _db.VisitLinesFor(board).CountAsync(), Is.Zero);
        Assert.That(await _db.VisitLinesFor(_me).CountAsync(), Is.EqualTo(3), "the decoys, which staff see");
    }

    [Test]
    public async Task Lines_CarryTheNames_AndTheLatestAttempt()
    {
        var visit = await _hub.APlannedVisit(_hub.Today, nobody: true);
        await _hub.Change<Visit>(visit.Id, changed =>
        {
            changed.LogAttempt(AttemptKind.NoReply, _me.PersonId, _hub.Clock.GetUtcNow(), null).OrThrow();
            changed.LogAttempt(AttemptKind.Emailed, _me.PersonId, _hub.Clock.GetUtcNow().AddDays(-4), null).OrThrow();
        });

        var line = await _db.VisitLinesFor(_me).SingleAsync(line => line.Id == visit.Id);

        Assert.Multiple(() =>
        {
            Assert.That((line.School, line.Town, line.Urn, line.Region), Is.EqualTo(("Northgate Primary School", "Testford", 900001, "North")));
            Assert.That((line.Kind, line.Visitor, line.State), Is.EqualTo(("School music visit", (string?)null, VisitState.Planned)));
            Assert.That((line.Attempts, line.LastAttempt, line.LastAttemptAt), Is.EqualTo((2, (AttemptKind?)AttemptKind.NoReply, (DateTimeOffset?)_hub.Clock.GetUtcNow())));
        });
    }

    private static Task<List<Guid>> Ids(IQueryable<VisitLine> lines) => lines.Select(line => line.Id).ToListAsync();
}
