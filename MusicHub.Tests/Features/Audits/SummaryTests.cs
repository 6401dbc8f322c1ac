using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Facts;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Audits;

public sealed class SummaryTests : HubTests
{
    private string Of2025 => $"/schools/{Hub.NorthSchool.Id}/summaries/2025";

    [Test]
    public async Task FromTheSchoolsPage_LookedFor_Found_AndWrittenDown()
    {
        var me = Hub.As(Role.RegionalManager);
        var school = await me.Get($"/schools/{Hub.NorthSchool.Id}");
        Assert.That(school.Text, Does.Contain("Plan not known; summary: Not checked"));
        Assert.That(school.Document.QuerySelector($"a[href='{Of2025}']"), Is.Not.Null);

        var found = await me.Submit(await me.Get($"{Of2025}/check"), Found("northgate.example.org/music.pdf", "2025").And(Date("Form.PublishedOn", new(2025, 7, 1))));
        Assert.That(found.Text, Does.Contain("Found Checked on Tuesday 3 February 2026").And.Contain("Tuesday 1 July 2025"));
        var link = found.Document.QuerySelector("a[href='https://northgate.example.org/music.pdf']")!;
        Assert.That(link.GetAttribute("rel"), Is.EqualTo("noopener noreferrer"));

        var said = await me.Submit(await me.Get($"{Of2025}/contents"), new()
        {
            ["Form.Curriculum"] = "An hour a week",
            ["Form.Minutes[MinutesKeyStage1]"] = "60",
            ["Form.HasChoir"] = "True",
            ["Form.HasEnsemble"] = "False",
            ["Form.QualityNote"] = "Thin on inclusion",
        });
        Assert.That(said.Text, Does.Contain("An hour a week").And.Contain("60 minutes, as at 3 Feb 2026, from the published summary").And.Contain("For the hub alone Note on its quality Thin on inclusion"));
        await using var db = Hub.Open();
        var facts = await db.SchoolFacts.Select(fact => new { fact.Kind, fact.Word, fact.Number, fact.Source }).ToListAsync();
        Assert.That(facts.Select(fact => (fact.Kind, fact.Word, fact.Number, fact.Source)), Is.EquivalentTo(new (FactKind, string?, decimal?, FactSource)[]
        {
            (FactKind.PlanState, "Published", null, FactSource.Summary), (FactKind.MinutesKeyStage1, null, 60, FactSource.Summary),
        }));
        Assert.That((await me.Get($"/schools/{Hub.NorthSchool.Id}?show=plans")).Text, Does.Contain("Looked for the plan’s summary of 2025/26").And.Contain("In place, summary published; summary: Found"));
    }

    [Test]
    public async Task AnEarlierYears_IsSaidToBeSo_AndTellsNothingOfThePlan()
    {
        var me = Hub.As(Role.OfficeAdministrator);

        var page = await me.Submit(await me.Get($"{Of2025}/check"), Found(TestSummaries.Address, "2024"));

        Assert.That(page.Text, Does.Contain("Covers an earlier year").And.Contain("2024/25").And.Contain("Not known").And.Not.Contain("compliant"));
        await using var db = Hub.Open();
        Assert.That(await db.SchoolFacts.AnyAsync(), Is.False);
    }

    [Test]
    public async Task WhatIsKnownOfThePlan_IsShownWithItsDate_AndReplacedOnlyByWhatIsLearntLater()
    {
        await Hub.Save(
            SchoolFact.Learn(Hub.NorthSchool.Id, 2025, FactKind.PlanState, FactValue.Of("BeingWritten"), new(Today.AddDays(-30), FactSource.Visit, null)).OrThrow(),
            SchoolFact.Learn(Hub.NorthSchool.Id, 2025, FactKind.MinutesKeyStage1, FactValue.Of(45), new(Today.AddDays(-30), FactSource.Survey, null)).OrThrow());
        var me = Hub.As(Role.HeadOfParticipation);
        Assert.That((await me.Get(Of2025)).Text, Does.Contain("Being written As at 4 Jan 2026, from a visit"));

        // Somebody looked before the visit and writes it down late.
        await me.Submit(await me.Get($"{Of2025}/check"), Found(TestSummaries.Address, "2025").And(Date("Form.CheckedOn", Today.AddDays(-31))));
        Assert.That((await me.Get(Of2025)).Text, Does.Contain("Being written As at 4 Jan 2026, from a visit"));
        var contents = await me.Get($"{Of2025}/contents");
        Assert.That(contents.Text, Does.Contain("Known: 45 minutes, as at 4 Jan 2026, from Have Your Say"));
        Assert.That((await me.Submit(contents, new() { ["Form.Minutes[MinutesKeyStage1]"] = "60" })).Errors, Has.Exactly(1).Contains("something later is known, as at 4 Jan 2026"));
        await me.Submit(await me.Get($"{Of2025}/check"), Found(TestSummaries.Address, "2025"));
        Assert.That((await me.Get(Of2025)).Text, Does.Contain("In place, summary published As at 3 Feb 2026, from the published summary"));

        var changed = await me.Submit(await me.Get($"{Of2025}/plan"), new() { ["Form.State"] = "InPlace" });
        Assert.That(changed.Text, Does.Contain("In place, summary not published As at 3 Feb 2026, entered by hand"));
    }

