using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Journeys;

/// <summary>Pages that people take to a school on paper.</summary>
public sealed class PrintTests
{
    [Test]
    public async Task Records_PrintWithoutFieldsAndButtons()
    {
        await using var demo = await DemoHost.Start();
        await using var db = demo.Database.Open();
        var planned = await db.Visits.Where(visit => visit.State == VisitState.Planned).OrderBy(visit => visit.Id).Select(visit => new { visit.Id, visit.SchoolId }).FirstAsync();
        await using var context = await HubBrowser.NewContext();
        await demo.SignIn(context, Role.HeadOfParticipation);
        var page = await context.NewPageAsync();
        var noted = await db.VisitNotes.OrderBy(note => note.Id).Select(note => note.VisitId).FirstAsync();
        foreach (var address in new[] { $"visits/{planned.Id}", $"schools/{planned.SchoolId}", $"visits/{noted}/note" })
        {
            await page.GotoAsync(demo.Address + address);
            await page.EmulateMediaAsync(new() { Media = Media.Print });

            Assert.That(await page.Locator("main :is(input, select, textarea, button, .govuk-button):visible").CountAsync(), Is.Zero, address);
            Assert.That(await page.Locator("h1").IsVisibleAsync(), Is.True);
        }
    }
}
