using System.Net;
using ClosedXML.Excel;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Surveys;

/// <summary>The analysis for the hub's own people.</summary>
public sealed class AnalyseSurveyTests : HubTests
{
    private const string Address = "/surveys/2025/analysis";

    [Test]
    public async Task EachQuestion_IsCounted_WithChartTableAndWhatWasLeftOut()
    {
        var set = await Hub.ASurvey();
        var (valued, pupils, used) = (set.Questions.First(), set.Questions.First(question => question.Kind == QuestionKind.Number), set.Questions.First(question => question.Kind == QuestionKind.SeveralChoices));
        await Hub.AResponse(set, answers: [GivenAnswer.OfOptions(valued.Id, valued.Options[4].Id), GivenAnswer.OfNumber(pupils.Id, 10), GivenAnswer.OfOptions(used.Id, used.Options[0].Id, used.Options[1].Id)]);
        await Hub.AResponse(set, Hub.SouthSchool, answers: [GivenAnswer.OfOptions(valued.Id, valued.Options[1].Id), GivenAnswer.OfNumber(pupils.Id, 45)]);
        await Hub.AResponse(set, await ASchool(900101, "Ash Primary", Hub.North), answers: GivenAnswer.OfOptions(valued.Id, valued.Options[4].Id));
        await Hub.AResponse(set, await ASchool(900102, "Birch Primary", Hub.North), complete: false, GivenAnswer.OfOptions(valued.Id, valued.Options[0].Id));

        var page = await Hub.As(Role.Finance).Get(Address);

        Assert.That(Figures(page), Is.EqualTo(new[] { "3 of 4 schools answered", "0 of 0 schools visited in the year answered", "0 answered in 2024/25" }));
        Assert.That(Question(page, 1), Does.Contain("3 of 3 schools answered.").And.Contain("Disagree 1 33%").And.Contain("Strongly agree 2 67%").And.Contain("Strongly disagree 0 0%").And.Contain("4.0"));
        Assert.That(Question(page, 3), Does.Contain("2 of 3 schools answered. 1 left it out.").And.Contain("Sum 55").And.Contain("Mean 27.5").And.Contain("Median 27.5").And.Contain("Lower quartile 18.8"));
        Assert.That(Question(page, 9), Does.Contain("1 of 3 schools answered. 2 left it out. A school could choose several answers.").And.Contain("First Access 1 100%"));
        Assert.That(page.Text, Does.Contain("Skipped by every school that was asked.").And.Contain("Internal: schools do not see it."));
        foreach (var chart in page.Document.QuerySelectorAll("svg.hub-chart"))
            Assert.That(chart.QuerySelector("title")!.TextContent + chart.QuerySelector("desc")!.TextContent, Does.Contain("Bar chart of"));
        Assert.That(page.Document.QuerySelectorAll("svg.hub-chart").Length, Is.EqualTo(3));
    }

    [Test]
    public async Task Filters_Combine_AndStandInTheAddress()
    {
        var set = await Hub.ASurvey();
        var valued = set.Questions.First();
        await Hub.AResponse(set, answers: GivenAnswer.OfOptions(valued.Id, valued.Options[4].Id));
        await Hub.AResponse(set, Hub.SouthSchool, answers: GivenAnswer.OfOptions(valued.Id, valued.Options[0].Id));
        await Hub.AResponse(set, await ASchool(900101, "Ash Academy", Hub.North, Phase.Secondary), answers: GivenAnswer.OfOptions(valued.Id, valued.Options[0].Id));
        var me = Hub.As(Role.RegionalManager);

        foreach (var (query, answered, low) in new[] { ("", "3 of 3", 2), ($"region={Hub.North.Id}", "2 of 2", 1), ("phase=Secondary", "1 of 1", 1), ($"region={Hub.North.Id}&phase=Secondary", "1 of 1", 1), ($"region={Hub.North.Id}&phase=Primary", "1 of 1", 0) })
        {
            var page = await me.Get($"{Address}?{query}");
            Assert.That((Figures(page)[0][..6], Question(page, 1).Contains($"Strongly disagree {low} ", StringComparison.Ordinal)), Is.EqualTo((answered, true)), query);
            var list = page.Document.QuerySelector(".hub-figures a")!.GetAttribute("href")!;
            Assert.That((await me.Get(list)).Document.QuerySelectorAll(".hub-list tbody tr").Length, Is.EqualTo(int.Parse(answered[..1], System.Globalization.CultureInfo.InvariantCulture)), "the list behind the figure");
        }

        Assert.That((await me.Get($"/surveys?year=2025&region={Hub.North.Id}")).Document.QuerySelector($"a[href='{Address}?region={Hub.North.Id}']"), Is.Not.Null);
        Assert.That((await me.Get($"{Address}?phase=Nursery")).Text, Does.Contain("No school has answered"));
    }

