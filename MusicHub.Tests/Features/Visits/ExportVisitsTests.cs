using System.Net;
using System.Text;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Visits;

public sealed class ExportVisitsTests : HubTests
{
    [Test]
    public async Task Csv_HoldsAllPagesOfWhatIsShown_InItsOrder_AndHistorySaysWhoTookIt()
    {
        await Hub.Save([.. Enumerable.Range(1, 55).Select(week => Visit.Plan(Hub.NorthSchool.Id, Hub.MusicVisit.Id, null, Today.AddDays(7 * week), Today).OrThrow())]);
        await Hub.AnArrangedVisit(Today.AddDays(-1), at: new TimeOnly(9, 15));
        await Hub.ARecordedVisit(school: Hub.SouthSchool);
        var me = Hub.As(Role.Finance);

        var sent = await me.Post(await me.Get($"/visits?region={Hub.North.Id}&sort=date"), [], "CSV");

        var lines = Encoding.UTF8.GetString(await sent.Response.Content.ReadAsByteArrayAsync()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.That(sent.Response.Content.Headers.ContentDisposition!.FileName, Is.EqualTo("visits-2026-02-03.csv"));
        Assert.That(lines[0], Is.EqualTo("School,Town,URN,Phase,Region,Day,Time,Week planned,Re-arranged,Kind,Visited together with,Visitor,How it stands,Record,Why not,Priority,Another visit promised by,Next visit to the school,Last attempt,Last attempt on"));
        Assert.That(lines[1], Is.EqualTo("Northgate Primary School,Testford,900001,Primary,North,2026-02-02,09:15,2026-02-02,0,School music visit,,Only Visitor,No record yet,,,,,2026-02-09,,"));
        Assert.That(lines[2], Is.EqualTo("Northgate Primary School,Testford,900001,Primary,North,,,2026-02-09,0,School music visit,,Nobody yet,Planned,,,,,2026-02-16,,"));
        Assert.That(lines, Has.Length.EqualTo(1 + 56));
        await using var db = Hub.Open();
        var change = await db.Changes.SingleAsync(change => change.Kind == "Visits exported");
        Assert.That((change.ById, change.Reason), Is.EqualTo(((Guid?)Hub.Person(Role.Finance).Id, "North")));
    }

    [Test]
    public async Task AListFilteredByAVeryLongText_CanBeTakenAway_AndTheHistoryKeepsTheBeginning()
    {
        await Hub.APlannedVisit();
        var me = Hub.As(Role.Finance);
        var token = (await me.Get("/visits?state=all")).Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var sent = await me.Http.PostAsync(
            $"/visits/export?q={new string('x', 5_000)}",
            new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["format"] = "csv" }));

        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await using var db = Hub.Open();
        Assert.That((await db.Changes.SingleAsync(change => change.Kind == "Visits exported")).Reason, Has.Length.EqualTo(2_000).And.EndsWith("x…"));
    }

    [Test]
    public async Task Excel_OfTheListAsItIsAtFirst_HoldsWhatIsToCome()
    {
        await Hub.ARecordedVisit();
        await Hub.AnArrangedVisit(Today.AddDays(3));
        var me = Hub.As(Role.Visitor);

        var sent = await me.Post(await me.Get("/visits"), [], "Excel");

        using var workbook = new XLWorkbook(new MemoryStream(await sent.Response.Content.ReadAsByteArrayAsync()));
        var sheet = workbook.Worksheets.Single();
        Assert.That(sheet.RowsUsed().Count(), Is.EqualTo(2));
        Assert.That(sheet.Cell("F2").GetValue<DateTime>(), Is.EqualTo(new DateTime(2026, 2, 6)));
        Assert.That(sheet.Cell("M2").GetString(), Is.EqualTo("Arranged"));
    }

    [Test]
    public async Task AnUnknownFormat_IsRefused()
    {
        await Hub.APlannedVisit();
        var me = Hub.As(Role.Visitor);

        Assert.That((await me.Post(await me.Get("/visits"), new() { ["format"] = "exe" })).Status, Is.EqualTo(HttpStatusCode.BadRequest));
    }
}
