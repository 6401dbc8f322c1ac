using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Calendar;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Visits;

public sealed class LogSchoolAttemptTests : HubTests
{
    private string Address => $"/schools/{Hub.NorthSchool.Id}";

    [Test]
    public async Task OneTapOnTheSchoolsPage_StandsInTheTimeline_AndInTheLists()
    {
        var me = Hub.As(Role.Visitor);
        var page = await me.Get(Address);
        Assert.That(page.Text, Does.Contain("Reaching the school Never tried"));

        var done = await me.Submit(page, new() { ["Form.Note"] = "Left a message" }, "Called");

        Assert.That(done.Text, Does.Contain("Noted: called.").And.Contain("Reaching the school Tried, not reached (called, 3 Feb 2026)").And.Contain("Tried to reach the school: called").And.Contain("Left a message"));
        Assert.That((await me.Get($"{Address}?show=attempts")).Document.QuerySelectorAll(".moj-timeline__item"), Has.Count.EqualTo(1));
        Assert.That((await me.Get($"{Address}?show=changes")).Document.QuerySelectorAll(".moj-timeline__item"), Is.Empty);
        Assert.That((await me.Get("/schools?tried=NotReached")).Rows.Single(), Does.StartWith("Northgate Primary School").And.Contain("Tried, not reached (called, 3 Feb 2026)"));
        Assert.That((await me.Get("/schools?tried=Never")).Rows.Single(), Does.StartWith("Southgate Primary School").And.Contain("Never tried"));
    }

    [Test]
    public async Task AMistakenTap_IsTakenBack_AndTheTimelineKeepsThatItWas()
    {
        var me = Hub.As(Role.Visitor);
        var noted = await me.Submit(await me.Get(Address), [], "Declined");
        var button = noted.Document.QuerySelector("form[action$='take-back'] button")!.TextContent.Trim();

        Assert.That((await Hub.As(Role.RegionalManager).Get(Address)).Document.QuerySelector("form[action$='take-back']"), Is.Null);
        var done = await me.Submit(noted, [], button);

        Assert.That(done.Text, Does.Contain("The attempt is taken back.").And.Contain("Reaching the school Never tried"));
        Assert.That((await me.Get($"{Address}?show=attempts")).Document.QuerySelectorAll(".moj-timeline__item"), Is.Empty);
        Assert.That((await me.Get($"{Address}?show=changes")).Text, Does.Contain("Attempt to reach the school taken back").And.Contain("Declined"));
    }

    [Test]
    public async Task WhileAVisitIsAhead_AttemptsBelongToIt()
    {
        var visit = await Hub.APlannedVisit();
        var me = Hub.As(Role.Visitor);

        Assert.That((await me.Get(Address)).Document.QuerySelector("form[action$='/attempts']"), Is.Null);
        await me.Submit(await me.Get($"/visits/{visit.Id}"), [], "No reply");

        var tried = (await me.Get($"{Address}?show=attempts")).Document.QuerySelector(".moj-timeline__item a")!;
        Assert.That((tried.TextContent.Trim(), tried.GetAttribute("href")), Is.EqualTo(("Tried to reach the school: no reply", $"/visits/{visit.Id}")));
    }

    [Test]
    public async Task WithoutAButton_ItIsAsked_AndWhatWasTypedIsKept()
    {
        var me = Hub.As(Role.Visitor);

        var sent = await me.Post(await me.Get($"{Address}/attempts"), new() { ["Form.Note"] = "Left a message" });

        Assert.That((sent.Status, sent.Errors.Single(), sent.Value("Form.Note")), Is.EqualTo((HttpStatusCode.BadRequest, "Choose how you tried, or what came of it", "Left a message")));
    }

    [Test]
    public async Task TheLists_TellTriedFromNeverTried_AsTheirRowsDo([Values] bool fixedRule)
    {
        var at = Hub.Clock.GetUtcNow();
        var schools = Enumerable.Range(0, 9).Select(i => TestHub.ASchool(910000 + i, $"School {i}")).ToArray();
        await Hub.Save(schools);
        await Hub.Save(
            Try(0, AttemptKind.Emailed, 2), Try(0, AttemptKind.NoReply, 1), // not reached
            Try(1, AttemptKind.Declined, 1), Try(1, AttemptKind.Emailed, 2), // declined
            Try(2, AttemptKind.Declined, 3), Try(2, AttemptKind.Called, 1), // tried again since
            Try(3, AttemptKind.Called, 1500), // before the cycle
            Try(4, AttemptKind.Called, 1), // and visited
            Try(5, AttemptKind.Called, 1)); // and agreed
        await Hub.ARecordedVisit(Today.AddDays(-100), schools[4]);
        await Hub.AnArrangedVisit(Today.AddDays(3), schools[5]);
        await Hub.ARecordedVisit(Today.AddDays(-1400), schools[6]); // long ago, and never tried since
        var planned = await Hub.APlannedVisit(school: schools[7]);
        await Hub.Change<Visit>(planned.Id, visit => visit.LogAttempt(AttemptKind.NoReply, Hub.SouthManager.Id, at, null).OrThrow());
        await using var db = Hub.Open();
        var calendar = await db.Calendar();
        var rule = fixedRule ? new CycleRule(CycleRuleKind.Fixed, 2024) : new CycleRule(CycleRuleKind.Rolling, null);

        var rows = await Query(new()).Rows(db).ToListAsync();

        Assert.That(rows.Where(row => row.Name.StartsWith("School ", StringComparison.Ordinal)).Select(row => row.TriedIn(rule, Today)), Is.EqualTo(new SchoolTried?[]
        {
            SchoolTried.NotReached, SchoolTried.Declined, SchoolTried.NotReached, SchoolTried.Never, null, null, SchoolTried.Never, SchoolTried.NotReached, SchoolTried.Never,
        }));
        foreach (var tried in Enum.GetValues<SchoolTried>())
            Assert.That(await Query(new() { Tried = tried }).Rows(db).Select(row => row.Id).ToListAsync(), Is.EqualTo(rows.Where(row => row.TriedIn(rule, Today) == tried).Select(row => row.Id)), tried.ToString());

        SchoolAttempt Try(int school, AttemptKind how, int daysAgo) => SchoolAttempt.Log(schools[school].Id, how, Hub.SouthManager.Id, at.AddDays(-daysAgo), null).OrThrow();
        SchoolListQuery Query(SchoolFilter filter) => new(Hub.Viewer(Role.Visitor), filter, rule, calendar, Today);
    }

    [Test]
    public async Task VisitsThatArePlanned_TellTriedFromNeverTried()
    {
        var tried = await Hub.APlannedVisit();
        await Hub.Change<Visit>(tried.Id, visit => visit.LogAttempt(AttemptKind.NoReply, Hub.SouthManager.Id, Hub.Clock.GetUtcNow(), null).OrThrow());
        var declined = await Hub.APlannedVisit();
        await Hub.Change<Visit>(declined.Id, visit => visit.LogAttempt(AttemptKind.Declined, Hub.SouthManager.Id, Hub.Clock.GetUtcNow(), null).OrThrow());
        await Hub.APlannedVisit(school: Hub.SouthSchool);
        var me = Hub.As(Role.Visitor);

        Assert.That((await me.Get("/visits?state=unreached")).Rows.Single(), Does.Contain("Northgate").And.Contain("Planned Tried, not reached: No reply, 3 Feb 2026"));
        Assert.That((await me.Get("/visits?state=untried")).Rows.Single(), Does.Contain("Southgate").And.Contain("Planned Never tried"));
    }
}
