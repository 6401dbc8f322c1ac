using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MusicHub.Data;
using MusicHub.Domain;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;
using MusicHub.Web.Features.Visits.SheetJobs;
using MusicHub.Web.Jobs;

namespace MusicHub.Tests.Features.Visits;

/// <summary>An import is taken back wholly, or not at all once something was built on it.</summary>
public sealed class UndoVisitImportTests : HubTests
{
    private HubClient _client = null!;

    [SetUp]
    public void SignIn() => _client = Hub.As(Role.OfficeAdministrator);

    [Test]
    public async Task ANoteThatWasSent_StandsInTheWay_AndIsNamed()
    {
        var (done, visit) = await Import();
        await Build(visit, (db, loaded) =>
        {
            var note = VisitNote.Draft(loaded, new("Agreed", "We", "You", null, "Jo")).OrThrow();
            note.Send(Today, "head@school.example", NoteChannel.Email, Today).OrThrow();
            db.Add(note);
            return note;
        });
        await IsRefused(done, "A note about it was sent to the school.");
    }

    [Test]
    public async Task WhatWillGo_IsSaidFirst_AndNothingGoesUntilThen()
    {
        var (done, visit) = await Import();
        Assert.That(done.Document.QuerySelectorAll("main form[action$='/undo']"), Is.Empty);
        var address = done.Document.QuerySelector("main a.govuk-button[href$='/undo']")!.GetAttribute("href")!;

        var asked = await _client.Get(address);

        Assert.That(asked.Title, Does.Contain("Undo this import?"));
        Assert.That(asked.Text, Does.Contain("1 new visit is removed").And.Not.Contain("put back"));
        Assert.That((await Saved<Visit>(visit.Id)).Id, Is.EqualTo(visit.Id));
        Assert.That((int)(await Hub.As(Role.RegionalManager).Get(address)).Status, Is.EqualTo(403), "somebody else's");
        Assert.That((await _client.Submit(asked, [], "Undo this import")).Text, Does.Contain("The import is undone."));
        Assert.That((await _client.Get(address)).Location, Does.EndWith(done.Address), "there is nothing left to undo");
    }

    [Test]
    public async Task AnAction_StandsInTheWay()
    {
        var (done, visit) = await Import();
        await Hub.AnAction("Send the ukuleles", from: visit);
        await IsRefused(done, "An action came from it: Send the ukuleles");
    }

    [Test]
    public async Task AFollowUpThatALaterVisitKept_StandsInTheWay()
    {
        var (done, _) = await Import("6/2/2026");
        Hub.Clock.Advance(TimeSpan.FromHours(1));
        await Build(await Hub.ARecordedVisit(Today), (_, later) => later);
        await IsRefused(done, "A later visit kept the follow-up that it promises.");
    }

    [Test]
    public async Task WhatWasRecordedOfTheVisitSince_IsNamed()
    {
        var (done, visit) = await Import();
        var asked = await _client.Get($"{done.Address.Split('?')[0]}/undo");
        Hub.Clock.Advance(TimeSpan.FromHours(1));
        await Hub.Change<Visit>(visit.Id, loaded => loaded.KeepNotes("Rang them").OrThrow());
        Assert.That((await _client.Post(asked, [], "Undo this import")).Text, Does.Contain("What stands in the way"), "what came after it was asked");
        await IsRefused(done, "Since then: changed by somebody else.");
        Assert.That((await _client.Undo(done)).Text, Does.Not.Contain("is removed"), "it is told before");
    }

    [Test]
    public async Task AfterThirtyDays_ItCannotBeUndone_AndWhatWasIsForgotten()
    {
        var known = await Hub.ARecordedVisit(new(2025, 10, 1));
        var client = _client;
        var review = await client.Continue(await client.Paste($"Visit identifier\tVisit version\tURN\tPriority\n{known.Id}\t1\t900001\tHigh"));
        var done = await client.Submit(review, [], "Bring in 1 visit");
        Assert.That(done.Text, Does.Contain("It can be undone until 5 Mar 2026"));
        Assert.That(await Tidy(), Is.Zero);
        var asked = await client.Get($"{done.Address}/undo");
        Hub.Clock.Advance(TimeSpan.FromDays(31));

        Assert.That((await client.Submit(asked, [], "Undo this import")).Errors.Single(), Does.Contain("An import can be undone for 30 days"));
        Assert.That((await client.Get(done.Address)).Text, Does.Contain("It can be undone no more"));
        Assert.That(await Tidy(), Is.EqualTo(1));
        Assert.That(await Hub.Host.Services.GetRequiredService<Worker>().RunNext(default), Is.True);
        await using var db = Hub.Open();
        Assert.That((await db.VisitBatchLines.SingleAsync()).Before, Is.Null);
        Assert.That(await Tidy(), Is.Zero);
        Assert.That((await client.Get(done.Address)).Text, Does.Contain("Priority: Medium became High"), "what it did is still told");
    }

