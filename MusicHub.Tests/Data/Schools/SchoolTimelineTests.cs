using MusicHub.Data.Schools;
using MusicHub.Domain.Actions;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Data.Schools;

public sealed class SchoolTimelineTests
{
    private TestHub _hub = null!;

    [SetUp]
    public async Task SetUp()
    {
        _hub = await TestHub.Create();
        await _hub.ARecordedVisit(school: _hub.SouthSchool);
    }

    [TearDown]
    public Task TearDown() => _hub.DisposeAsync().AsTask();

    [Test]
    public async Task Timeline_HoldsVisitsActionsAndChanges_NewestFirst()
    {
        var visited = await _hub.ARecordedVisit(_hub.Today.AddDays(-10));
        var planned = await _hub.APlannedVisit(_hub.Today.AddDays(20));
        var action = await _hub.AnAction("Lend a trolley of ukuleles", _hub.Today.AddDays(-5), forSchool: true);
        await _hub.Change<HubAction>(action.Id, done => done.Complete("Lent", _hub.Today.AddDays(-1)).OrThrow());
        await ChangeTheSchool("Region chosen", "It lies on the border");

        var timeline = await Read(_hub.NorthSchool.Id, Role.Visitor);

        Assert.That(timeline.Entries, Is.EqualTo(new TimelineEntry[]
        {
            new(new DateOnly(2026, 2, 23), "School music visit", null, "Only Visitor", planned.Id, VisitState.Planned, null, null),
            new(_hub.Today, "Region chosen", "It lies on the border", "Only Regional manager", null, null, null, null),
            new(_hub.Today.AddDays(-1), "Lend a trolley of ukuleles", "Lent", "The school", action.Id, null, ActionStanding.Done, null),
            new(_hub.Today.AddDays(-10), "School music visit", "Ring in March", "Only Visitor", visited.Id, VisitState.Done, null, null),
        }));
        Assert.That(timeline.HasMore, Is.False);
    }

    [Test]
    public async Task Timeline_FollowsPredecessorsAndTheirs_AlsoThoseThatDoNotCount()
    {
        var older = TestHub.ASchool(900010, "Infants", status: RegisterStatus.Closed);
        var old = TestHub.ASchool(900011, "Juniors", status: RegisterStatus.Closed);
        var now = TestHub.ASchool(900012, "All Together Primary");
        old.TakeOverFrom(older.Id, PredecessorKind.Merged, null, counts: true);
        now.TakeOverFrom(old.Id, PredecessorKind.Split, null, counts: null);
        now.TakeOverFrom(older.Id, PredecessorKind.Merged, null, counts: null);
        await _hub.Save(older, old, now);
        await _hub.ARecordedVisit(_hub.Today.AddDays(-900), older);
        await _hub.ARecordedVisit(_hub.Today.AddDays(-400), old);
        await _hub.ARecordedVisit(_hub.Today, now);

        var timeline = await Read(now.Id, Role.Visitor);

        Assert.That(timeline.Entries.Where(entry => entry.Visit is not null).Select(entry => entry.FromSchool), Is.EqualTo(new[] { null, "Juniors", "Infants" }));
    }

    [Test]
    public async Task Timeline_TellsOutOfWhichSchoolsItCame_AndItsFormerUrn()
    {
        var opened = new DateOnly(2024, 9, 1);
        var (infants, juniors) = (TestHub.ASchool(900010, "Infants", status: RegisterStatus.Closed), TestHub.ASchool(900011, "Juniors", status: RegisterStatus.Closed));
        var merged = TestHub.ASchool(900012, "All Together Primary", facts: facts => facts with { OpenedOn = opened });
        merged.TakeOverFrom(juniors.Id, PredecessorKind.Merged, opened, counts: true);
        merged.TakeOverFrom(infants.Id, PredecessorKind.Merged, null, counts: true);
        var academy = TestHub.ASchool(900013, "Renamed Academy", facts: facts => facts with { OpenedOn = opened });
        academy.Renumber(900014);
        await _hub.Save(infants, juniors, merged, academy);

        var entry = (await Read(merged.Id, Role.Visitor)).Entries.Single(entry => entry.On == opened);
        Assert.That((entry.Title, entry.Detail), Is.EqualTo(("Opened in the register", "Out of Infants and Juniors")));
        entry = (await Read(academy.Id, Role.Visitor, only: TimelineKind.Changes)).Entries.Single(entry => entry.On == opened);
        Assert.That((entry.Title, entry.Detail), Is.EqualTo(("New URN in the register", "Formerly URN 900013")));
        Assert.That((await Read(merged.Id, Role.Visitor, only: TimelineKind.Visits)).Entries, Is.Empty);
    }

