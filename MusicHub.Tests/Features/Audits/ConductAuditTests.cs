using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Actions;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Audits;

public sealed class ConductAuditTests : HubTests
{
    [Test]
    public async Task FromTheSchoolsPage_AreaByArea_ToActions()
    {
        var toolkit = await Hub.AToolkit();
        var me = Hub.As(Role.RegionalManager);
        var school = await me.Get($"/schools/{Hub.NorthSchool.Id}");
        Assert.That(school.Document.QuerySelector($"a[href='/schools/{Hub.NorthSchool.Id}/audits/start']"), Is.Not.Null);

        var audit = await me.Submit(await me.Get($"/schools/{Hub.NorthSchool.Id}/audits/start"), new() { ["Form.Length"] = "Full" });
        Assert.That(audit.Text, Does.Contain("Started").And.Contain("0 of 5"));
        var area = await me.Get($"{audit.Address}/areas/1");
        var statements = toolkit.Sections[0].Questions;
        var second = await me.Submit(area, new()
        {
            [Field(statements[0], "Rating")] = "4",
            [Field(statements[0], "Text")] = "Signed by the governors",
            [Field(statements[0], "Note")] = "Ask to see it",
            [Field(statements[1], "Rating")] = "1",
            [Field(statements[2], "Rating")] = "na",
        });
        Assert.That(second.Address, Is.EqualTo($"{audit.Address}/areas/2"));
        var again = await me.Get($"{audit.Address}/areas/1");
        Assert.That(again.Value(Field(statements[0], "Rating")), Is.EqualTo("4"));
        Assert.That((await me.Get(audit.Address)).Text, Does.Contain("In progress").And.Contain("3 of 5").And.Contain("2.5 of 4"));

        var complete = await me.Get($"{audit.Address}/complete");
        Assert.That(complete.Text, Does.Contain("Leadership and vision, 3 of 5"));
        var done = await me.Submit(complete, []);
        Assert.That(done.Text, Does.Contain("Completed").And.Contain("Embedded: Signed by the governors"));
        var findings = await me.Submit(await me.Get($"{audit.Address}/findings"), new() { ["Form.Development[0]"] = "A named lead", ["Form.Strengths[0]"] = "A clear vision" });
        Assert.That(findings.Text, Does.Contain("A named lead").And.Contain("A clear vision"));
        var action = findings.Document.QuerySelector("a[href^='/actions/open?audit=']")!;
        var opened = await me.Submit(await me.Get(action.GetAttribute("href")!), Date("Form.DueOn", Today.AddDays(30)));

        Assert.That((opened.Address, opened.Text.Contains("Due 5 Mar 2026")), Is.EqualTo((audit.Address, true)));
        await using var db = Hub.Open();
        Assert.That(await db.Actions.Where(known => known.Source == ActionSource.Audit).Select(known => known.What).SingleAsync(), Is.EqualTo("A named lead"));
    }

    [Test]
    public async Task FromTheVisitsPage_ItIsBegunInTheVisit_AndFoundThereAgain()
    {
        await Hub.AToolkit();
        var visit = await Hub.AConfirmedVisit(Today);
        var me = Hub.As(Role.Visitor);
        var link = (await me.Get($"/visits/{visit.Id}")).Document.QuerySelector("a[href*='/audits/start']")!;

        var audit = await me.Submit(await me.Get(link.GetAttribute("href")!), new() { ["Form.Length"] = "Short" });

        Assert.That(audit.Document.QuerySelector($"a[href='/visits/{visit.Id}']"), Is.Not.Null);
        var again = await me.Get($"/visits/{visit.Id}");
        Assert.That((again.Document.QuerySelector($"a[href='{audit.Address}']")?.TextContent, again.Document.QuerySelector("a[href*='/audits/start']")), Is.EqualTo(("Audit of 3 Feb 2026", default(AngleSharp.Dom.IElement))));
        Assert.That((await Hub.As(Role.Finance).Get($"/visits/{visit.Id}")).Document.QuerySelector($"a[href='{audit.Address}']"), Is.Not.Null);
    }

    [Test]
    public async Task TheShortForm_AsksForTheSevenKeyFeatures()
    {
        await Hub.AToolkit();
        var me = Hub.As(Role.RegionalManager);

        var audit = await me.Submit(await me.Get($"/schools/{Hub.NorthSchool.Id}/audits/start"), new() { ["Form.Length"] = "Short" });

        Assert.That((await me.Get($"{audit.Address}/complete")).Text, Does.Contain("0 of 7 statements"));
    }

    [Test]
    public async Task StartingASecond_LeadsToTheOneThatIsOpen()
    {
        var audit = await Hub.AnAudit(await Hub.AToolkit());

        Assert.That((await Hub.As(Role.RegionalManager).Get($"/schools/{Hub.NorthSchool.Id}/audits/start")).Location, Is.EqualTo($"/audits/{audit.Id}"));
    }

