using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Actions;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Actions;

public sealed class OpenActionTests : HubTests
{
    private Dictionary<string, string?> Enough => Date("Form.DueOn", Today.AddDays(20)).And("Form.What", "Lend ukuleles");

    [Test]
    public async Task ForASchool_OpensIt()
    {
        var me = Hub.As(Role.RegionalManager);

        var done = await me.Submit(await me.Get($"/actions/open?school={Hub.NorthSchool.Id}"), Enough.And("Form.OwnerId", "school").And("Form.Function", "Progression"));

        Assert.That(done.Title, Is.EqualTo("Lend ukuleles"));
        Assert.That(done.Text, Does.Contain("The action is open.").And.Contain("The school").And.Contain("Monday 23 February 2026 Due in 20 days").And.Contain("Progression and musical development"));
        await using var db = Hub.Open();
        var action = await db.Actions.SingleAsync();
        Assert.That((action.SchoolId, action.OwnerId, action.Source, action.OpenedOn), Is.EqualTo(((Guid?)Hub.NorthSchool.Id, (Guid?)null, ActionSource.Other, Today)));
        Assert.That((await db.Changes.SingleAsync(change => change.SubjectId == action.Id)).SchoolId, Is.EqualTo(Hub.NorthSchool.Id));
    }

    [Test]
    public async Task FromAVisit_LeadsBackToIt()
    {
        var visit = await Hub.ARecordedVisit();
        var me = Hub.As(Role.Visitor);

        var done = await me.Submit(await me.Get($"/actions/open?visit={visit.Id}"), Enough.And("Form.OwnerId", Hub.Person(Role.OfficeAdministrator).Id.ToString()));

        Assert.That((done.Address, done.Rows.Single()), Is.EqualTo(($"/visits/{visit.Id}", "Lend ukuleles Only Office administrator 23 Feb 2026 Open")));
    }

    [Test]
    public async Task ForEachInterest_TheVisitOffersOne_UntilItIsOpen()
    {
        var visit = await Hub.ARecordedVisit();
        var asked = Hub.Questions.Questions.Single(question => question.Kind == QuestionKind.Interests);
        var (lessons, sets) = (asked.Options[0], asked.Options[2]);
        var sheet = AnswerSheet.Start(Hub.Questions, visit.Id, Hub.NorthSchool.Id);
        sheet.Fill(Hub.Questions.SectionOf(asked.Id), [GivenAnswer.OfOptions(asked.Id, lessons.Id, sets.Id)], null, Hub.Clock.GetUtcNow()).OrThrow();
        await Hub.Save(sheet);
        var me = Hub.As(Role.Visitor);

        var offered = (await me.Get($"/visits/{visit.Id}")).Document.QuerySelectorAll("a[href*='interest=']");
        var form = await me.Get(offered[0].GetAttribute("href")!);
        var done = await me.Submit(form, Date("Form.DueOn", Today.AddDays(20)).And("Form.OwnerId", Hub.Person(Role.OfficeAdministrator).Id.ToString()));

        Assert.That(offered.Select(link => link.TextContent), Is.EqualTo(new[] { $"open an action for {lessons.Text}", $"open an action for {sets.Text}" }));
        Assert.That(form.Text, Does.Contain("Northgate Primary School").And.Contain("From the visit: School music visit"));
        Assert.That((done.Address, done.Rows.Single()), Is.EqualTo(($"/visits/{visit.Id}", $"{lessons.Text}: the school would like to hear more Only Office administrator 23 Feb 2026 Open")));
        Assert.That(done.Document.QuerySelectorAll("a[href*='interest=']").Select(link => link.TextContent), Is.EqualTo(new[] { $"open an action for {sets.Text}" }));
        Assert.That((await Hub.As(Hub.SouthManager).Get($"/visits/{visit.Id}")).Document.QuerySelector("a[href*='interest=']"), Is.Null);
    }

