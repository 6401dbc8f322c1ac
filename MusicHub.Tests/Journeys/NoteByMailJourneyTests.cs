using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MusicHub.Domain.Mail;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Journeys;

/// <summary>A note from its first words to the head's answer, with the pages that people without an account see, and the outbox.</summary>
public sealed class NoteByMailJourneyTests
{
    [TestCase(390)]
    [TestCase(1280)]
    public async Task EveryPage_IsSound(int width)
    {
        await using var server = await MailServer.Start();
        await using var hub = await TestHub.Create();
        foreach (var (name, value) in server.Settings())
            hub.Settings[name] = value;
        var visit = await hub.AVisitFullOfMarkers();
        await hub.AnArrangedVisit(hub.Today.AddDays(1));
        await hub.Save(Contact.ForSchool(hub.NorthSchool.Id, new("Ada Head", "Headteacher", "ada.head-of-a-long-name@northgate-primary-school.example", null, [ContactRoleKind.Head]), hub.Today, ContactSource.Typed).OrThrow());
        var (issue, secret) = DigestIssue.Make(hub.Person(Role.Visitor).Id, hub.Today, hub.Clock.GetUtcNow());
        await hub.Save(issue);
        hub.Host.UseKestrel(0);
        hub.Host.StartServer();
        var address = hub.Host.ClientOptions.BaseAddress.ToString();
        await using var context = await HubBrowser.NewContext(width);
        var cookie = hub.Host.SignInCookie(hub.Person(Role.Visitor).Id).Split('=', 2);
        await context.AddCookiesAsync([new Cookie { Name = cookie[0], Value = cookie[1], Url = address }]);
        var page = await context.NewPageAsync();

        await page.GotoAsync($"{address}visits/{visit.Id}/note/write");
        await IsSound(page, "Write the note");
        await Press(page, "Save the note");
        await IsSound(page, "Note for the school");
        await Press(page, "Send it another way");
        await IsSound(page, "Send the note");
        await page.GotoAsync($"{address}visits/{visit.Id}/note/mail");
        await IsSound(page, "Send the note by e-mail");
        await page.GetByLabel("Another address").CheckAsync();
        await Press(page, "Send the e-mail");
        await IsSound(page, "Send the note by e-mail");
        await page.GetByLabel("Ada Head").CheckAsync();
        await Press(page, "Send the e-mail");
        await IsSound(page, "Note for the school");
        await page.GotoAsync($"{address}visits/{visit.Id}/note/answer");
        await IsSound(page, "The school’s answer");
        await page.GotoAsync($"{address}my/digest");
        await IsSound(page, "My week");

        await hub.WorkOff();
        var link = (await server.Until(1)).Single().LinkTo("note");
        await using var outside = await HubBrowser.NewContext(width);
        page = await outside.NewPageAsync();
        await page.GotoAsync($"{address}{link.TrimStart('/')}");
        await IsSound(page, "Note of our visit");
        await Press(page, "Send the answer");
        await IsSound(page, "Note of our visit");
        await page.GetByLabel("Please change something").CheckAsync();
        await page.GetByLabel("Your comment").FillAsync("It was April");
        await Press(page, "Send the answer");
        await IsSound(page, "Thank you");
        await page.GotoAsync($"{address}{link.TrimStart('/')}");
        await IsSound(page, "Thank you");
        await page.GotoAsync($"{address}note/{new string('A', 43)}");
        await IsSound(page, "This link does not work");
        await page.GotoAsync($"{address}digest/stop/{secret}");
        await IsSound(page, "Stop the weekly digest?");
        await Press(page, "Stop it");
        await IsSound(page, "The weekly digest is off");

        cookie = hub.Host.SignInCookie(hub.Person(Role.OfficeAdministrator).Id).Split('=', 2);
        await outside.AddCookiesAsync([new Cookie { Name = cookie[0], Value = cookie[1], Url = address }]);
        await page.GotoAsync($"{address}mail");
        await IsSound(page, "Outbox");
    }

    private static Task Press(IPage page, string button) => page.Locator($".govuk-button:has-text('{button}')").ClickAsync();

    private static async Task IsSound(IPage page, string title)
    {
        // A page that keeps what is typed on the device is left by its script, in a moment.
        await page.Locator("h1", new() { HasTextRegex = new($"^{Regex.Escape(title)}$") }).WaitForAsync();
        Assert.That(await page.AxeFaults(), Is.Empty, title);
        Assert.That(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"), Is.Zero, title);
    }
}
