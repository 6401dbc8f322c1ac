using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Facts;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Surveys;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Surveys;

/// <summary>The survey as the hub's people answer it with a school.</summary>
public sealed class AnswerSurveyTests : HubTests
{
    private string Address => $"/schools/{Hub.NorthSchool.Id}/survey/2025";

    [Test]
    public async Task InAVisit_SectionBySection_ToTheEnd()
    {
        var set = await Hub.ASurvey();
        var visit = await Hub.AConfirmedVisit(Today);
        var me = Hub.As(Role.Visitor);
        var valued = set.Sections[0].Questions[0];
        var pupils = set.Questions.First(question => question.Kind == QuestionKind.Number);

        Assert.That((await me.Get($"/visits/{visit.Id}")).Document.QuerySelector($"a[href='/visits/{visit.Id}/survey']"), Is.Not.Null);
        var start = await me.Get((await me.Get($"/visits/{visit.Id}/survey")).Location!);
        Assert.That(start.Text, Does.Contain("Not started").And.Contain("Start the survey"));
        await using (var nothing = Hub.Open())
            Assert.That(await nothing.SurveyResponses.CountAsync(), Is.Zero, "looking starts nothing");
        var second = await me.Submit(await me.Get($"{Address}/sections/1?visit={visit.Id}"), new()
        {
            [$"Form.Answers[{valued.Id}].Options"] = valued.Options[3].Id.ToString(),
            [$"Form.Answers[{pupils.Id}].Number"] = "42",
            ["Form.Facts[MusicBudget].Number"] = "£450",
        });
        Assert.That((second.Address, second.Text.Contains("Section 2 of 3")), Is.EqualTo(($"{Address}/sections/2?visit={visit.Id}", true)));
        var again = await me.Get($"{Address}/sections/1?visit={visit.Id}");
        Assert.That(again.Text, Does.Contain("Known: £450, as at 3 Feb 2026"));
        var check = await me.Get($"{Address}/complete?visit={visit.Id}");
        Assert.That(check.Text, Does.Contain("42 pupils").And.Contain("£450").And.Not.Contain("When did the school answer?"));
        var done = await me.Submit(check, []);

        Assert.That((done.Address, done.Text.Contains("The survey is complete.")), Is.EqualTo(($"/visits/{visit.Id}", true)));
        await using var db = Hub.Open();
        var response = await db.SurveyResponses.SingleAsync();
        var fact = await db.SchoolFacts.SingleAsync();
        Assert.Multiple(() =>
        {
            Assert.That((response.Way, response.VisitId, response.CompletedOn, response.CompletedById), Is.EqualTo(((SurveyWay?)SurveyWay.InVisit, (Guid?)visit.Id, (DateOnly?)Today, (Guid?)Hub.Person(Role.Visitor).Id)));
            Assert.That((fact.Kind, fact.Number, fact.Source, fact.SourceId), Is.EqualTo((FactKind.MusicBudget, (decimal?)450m, FactSource.Survey, (Guid?)response.Id)));
        });
    }

    [Test]
    public async Task Afterwards_WithTheDay_AndOpenedAgainWithAReason()
    {
        var set = await Hub.ASurvey();
        await Hub.AResponse(set, complete: false, answers: GivenAnswer.OfText(set.Questions.Last().Id, "More singing"));
        var me = Hub.As(Role.RegionalManager);

        var tooLate = await me.Submit(await me.Get($"{Address}/complete"), Date("Form.On", Today.AddDays(1)));
        Assert.That(tooLate.Errors, Is.EqualTo(new[] { "The day must be today or earlier" }));
        var done = await me.Submit(await me.Get($"{Address}/complete"), Date("Form.On", Today.AddDays(-9)));
        Assert.That(done.Text, Does.Contain("Entered afterwards, Sunday 25 January 2026").And.Contain("More singing"));
        Assert.That((await me.Get($"{Address}/sections/1")).IsRedirect, Is.True, "complete answers are not changed");

        var reopen = await me.Get($"{Address}/reopen");
        Assert.That((await me.Submit(reopen, new() { ["Form.Reason"] = "" })).Errors, Is.EqualTo(new[] { "Say why it is opened again" }));
        var open = await me.Submit(reopen, new() { ["Form.Reason"] = "A slip in the numbers" });
        Assert.That(open.Text, Does.Contain("Go on with the survey").And.Contain("A slip in the numbers"));
    }

