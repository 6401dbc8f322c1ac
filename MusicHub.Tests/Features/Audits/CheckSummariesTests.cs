using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Audits;

public sealed class CheckSummariesTests : HubTests
{
    [Test]
    public async Task BeforeTheYearBegins_TheOfficesHomeSaysHowManyAreLeft_AndLeadsToThose()
    {
        var office = Hub.As(Role.OfficeAdministrator);
        string? Left(HubPage home) => home.Document.QuerySelectorAll(".govuk-task-list__item").FirstOrDefault(task => task.TextContent.Contains("Schools’ summaries of 2026/27 to look for", StringComparison.Ordinal))?.QuerySelector(".govuk-task-list__status")?.TextContent.Trim();
        Assert.That(Left(await office.Get("/")), Is.Null, "in winter nobody is reminded");
        Hub.Clock.Advance(TimeSpan.FromDays(new DateOnly(2026, 7, 6).DayNumber - Today.DayNumber));

        var home = await office.Get("/");
        var list = await office.Get("/summaries");
        Assert.That(list.Document.QuerySelector("a[href='/summaries/check?state=NotChecked']"), Is.Not.Null, "those that are checked are not offered again");
        var grid = await office.Get("/summaries/check?state=NotChecked");
        var schools = grid.Document.QuerySelectorAll("select[name$='.Finding']").Length;
        Assert.That(Left(home), Is.EqualTo($"{schools}"));
        await office.Submit(grid, new() { ["Form.Rows[0].Finding"] = "NotFound" });

        Assert.That(Left(await office.Get("/")), Is.EqualTo($"{schools - 1}"));
    }

    [Test]
    public async Task ManyRows_AreSavedAtOnce_AndOnlyThoseThatWereTouched()
    {
        await Hub.Save([.. Enumerable.Range(0, 30).Select(i => TestHub.ASchool(901000 + i, $"School {i:D2}", Hub.North.Id))]);
        var me = Hub.As(Role.OfficeAdministrator);
        var grid = await me.Get("/summaries/check?state=NotChecked");
        Assert.That(grid.Rows.Count, Is.EqualTo(25));

        var saved = await me.Submit(grid, Row(0, "Found", "northgate.example.org/music", "2025").And(Row(1, "Found", TestSummaries.Address, "none")).And(Row(2, "NotFound", "", "")));

        Assert.That(saved.Text, Does.Contain("3 schools are saved.").And.Contain("of 29 schools"));
        await using var db = Hub.Open();
        var checks = await db.SummaryChecks.OrderBy(check => check.SchoolId).ToListAsync();
        Assert.That(checks.Select(check => (check.State, check.Covers, check.CheckedOn, check.CheckedById)), Is.EquivalentTo(new[]
        {
            (SummaryState.Found, (int?)2025, Today, Hub.Person(Role.OfficeAdministrator).Id),
            (SummaryState.Found, null, Today, Hub.Person(Role.OfficeAdministrator).Id),
            (SummaryState.NotFound, null, Today, Hub.Person(Role.OfficeAdministrator).Id),
        }));
        Assert.That(await db.Changes.CountAsync(change => change.Kind == "Summary of plan looked for" && change.SchoolId != null), Is.EqualTo(3), "one change for each school");
        Assert.That(await db.SchoolFacts.CountAsync(), Is.EqualTo(2), "the plan is in place where the summary is");
        Assert.That((await me.Submit(saved, [])).Text, Does.Not.Contain("saved."), "nothing was touched");
    }

