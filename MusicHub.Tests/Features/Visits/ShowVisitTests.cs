using System.Net;
using MusicHub.Domain.Facts;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Visits;

public sealed class ShowVisitTests : HubTests
{
    [Test]
    public async Task ARecordedVisit_IsToldWhole()
    {
        var visit = await Hub.ARecordedVisit(Today.AddDays(-1));
        await Hub.AnAction("Send the resources", from: visit);
        await Hub.AnAction("Of something else");

        var page = await Hub.As(Role.Visitor).Get($"/visits/{visit.Id}");

        Assert.That(page.Title, Is.EqualTo("Monday 2 February 2026"));
        Assert.That(page.Document.Title, Is.EqualTo("School music visit, Northgate Primary School, 2 Feb 2026 – MusicHub"));
        foreach (var told in new[] { "Done", "Testford, URN 900001", "Only Visitor", "North", "Jo Hart (Headteacher)", SupportPriority.Medium.Meaning(), "Teacher confidence: New to reading music", "Ring in March", "Singing in every class." })
            Assert.That(page.Text, Does.Contain(told));
        Assert.That(page.Rows, Is.EqualTo(new[] { "Send the resources Only Visitor 5 Mar 2026 Open" }));
    }

    [TestCase(VisitState.Planned, "arrange", "record", "put-off", "cancel", "hand-over")]
    [TestCase(VisitState.Arranged, "arrange", "put-off", "cancel", "hand-over")]
    [TestCase(VisitState.Confirmed, "record", "arrange", "put-off", "cancel", "hand-over")]
    [TestCase(VisitState.Done, "correct", "record", "open")]
    [TestCase(VisitState.Cancelled)]
    public async Task Offered_IsWhatTheStateAllows(VisitState state, params string[] tasks)
    {
        var visit = state switch
        {
            VisitState.Planned => await Hub.APlannedVisit(Today.AddDays(7)),
            VisitState.Arranged => await Hub.AnArrangedVisit(Today.AddDays(7)),
            VisitState.Confirmed => await Hub.AConfirmedVisit(Today.AddDays(7)),
            VisitState.Done => await Hub.ARecordedVisit(),
            _ => await Hub.ACancelledVisit(),
        };

        var page = await Hub.As(Role.Visitor).Get($"/visits/{visit.Id}");

        var offered = Tasks(page).Except(state == VisitState.Done ? [] : ["open"]);
        Assert.That(offered, Is.EquivalentTo(tasks));
        Assert.That(page.Document.QuerySelectorAll("main form").Select(form => form.GetAttribute("action")!.Split('/')[^1]), Is.EquivalentTo(state switch
        {
            VisitState.Arranged => ["confirm", "attempts"],
            VisitState.Planned or VisitState.Confirmed => new[] { "attempts" },
            _ => [],
        }));
    }

    [Test]
    public async Task OnItsDay_TheRecordComesFirst()
    {
        var visit = await Hub.AnArrangedVisit(Today);

        var page = await Hub.As(Role.Visitor).Get($"/visits/{visit.Id}");

        Assert.That(page.Document.QuerySelectorAll(".hub-heading__actions a").Select(link => link.TextContent.Trim()), Is.EqualTo(new[] { "Record the visit" }));
        Assert.That(Tasks(page), Does.Contain("not-attended").And.Contain("arrange"));
    }

    [TestCase(Role.Finance)]
    [TestCase(Role.Approver)]
    public async Task WhoOnlyReads_IsOfferedNothing(Role role)
    {
        var visit = await Hub.APlannedVisit();

        var page = await Hub.As(role).Get($"/visits/{visit.Id}");

        Assert.That((page.Status, Tasks(page).Count), Is.EqualTo((HttpStatusCode.OK, 0)));
        Assert.That(page.Document.QuerySelectorAll("main form"), Is.Empty);
    }

    [Test]
    public async Task AnotherRegionsManager_ReadsAndIsOfferedNothing()
    {
        var visit = await Hub.APlannedVisit();

        var page = await Hub.As(Hub.SouthManager).Get($"/visits/{visit.Id}");

        Assert.That((page.Status, Tasks(page).Count), Is.EqualTo((HttpStatusCode.OK, 0)));
    }