    [Test]
    public async Task WhatIsWrong_IsSaidAtItsField_AndNothingIsLost()
    {
        var me = Hub.As(Role.HeadOfParticipation);
        var form = await me.Get($"{Of2025}/check");

        Assert.That((await me.Submit(form, [])).Errors, Is.EqualTo(new[] { "Choose what was found" }));
        var wrong = await me.Submit(form, Found("javascript:alert(1)", "2025"));
        Assert.That(wrong.Errors, Has.Exactly(1).Contains("begins with http:// or https://"));
        Assert.That(wrong.Value("Form.Address"), Is.EqualTo("javascript:alert(1)"));
        Assert.That((await me.Submit(form, Found(TestSummaries.Address, null))).Errors, Is.EqualTo(new[] { "Choose the year that the summary covers" }));
        Assert.That((await me.Submit(form, Found(TestSummaries.Address, "2025").And(Date("Form.CheckedOn", Today.AddDays(1))))).Errors, Is.EqualTo(new[] { "The day on which it was checked must be today or earlier" }));
    }

    [Test]
    public async Task TwoPeople_OneAfterTheOther_AreToldOfEachOther()
    {
        var check = await Hub.ASummaryCheck();
        var me = Hub.As(Role.HeadOfParticipation);
        var (form, contents) = (await me.Get($"{Of2025}/check"), await me.Get($"{Of2025}/contents"));
        await Hub.Change<SummaryCheck>(check.Id, known => known.Extract(new SummaryContents { Curriculum = "Theirs" }, null).OrThrow());

        Assert.That((await me.Submit(form, new() { ["Form.Finding"] = "NotFound" })).Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((await me.Submit(contents, new() { ["Form.Curriculum"] = "Mine" })).Status, Is.EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task AVisitor_ChecksTheSchoolsThatTheyVisit_AndReadsTheOthers()
    {
        var me = Hub.As(Role.Visitor);
        Assert.That((await me.Get(Of2025)).Document.QuerySelector($"a[href='{Of2025}/check']"), Is.Null);
        Assert.That((await me.Get($"{Of2025}/check")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        await Hub.Save(Visit.Plan(Hub.NorthSchool.Id, Hub.MusicVisit.Id, Hub.Person(Role.Visitor).Id, Today.AddDays(9), Today).OrThrow());

        Assert.That((await me.Get(Of2025)).Document.QuerySelector($"a[href='{Of2025}/check']"), Is.Not.Null);
        Assert.That((await me.Get($"{Of2025}/check")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await Hub.As(Role.RegionalManager).Get($"/schools/{Hub.SouthSchool.Id}/summaries/2025/check")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await Hub.As(Role.BoardMember).Get(Of2025)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await Hub.As(Role.Finance).Get($"/schools/{Hub.NorthSchool.Id}/summaries/1999")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task ThePack_TellsWhatWasFound()
    {
        await Hub.ASummaryCheck(covers: 2024, contents: new SummaryContents { Future = "A second choir" }, note: "Poor");
        var visit = Visit.Plan(Hub.NorthSchool.Id, Hub.MusicVisit.Id, Hub.Person(Role.Visitor).Id, Today.AddDays(9), Today).OrThrow();
        await Hub.Save(visit);

        Assert.That((await Hub.As(Role.Visitor).Get($"/visits/{visit.Id}/pack")).Text, Does.Contain("Plan and published summary").And.Contain("Covers an earlier year").And.Contain("A second choir").And.Not.Contain("Poor"));
    }

    private static Dictionary<string, string?> Found(string address, string? covers) => new() { ["Form.Finding"] = "Found", ["Form.Address"] = address, ["Form.Covers"] = covers ?? "" };
}
