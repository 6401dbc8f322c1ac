using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;
using static MusicHub.Tests.Features.Visits.SentSections;

namespace MusicHub.Tests.Features.Visits;

/// <summary>One record that several people, or several requests of one, write to at once.</summary>
public sealed class RecordVisitTogetherTests : HubTests
{
    private Question Awareness => Hub.Questions.Questions.First(question => question.Kind == QuestionKind.Scale);

    private Question Says => Hub.Questions.Questions.First(question => question.Kind == QuestionKind.Text);

    [Test]
    public async Task TwoPeople_WhoFillInDifferentSections_BothKeepTheirs()
    {
        var visit = await Hub.AConfirmedVisit(Today);
        var (mine, theirs) = (Hub.As(Role.Visitor), Hub.As(Role.RegionalManager));
        var myPage = await mine.Get($"/visits/{visit.Id}/record");
        var theirPage = await theirs.Get($"/visits/{visit.Id}/record");
        await theirs.Submit(theirPage, new() { ["Form.Notes"] = "Theirs", [$"Form.Answers[{Says.Id}].Text"] = "Their choir" }, "Save, and finish later");

        var sent = await mine.Post(myPage, Enough.And("Form.NeedIds", Hub.Confidence.Id.ToString()).And($"Form.Answers[{Awareness.Id}].Options", Awareness.Options[0].Id.ToString()));

        Assert.That(sent.IsRedirect, sent.Text);
        var saved = await Saved<Visit>(visit.Id);
        Assert.That((saved.State, saved.Notes, saved.MetWhom, saved.Needs.Count), Is.EqualTo((VisitState.Done, "Theirs", "Kim Lee", 1)));
        await using var db = Hub.Open();
        Assert.That((await db.AnswerSheets.SingleAsync(sheet => sheet.SubjectId == visit.Id)).Answers, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task TwoPeople_WhoFillInTheSameSection_SeeBoth_AndTheLaterDecides()
    {
        var visit = await Hub.AConfirmedVisit(Today);
        var (mine, theirs) = (Hub.As(Role.Visitor), Hub.As(Role.RegionalManager));
        var myPage = await mine.Get($"/visits/{visit.Id}/record");
        await theirs.Submit(await theirs.Get($"/visits/{visit.Id}/record"), new() { ["Form.Notes"] = "Theirs", [$"Form.Answers[{Says.Id}].Text"] = "Their choir" }, "Save, and finish later");

        var sent = await mine.Post(myPage, Enough.And("Form.Notes", "Mine").And($"Form.Answers[{Says.Id}].Text", "My choir"));

        Assert.That(sent.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((sent.Value("Form.Notes"), sent.Value($"Form.Answers[{Says.Id}].Text"), sent.Value("Form.MetOthers")), Is.EqualTo(("Mine", "My choir", "Kim Lee")));
        Assert.That(sent.Text, Does.Contain("Only Regional manager saved this on").And.Contain("Theirs").And.Contain("Their choir"));
        Assert.That((await Saved<Visit>(visit.Id)).State, Is.EqualTo(VisitState.Confirmed), "nothing was saved");

        await mine.Submit(sent, []);

        var saved = await Saved<Visit>(visit.Id);
        Assert.That((saved.State, saved.Notes), Is.EqualTo((VisitState.Done, "Mine")));
    }

    [Test]
    public async Task WhatOnlyOneOfTwoHasChanged_IsTakenFromThem_AndOnlyTheRestIsAskedAbout()
    {
        var visit = await Hub.AConfirmedVisit(Today);
        var (me, theirs) = (Hub.As(Role.Visitor), Hub.As(Role.RegionalManager));
        var page = await me.Get($"/visits/{visit.Id}/record");
        var section = Hub.Questions.Sections.First(section => section.Questions.Any(question => question.Id == Says.Id)).Id.ToString();
        await Send(theirs, await theirs.Get($"/visits/{visit.Id}/record"), visit, "record", Stamp(page, "record"), ("Form.NextStep", "Their step"), ("Form.Priority", "Low"));
        await Send(theirs, await theirs.Get($"/visits/{visit.Id}/record"), visit, "needs", Stamp(page, "needs"), ("Form.NeedIds", Hub.Confidence.Id.ToString()));
        await Send(theirs, await theirs.Get($"/visits/{visit.Id}/record"), visit, section, Stamp(page, section), ($"Form.Answers[{Says.Id}].Text", "Their choir"));

        var asked = await Send(me, page, visit, "record", Stamp(page, "record"), ("Form.NextStep", "My step"), ("Form.MetOthers", "Kim Lee"));
        var kept = await Send(me, page, visit, "record", asked.Json.GetProperty("keep").GetString()!, ("Form.NextStep", "My step"), ("Form.MetOthers", "Kim Lee"));
        var needs = await Send(me, page, visit, "needs", Stamp(page, "needs"), ("Form.NeedIds", Hub.Instruments.Id.ToString()));
        var again = await Send(me, page, visit, "needs", needs.Json.GetProperty("stamps").GetProperty("needs").GetString()!, ("Form.NeedIds", Hub.Instruments.Id.ToString()), ($"Form.NeedNotes[{Hub.Instruments.Id}]", "Ukuleles"));
        var silent = await Send(me, page, visit, section, Stamp(page, section));

        Assert.Multiple(() =>
        {
            Assert.That(asked.Json.GetProperty("theirs").EnumerateArray().Select(of => (of.GetProperty("question").GetString(), of.GetProperty("answer").GetString(), of.GetProperty("mine").GetString())), Is.EqualTo(new[] { ("Next step", "Their step", "My step") }));
            Assert.That((kept.Status, kept.Json.GetProperty("merged").GetBoolean(), needs.Json.GetProperty("merged").GetBoolean(), again.Status, silent.Status), Is.EqualTo((HttpStatusCode.OK, true, true, HttpStatusCode.OK, HttpStatusCode.OK)));
        });
        var saved = await Saved<Visit>(visit.Id);
        Assert.That((saved.NextStep, saved.MetWhom, saved.Priority), Is.EqualTo(("Their step", "Kim Lee", (SupportPriority?)SupportPriority.Low)));
        Assert.That(saved.Needs.Select(need => (need.NeedId, need.Note)), Is.EquivalentTo(new[] { (Hub.Confidence.Id, (string?)null), (Hub.Instruments.Id, "Ukuleles") }), "a page that does not show what others noted does not take it back");
        await using var db = Hub.Open();
        Assert.That((await db.AnswerSheets.SingleAsync()).AnswerTo(Says.Id)!.Text, Is.EqualTo("Their choir"));

        var replaced = await Send(me, page, visit, "record", asked.Json.GetProperty("stamp").GetString()!, ("Form.NextStep", "My step"), ("Form.MetOthers", "Kim Lee"));
        Assert.That(replaced.Status, Is.EqualTo(HttpStatusCode.OK));
        saved = await Saved<Visit>(visit.Id);
        Assert.That((saved.NextStep, saved.Priority), Is.EqualTo(("My step", (SupportPriority?)SupportPriority.Low)));
    }

    [Test]
    public async Task AConflict_NamesWhoSavedThatSection_NotWhoSavedAnotherLater()
    {
        var visit = await Hub.AConfirmedVisit(Today);
        var (me, theirs) = (Hub.As(Role.Visitor), Hub.As(Role.RegionalManager));
        var page = await me.Get($"/visits/{visit.Id}/record");
        await Send(theirs, await theirs.Get($"/visits/{visit.Id}/record"), visit, "record", Stamp(page, "record"), ("Form.NextStep", "Their step"));
        await Send(theirs, await theirs.Get($"/visits/{visit.Id}/record"), visit, "needs", Stamp(page, "needs"), ("Form.NeedIds", Hub.Confidence.Id.ToString()), ($"Form.NeedNotes[{Hub.Confidence.Id}]", "Theirs"));
        await Send(me, page, visit, "notes", Stamp(page, "notes"), ("Form.Notes", "My notes"));

        var step = await Send(me, page, visit, "record", Stamp(page, "record"), ("Form.NextStep", "My step"));
        var needs = await Send(me, page, visit, "needs", Stamp(page, "needs"), ("Form.NeedIds", Hub.Confidence.Id.ToString()), ($"Form.NeedNotes[{Hub.Confidence.Id}]", "Mine"));
        var notes = await Send(me, page, visit, "notes", Stamp(page, "notes"), ("Form.Notes", "My other notes"));
        var plain = await me.Post(page, Enough.And("Form.NextStep", "My step").And("Form.Notes", "My other notes"));

        Assert.Multiple(() =>
        {
            foreach (var (answer, by, yours) in new[] { (step, "Only Regional manager", false), (needs, "Only Regional manager", false), (notes, "Only Visitor", true) })
                Assert.That((answer.Status, answer.Json.GetProperty("by").GetString(), answer.Json.GetProperty("yours").GetBoolean()), Is.EqualTo((HttpStatusCode.Conflict, by, yours)));
            Assert.That(plain.Text, Does.Contain("Only Regional manager saved this on").And.Contain("Their step").And.Contain("You saved this on").And.Not.Contain("Only Visitor saved"));
        });
    }

    [Test]
    public async Task SectionsSentAtTheSameMoment_AreAllSaved()
    {
        var visit = await Hub.AConfirmedVisit(Today);
        var me = Hub.As(Role.Visitor);
        var page = await me.Get($"/visits/{visit.Id}/record");
        var sections = Hub.Questions.Sections.Where(section => section.Questions.Any(question => question.Kind == QuestionKind.Text)).ToList();

        var sent = await Task.WhenAll([
            Send(me, page, visit, "notes", Stamp(page, "notes"), ("Form.Notes", "Notes")),
            Send(me, page, visit, "needs", Stamp(page, "needs"), ("Form.NeedIds", Hub.Confidence.Id.ToString())),
            .. sections.Select(section => Send(me, page, visit, section.Id.ToString(), Stamp(page, section.Id.ToString()), ($"Form.Answers[{section.Questions.First(question => question.Kind == QuestionKind.Text).Id}].Text", section.Title))),
        ]);

        Assert.That(sent.Select(answer => answer.Status), Is.All.EqualTo(HttpStatusCode.OK));
        await using var db = Hub.Open();
        var saved = await Saved<Visit>(visit.Id);
        Assert.That((saved.Notes, saved.Needs.Count, (await db.AnswerSheets.SingleAsync()).Answers.Count), Is.EqualTo(("Notes", 1, sections.Count)));
    }

    [Test]
    public async Task TheButton_AndSectionsThatOthersSendInTheSameMoment_AllSave()
    {
        for (var time = 0; time < 4; time++)
        {
            var visit = await Hub.AConfirmedVisit(Today);
            var (me, theirs) = (Hub.As(Role.Visitor), Hub.As(Role.RegionalManager));
            var (page, theirPage) = (await me.Get($"/visits/{visit.Id}/record"), await theirs.Get($"/visits/{visit.Id}/record"));

            var notes = Send(theirs, theirPage, visit, "notes", Stamp(page, "notes"), ("Form.Notes", "Theirs"));
            var needs = Send(theirs, theirPage, visit, "needs", Stamp(page, "needs"), ("Form.NeedIds", Hub.Confidence.Id.ToString()));
            var record = await me.Post(page, Enough.And($"Form.Answers[{Says.Id}].Text", "A choir"));
            await Task.WhenAll(notes, needs);

            Assert.That((record.IsRedirect, (await notes).Status, (await needs).Status), Is.EqualTo((true, HttpStatusCode.OK, HttpStatusCode.OK)), record.Text);
            var saved = await Saved<Visit>(visit.Id);
            Assert.That((saved.State, saved.Notes, saved.Needs.Count), Is.EqualTo((VisitState.Done, "Theirs", 1)));
        }
    }
}
