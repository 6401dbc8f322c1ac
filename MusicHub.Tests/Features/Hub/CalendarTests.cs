using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Hub;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Hub;

public sealed class CalendarTests
{
    private TestHub _hub = null!;

    [SetUp]
    public async Task SetUp() => _hub = await TestHub.Create();

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task List_ShowsEachTerm_AndWhetherItsDatesAreProvisional()
    {
        await _hub.Save(StandardYears.Open(2026));

        var page = await _hub.As(Role.HeadOfParticipation).Get("/hub/calendar");

        Assert.That(page.Rows[0], Does.StartWith("Autumn 2026").And.EndsWith("Provisional"));
        Assert.That(page.Text, Does.Contain("Spring 2026 now 5 Jan to 27 Mar 2026 16 to 20 Feb 2026 11 Confirmed"));
    }

    [Test]
    public async Task Post_ChangesDates_AndWhichTermsAreProvisional()
    {
        var client = _hub.As(Role.HeadOfParticipation);

        var shown = await client.Submit(await client.Get("/hub/calendar/2025"), new() { ["Form.Summer.EndsOn"] = "22 jul 2026", ["Form.Summer.Confirmed"] = null });

        Assert.That(shown.Text, Does.Contain("The dates of 2025/26 are saved."));
        await using var db = _hub.Open();
        var year = await db.AcademicYears.SingleAsync(year => year.StartYear == 2025);
        Assert.That(year.Term(TermName.Summer).EndsOn, Is.EqualTo(new DateOnly(2026, 7, 22)));
        Assert.That(year.Terms.Where(term => term.IsProvisional).Select(term => term.Name), Is.EqualTo(new[] { TermName.Summer }));
        Assert.That((await db.Changes.SingleAsync(change => change.Kind == "Term dates changed")).Fields, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Post_OfDatesThatDoNotFit_SaysWhich_AndKeepsWhatWasTyped()
    {
        var client = _hub.As(Role.HeadOfParticipation);
        var form = await client.Get("/hub/calendar/2025");

        var overlapping = await client.Submit(form, new() { ["Form.Spring.StartsOn"] = "15/12/2025" });
        Assert.That(overlapping.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(overlapping.Errors, Is.EqualTo(new[] { "The spring term must start after the autumn term ends." }));
        Assert.That(overlapping.Value("Form.Spring.StartsOn"), Is.EqualTo("15/12/2025"));

        var unreadable = await client.Submit(form, new() { ["Form.Spring.StartsOn"] = "30 Feb 2026", ["Form.Autumn.EndsOn"] = "" });
        Assert.That(unreadable.Errors, Is.EqualTo(new[] { "Autumn term: enter the last day.", "Spring term: the first day must be a real date, such as 16 Feb 2026." }));
    }

    [Test]
    public async Task Post_AfterSomebodyElseSaved_Shows409()
    {
        var client = _hub.As(Role.HeadOfParticipation);
        var form = await client.Get("/hub/calendar/2025");
        await using var db = _hub.Open();
        var id = (await db.AcademicYears.SingleAsync(year => year.StartYear == 2025)).Id;
        await _hub.Change<AcademicYear>(id, year => year.ChangeDates(year.Term(TermName.Autumn).Dates, year.Term(TermName.Spring).Dates, year.Term(TermName.Summer).Dates, new HashSet<TermName> { TermName.Autumn }).OrThrow());

        var answer = await client.Post(form, new() { ["Form.Summer.EndsOn"] = "22 Jul 2026" });

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task OpenYear_ShowsAllThatWillBeMade_AndMakesItWhenConfirmed()
    {
        var targets = new YearTargets(2025);
        targets.Set(_hub.North.Id, TermName.Autumn, 12).OrThrow();
        await _hub.Save(targets);
        var client = _hub.As(Role.HeadOfParticipation);

        var review = await client.Get("/hub/calendar/open");
        Assert.That(review.Title, Is.EqualTo("Open 2026/27"));
        Assert.That(review.Value("Form.Spring.EndsOn"), Is.EqualTo("25 Mar 2027"));
        Assert.That(review.Rows, Is.EqualTo(new[] { "North 12 0 0 12", "South 0 0 0 0" }));
        await using (var before = _hub.Open())
            Assert.That(await before.AcademicYears.CountAsync(), Is.EqualTo(2), "looking makes nothing");

        var shown = await client.Submit(review, new() { ["Form.Autumn.StartsOn"] = "3 Sep 2026", ["Form.Autumn.Confirmed"] = "true" });

        Assert.That(shown.Text, Does.Contain("2026/27 is open."));
        await using var db = _hub.Open();
        var year = await db.AcademicYears.SingleAsync(year => year.StartYear == 2026);
        Assert.That(year.Term(TermName.Autumn).StartsOn, Is.EqualTo(new DateOnly(2026, 9, 3)));
        Assert.That(year.Terms.Where(term => !term.IsProvisional).Select(term => term.Name), Is.EqualTo(new[] { TermName.Autumn }));
        Assert.That((await db.Targets.SingleAsync(year => year.StartYear == 2026)).For(_hub.North.Id, TermName.Autumn), Is.EqualTo(12));
        Assert.That(await db.Changes.CountAsync(change => change.Kind == "Academic year opened"), Is.EqualTo(1));
    }

    [Test]
    public async Task OpenYear_WithoutCarrying_MakesNoTargets()
    {
        var targets = new YearTargets(2025);
        targets.Set(_hub.North.Id, TermName.Autumn, 12).OrThrow();
        await _hub.Save(targets);
        var client = _hub.As(Role.HeadOfParticipation);

        await client.Submit(await client.Get("/hub/calendar/open"), new() { ["Form.CarryTargets"] = null });

        await using var db = _hub.Open();
        Assert.That(await db.Targets.CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task OpenYear_ThatSomebodyElseHasOpened_IsRefused()
    {
        var client = _hub.As(Role.HeadOfParticipation);
        var review = await client.Get("/hub/calendar/open");
        await _hub.Save(StandardYears.Open(2026));

        var shown = await client.Submit(review, []);

        Assert.That(shown.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(shown.Errors, Is.EqualTo(new[] { CalendarRefusals.YearAlreadyOpen.Message }));
    }
}