    [Test]
    public async Task TwoPeopleAtOnce_NeitherLosesAnything()
    {
        var set = await Hub.ASurvey();
        var text = set.Questions.Last();
        var me = Hub.As(Role.RegionalManager);
        var mine = await me.Get($"{Address}/sections/3");
        await Hub.AResponse(set, complete: false, answers: GivenAnswer.OfText(text.Id, "Theirs"));

        var conflict = await me.Submit(mine, new() { [$"Form.Answers[{text.Id}].Text"] = "Mine" });
        Assert.That((conflict.Status, conflict.Value($"Form.Answers[{text.Id}].Text")), Is.EqualTo((HttpStatusCode.Conflict, "Mine")));
        Assert.That(conflict.Text, Does.Contain("Theirs"));
        var saved = await me.Submit(conflict, []);

        Assert.That(saved.Address, Is.EqualTo($"{Address}/complete"));
        Assert.That(saved.Text, Does.Contain("Mine").And.Not.Contain("Theirs"));
    }

    [Test]
    public async Task OfTwoPeopleAtOnce_WhatOnlyOneHasAnswered_IsTakenFromThem()
    {
        var set = await Hub.ASurvey();
        var text = set.Sections[0].Questions.First(question => question.Kind == QuestionKind.Text);
        var (me, theirs) = (Hub.As(Role.RegionalManager), Hub.As(Role.HeadOfParticipation));
        var (mine, their) = (await me.Get($"{Address}/sections/1"), await theirs.Get($"{Address}/sections/1"));
        await theirs.Submit(their, new() { ["Form.Facts[MusicBudget].Number"] = "450" });

        await me.Submit(mine, new() { [$"Form.Answers[{text.Id}].Text"] = "Mine" });
        await theirs.Submit(their, new() { ["Form.Facts[MusicBudget].Number"] = "450" });
        var asked = await me.Submit(mine, new() { [$"Form.Answers[{text.Id}].Text"] = "Mine", ["Form.Facts[MusicBudget].Number"] = "500" });

        Assert.That(asked.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(asked.Document.QuerySelectorAll(".hub-theirs dd").Select(of => of.TextContent), Is.EqualTo(new[] { "£450", "You: £500" }));
        await using var db = Hub.Open();
        Assert.That(((await db.AnswerSheets.SingleAsync()).AnswerTo(text.Id)!.Text, (await db.SchoolFacts.SingleAsync()).Number), Is.EqualTo(("Mine", 450m)));
    }

    [Test]
    public async Task OfAnotherRegion_IsSeenButNotChanged()
    {
        await Hub.ASurvey();
        var other = $"/schools/{Hub.SouthSchool.Id}/survey/2025";

        Assert.That((await Hub.As(Role.RegionalManager).Get(other)).Text, Does.Not.Contain("Start the survey"));
        foreach (var page in new[] { "sections/1", "complete", "link", "reopen" })
            Assert.That((await Hub.As(Role.RegionalManager).Get($"{other}/{page}")).Status, Is.EqualTo(HttpStatusCode.Forbidden), page);
    }

    [Test]
    public async Task AYearWithoutQuestions_SaysSo()
    {
        await Hub.ASurvey();
        Assert.That((await Hub.As(Role.RegionalManager).Get($"/schools/{Hub.NorthSchool.Id}/survey/2027")).Text, Does.Contain("No survey for 2027/28").And.Not.Contain("Start the survey"));
    }
}