    [Test]
    public async Task TwoPeopleInOneArea_SeeBothVersions_InTwoAreasNeitherNotices()
    {
        var toolkit = await Hub.AToolkit();
        var audit = await Hub.AnAudit(toolkit);
        var (mine, theirs) = (Hub.As(Role.RegionalManager), Hub.As(Role.HeadOfParticipation));
        var statement = toolkit.Sections[0].Questions[0];
        var (one, other) = (await mine.Get($"/audits/{audit.Id}/areas/1"), await theirs.Get($"/audits/{audit.Id}/areas/1"));
        var elsewhere = await theirs.Get($"/audits/{audit.Id}/areas/2");

        await mine.Submit(one, new() { [Field(statement, "Rating")] = "3", [Field(statement, "Text")] = "Minutes of May" });
        var conflict = await theirs.Submit(other, new() { [Field(statement, "Rating")] = "1" });

        Assert.That(conflict.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(conflict.Text, Does.Contain("Established: Minutes of May"));
        Assert.That(conflict.Value(Field(statement, "Rating")), Is.EqualTo("1"));
        Assert.That((await theirs.Submit(conflict, [])).Address, Is.EqualTo($"/audits/{audit.Id}/areas/2"));
        Assert.That((await theirs.Submit(elsewhere, new() { [Field(toolkit.Sections[1].Questions[0], "Rating")] = "2" })).Address, Is.EqualTo($"/audits/{audit.Id}/areas/3"));
        await using var db = Hub.Open();
        Assert.That((await db.AnswerSheets.SingleAsync()).AnswerTo(statement.Id)!.Number, Is.EqualTo(1));
    }

    [Test]
    public async Task TwoPeopleInOneArea_AreAskedOnlyAboutStatementsThatBothChanged()
    {
        var toolkit = await Hub.AToolkit();
        var audit = await Hub.AnAudit(toolkit);
        var (mine, theirs) = (Hub.As(Role.RegionalManager), Hub.As(Role.HeadOfParticipation));
        var statements = toolkit.Sections[0].Questions;
        var (one, other) = (await mine.Get($"/audits/{audit.Id}/areas/1"), await theirs.Get($"/audits/{audit.Id}/areas/1"));
        await theirs.Submit(other, new() { [Field(statements[0], "Rating")] = "2", [Field(statements[1], "Rating")] = "4", [Field(statements[1], "Note")] = "Ask to see it" });

        var conflict = await mine.Submit(one, new() { [Field(statements[0], "Rating")] = "1", [Field(statements[2], "Rating")] = "3" });

        Assert.That(conflict.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(conflict.Document.QuerySelectorAll(".hub-theirs > *").Select(part => part.TextContent), Is.EqualTo(new[] { statements[0].Text, "Emerging", "You: Not yet in place" }));
        Assert.That(statements.Take(3).Select(statement => conflict.Value(Field(statement, "Rating"))), Is.EqualTo(new[] { "1", "4", "3" }), "the rest is put together");
        Assert.That((await mine.Submit(conflict, [])).Address, Is.EqualTo($"/audits/{audit.Id}/areas/2"));
        var sheet = await Sheet();
        Assert.That((statements.Take(3).Select(statement => sheet.AnswerTo(statement.Id)!.Number), sheet.AnswerTo(statements[1].Id)!.Note), Is.EqualTo((new decimal?[] { 1, 4, 3 }, "Ask to see it")));
    }

    [Test]
    public async Task TwoPeopleWithDifferentStatementsOfOneArea_AreNotInConflict()
    {
        var toolkit = await Hub.AToolkit();
        var audit = await Hub.AnAudit(toolkit, _ => 2);
        var (mine, theirs) = (Hub.As(Role.RegionalManager), Hub.As(Role.HeadOfParticipation));
        var statements = toolkit.Sections[0].Questions;
        var (one, other) = (await mine.Get($"/audits/{audit.Id}/areas/1"), await theirs.Get($"/audits/{audit.Id}/areas/1"));
        await theirs.Submit(other, new() { [Field(statements[1], "Rating")] = "4", [Field(statements[2], "Rating")] = "" });

        Assert.That((await mine.Submit(one, new() { [Field(statements[0], "Rating")] = "1" })).Address, Is.EqualTo($"/audits/{audit.Id}/areas/2"));

        var sheet = await Sheet();
        Assert.That(statements.Take(3).Select(statement => sheet.AnswerTo(statement.Id)?.Number), Is.EqualTo(new decimal?[] { 1, 4, null }));
    }

    [Test]
    public async Task APageThatStaysOpen_IsToldWhatOthersAnswered_AndWhichOfBothIsKept()
    {
        var toolkit = await Hub.AToolkit();
        var audit = await Hub.AnAudit(toolkit);
        var (mine, theirs) = (Hub.As(Role.RegionalManager), Hub.As(Role.HeadOfParticipation));
        var statements = toolkit.Sections[0].Questions;
        var (page, other) = (await mine.Get($"/audits/{audit.Id}/areas/1"), await theirs.Get($"/audits/{audit.Id}/areas/1"));
        await theirs.Submit(other, new() { [Field(statements[0], "Rating")] = "2", [Field(statements[1], "Rating")] = "4" });

        var conflict = await Send(page.Value("Form.Stamp")!, "1");
        var asked = conflict.Json.GetProperty("theirs").EnumerateArray().Select(both => (both.GetProperty("question").GetString(), both.GetProperty("answer").GetString(), both.GetProperty("mine").GetString()));
        Assert.That((conflict.Status, asked), Is.EqualTo((HttpStatusCode.Conflict, new[] { (statements[0].Text, "Emerging", "Not yet in place") })));

        var kept = await Send(conflict.Json.GetProperty("keep").GetString()!, "1");
        Assert.That((kept.Status, await Ratings()), Is.EqualTo((HttpStatusCode.OK, new decimal?[] { 2, 4, 3 })));
        Assert.That(kept.Json.GetProperty("merged").GetBoolean(), "the page then shows them");

        // Where the page went on without showing them.
        await Send(kept.Json.GetProperty("stamps").GetProperty("area").GetString()!, "1");
        Assert.That(await Ratings(), Is.EqualTo(new decimal?[] { 2, 4, 3 }));
        await Send(conflict.Json.GetProperty("stamp").GetString()!, "1");
        Assert.That(await Ratings(), Is.EqualTo(new decimal?[] { 1, 4, 3 }), "mine instead");

        async Task<(HttpStatusCode Status, JsonElement Json)> Send(string stamp, string first)
        {
            using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", page.Value("__RequestVerificationToken")!), new("Form.Stamp", stamp), new(Field(statements[0], "Rating"), first), new(Field(statements[2], "Rating"), "3")]);
            using var response = await mine.Http.PostAsync($"/audits/{audit.Id}/areas/1/answers", content);
            return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
        }

        async Task<IEnumerable<decimal?>> Ratings()
        {
            var sheet = await Sheet();
            return [.. statements.Take(3).Select(statement => sheet.AnswerTo(statement.Id)?.Number)];
        }
    }

    [Test]
    public async Task WhatIsNoRatingOrNumber_IsRefused_AndNothingIsLost()
    {
        var toolkit = await Hub.AToolkit();
        var audit = await Hub.AnAudit(toolkit);
        var me = Hub.As(Role.HeadOfParticipation);
        var statement = toolkit.Sections[0].Questions[0];
        var skills = toolkit.Sections[^1].Questions[0];

        var wrong = await me.Submit(await me.Get($"/audits/{audit.Id}/areas/1"), new() { [Field(statement, "Rating")] = "9", [Field(statement, "Text")] = "Kept" });
        Assert.That(wrong.Errors, Is.EqualTo(new[] { $"“{statement.Text}” must be a number from 1 to 4" }));
        Assert.That(wrong.Value(Field(statement, "Text")), Is.EqualTo("Kept"));
        var area = toolkit.Sections.Count(section => section.For(Stages.Of(Hub.NorthSchool.Phase)).Count > 0);
        var counts = await me.Submit(await me.Get($"/audits/{audit.Id}/areas/{area}"), new() { [$"Form.Answers[{skills.Id}].Counts[{skills.Options[0].Id}]"] = "1001" });
        Assert.That(counts.Errors, Has.Exactly(1).Contains("whole numbers from 0 to 1,000"));
    }

    [Test]
    public async Task Completed_ItIsSignedOff_AndOpenedAgainOnlyWithAReason()
    {
        var audit = await Hub.AnAudit(await Hub.AToolkit(), _ => 3, complete: true);
        var head = Hub.As(Role.HeadOfParticipation);
        Assert.That((await head.Get($"/audits/{audit.Id}/areas/1")).IsRedirect, Is.True);

        var signed = await head.Submit(await head.Get($"/audits/{audit.Id}"), [], "Sign off");
        Assert.That(signed.Text, Does.Contain("Signed off").And.Contain("The audit is signed off."));
        var reopen = await head.Get($"/audits/{audit.Id}/reopen");
        Assert.That((await head.Submit(reopen, new() { ["Form.Reason"] = "" })).Errors, Is.EqualTo(new[] { "Say why it is opened again" }));
        Assert.That((await head.Submit(reopen, new() { ["Form.Reason"] = "A slip" })).Text, Does.Contain("In progress").And.Contain("A slip"));
    }

    [Test]
    public async Task AnotherRegionsManager_Reads_AndChangesNothing()
    {
        var audit = await Hub.AnAudit(await Hub.AToolkit(), _ => 3, Hub.SouthSchool, complete: true);
        var me = Hub.As(Role.RegionalManager);

        Assert.That((await me.Get($"/audits/{audit.Id}")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await me.Get($"/audits/{audit.Id}/findings")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await me.Get($"/schools/{Hub.SouthSchool.Id}/audits/start")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await Hub.As(Role.BoardMember).Get($"/audits/{audit.Id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private async Task<AnswerSheet> Sheet()
    {
        await using var db = Hub.Open();
        return await db.AnswerSheets.SingleAsync();
    }

    private static string Field(Question question, string part) => $"Form.Answers[{question.Id}].{part}";
}
