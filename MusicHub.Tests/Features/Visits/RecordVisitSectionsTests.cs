using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Facts;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;
using static MusicHub.Tests.Features.Visits.SentSections;

namespace MusicHub.Tests.Features.Visits;

/// <summary>The record in sections: in any order, by several people, with the hub's own questions.</summary>
public sealed class RecordVisitSectionsTests : HubTests
{
    private Question Awareness => Hub.Questions.Questions.First(question => question.Kind == QuestionKind.Scale);

    private Question Offers => Hub.Questions.Questions.First(question => question.Kind == QuestionKind.SeveralChoices);

    private Question Says => Hub.Questions.Questions.First(question => question.Kind == QuestionKind.Text);

    [Test]
    public async Task Answers_AreSavedWithTheRecord_AndShownInTheWordsTheyWereAskedIn()
    {
        var visit = await Hub.AConfirmedVisit(Today);
        var me = Hub.As(Role.Visitor);

        var done = await me.Submit(await me.Get($"/visits/{visit.Id}/record"), Enough
            .And($"Form.Answers[{Awareness.Id}].Options", Awareness.Options[2].Id.ToString())
            .And($"Form.Answers[{Offers.Id}].Options", Offers.Options[1].Id.ToString())
            .And($"Form.Answers[{Says.Id}].Text", "A lively choir")
            .And("Form.Facts[MusicBudget].Number", "£450")
            .And("Form.Facts[MinutesKeyStage1].Number", "45")
            .And("Form.Facts[PlanState].Word", "BeingWritten"));

        await using var db = Hub.Open();
        var sheet = await db.AnswerSheets.SingleAsync(sheet => sheet.SubjectId == visit.Id);
        var facts = await db.SchoolFacts.ToListAsync();
        Assert.Multiple(() =>
        {
            Assert.That(sheet.QuestionnaireId, Is.EqualTo(Hub.Questions.Id));
            Assert.That(sheet.Answers, Has.Count.EqualTo(3), "facts are not kept a second time");
            Assert.That(facts.Select(fact => (fact.Kind, fact.Number, fact.Word, fact.AsAt, fact.YearStart, fact.SourceId)), Is.EquivalentTo(new (FactKind, decimal?, string?, DateOnly, int, Guid?)[]
            {
                (FactKind.MusicBudget, 450, null, Today, 2025, visit.Id), (FactKind.MinutesKeyStage1, 45, null, Today, 2025, visit.Id), (FactKind.PlanState, null, "BeingWritten", Today, 2025, visit.Id),
            }));
            foreach (var told in new[] { Awareness.Text, Awareness.Options[2].Text, Offers.Options[1].Text, "A lively choir", "£450 As at 3 Feb 2026", "45 minutes", "Being written" })
                Assert.That(done.Text, Does.Contain(told));
            Assert.That(done.Text, Does.Not.Contain("Key stage 3"), "a primary school is not asked about it");
        });
    }

    [Test]
    public async Task WhatIsKnown_IsShownWithItsDate_AndConfirmedOrReplaced()
    {
        var autumn = new DateOnly(2025, 10, 7);
        await Hub.Save(
            SchoolFact.Learn(Hub.NorthSchool.Id, 2025, FactKind.MusicBudget, FactValue.Of(450m), new(autumn, FactSource.Survey, null)).OrThrow(),
            SchoolFact.Learn(Hub.NorthSchool.Id, 2024, FactKind.MinutesKeyStage2, FactValue.Of(40m), new(autumn.AddYears(-1), FactSource.Visit, null)).OrThrow(),
            SchoolFact.Learn(Hub.NorthSchool.Id, 2025, FactKind.PlanState, FactValue.Of("None"), new(autumn, FactSource.Survey, null)).OrThrow(),
            SchoolFact.Learn(Hub.SouthSchool.Id, 2025, FactKind.MusicBudget, FactValue.Of(9m), new(autumn, FactSource.Survey, null)).OrThrow());
        var visit = await Hub.AConfirmedVisit(Today);
        var me = Hub.As(Role.Visitor);
        var page = await me.Get($"/visits/{visit.Id}/record");

        await me.Submit(page, Enough
            .And("Form.Facts[MusicBudget].Stands", "yes").And("Form.Facts[MusicBudget].Number", "999")
            .And("Form.Facts[MinutesKeyStage2].Stands", "yes")
            .And("Form.Facts[PlanState].Stands", "no").And("Form.Facts[PlanState].Word", "InPlace"));

        Assert.That(page.Text, Does.Contain("Known: £450, as at 7 Oct 2025").And.Contain("In 2024/25: 40 minutes, as at 7 Oct 2024").And.Not.Contain("£9"));
        await using var db = Hub.Open();
        var facts = await db.SchoolFacts.Where(fact => fact.SchoolId == Hub.NorthSchool.Id && fact.YearStart == 2025).ToListAsync();
        Assert.That(facts.Select(fact => (fact.Kind, fact.Number, fact.Word, fact.AsAt)), Is.EquivalentTo(new (FactKind, decimal?, string?, DateOnly)[]
        {
            (FactKind.MusicBudget, 450, null, Today), (FactKind.MinutesKeyStage2, 40, null, Today), (FactKind.PlanState, null, "InPlace", Today),
        }));
    }

