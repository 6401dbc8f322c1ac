using System.Net;
using MusicHub.Domain.Facts;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Documents.Pdf;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Visits;

public sealed class ShowVisitPackTests : HubTests
{
    [Test]
    public async Task ThePack_TellsWhatIsKnownAndWhatToAsk()
    {
        var visit = await AVisitWithAPast();
        await Hub.ARecordedVisit(Today.AddDays(-3), Hub.SouthSchool, record: record => record with { NextStep = "Of another school" });
        await Hub.AnAction("Action of another school", school: Hub.SouthSchool);

        var page = await Hub.As(Role.Visitor).Get($"/visits/{visit.Id}/pack");

        foreach (var told in new[]
        {
            "URN 900001", "Testford, QX1 1AA", "Ada Head Headteacher; Head ada@example.org", "Mo Singer Music lead", "2 Feb 2025 Ring in March", "Send the singing resources Only Visitor, due 5 Mar 2026",
            "Music budget for the year £450 As at 2 Feb 2026", "Known: £450", "How confident are the teachers who teach it? Confident 2 Feb 2025", "Curriculum music in key stage 2", "Whom did you meet?",
        })
            Assert.That(page.Text, Does.Contain(told));
        Assert.That(page.Text, Does.Not.Contain("another school").And.Not.Contain("key stage 3"), "other schools, and what is asked of other stages");
        Assert.That(page.Document.QuerySelectorAll(".hub-pack h2").Select(heading => heading.TextContent), Is.EqualTo(new[]
        {
            "The school", "People", "Last visits and what was promised", "Open actions", "What is known", "Answers of other years", "To ask",
        }));
    }

    [Test]
    public async Task AFactOfLongAgo_IsShownWithItsDate_AndConfirmed()
    {
        var learnt = new DateOnly(2022, 10, 14);
        await Hub.Save(
            SchoolFact.Learn(Hub.NorthSchool.Id, 2021, FactKind.MusicBudget, FactValue.Of(200), new FactOrigin(learnt.AddYears(-1), FactSource.Visit, null)).OrThrow(),
            SchoolFact.Learn(Hub.NorthSchool.Id, 2022, FactKind.MusicBudget, FactValue.Of(300), new FactOrigin(learnt, FactSource.Visit, null)).OrThrow());
        var visit = await Hub.AnArrangedVisit(Today);
        var me = Hub.As(Role.Visitor);

        var pack = await me.Get($"/visits/{visit.Id}/pack");
        var record = await me.Get($"/visits/{visit.Id}/record");

        Assert.That(pack.Text, Does.Contain("Music budget for the year £300 For 2022/23, as at 14 Oct 2022").And.Contain("In 2022/23: £300 The same this year").And.Not.Contain("£200"));
        Assert.That(record.Text, Does.Contain("In 2022/23: £300, as at 14 Oct 2022"));
    }

    [Test]
    public async Task ThePdf_IsTaggedAndAtMostTwoPages()
    {
        var visit = await AVisitWithAPast();
        for (var i = 0; i < 12; i++)
            await Hub.AnAction($"Action {i}: {new string('x', 100)} {string.Concat(Enumerable.Repeat("and more ", 80))}");
        for (var i = 0; i < 9; i++)
            await Hub.ARecordedVisit(Today.AddDays(-30 - i), record: record => record with { NextStep = string.Concat(Enumerable.Repeat("Long step ", 150)) });

        var answer = await Hub.As(Role.Visitor).Http.GetAsync($"/visits/{visit.Id}/pack.pdf");
        var pdf = new PdfReader(await answer.Content.ReadAsByteArrayAsync());

        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/pdf"));
        Assert.That(answer.Content.Headers.ContentDisposition!.FileName, Is.EqualTo("visit-pack-900001.pdf"));
        Assert.That(pdf.Info(), Does.Match(@"Tagged:\s+yes").And.Match(@"Pages:\s+[12]\b"));
        Assert.That(pdf.Text(), Does.Contain("Mo Singer").And.Contain("To ask"));
        Assert.That(pdf.Tags(), Does.Contain("H2").And.Contain("LI"));
    }

