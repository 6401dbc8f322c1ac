using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Audits;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Audits;

/// <summary>From areas for development to actions and to the plan's targets in one step.</summary>
public sealed class PlanAreasTests : HubTests
{
    private const string Button = "Open the actions and write the targets";

    private Audit Audit { get; set; } = null!;

    private HubClient Me { get; set; } = null!;

    private string Address => $"/audits/{Audit.Id}";

    private string Plan => $"/schools/{Hub.NorthSchool.Id}/summaries/2025";

    [SetUp]
    public async Task Decided()
    {
        Me = Hub.As(Role.HeadOfParticipation);
        Audit = await Hub.AnAudit(await Hub.AToolkit(), _ => 2, complete: true);
        await Hub.Change<Audit>(Audit.Id, audit => audit.Decide([new(FindingKind.Strength, "Singing in every class"), new(FindingKind.Development, "Music technology"), new(FindingKind.Development, "Inclusion")]).OrThrow());
    }

    [Test]
    public async Task OneButton_OpensAllActions_AndWritesTheTargetsIntoThePlanAndTheDraft()
    {
        var done = await Me.Submit(await Me.Get(Address), [], Button);

        Assert.That(done.Address, Is.EqualTo(Address));
        Assert.That(done.Text, Does.Contain("2 actions are open and targets of the plan of 2025/26.").And.Contain("Music technology Target of the plan of 2025/26"));
        Assert.That(done.Document.QuerySelectorAll("button").Select(button => button.TextContent.Trim()), Has.None.EqualTo(Button), "nothing is left to plan");
        await using var db = Hub.Open();
        var actions = await db.Actions.OrderBy(action => action.What).ToListAsync();
        Assert.That(actions.Select(action => (action.What, action.OwnerId, action.DueOn, action.PlanYear)), Is.EqualTo(new[]
        {
            ("Inclusion", (Guid?)Hub.Person(Role.HeadOfParticipation).Id, new DateOnly(2026, 7, 31), (int?)2025),
            ("Music technology", Hub.Person(Role.HeadOfParticipation).Id, new DateOnly(2026, 7, 31), 2025),
        }));

        var plan = await Hub.As(Role.Finance).Get(Plan);
        Assert.That(plan.Document.QuerySelectorAll("main li a[href^='/actions/']").Select(link => link.TextContent), Is.EqualTo(new[] { "Inclusion", "Music technology" }));
        Assert.That((await Me.Get($"/schools/{Hub.NorthSchool.Id}/summaries/2024")).Text, Does.Contain("Targets None yet"));
        var draft = (await Me.Get($"{Plan}/draft")).Text;
        Assert.That(draft, Does.Contain("Our targets for 2025/26: Inclusion, by 31 July 2026 Music technology, by 31 July 2026").And.Not.Contain("In the years to come"));
        Assert.That((await Me.Get($"/actions/{actions[0].Id}")).Document.QuerySelector($"main a[href='{Plan}']"), Is.Not.Null);
    }

    [Test]
    public async Task OneArea_ForTheSchool_InTheComingYear_LeavesTheOtherToPlan()
    {
        var area = (await Saved<Audit>(Audit.Id)).Findings[^1].Id;

        var done = await Me.Submit(await Me.Get(Address), new(Date("Form.DueOn", Today.AddDays(400))) { ["Form.Areas"] = area.ToString(), ["Form.OwnerId"] = "school", ["Form.Year"] = "2026" }, Button);

        Assert.That(done.Text, Does.Contain("1 action is open and a target of the plan of 2026/27."));
        Assert.That(done.Document.QuerySelectorAll("input[name='Form.Areas']"), Has.Length.EqualTo(1));
        Assert.That((await Me.Get($"/schools/{Hub.NorthSchool.Id}/summaries/2026")).Text, Does.Contain("Inclusion Open The school, by"));
        Assert.That((await Me.Get($"{Plan}/draft")).Text, Does.Contain("In the years to come we want to work on: Music technology Inclusion"), "it is no target of this year");
    }

    [Test]
    public async Task WhatIsMissing_IsSaidOnTheAuditsPage_AndNothingIsOpened()
    {
        var again = await Me.Submit(await Me.Get(Address), new(Date("Form.DueOn", Today.AddDays(-1))) { ["Form.OwnerId"] = "" }, Button);
        Assert.That(again.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(again.Errors, Is.EqualTo(new[] { "Choose who is to do it" }));
        Assert.That(again.Value("Form.DueOn.Day"), Is.EqualTo($"{Today.AddDays(-1).Day}"));
        Assert.That((await Me.Submit(again, new() { ["Form.OwnerId"] = "school" }, Button)).Errors, Is.EqualTo(new[] { "The due date must be today or later" }));
        Assert.That((await Me.Submit(again, new() { ["Form.OwnerId"] = "school", ["Form.Areas"] = null }, Button)).Errors, Is.EqualTo(new[] { "Tick at least one area for development" }));
        Assert.That((await Me.Submit(again, new(Date("Form.DueOn", Today)) { ["Form.OwnerId"] = "school", ["Form.Areas"] = Guid.NewGuid().ToString() }, Button)).Errors, Has.Exactly(1).Contains("look at them again"));

        await using var db = Hub.Open();
        Assert.That(await db.Actions.CountAsync(), Is.Zero);
    }

    [TestCase(Role.Finance)]
    [TestCase(Role.OfficeAdministrator)]
    public async Task WhoMayNotConductTheAudit_IsNotOfferedIt(Role role)
    {
        Assert.That((await Me.Get(Address)).Document.QuerySelectorAll("input[name='Form.Areas']"), Has.Length.EqualTo(2));
        Assert.That((await Hub.As(role).Get(Address)).Document.QuerySelector("input[name='Form.Areas']"), Is.Null);
    }
}
