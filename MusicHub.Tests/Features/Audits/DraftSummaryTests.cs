using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Audits;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Facts;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Audits;

public sealed class DraftSummaryTests : HubTests
{
    private const string Evidence = "Evidence that a colleague typed";
    private const string Note = "A note for the hub alone";
    private const string Quality = "A poor summary, said among us";

    private string Address => $"/schools/{Hub.NorthSchool.Id}/summaries/2025/draft";

    [Test]
    public async Task FromAuditAndPlan_TheDraftIsAPageAndADocument_WithTheSameWords()
    {
        await Known();
        var me = Hub.As(Role.RegionalManager);
        var plan = await me.Get($"/schools/{Hub.NorthSchool.Id}/summaries/2025");
        Assert.That(plan.Document.QuerySelector($"a[href='{Address}']"), Is.Not.Null);
        await using var db = Hub.Open();
        Assert.That((await me.Get($"/audits/{db.Audits.Single().Id}")).Document.QuerySelector($"a[href='{Address}']"), Is.Not.Null);

        var page = await me.Get(Address);
        var text = await Words(me);

        foreach (var words in new[] { "School music development plan summary: Northgate Primary School", "Ann Other", "Testshire Music Hub", "45 minutes in key stage 1", "There is a choir or vocal group that any pupil may join", "Singing in assembly on Fridays", "Music technology", "[School to add: date]" })
        {
            Assert.That(page.Text, Does.Contain(words));
            Assert.That(text, Does.Contain(words));
        }
    }

    [Test]
    public async Task Neither_HoldsARemark_ANote_ARating_OrAScore()
    {
        await Known();
        var me = Hub.As(Role.HeadOfParticipation);

        var draft = (await me.Get(Address)).Document.QuerySelector("article")!.TextContent;
        var text = await Words(me);

        foreach (var inside in new[] { Evidence, Note, Quality, "Embedded", "Established", "Emerging", "Not yet in place", " of 4", "Pupils perform to others every term", "Key features", "Only Head of Participation" })
        {
            Assert.That(draft, Does.Not.Contain(inside));
            Assert.That(text, Does.Not.Contain(inside));
        }
    }

    [Test]
    public async Task WithoutAnAudit_ItIsMostlyGaps_AndSaysSo()
    {
        var page = await Hub.As(Role.OfficeAdministrator).Get(Address);

        Assert.That(page.Text, Does.Contain("No audit of this school is completed"));
        Assert.That(page.Document.QuerySelectorAll("article mark"), Has.Length.GreaterThan(10));
    }

    [Test]
    public async Task WhereTheLatestAuditHasNoAreasDecided_ThoseOfTheOneBeforeAreTaken_AndThatIsSaid()
    {
        await Known();
        var me = Hub.As(Role.HeadOfParticipation);
        await using var db = Hub.Open();
        var toolkit = await db.Questionnaires.SingleAsync(set => set.Use == QuestionnaireUse.AuditToolkit);
        Hub.Clock.Advance(TimeSpan.FromMinutes(5));
        var latest = await Hub.AnAudit(toolkit, _ => 1, complete: true);

        var page = await me.Get(Address);

        Assert.That(page.Document.QuerySelectorAll("main > p a, .govuk-body a").Select(link => link.GetAttribute("href")), Does.Contain($"/audits/{latest.Id}").And.Contain($"/audits/{db.Audits.Single(audit => audit.Id != latest.Id).Id}"));
        Assert.That(page.Text, Does.Contain("No areas for development are decided in it yet: those that stand here are from the audit of"));
        Assert.That(page.Document.QuerySelector("article")!.TextContent, Does.Contain("Music technology"));
        await Hub.Change<Audit>(latest.Id, audit => audit.Decide([new(FindingKind.Development, "Curriculum")]).OrThrow());
        Assert.That((await me.Get(Address)).Document.QuerySelector("article")!.TextContent, Does.Contain("Curriculum").And.Not.Contain("Music technology"));
    }

    [Test]
    public async Task WhoMayNotSeeIt_DoesNotGetTheDocumentEither()
    {
        Assert.That((await Hub.As(Role.BoardMember).Get($"{Address}.docx")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await Hub.As(Role.Finance).Get($"/schools/{Guid.NewGuid()}/summaries/2025/draft.docx")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private async Task Known()
    {
        var toolkit = await Hub.AToolkit();
        var audit = Audit.Start(Hub.NorthSchool.Id, toolkit.Id, AuditForm.Full, Hub.SouthManager.Id, null, Today);
        var sheet = AnswerSheet.Start(toolkit, audit.Id, audit.SchoolId);
        foreach (var section in toolkit.Sections)
        {
            var given = section.For(Stages.Of(Hub.NorthSchool.Phase)).Where(question => question.Kind == QuestionKind.Rating)
                .Select(question => GivenAnswer.OfRating(question.Id, question.Feature is KeyFeature.Choir ? 4 : question.Feature is KeyFeature.Performance ? 1 : 2, Evidence) with { Note = Note }).ToList();
            if (given.Count > 0)
                sheet.Fill(section, given, null, Hub.Clock.GetUtcNow()).OrThrow();
        }

        audit.Complete(Hub.SouthManager.Id, sheet.Answers.Count, Hub.Clock.GetUtcNow()).OrThrow();
        audit.Decide([new(FindingKind.Development, "Music technology"), new(FindingKind.Strength, "Singing")]).OrThrow();
        await Hub.Save(audit, sheet, Contact.ForSchool(Hub.NorthSchool.Id, new ContactDetails("Ann Other", null, null, null, [ContactRoleKind.MusicLead]), Today, ContactSource.Typed).OrThrow());
        await Hub.Save(SchoolFact.Learn(Hub.NorthSchool.Id, 2025, FactKind.MinutesKeyStage1, FactValue.Of(45), new(Today, FactSource.Visit, null)).OrThrow());
        await Hub.ASummaryCheck(contents: new SummaryContents { Experiences = "Singing in assembly on Fridays." }, note: Quality);
    }

    private async Task<string> Words(HubClient me)
    {
        var answer = await me.Http.GetAsync($"{Address}.docx");
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
        Assert.That(answer.Content.Headers.ContentDisposition?.FileName, Is.EqualTo("music-summary-draft-900001-2025-26.docx"));
        using var document = WordprocessingDocument.Open(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), isEditable: false);
        return string.Join('\n', document.MainDocumentPart!.Document.Body!.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText));
    }
}