    [Test]
    public async Task OfAnEmptySchool_SaysWhatIsNotKnown()
    {
        var visit = await Hub.APlannedVisit(Today.AddDays(7));

        var page = await Hub.As(Role.Finance).Get($"/visits/{visit.Id}/pack");

        Assert.That(page.Text, Does.Contain("No visit is on record.").And.Contain("No contact is known.").And.Not.Contain("Answers of other years"));
    }

    [Test]
    public async Task TheSurveyOfOtherYears_IsInThePack()
    {
        var last = await Hub.ASurvey(2024);
        var now = await Hub.TheNextSurvey(last);
        var visit = await Hub.APlannedVisit(Today.AddDays(7));
        await Hub.AResponse(last, answers: [GivenAnswer.OfText(last.Questions.Last().Id, "A choir would help")]);
        await Hub.AResponse(last, Hub.SouthSchool, answers: [GivenAnswer.OfText(last.Questions.Last().Id, "Of another school")]);
        await Hub.AResponse(now, answers: [GivenAnswer.OfText(now.Questions.Last().Id, "Of this year")]);

        var page = await Hub.As(Role.Visitor).Get($"/visits/{visit.Id}/pack");
        var pdf = new PdfReader(await (await Hub.As(Role.Visitor).Http.GetAsync($"/visits/{visit.Id}/pack.pdf")).Content.ReadAsByteArrayAsync());

        Assert.That(page.Text, Does.Contain("Have Your Say of other years").And.Contain("Answered in 2024/25").And.Contain("A choir would help").And.Not.Contain("Of another school").And.Not.Contain("Of this year"));
        Assert.That(pdf.Text(), Does.Contain("Have Your Say of other years").And.Contain("A choir"));
    }

    [Test]
    public async Task WhoMayNotSeeVisits_FindsNoPack()
    {
        var visit = await Hub.APlannedVisit(Today.AddDays(7));

        foreach (var address in new[] { $"/visits/{visit.Id}/pack", $"/visits/{visit.Id}/pack.pdf" })
            Assert.That((await Hub.As(Role.BoardMember).Get(address)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await Hub.As(Role.Visitor).Get($"/visits/{Guid.NewGuid()}/pack")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task TheVisitAndTheDay_LeadToIt()
    {
        var visit = await Hub.AnArrangedVisit(Today);

        foreach (var address in new[] { "/", $"/visits/{visit.Id}" })
            Assert.That((await Hub.As(Role.Visitor).Get(address)).Document.QuerySelector($"a[href='/visits/{visit.Id}/pack']"), Is.Not.Null, address);
    }

    private async Task<Visit> AVisitWithAPast()
    {
        await Hub.Save(
            Contact.ForSchool(Hub.NorthSchool.Id, new ContactDetails("Ada Head", "Headteacher", "ada@example.org", null, [ContactRoleKind.Head]), Today.AddYears(-2), ContactSource.Typed).OrThrow(),
            Contact.ForSchool(Hub.NorthSchool.Id, new ContactDetails("Mo Singer", null, null, null, [ContactRoleKind.MusicLead]), Today.AddYears(-2), ContactSource.Typed).OrThrow());
        var earlier = await Hub.ARecordedVisit(Today.AddYears(-1).AddDays(-1));
        var question = Hub.Questions.Questions.Single(question => question.Text.StartsWith("How confident", StringComparison.Ordinal));
        var sheet = AnswerSheet.Start(Hub.Questions, earlier.Id, Hub.NorthSchool.Id);
        sheet.Fill(Hub.Questions.SectionOf(question.Id), [GivenAnswer.OfOptions(question.Id, question.Options[2].Id)], null, Hub.Clock.GetUtcNow()).OrThrow();
        await Hub.Save(sheet, SchoolFact.Learn(Hub.NorthSchool.Id, 2025, FactKind.MusicBudget, FactValue.Of(450), new FactOrigin(Today.AddDays(-1), FactSource.Person, null)).OrThrow());
        await Hub.AnAction();
        return await Hub.AnArrangedVisit(Today.AddDays(2));
    }
}