    [Test]
    public async Task SaveForLater_KeepsEverythingThatWasTyped_AndLeavesTheVisitOpen()
    {
        var visit = await Hub.AConfirmedVisit(Today);
        var me = Hub.As(Role.Visitor);

        await me.Submit(await me.Get($"/visits/{visit.Id}/record"), new() { ["Form.Priority"] = "Low", ["Form.Notes"] = "So far", [$"Form.Answers[{Says.Id}].Text"] = "A choir" }, "Save, and finish later");

        var page = await me.Get($"/visits/{visit.Id}/record");
        Assert.That((page.Value("Form.Priority"), page.Value("Form.Notes"), page.Value($"Form.Answers[{Says.Id}].Text")), Is.EqualTo(("Low", "So far", "A choir")));
        var saved = await Saved<Visit>(visit.Id);
        Assert.That((saved.State, saved.Priority), Is.EqualTo((VisitState.Confirmed, SupportPriority.Low)));
        Assert.That((await me.Get($"/visits/{visit.Id}")).Text, Does.Contain("Finish the record"));
    }

    [Test]
    public async Task TheFourAnswers_AreKeptOnTheServerAsTheyAreLeft_TheDayToo()
    {
        var visit = await Hub.AConfirmedVisit(Today);
        var me = Hub.As(Role.Visitor);
        var page = await me.Get($"/visits/{visit.Id}/record");

        var sent = await Send(me, page, visit, "record", Stamp(page, "record"),
            ("Form.On.Day", "2"), ("Form.On.Month", "2"), ("Form.On.Year", "2026"), ("Form.MetOthers", "Kim Lee"), ("Form.Priority", "High"), ("Form.NextStep", "Ring"), ("Form.FollowUpBy.Day", "20"), ("Form.FollowUpBy.Month", "5"), ("Form.FollowUpBy.Year", "2026"));
        var again = await Send(me, page, visit, "record", Stamp(page, "record"),
            ("Form.On.Day", "2"), ("Form.On.Month", "2"), ("Form.On.Year", "2026"), ("Form.MetOthers", "Kim Lee"), ("Form.Priority", "High"), ("Form.NextStep", "Ring"), ("Form.FollowUpBy.Day", "20"), ("Form.FollowUpBy.Month", "5"), ("Form.FollowUpBy.Year", "2026"));

        Assert.That((sent.Status, again.Status), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
        var colleague = Hub.As(Role.RegionalManager);
        var elsewhere = await colleague.Get($"/visits/{visit.Id}/record");
        Assert.That(
            (elsewhere.Value("Form.On.Day"), elsewhere.Value("Form.MetOthers"), elsewhere.Value("Form.Priority"), elsewhere.Value("Form.NextStep"), elsewhere.Value("Form.FollowUpBy.Month")),
            Is.EqualTo(("2", "Kim Lee", "High", "Ring", "5")));
        var saved = await Saved<Visit>(visit.Id);
        Assert.That((saved.State, saved.On, saved.DraftedOn, saved.FollowUpBy), Is.EqualTo((VisitState.Confirmed, (DateOnly?)Today, (DateOnly?)new DateOnly(2026, 2, 2), (DateOnly?)new DateOnly(2026, 5, 20))), "the day that was agreed stays until the visit is done");
        var finished = await colleague.Submit(elsewhere, []);
        Assert.That(finished.Text, Does.Contain("The visit is recorded."));
        saved = await Saved<Visit>(visit.Id);
        Assert.That((saved.State, saved.On, saved.DraftedOn), Is.EqualTo((VisitState.Done, (DateOnly?)new DateOnly(2026, 2, 2), (DateOnly?)null)));
    }

    [Test]
    public async Task ADayThatWasNoted_GoesWithTheDayThatWasAgreed()
    {
        var visit = await Hub.AConfirmedVisit(Today);
        await Hub.Change<Visit>(visit.Id, changed => changed.Draft(new(Today.AddDays(-1), "Kim Lee", null, null, null)).OrThrow());

        await Hub.Change<Visit>(visit.Id, changed => changed.Arrange(Today.AddDays(3), null, changed.VisitorId!.Value, Today).OrThrow());

        var saved = await Saved<Visit>(visit.Id);
        Assert.That((saved.DraftedOn, saved.MetWhom), Is.EqualTo(((DateOnly?)null, "Kim Lee")));
    }

    [Test]
    public async Task AFactThatAColleagueLearntInAnotherVisit_IsToldAsTheirs()
    {
        var (visit, other) = (await Hub.AConfirmedVisit(Today), await Hub.AConfirmedVisit(Today.AddDays(-1)));
        var (me, theirs) = (Hub.As(Role.Visitor), Hub.As(Role.RegionalManager));
        var section = Hub.Questions.Sections.First(section => section.Questions.Any(question => question.Fact == FactKind.MusicBudget)).Id.ToString();
        var page = await me.Get($"/visits/{visit.Id}/record");
        var theirPage = await theirs.Get($"/visits/{other.Id}/record");
        Assert.That((await Send(theirs, theirPage, other, section, Stamp(theirPage, section), ("Form.Facts[MusicBudget].Number", "450"))).Status, Is.EqualTo(HttpStatusCode.OK));
        await Send(me, page, visit, "notes", Stamp(page, "notes"), ("Form.Notes", "My notes"));

        var mine = await Send(me, page, visit, section, Stamp(page, section), ("Form.Facts[MusicBudget].Number", "500"));

        Assert.That(mine.Status, Is.EqualTo(HttpStatusCode.Conflict), mine.Json.ToString());
        Assert.That(mine.Json.GetProperty("by").GetString(), Is.EqualTo("Only Regional manager"));
    }

    [Test]
    public async Task ANumberThatIsPutRightOnTheSamePage_ReplacesTheFirst()
    {
        var visit = await Hub.AConfirmedVisit(Today);
        var me = Hub.As(Role.Visitor);
        var section = Hub.Questions.Sections.First(section => section.Questions.Any(question => question.Fact == FactKind.MusicBudget)).Id.ToString();
        var page = await me.Get($"/visits/{visit.Id}/record");

        var first = await Send(me, page, visit, section, Stamp(page, section), ("Form.Facts[MusicBudget].Number", "45"));
        var second = await Send(me, page, visit, section, first.Json.GetProperty("stamps").GetProperty(section).GetString()!, ("Form.Facts[MusicBudget].Number", "450"));

        Assert.That(second.Status, Is.EqualTo(HttpStatusCode.OK));
        await using var db = Hub.Open();
        Assert.That((await db.SchoolFacts.SingleAsync()).Number, Is.EqualTo(450));
    }

    [Test]
    public async Task WhatTheSchoolWillRead_IsMarked_AndWhatIsInternalIsNot()
    {
        await Hub.Save(Contact.ForSchool(Hub.NorthSchool.Id, new("Mary Orchard", "Teaching assistant", null, null, [ContactRoleKind.MusicLead]), Today, ContactSource.Typed).OrThrow());
        var visit = await Hub.AConfirmedVisit(Today);
        var page = await Hub.As(Role.Visitor).Get($"/visits/{visit.Id}/record");

        const string Mark = "The school reads this in the visit note.";
        string Hint(Question question) => page.Document.QuerySelector($"[name^='Form.Answers[{question.Id}]']")!.Closest(".govuk-form-group")!.QuerySelector(".govuk-hint")?.TextContent ?? "";
        Assert.That(Hub.Questions.Questions.Where(question => question.Fact is null && page.Document.QuerySelector($"[name^='Form.Answers[{question.Id}]']") is not null).Select(question => (question.Text, Hint(question).Contains(Mark))),
            Is.EqualTo(Hub.Questions.Questions.Where(question => question.Fact is null && page.Document.QuerySelector($"[name^='Form.Answers[{question.Id}]']") is not null).Select(question => (question.Text, question.Audience == QuestionAudience.Shared))));
        Assert.That(Hub.Questions.Questions.Select(question => question.Audience).Distinct().Count(), Is.EqualTo(2), "the hub asks questions of both kinds");
        Assert.That(page.Text, Does.Contain("Mary Orchard (Teaching assistant) Music lead"));
        Assert.That((await Hub.As(Role.Visitor).Get($"/visits/{visit.Id}")).Text, Does.Contain("Mary Orchard (Teaching assistant), music lead"));
    }

    [Test]
    public async Task AVisitThatWasRearrangedMeanwhile_IsNotRecordedUnseen()
    {
        var visit = await Hub.AConfirmedVisit(Today);
        var me = Hub.As(Role.Visitor);
        var page = await me.Get($"/visits/{visit.Id}/record");
        await Hub.Change<Visit>(visit.Id, theirs => theirs.Arrange(Today, null, theirs.VisitorId!.Value, Today).OrThrow());

        var sent = await me.Post(page, Enough);

        Assert.That((sent.Status, sent.Value("Form.MetOthers")), Is.EqualTo((HttpStatusCode.Conflict, "Kim Lee")));
        Assert.That(sent.Text, Does.Contain("Sasha South"));
        Assert.That((await me.Post(sent, [])).IsRedirect);
    }

    [Test]
    public async Task ARecordedVisit_CanBeAddedTo_WithoutAReason()
    {
        var visit = await Hub.ARecordedVisit();
        var me = Hub.As(Role.Visitor);
        var page = await me.Get($"/visits/{visit.Id}/record");

        await me.Submit(page, new() { [$"Form.Answers[{Says.Id}].Text"] = "A choir", ["Form.NeedIds"] = Hub.Instruments.Id.ToString() });

        Assert.That(page.Document.QuerySelector("[name='Form.Priority']"), Is.Null, "the four answers are corrected, with a reason");
        var saved = await Saved<Visit>(visit.Id);
        Assert.That((saved.State, saved.MetWhom, saved.Needs.Single().NeedId), Is.EqualTo((VisitState.Done, "Jo Hart (Headteacher)", Hub.Instruments.Id)));
        Assert.That((await me.Get($"/visits/{visit.Id}")).Text, Does.Contain("A choir"));
    }

    [Test]
    public async Task AnAnswerThatCannotBe_IsRefusedAtItsQuestion_AndNothingIsSaved()
    {
        var visit = await Hub.AConfirmedVisit(Today);
        var me = Hub.As(Role.Visitor);

        var sent = await me.Post(await me.Get($"/visits/{visit.Id}/record"), Enough.And("Form.Facts[MinutesKeyStage1].Number", "-4").And("Form.Notes", "Kept"));

        Assert.That((sent.Status, sent.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "Curriculum music in key stage 1, minutes a week: enter whole minutes from 0 to 2,000")));
        Assert.That(sent.Document.QuerySelector(sent.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href")!), Is.Not.Null);
        Assert.That((await Saved<Visit>(visit.Id)).Version, Is.EqualTo(1));
    }

    [Test]
    public async Task ASection_SentByItself_LeavesTheOthersAlone_AndSaysItsNewStamp()
    {
        var visit = await Hub.AConfirmedVisit(Today);
        var me = Hub.As(Role.Visitor);
        var page = await me.Get($"/visits/{visit.Id}/record");

        var first = await Send(me, page, visit, "notes", Stamp(page, "notes"), ("Form.Notes", "One"));
        var again = await Send(me, page, visit, "notes", Stamp(page, "notes"), ("Form.Notes", "One"));
        var second = await Send(me, page, visit, "notes", first.Json.GetProperty("stamps").GetProperty("notes").GetString()!, ("Form.Notes", "Two"));
        var stale = await Send(me, page, visit, "notes", Stamp(page, "notes"), ("Form.Notes", "Three"));

        Assert.Multiple(async () =>
        {
            Assert.That((first.Status, again.Status, second.Status, stale.Status), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Conflict)), "the second is the first one's echo");
            Assert.That(first.Json.GetProperty("states").GetProperty("notes").GetString(), Is.EqualTo("Filled in"), "what the heading of the section then says");
            Assert.That(stale.Json.GetProperty("theirs")[0].GetProperty("answer").GetString(), Is.EqualTo("Two"));
            var saved = await Saved<Visit>(visit.Id);
            Assert.That((saved.Notes, saved.NotesVersion, saved.State), Is.EqualTo(("Two", 2, VisitState.Confirmed)));
        });
    }

    [Test]
    public async Task ASection_OfAVisitThatIsNotTheirs_IsForbidden()
    {
        var visit = await Hub.AConfirmedVisit(Today);
        var page = await Hub.As(Role.Visitor).Get($"/visits/{visit.Id}/record");
        var theirs = Hub.As(Hub.SouthManager);

        var sent = await Send(theirs, await theirs.Get("/actions/open?hub=true"), visit, "notes", Stamp(page, "notes"), ("Form.Notes", "Slipped in"));

        Assert.That(sent.Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await Saved<Visit>(visit.Id)).Notes, Is.Null);
    }
}