    [Test]
    public async Task ForTheHub_HasNoSchoolThatCouldDoIt()
    {
        var me = Hub.As(Role.HeadOfParticipation);
        var page = await me.Get("/actions/open?hub=true");

        var done = await me.Submit(page, Enough);
        var refused = await me.Post(page, Enough.And("Form.OwnerId", "school"));

        Assert.That(done.Text, Does.Contain("None: it is for the hub").And.Contain("Only Head of Participation"));
        Assert.That(refused.Errors, Is.EqualTo(new[] { "Choose who is to do it" }));
    }

    [Test]
    public async Task Twice_OpensOne()
    {
        var me = Hub.As(Role.HeadOfParticipation);
        var page = await me.Get("/actions/open?hub=true");

        var first = await me.Post(page, Enough);
        var second = await me.Post(page, Enough);

        Assert.That((first.IsRedirect, second.Location), Is.EqualTo((true, first.Location)));
        await using var db = Hub.Open();
        Assert.That(await db.Actions.CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task WithNothing_NamesEachFieldInOrder()
    {
        var me = Hub.As(Role.HeadOfParticipation);

        var page = await me.Post(await me.Get($"/actions/open?school={Hub.NorthSchool.Id}"), new() { ["Form.OwnerId"] = "" });

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(page.Errors, Is.EqualTo(new[] { "Say what is to be done", "Choose who is to do it", "Enter the due date" }));
        Assert.That(page.Text, Does.Contain("For example, 27 3 2026 or 27 Mar 2026"));
    }

    [Test]
    public async Task DueInThePast_IsRefused_AndKeepsWhatWasTyped()
    {
        var me = Hub.As(Role.HeadOfParticipation);

        var page = await me.Post(await me.Get("/actions/open?hub=true"), Enough.And(Date("Form.DueOn", Today.AddDays(-1))));
        var far = await me.Post(await me.Get("/actions/open?hub=true"), Enough.And(Date("Form.DueOn", Today.AddYears(80))));

        Assert.That((page.Errors.Single(), page.Value("Form.What")), Is.EqualTo(("The due date must be today or later", "Lend ukuleles")));
        Assert.That(far.Errors.Single(), Is.EqualTo("The due date must be within 5 years"));
    }

    [Test]
    public async Task WhereverItIsOpened_TheSameOwnersAreOffered()
    {
        var visit = await Hub.ARecordedVisit();
        var me = Hub.As(Role.Visitor);

        var fromVisit = Owners(await me.Get($"/actions/open?visit={visit.Id}"));
        var ofSchool = Owners(await me.Get($"/actions/open?school={Hub.NorthSchool.Id}"));
        var elsewhere = Owners(await me.Get($"/actions/open?school={Hub.SouthSchool.Id}"));

        Assert.That(fromVisit, Does.Contain("The school").And.Contain("Only Office administrator"));
        Assert.That(ofSchool, Is.EqualTo(fromVisit));
        Assert.That(elsewhere, Is.EqualTo(fromVisit));

        static List<string> Owners(HubPage page) => [.. page.Document.QuerySelectorAll("[name='Form.OwnerId'] option").Select(option => option.TextContent)];
    }

    [Test]
    public async Task AtFirst_ASchoolIsFound_OrNone()
    {
        var page = await Hub.As(Role.Visitor).Get("/actions/open?q=southgate");

        Assert.That(page.Document.QuerySelectorAll("main li a").Select(link => link.TextContent), Is.EqualTo(new[] { "Southgate Primary School" }));
        Assert.That(page.Document.QuerySelector("main a[href='/actions/open?hub=true']")!.TextContent, Is.EqualTo("It is for the hub, not for a school"));
    }

    [TestCase(Role.Finance, HttpStatusCode.Forbidden)]
    [TestCase(Role.BoardMember, HttpStatusCode.NotFound)]
    public async Task Others_OpenNone(Role role, HttpStatusCode status) => Assert.That((await Hub.As(role).Get("/actions/open?hub=true")).Status, Is.EqualTo(status));

    [TestCase("visit")]
    [TestCase("school")]
    public async Task FromSomethingUnknown_IsNotFound(string what) =>
        Assert.That((await Hub.As(Role.Visitor).Get($"/actions/open?{what}={Guid.NewGuid()}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
}
