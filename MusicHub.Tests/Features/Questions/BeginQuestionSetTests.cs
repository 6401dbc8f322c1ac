using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Questions;

public sealed class BeginQuestionSetTests : HubTests
{
    [Test]
    public async Task AHubsOwnVisitQuestions_AreAskedInVisits_OncePublished()
    {
        var head = Hub.As(Role.HeadOfParticipation);
        var begin = await head.Get("/hub/questions/begin");
        Assert.That(begin.Text, Does.Contain("in place of School music visit, version 1"));
        var set = await head.Submit(begin, new() { ["Form.Use"] = nameof(QuestionnaireUse.VisitQuestions), ["Form.Name"] = "A first visit" });
        Assert.That(set.Title, Is.EqualTo("A first visit, version 1"));
        await AddAQuestion(head, set.Address, "Which songs do you sing?");
        var visit = await Hub.APlannedVisit();
        var visitor = Hub.As(Role.Visitor);
        Assert.That((await visitor.Get($"/visits/{visit.Id}/record")).Text, Does.Not.Contain("Which songs"));

        var publish = await head.Get($"{set.Address}/publish");
        Assert.That(publish.Text, Does.Contain("School music visit, version 1 is asked no longer."));
        await head.Submit(publish, []);

        Assert.That((await visitor.Get($"/visits/{visit.Id}/record")).Text, Does.Contain("Which songs do you sing?"));
        await using var db = Hub.Open();
        Assert.That(await db.Questionnaires.Where(known => known.Use == QuestionnaireUse.VisitQuestions && known.State == QuestionnaireState.Published).Select(known => known.Name).ToListAsync(), Is.EqualTo(new[] { "A first visit" }));
    }

    [Test]
    public async Task ANewSurvey_IsThatOfItsYear_AndLeavesOtherYearsAsTheyAre()
    {
        var head = Hub.As(Role.HeadOfParticipation);
        var old = await Hub.ASurvey();
        await Hub.ASurvey(2024);
        var set = await head.Submit(await head.Get("/hub/questions/begin"), new() { ["Form.Use"] = nameof(QuestionnaireUse.HaveYourSay), ["Form.Name"] = "Tell us", ["Form.YearStart"] = "2025" });
        await AddAQuestion(head, set.Address, "What should change?");
        await head.Submit(await head.Get($"{set.Address}/publish"), []);

        var survey = await Hub.As(Role.Visitor).Get($"/schools/{Hub.NorthSchool.Id}/survey/2025");
        Assert.That(survey.Text, Does.Contain("Section one").And.Not.Contain(old.Sections[0].Title));
        await using var after = Hub.Open();
        Assert.That(await after.Questionnaires.Where(known => known.Use == QuestionnaireUse.HaveYourSay && known.State == QuestionnaireState.Published).OrderBy(known => known.Name).Select(known => known.Name).ToListAsync(), Is.EqualTo(new[] { old.Name, "Tell us" }));
    }

    [Test]
    public async Task Post_WithoutUseNameOrYear_IsAskedForThem()
    {
        var head = Hub.As(Role.HeadOfParticipation);
        var begin = await head.Get("/hub/questions/begin");
        Assert.That((await head.Post(begin, [])).Errors, Is.EqualTo(new[] { "Choose what the questions are for", "Enter a name for the set of questions" }));
        var sent = await head.Post(begin, new() { ["Form.Use"] = nameof(QuestionnaireUse.HaveYourSay), ["Form.Name"] = "Tell us" });
        Assert.That((sent.Status, sent.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "Choose the year of the survey")));
        Assert.That((await head.Post(begin, new() { ["Form.Use"] = nameof(QuestionnaireUse.AuditToolkit), ["Form.Name"] = "x" })).Errors, Is.EqualTo(new[] { "Choose what the questions are for" }));
    }

    private async Task AddAQuestion(HubClient head, string set, string text)
    {
        await head.Submit(await head.Get($"{set}/sections/add"), new() { ["Form.Title"] = "Section one" });
        var id = new Guid(set.Split('/')[^1]);
        await using var db = Hub.Open();
        var section = await db.Set<QuestionSection>().SingleAsync(section => section.QuestionnaireId == id);
        await head.Submit(await head.Get($"{set}/sections/{section.Id}/questions/add"), new() { ["Form.Text"] = text, ["Form.Kind"] = "Text" });
    }
}
