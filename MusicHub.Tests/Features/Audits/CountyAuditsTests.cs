using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Audits;

/// <summary>What the audits of all schools say together, with the schools behind each number.</summary>
public sealed class CountyAuditsTests : HubTests
{
    [Test]
    public async Task TheCounty_SaysHowEachRegionStands_AndLeadsToTheSchoolsBehindEachNumber()
    {
        var toolkit = await Hub.AToolkit();
        var area = toolkit.Sections[0];
        bool IsFirst(Question question) => area.Questions.Any(of => of.Id == question.Id);
        await Hub.AnAudit(toolkit, question => IsFirst(question) ? 1 : 3, complete: true, on: Today.AddDays(-30));
        var latest = await Hub.AnAudit(toolkit, question => IsFirst(question) ? 2 : 3, complete: true);
        await Hub.AnAudit(toolkit, question => IsFirst(question) ? 4 : 1, Hub.SouthSchool, complete: true);
        await Hub.AnAudit(toolkit, _ => 4, Hub.SouthSchool);
        var me = Hub.As(Role.RegionalManager);

        var page = await me.Get("/audits/county?by=Region");

        Assert.That(page.Text, Does.Contain("completed an audit. Each school’s latest counts."));
        var row = page.Document.QuerySelectorAll(".hub-heat tbody tr").First(row => row.TextContent.Contains(area.Title));
        var cells = row.QuerySelectorAll("td").ToDictionary(cell => cell.QuerySelector(".govuk-visually-hidden")!.TextContent, cell => cell);
        Assert.That(cells["All: "].TextContent, Does.Contain("3.0").And.Contain("2 schools"), "the latest of each: 2 and 4; what is not completed does not count");
        Assert.That(cells["North: "].TextContent, Does.Contain("2.0").And.Contain("1 school"));
        Assert.That(cells["South: "].ClassList, Does.Contain("hub-heat__cell--4"));

        var behind = await me.Get(cells["North: "].QuerySelector("a")!.GetAttribute("href")!);
        Assert.That(behind.Rows.Single(), Does.Contain(Hub.NorthSchool.Name).And.Contain("2.0"));
        Assert.That(behind.Document.QuerySelector($"a[href='/audits/{latest.Id}']"), Is.Not.Null);

        var weakest = page.Document.QuerySelectorAll("h2 + table tbody tr").First();
        Assert.That(weakest.TextContent, Does.Contain("2.0"), "everything that is not of the first area is 3 and 1");
        Assert.That((await me.Get(weakest.QuerySelector("a")!.GetAttribute("href")!)).Rows, Has.Count.EqualTo(2));
        Assert.That((await me.Get("/audits/county?by=Region&phase=Special")).Text, Does.Contain("No completed audit matches"));
    }

    [Test]
    public async Task Movement_IsOverTheSchoolsAndStatementsOfBothYears()
    {
        var toolkit = await Hub.AToolkit();
        await Hub.AnAudit(toolkit, _ => 2, complete: true, on: Today.AddYears(-1));
        await Hub.AnAudit(toolkit, _ => 3, complete: true);
        await Hub.AnAudit(toolkit, _ => 1, Hub.SouthSchool, complete: true);
        var me = Hub.As(Role.Visitor);

        var page = await me.Get("/audits/county/movement");

        Assert.That(page.Text, Does.Contain("1 school was audited in 2024/25 and again in 2025/26, of 1 and 2."));
        Assert.That(page.Rows[0], Does.Contain("All areas").And.Contain("+1.0"));
        Assert.That((await me.Get($"/audits/county/movement?region={Hub.South.Id}")).Text, Does.Contain("No school was audited in both years"));
        Assert.That((await me.Get("/audits/county/movement?from=2025&to=2025")).Text, Does.Contain("Choose two years to compare"));
    }

    [Test]
    public async Task Movement_SaysWhichSchoolsWereRatedByAnotherScale()
    {
        var toolkit = await Hub.AToolkit();
        await Hub.AnAudit(toolkit, _ => 2, complete: true, on: Today.AddYears(-1));
        await Hub.AnAudit(toolkit, _ => 3, complete: true);
        var longer = toolkit.DraftNext(toolkit.YearStart).OrThrow();
        longer.SetScale([.. new[] { "One", "Two", "Three", "Four", "Five" }.Select(name => new StepWords(name, null))], 3).OrThrow();
        longer.Publish(Hub.Clock.GetUtcNow()).OrThrow();
        await Hub.Save(longer);
        await Hub.AnAudit(longer, _ => 5, Hub.SouthSchool, complete: true, on: Today.AddDays(-1));

        var page = await Hub.As(Role.HeadOfParticipation).Get("/audits/county/movement");

        Assert.That(page.Text, Does.Contain("1 school was audited in 2024/25 and again in 2025/26, of 1 and 2.").And.Contain("1 school of 2025/26 is left out"));
    }

    [Test]
    public async Task AWeakAudit_IsAReasonToVisitTheSchool()
    {
        var toolkit = await Hub.AToolkit();
        await Hub.AnAudit(toolkit, _ => 4, complete: true, on: Today.AddDays(-40));
        await Hub.AnAudit(toolkit, _ => 2, complete: true);
        await Hub.AnAudit(toolkit, _ => 1, Hub.SouthSchool);

        var rows = (await Hub.As(Role.HeadOfParticipation).Get("/cycle")).Rows;

        Assert.That(rows.Single(row => row.Contains(Hub.NorthSchool.Name)), Does.Contain("weak in the last audit: 2.0 of 4 on average"));
        Assert.That(rows.Single(row => row.Contains(Hub.SouthSchool.Name)), Does.Not.Contain("last audit"), "not completed");
    }

    [TestCase("/audits/county?by=District")]
    [TestCase("/audits/county?by=Trust")]
    [TestCase("/audits/county/schools")]
    [TestCase("/audits/county/movement")]
    public async Task WithoutAudits_ThePagesSayWhereToBegin(string address)
    {
        var page = await Hub.As(Role.HeadOfParticipation).Get(address);

        Assert.That((int)page.Status, Is.EqualTo(200));
        Assert.That(page.Document.QuerySelector(".hub-empty a"), Is.Not.Null);
    }

    [Test]
    public async Task CommandsDoNotGrowWithTheSchools()
    {
        var toolkit = await Hub.AToolkit();
        await Hub.AnAudit(toolkit, _ => 2, complete: true);
        var me = Hub.As(Role.Visitor);
        await me.Get("/audits/county");
        var one = await Hub.Host.Sql.During(() => me.Get("/audits/county"));
        for (var index = 0; index < 8; index++)
        {
            var school = TestHub.ASchool(910_000 + index, $"Test {index} School", Hub.North.Id);
            await Hub.Save(school);
            await Hub.AnAudit(toolkit, _ => 3, school, complete: true);
        }

        Assert.That(await Hub.Host.Sql.During(() => me.Get("/audits/county")), Is.EqualTo(one));
    }
}
