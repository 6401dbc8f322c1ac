using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Visits;

public sealed class ExportVisitsToEditTests : HubTests
{
    [TestCase("Excel to edit")]
    [TestCase("CSV to edit")]
    public async Task WhatWasTakenOut_ComesBackUnchanged(string button)
    {
        await Hub.ARecordedVisit(new(2025, 10, 1), record: record => record with { Notes = "=SUM(A1)\r\n\"quoted\", and more", MetWhom = "+44 Jo", NextStep = "'=kept" });
        await Hub.AnArrangedVisit(Today.AddDays(7), at: new(9, 30), school: Hub.SouthSchool);
        await Hub.APlannedVisit(nobody: true);
        await Hub.ACancelledVisit();
        var client = Hub.As(Role.OfficeAdministrator);

        var review = await client.Continue(await client.Upload(await TakeOut(client, "/visits?state=all", button), button.StartsWith("CSV", StringComparison.Ordinal) ? "visits.csv" : "visits.xlsx"));

        Assert.That(review.Text, Does.Contain("Unchanged 4 rows").And.Contain("There is nothing to bring in."), review.Text);
    }

    [Test]
    public async Task ChangedRows_UpdateTheirVisits_AndThoseChangedMeanwhileAreTold()
    {
        var mine = await Hub.ARecordedVisit(new(2025, 10, 1));
        var theirs = await Hub.ARecordedVisit(new(2025, 10, 2));
        var client = Hub.As(Role.OfficeAdministrator);
        var csv = System.Text.Encoding.UTF8.GetString(await TakeOut(client, "/visits?state=done", "CSV to edit"));
        await Hub.Change<Visit>(theirs.Id, visit => visit.KeepNotes("Changed in the hub").OrThrow());

        var review = await client.Continue(await client.Upload(System.Text.Encoding.UTF8.GetBytes(csv.Replace("Medium", "High", StringComparison.Ordinal)), "visits.csv"));

        Assert.That(review.Text, Does.Contain("Notes: Changed in the hub in the hub, in the sheet Singing in every class."));
        await client.Submit(review, new() { ["Form.WithoutTheRest"] = "true" }, "Bring in 1 visit");
        Assert.That((await Saved<Visit>(mine.Id)).Priority, Is.EqualTo(SupportPriority.High));
        Assert.That((await Saved<Visit>(theirs.Id)).Priority, Is.EqualTo(SupportPriority.Medium));
        await using var db = Hub.Open();
        Assert.That(await db.Changes.AnyAsync(change => change.Kind == "Visits exported"), Is.True);
    }

    [Test]
    public async Task AChangeLateInALongText_IsSeen_BeforeItIsBroughtInAndAfter()
    {
        var notes = string.Concat(Enumerable.Repeat("Singing in every class. ", 20));
        await Hub.ARecordedVisit(new(2025, 10, 1), record: record => record with { Notes = notes + "Recorders next." });
        var client = Hub.As(Role.OfficeAdministrator);
        var csv = System.Text.Encoding.UTF8.GetString(await TakeOut(client, "/visits?state=done", "CSV to edit"));

        var review = await client.Continue(await client.Upload(System.Text.Encoding.UTF8.GetBytes(csv.Replace("Recorders next.", "Violins next.", StringComparison.Ordinal)), "visits.csv"));
        Assert.That(review.Text, Does.Match("Notes: ….{20,40} Recorders next. becomes ….{20,40} Violins next."));
        Assert.That((await client.Submit(review, [], "Bring in 1 visit")).Text, Does.Match("Recorders next. became .+ Violins next."));
    }

    [Test]
    public async Task ARegionalManager_ChangesVisitsOfTheirOwnInAnotherRegion_AndTakesThatBack()
    {
        var own = await Hub.ARecordedVisit(new(2025, 10, 1), Hub.SouthSchool, Hub.Person(Role.RegionalManager));
        await Hub.ARecordedVisit(new(2025, 10, 2), Hub.SouthSchool);
        var client = Hub.As(Role.RegionalManager);
        var file = await TakeOut(client, "/visits?state=done", "CSV to edit");
        Assert.That((await client.Continue(await client.Upload(file, "visits.csv"))).Text, Does.Contain("Unchanged 2 rows").And.Contain("There is nothing to bring in."));

        var lines = System.Text.Encoding.UTF8.GetString(file).Split("\r\n").Select(line => line.Contains(own.Id.ToString(), StringComparison.Ordinal) ? line.Replace("Medium", "High", StringComparison.Ordinal) : line);
        var done = await client.Submit(await client.Continue(await client.Upload(VisitSheets.Csv([.. lines]), "visits.csv")), [], "Bring in 1 visit");
        Assert.That((await Saved<Visit>(own.Id)).Priority, Is.EqualTo(SupportPriority.High));

        Assert.That((await client.Undo(done)).Text, Does.Contain("The import is undone."));
        Assert.That((await Saved<Visit>(own.Id)).Priority, Is.EqualTo(SupportPriority.Medium));
    }

    [Test]
    public async Task AChangedSchoolsName_IsSaidNotToBeChanged_BeforeTheOtherRows()
    {
        await Hub.ARecordedVisit(new(2025, 10, 1));
        await Hub.ARecordedVisit(new(2025, 10, 2), Hub.SouthSchool);
        var client = Hub.As(Role.OfficeAdministrator);
        var csv = System.Text.Encoding.UTF8.GetString(await TakeOut(client, "/visits?state=done", "CSV to edit"));

        foreach (var (name, written) in new[] { (Hub.NorthSchool.Name, "Northgate First School"), (Hub.SouthSchool.Name, "Southgate First School") })
        {
            var review = await client.Continue(await client.Upload(System.Text.Encoding.UTF8.GetBytes(csv.Replace(name, written, StringComparison.Ordinal)), "visits.csv"));
            Assert.That(review.Text, Does.Contain("Unchanged 2 rows, 1 with a remark"));
            Assert.That(review.Rows[0], Does.Contain($"Not changed here: “{written}”."));
        }
    }

    private static async Task<byte[]> TakeOut(HubClient client, string list, string button)
    {
        var file = await client.Post(await client.Get(list), [], button);
        Assert.That((int)file.Status, Is.EqualTo(200));
        return await file.Response.Content.ReadAsByteArrayAsync();
    }
}