    [Test]
    public async Task BoardMembers_AreNotToldThatThereIsOne()
    {
        var visit = await Hub.ARecordedVisit();
        var board = Hub.As(Role.BoardMember);

        Assert.That((await board.Get($"/visits/{visit.Id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await board.Get("/visits")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task AnUnknownVisit_IsNotFound() => Assert.That((await Hub.As(Role.Visitor).Get($"/visits/{Guid.NewGuid()}")).Status, Is.EqualTo(HttpStatusCode.NotFound));

    [Test]
    public async Task BeforeYouGo_TellsContactsLastVisitAndOpenActions()
    {
        var infants = TestHub.ASchool(900020, "Northgate Infants", Hub.North.Id, status: RegisterStatus.Closed);
        await Hub.Save(infants);
        await Hub.Change<School>(Hub.NorthSchool.Id, school => school.TakeOverFrom(infants.Id, PredecessorKind.Merged, null, counts: true));
        await Hub.ARecordedVisit(Today.AddDays(-400), infants, record: record => record with { NextStep = "Bring the song books" });
        await Hub.Save(Contact.ForSchool(Hub.NorthSchool.Id, new ContactDetails("Jo Hart", null, "jo@example.org", "01632 960001", [ContactRoleKind.Head]), Today, ContactSource.Typed).OrThrow());
        await Hub.AnAction("Of the school");
        await Hub.AnAction("Of another", school: Hub.SouthSchool);
        var visit = await Hub.APlannedVisit();

        var page = await Hub.As(Role.Visitor).Get($"/visits/{visit.Id}");

        Assert.That(page.Text, Does.Contain("Jo Hart (Head) jo@example.org 01632 960001").And.Contain("Next step then: Bring the song books").And.Contain("1 open action").And.Contain("medium priority"));
        Assert.That(page.Text, Does.Contain("Visit pack The school, its people").And.Not.Contain("One page"), "the pack grows with what is known");
    }

    [Test]
    public async Task History_TellsWhoHandedItToWhom()
    {
        var visit = await Hub.APlannedVisit();
        await Hub.Change<Visit>(visit.Id, changed => changed.HandTo(Hub.SouthManager.Id).OrThrow());

        var entry = (await Hub.As(Role.Visitor).Get($"/visits/{visit.Id}")).Document.QuerySelector(".moj-timeline__item")!;

        Assert.That(entry.QuerySelector("del")!.TextContent, Is.EqualTo("Only Visitor"));
        Assert.That(entry.TextContent, Does.Contain("Changed by somebody else").And.Contain("by Sasha South").And.Contain("Visitor:"));
    }

    [Test]
    public async Task History_TellsAnswersAndFacts_InTheWordsOfTheirQuestions()
    {
        var visit = await Hub.AConfirmedVisit(Today);
        var me = Hub.As(Role.Visitor);
        var says = Hub.Questions.Questions.First(question => question.Kind == QuestionKind.Text);
        var has = Hub.Questions.Questions.First(question => question.Kind == QuestionKind.SeveralChoices);

        await Write(new() { [$"Form.Answers[{says.Id}].Text"] = "A lively choir" });
        await Write(new() { [$"Form.Answers[{has.Id}].Options"] = has.Options[0].Id.ToString() });
        await Write(new() { [$"Form.Answers[{has.Id}].Options"] = has.Options[1].Id.ToString() });
        await Write(new() { ["Form.Facts[MusicBudget].Number"] = "450" });
        var page = await me.Get($"/visits/{visit.Id}");

        var entries = page.Document.QuerySelectorAll(".moj-timeline__item").Select(entry => entry.QuerySelector(".hub-changes")?.TextContent).Select(text => text is null ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.That(entries.Take(4), Is.EqualTo(new[]
        {
            "Music budget for the year: £450",
            $"{has.Text} {has.Options[0].Text} {has.Options[1].Text}",
            $"{has.Text} {has.Options[0].Text}",
            $"{says.Text}: A lively choir",
        }));

        async Task Write(Dictionary<string, string?> typed)
        {
            await me.Submit(await me.Get($"/visits/{visit.Id}/record"), typed, "Save, and finish later");
            Hub.Clock.Advance(TimeSpan.FromHours(1));
        }
    }

    [Test]
    public async Task History_OfOneSitting_IsOneEntry()
    {
        var visit = await Hub.AConfirmedVisit(Today);
        var me = Hub.As(Role.Visitor);
        foreach (var notes in new[] { "A choir", "A choir of thirty" })
            await me.Submit(await me.Get($"/visits/{visit.Id}/record"), new() { ["Form.Notes"] = notes }, "Save, and finish later");

        var entries = (await me.Get($"/visits/{visit.Id}")).Document.QuerySelectorAll(".moj-timeline__item").Where(entry => entry.TextContent.Contains("Visit notes saved")).ToList();
        Assert.That(entries.Single().TextContent, Does.Contain("A choir of thirty").And.Not.Contain("A choir\n"));
    }

    [Test]
    public async Task History_SaysThatAFactWasConfirmed()
    {
        var visit = await Hub.AConfirmedVisit(Today);
        await Hub.Save(SchoolFact.Learn(Hub.NorthSchool.Id, 2025, FactKind.MusicBudget, FactValue.Of(450), new(Today.AddDays(-90), FactSource.Survey, null)).OrThrow());
        var me = Hub.As(Role.Visitor);

        var done = await me.Submit(await me.Get($"/visits/{visit.Id}/record"), new() { ["Form.Facts[MusicBudget].Stands"] = "yes" }, "Save, and finish later");

        Assert.That(done.Document.QuerySelector(".moj-timeline__item")!.TextContent, Does.Contain("Music budget for the year:").And.Contain("still right, as at 3 Feb 2026"));
    }

    [Test]
    public async Task WhatPeopleTyped_IsTextAndNothingElse()
    {
        var visit = await Hub.ARecordedVisit(record: record => record with { Notes = "<script>alert(1)</script>", NextStep = "<b>bold</b>" });

        var page = await Hub.As(Role.Visitor).Get($"/visits/{visit.Id}");

        Assert.That(page.Text, Does.Contain("<script>alert(1)</script>").And.Contain("<b>bold</b>"));
        Assert.That(page.Document.QuerySelectorAll("main script, main b"), Is.Empty);
    }

    private static List<string> Tasks(HubPage page) =>
        [.. page.Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!.Split('?')[0].Split('/')[^1])
            .Where(task => task is "arrange" or "record" or "put-off" or "cancel" or "hand-over" or "not-attended" or "correct" or "open").Distinct()];
}
