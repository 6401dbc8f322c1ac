using System.Net;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Visits;

/// <summary>A visit may promise another by a day; it stays open until one has taken place.</summary>
public sealed class FollowUpTests : HubTests
{
    [Test]
    public async Task Promised_WithTheRecord_ItStandsOnTheVisitAndInTheList()
    {
        var visit = await Hub.AConfirmedVisit(Today);
        var me = Hub.As(Role.Visitor);

        var done = await me.Submit(await me.Get($"/visits/{visit.Id}/record"), Date("Form.FollowUpBy", Today.AddDays(60)).And(new()
        {
            ["Form.MetOthers"] = "Kim Lee",
            ["Form.Priority"] = "High",
            ["Form.NextStep"] = "Come again",
        }));

        Assert.That((await Saved<Visit>(visit.Id)).FollowUpBy, Is.EqualTo(Today.AddDays(60)));
        Assert.That(done.Text, Does.Contain("Another visit promised By 4 Apr 2026 Open"));
        Assert.That((await me.Get("/visits?state=follow-up")).Rows.Single(), Does.Contain("Another promised by 4 Apr 2026; none planned"));
        Assert.That((await me.Get("/visits?state=follow-up-overdue")).Rows, Is.Empty);

        await Hub.APlannedVisit(Today.AddDays(27));
        Assert.That((await me.Get("/visits?state=follow-up")).Rows.Single(), Does.Contain("Another promised by 4 Apr 2026; next planned for 2 Mar 2026"));
    }

    [Test]
    public async Task Overdue_ItIsOnTheHomePageOfWhoeverPromisedIt()
    {
        await Promised(Today.AddDays(-30), Today.AddDays(-2));

        Assert.That((await Hub.As(Role.Visitor).Get("/")).Text, Does.Contain("Follow-ups promised 1 Feb 2026 Northgate Primary School Promised on 4 Jan 2026 2 days overdue"));
        Assert.That((await Hub.As(Hub.SouthManager).Get("/")).Text, Does.Not.Contain("Follow-ups promised"));
    }

    [Test]
    public async Task AnotherVisitToTheSchool_SatisfiesIt_AndOneElsewhereDoesNot()
    {
        var promise = await Promised(Today.AddDays(-30), Today.AddDays(-2));
        await Hub.ARecordedVisit(Today.AddDays(-10), school: Hub.SouthSchool);
        await Hub.AConfirmedVisit(Today.AddDays(3));
        var me = Hub.As(Role.Visitor);
        Assert.That((await me.Get("/visits?state=follow-up-overdue")).Rows, Has.Count.EqualTo(1));

        await Hub.ARecordedVisit(Today.AddDays(-1), kind: Hub.FollowUp);

        Assert.That((await me.Get("/visits?state=follow-up")).Rows, Is.Empty);
        Assert.That((await me.Get($"/visits/{promise.Id}")).Text, Does.Contain("By 1 Feb 2026 Visited since"));
    }

    [Test]
    public async Task BeforeTheVisitItself_ItIsRefused()
    {
        var visit = await Hub.AConfirmedVisit(Today);
        var me = Hub.As(Role.Visitor);

        var sent = await me.Post(await me.Get($"/visits/{visit.Id}/record"), Date("Form.FollowUpBy", Today).And(new()
        {
            ["Form.MetOthers"] = "Kim Lee",
            ["Form.Priority"] = "High",
            ["Form.NextStep"] = "Come again",
        }));

        Assert.That((sent.Status, sent.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "The follow-up must be after the visit, and within 3 years")));
    }

    private Task<Visit> Promised(DateOnly on, DateOnly by) => Hub.ARecordedVisit(on, record: record => record with { FollowUpBy = by });
}