    [Test]
    public async Task Timeline_GivesNoMoreThanAsked_AndSaysThatThereIsMore()
    {
        for (var day = 0; day < 4; day++)
            await _hub.ARecordedVisit(_hub.Today.AddDays(-day));

        var three = await Read(_hub.NorthSchool.Id, Role.Visitor, take: 3);
        var all = await Read(_hub.NorthSchool.Id, Role.Visitor, take: 4);

        Assert.That((three.Entries.Count, three.HasMore, all.Entries.Count, all.HasMore), Is.EqualTo((3, true, 4, false)));
    }

    [Test]
    public async Task Timeline_ForSomebodyWhoSeesSchoolsButNoVisits_HoldsOnlyChanges()
    {
        await _hub.ARecordedVisit();
        await _hub.AnAction();
        await ChangeTheSchool("Region chosen", null);

        var timeline = await Read(_hub.NorthSchool.Id, Role.TechnicalAdministrator);

        Assert.That(timeline.Entries.Select(entry => entry.Title), Is.EqualTo(new[] { "Region chosen" }));
    }

    [Test]
    public async Task ASurveyThatTheSchoolAnsweredInParts_StandsOnce()
    {
        var response = await _hub.AResponse(await _hub.ASurvey(2025));
        await using var db = _hub.Open();
        foreach (var kind in new[] { ChangesBySchool.SurveyAnswered, ChangesBySchool.SurveyAnswered, ChangesBySchool.SurveyCompleted })
            db.Changes.Add(new Change(kind, _hub.Clock.GetUtcNow(), null, response, _hub.NorthSchool.Id));
        await db.SaveChangesAsync();

        Assert.That((await Read(_hub.NorthSchool.Id, Role.Visitor, only: TimelineKind.Surveys)).Entries.Select(entry => entry.Title), Is.EqualTo(new[] { ChangesBySchool.SurveyCompleted }));
    }

    [Test]
    public async Task Timeline_OfSurveys_HoldsThemAlone_AndLeadsToTheSurvey()
    {
        var response = await _hub.AResponse(await _hub.ASurvey(2025));
        await ChangeTheSchool("Region chosen", null);
        await using var db = _hub.Open();
        db.Changes.Add(new Change("Survey completed", _hub.Clock.GetUtcNow(), null, response, _hub.NorthSchool.Id));
        await db.SaveChangesAsync();

        var surveys = (await db.Timeline(_hub.NorthSchool.Id, _hub.Viewer(Role.Visitor), _hub.Today, 50, TimelineKind.Surveys)).Entries;
        var changes = (await db.Timeline(_hub.NorthSchool.Id, _hub.Viewer(Role.Visitor), _hub.Today, 50, TimelineKind.Changes)).Entries;

        Assert.That(surveys.Select(entry => (entry.Title, entry.SubjectId, entry.SurveyYear)), Is.EqualTo(new[] { ("Survey completed", (Guid?)_hub.NorthSchool.Id, (int?)2025) }));
        Assert.That(changes.Select(entry => entry.Title), Is.EqualTo(new[] { "Region chosen" }));
    }

    private async Task<SchoolTimeline> Read(Guid schoolId, Role role, int take = 50, TimelineKind? only = null)
    {
        await using var db = _hub.Open();
        return await db.Timeline(schoolId, _hub.Viewer(role), _hub.Today, take, only);
    }

    private async Task ChangeTheSchool(string kind, string? reason)
    {
        await using var db = _hub.Open();
        var school = await db.Schools.FindAsync(_hub.NorthSchool.Id);
        school!.AssignRegion(_hub.South.Id);
        db.Open(new Change(kind, _hub.Clock.GetUtcNow(), _hub.Person(Role.RegionalManager).Id, school, school.Id, reason));
        await db.SaveChangesAsync();
    }
}