    [Test]
    public async Task UndoneAtOnce_ForgetsWhatWas()
    {
        var known = await Hub.ARecordedVisit(new(2025, 10, 1));
        var client = _client;
        var done = await client.Submit(await client.Continue(await client.Paste($"Visit identifier\tVisit version\tURN\tPriority\n{known.Id}\t1\t900001\tHigh")), [], "Bring in 1 visit");
        await using var db = Hub.Open();
        Assert.That((await db.VisitBatchLines.AsNoTracking().SingleAsync()).Before, Is.Not.Null);
        await client.Undo(done);
        Assert.That((await db.VisitBatchLines.AsNoTracking().SingleAsync()).Before, Is.Null);
        Assert.That((await Saved<Visit>(known.Id)).Priority, Is.EqualTo(SupportPriority.Medium));
    }

    [Test]
    public async Task AVisitInWhichTheSchoolWasAudited_Stays()
    {
        var known = await Hub.ARecordedVisit(new(2025, 10, 1));
        var client = _client;
        var done = await client.Submit(await client.Continue(await client.Paste($"Visit identifier\tVisit version\tURN\tPriority\n{known.Id}\t1\t900001\tHigh")), [], "Bring in 1 visit");
        var toolkit = await Hub.AToolkit();
        await Hub.Save(MusicHub.Domain.Audits.Audit.Start(Hub.NorthSchool.Id, toolkit.Id, MusicHub.Domain.Audits.AuditForm.Full, Hub.SouthManager.Id, known.Id, Today));

        var refused = await client.Undo(done);

        Assert.That(refused.Text, Does.Contain("The school was audited in it."));
        Assert.That((await Saved<Visit>(known.Id)).Priority, Is.EqualTo(SupportPriority.High));
    }

    [Test]
    public async Task WhatPointsAtVisits_IsKnownToTheCheck()
    {
        await using var db = Hub.Open();
        var pointing = db.Model.GetEntityTypes().SelectMany(type => type.GetForeignKeys()).Where(key => key.PrincipalEntityType.ClrType == typeof(Visit)).Select(key => key.DeclaringEntityType.ClrType.Name);
        Assert.That(
            pointing,
            Is.EquivalentTo(new[] { "VisitNeed", "ContactAttempt", "VisitMove", "VisitNote", "SurveyResponse", "Audit" }),
            "What is new here must be a reason not to undo an import (VisitBatchObstacles), or a part of the visit.");
    }

    [Test]
    public async Task SomebodyWhomAnotherRecordNames_StaysWhenTheImportIsUndone()
    {
        var client = _client;
        var page = await client.Continue(await client.Paste("URN\tDate\tVisited by\n900001\t6/11/2025\tR Gone\n900001\t7/11/2025\tP Gone"), Hub.MusicVisit.Id);
        page = await client.Submit(page, new() { ["Form.Answers[0].Choice"] = "new", ["Form.Answers[1].Choice"] = "new" }, "Save answers");
        page = page.IsRedirect ? await client.Get(page.Location!) : page;
        var done = await client.Submit(page.IsRedirect ? await client.Get(page.Location!) : page, [], "Bring in 2 visits");
        await using var db = Hub.Open();
        var known = await Hub.ARecordedVisit(new(2025, 10, 1));
        var gone = await db.People.SingleAsync(person => person.Name == "R Gone");
        await Hub.Change<Visit>(known.Id, visit => visit.TakeFromSheet(visit.Details() with { VisitorId = gone.Id }, Today).OrThrow());

        var undone = await client.Undo(done);
        Assert.That(undone.Text, Does.Contain("R Gone stayed: other records name them"));
        Assert.That(await db.People.Where(person => person.Name.EndsWith(" Gone")).Select(person => person.Name).ToListAsync(), Is.EqualTo(new[] { "R Gone" }));
    }

    private async Task<(HubPage Done, Visit Visit)> Import(string followUp = "")
    {
        var client = _client;
        var review = await client.Continue(await client.Paste($"URN\tDate\tVisited by\tFollow up by\n900001\t6/11/2025\tOnly Visitor\t{followUp}"), Hub.MusicVisit.Id);
        var done = await client.Submit(review, [], "Bring in 1 visit");
        await using var db = Hub.Open();
        return (done, await db.Visits.AsNoTracking().SingleAsync());
    }

    private async Task Build(Visit visit, Func<MusicHubDbContext, Visit, Entity> build)
    {
        await using var db = Hub.Open();
        var subject = build(db, await db.Visits.SingleAsync(known => known.Id == visit.Id));
        db.Open(new Change("Built", Hub.Clock.GetUtcNow(), null, subject));
        await db.SaveChangesAsync();
        if (!await db.Changes.AnyAsync(change => change.SubjectId == subject.Id && change.Kind == "Built"))
        {
            db.Changes.Add(new Change("Built", Hub.Clock.GetUtcNow(), null, subject));
            await db.SaveChangesAsync();
        }
    }

    private async Task IsRefused(HubPage done, string why)
    {
        var refused = await _client.Undo(done);
        Assert.That((int)refused.Status, Is.EqualTo(400));
        Assert.That(refused.Text, Does.Contain("What stands in the way").And.Contain(why));
        await using var db = Hub.Open();
        Assert.That(await db.VisitBatches.AnyAsync(batch => batch.UndoneAt != null), Is.False);
    }

    private async Task<int> Tidy()
    {
        await using var db = Hub.Open();
        return await new TidyVisitSheets(db, Hub.Clock).RequestWhatIsDue(default);
    }
}