    [Test]
    public async Task OneRowThatIsWrong_NamesItsSchool_AndNothingIsSaved()
    {
        var me = Hub.As(Role.HeadOfParticipation);

        var wrong = await me.Submit(await me.Get("/summaries/check"), Row(0, "NotFound", "", "").And(Row(1, "Found", "javascript:alert(1)", "2025")));
        var missing = await me.Submit(await me.Get("/summaries/check"), Row(0, "Found", "", "2025").And(Row(1, "Found", TestSummaries.Address, "")));

        Assert.That(wrong.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(wrong.Errors, Has.Exactly(1).StartsWith("Southgate Primary School: Enter a web address"));
        Assert.That((wrong.Value("Form.Rows[0].Finding"), wrong.Value("Form.Rows[1].Address")), Is.EqualTo(("NotFound", "javascript:alert(1)")));
        Assert.That(wrong.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"), Is.EqualTo($"#{wrong.Document.QuerySelector("[name='Form.Rows[1].Address']")!.Id}"));
        Assert.That(missing.Errors, Is.EqualTo(new[] { "Northgate Primary School: Enter the address of the page or file that was found", "Southgate Primary School: choose the year that the summary covers" }));
        await using var db = Hub.Open();
        Assert.That(await db.SummaryChecks.AnyAsync(), Is.False);
    }

    [Test]
    public async Task ARowThatSomebodyElseSavedMeanwhile_IsShown_AndTheOthersStayUntouched()
    {
        var (mine, theirs) = (Hub.As(Role.OfficeAdministrator), Hub.As(Role.HeadOfParticipation));
        var (one, other) = (await mine.Get("/summaries/check"), await theirs.Get("/summaries/check"));
        await theirs.Submit(other, Row(0, "NotFound", "", ""));

        var conflict = await mine.Submit(one, Row(0, "Found", TestSummaries.Address, "2025").And(Row(1, "NotFound", "", "")));
        Assert.That(conflict.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(conflict.Errors, Is.EqualTo(new[] { "Northgate Primary School: Only Head of Participation has just saved “Not found”, which stands in the row now, instead of your “Found, " + TestSummaries.Address + "”. Leave it, or put yours in again." }));
        Assert.That(conflict.Value("Form.Rows[0].Finding"), Is.EqualTo("NotFound"));
        await using var db = Hub.Open();
        Assert.That(await db.SummaryChecks.Select(check => check.Finding).SingleAsync(), Is.EqualTo(SummaryFinding.NotFound), "nothing of it is saved yet");
        Assert.That((await mine.Submit(conflict, [])).Text, Does.Contain("1 school is saved."), "saved for the other row, it leaves the colleague's");
        Assert.That(await db.SummaryChecks.Select(check => check.Finding).ToListAsync(), Is.EquivalentTo(new[] { SummaryFinding.NotFound, SummaryFinding.NotFound }));
        Assert.That((await mine.Submit(await mine.Get("/summaries/check"), Row(0, "Found", TestSummaries.Address, "2025"))).Text, Does.Contain("1 school is saved."));
        Assert.That(await db.SummaryChecks.Select(check => check.Finding).ToListAsync(), Is.EquivalentTo(new[] { SummaryFinding.Found, SummaryFinding.NotFound }));

        // Whoever leaves a row as it was does not undo it.
        var stale = await theirs.Submit(other, Row(1, "NotFound", "", "").And("Form.Rows[0].Finding", "NotChecked"));
        Assert.That(stale.IsRedirect || stale.Status == HttpStatusCode.OK, Is.True);
        Assert.That(await db.SummaryChecks.CountAsync(check => check.Finding == SummaryFinding.Found), Is.EqualTo(1));
    }

    [Test]
    public async Task AManager_ChecksTheirRegion_Alone()
    {
        var me = Hub.As(Role.RegionalManager);
        var grid = await me.Get("/summaries/check");
        Assert.That(grid.Rows.Single(), Does.Contain("Northgate"));

        var sent = await me.Post(grid, Row(0, "NotFound", "", "").And("Form.Rows[0].SchoolId", Hub.SouthSchool.Id.ToString()));

        Assert.That(sent.Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await Hub.As(Role.Finance).Get("/summaries/check")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task EachControl_SaysOfWhichSchoolItIs_AndLastYearsAddressIsThereAlready()
    {
        await Hub.ASummaryCheck(year: 2024, covers: 2024);
        var grid = await Hub.As(Role.HeadOfParticipation).Get("/summaries/check");

        var labels = grid.Document.QuerySelectorAll("main .hub-check-grid select, main .hub-check-grid input[type=url]").Select(field => grid.Document.QuerySelector($"label[for='{field.Id}']")!.TextContent.Trim()).ToList();
        Assert.That(labels, Has.Count.EqualTo(6).And.Unique);
        Assert.That(labels.Take(3), Has.All.Contain("Northgate Primary School"));
        Assert.That(grid.Value("Form.Rows[0].Address"), Is.EqualTo(TestSummaries.Address));
        Assert.That(grid.Text, Does.Contain("Where it was for 2024/25"));
    }

    private static Dictionary<string, string?> Row(int at, string finding, string address, string covers) => new()
    {
        [$"Form.Rows[{at}].Finding"] = finding,
        [$"Form.Rows[{at}].Address"] = address,
        [$"Form.Rows[{at}].Covers"] = covers,
    };
}