    [Test]
    public async Task LastYear_StandsBeside_WhereTheQuestionIsTheSame()
    {
        var last = await Hub.ASurvey(2024);
        var set = await Hub.TheNextSurvey(last);
        var (then, now) = (last.Questions.First(), set.Questions.First());
        await Hub.AResponse(last, answers: GivenAnswer.OfOptions(then.Id, then.Options[0].Id));
        await Hub.AResponse(last, Hub.SouthSchool, answers: GivenAnswer.OfOptions(then.Id, then.Options[1].Id));
        await Hub.AResponse(set, answers: GivenAnswer.OfOptions(now.Id, now.Options[0].Id));

        var page = await Hub.As(Role.RegionalManager).Get(Address);

        Assert.That(Question(page, 1), Does.Contain("Answer Schools 2025/26 2024/25").And.Contain("Strongly disagree 1 100% 50%").And.Contain("Disagree 0 0% 50%"));
        Assert.That(Figures(page)[2], Is.EqualTo("2 answered in 2024/25"));
    }

    [Test]
    public async Task Commands_AreAsManyForManySchoolsAsForOne()
    {
        var set = await Hub.ASurvey();
        await Hub.AResponse(set, answers: GivenAnswer.OfText(set.Questions.Last().Id, "One"));
        var me = Hub.As(Role.RegionalManager);
        foreach (var address in new[] { Address, "/surveys/2025/published", "/surveys/2025/answers" })
        {
            await me.Get(address);
            var few = await Hub.Host.Sql.During(() => me.Get(address));
            for (var i = 0; i < 7; i++)
                await Hub.AResponse(set, await ASchool(910_000 + (10 * address.Length) + i, $"Test {i} School", Hub.North), answers: GivenAnswer.OfText(set.Questions.Last().Id, "More"));
            Assert.That(await Hub.Host.Sql.During(() => me.Get(address)), Is.EqualTo(few), address);
        }
    }

    [Test]
    public async Task TheWorkbook_HasTheFiguresAndARowForEachSchool()
    {
        var set = await Hub.ASurvey();
        var (valued, pupils, text) = (set.Questions.First(), set.Questions.First(question => question.Kind == QuestionKind.Number), set.Questions.Last());
        await Hub.AResponse(set, answers: [GivenAnswer.OfOptions(valued.Id, valued.Options[4].Id), GivenAnswer.OfNumber(pupils.Id, 10), GivenAnswer.OfText(text.Id, "=HYPERLINK(\"http://example.org\")")]);
        await Hub.AResponse(set, Hub.SouthSchool);
        var me = Hub.As(Role.RegionalManager);

        var sent = await me.Post(await me.Get($"{Address}?region={Hub.North.Id}"), [], "Excel");
        using var book = new XLWorkbook(new MemoryStream(await sent.Response.Content.ReadAsByteArrayAsync()));
        var answers = book.Worksheet("Answers").RangeUsed().RowsUsed().Select(row => string.Join('|', row.CellsUsed().Select(cell => cell.GetValue<string>()))).ToList();
        var csv = await (await me.Post(await me.Get(Address), [], "CSV")).Response.Content.ReadAsStringAsync();

        Assert.That(sent.Response.Content.Headers.ContentDisposition!.FileName, Is.EqualTo("survey-analysis-2026-02-03.xlsx"));
        Assert.That(answers.Where(row => row.Contains("Northgate", StringComparison.Ordinal)).Single(), Does.Contain("|Strongly agree|10|"));
        Assert.That(answers, Has.None.Contains("Southgate"), "of another region");
        Assert.That(book.Worksheet("Answers").CellsUsed(cell => cell.HasFormula), Is.Empty);
        Assert.That(book.Worksheet("Summary").RangeUsed().RowsUsed().Select(row => string.Join('|', row.CellsUsed().Select(cell => cell.GetValue<string>()))), Has.Some.EqualTo("1|Music is valued in our school|Strongly agree|1|1"));
        Assert.That(csv.Trim().Split("\r\n"), Has.Length.EqualTo(3));
        Assert.That(csv, Does.Contain("1. Music is valued in our school").And.Contain("Northgate Primary School,900001,Primary,North,").And.Contain("Strongly agree").And.Contain("'=HYPERLINK"));
    }

    [Test]
    public async Task WhoMayNotSeeVisits_FindsNothing()
    {
        var set = await Hub.ASurvey();
        await Hub.AResponse(set);
        foreach (var address in new[] { Address, "/surveys/2025/published", "/surveys/2025/published.pdf", "/surveys/2025/answers" })
            Assert.That((await Hub.As(Role.BoardMember).Get(address)).Status, Is.EqualTo(HttpStatusCode.NotFound), address);
    }

    private async Task<School> ASchool(int urn, string name, Region region, Phase phase = Phase.Primary)
    {
        var school = TestHub.ASchool(urn, name, region.Id, phase);
        await Hub.Save(school);
        return school;
    }

    private static string[] Figures(HubPage page) => [.. page.Document.QuerySelectorAll(".hub-figure").Select(figure => string.Join(' ', figure.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    private static string Question(HubPage page, int number)
    {
        var part = page.Document.QuerySelector($"section[aria-labelledby='question-{number}']")!;
        return string.Join(' ', part.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
