using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Tests.Documents.Pdf;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Surveys;

/// <summary>What may be given out of a survey.</summary>
public sealed class PublishedSurveyTests : HubTests
{
    private const string Address = "/surveys/2025/published";

    [Test]
    public async Task NothingSmall_NoTextAndNothingInternal_IsInAnyOutput()
    {
        await Answers();
        var me = Hub.As(Role.RegionalManager);
        var page = await me.Get(Address);
        var csv = await (await me.Post(page, [], "CSV")).Response.Content.ReadAsStringAsync();
        var pdf = new PdfReader(await me.Http.GetByteArrayAsync($"{Address}.pdf"));

        Assert.That(Rows(page, "Music is valued in our school"), Is.EqualTo(new[] { "Strongly disagree Hidden", "Disagree Hidden", "Neither Hidden", "Agree Hidden", "Strongly agree 7 58%" }));
        Assert.That(Rows(page, "How many pupils sing or play in a group at school?"), Is.Empty, "four schools answered");
        Assert.That(Rows(page, "Schools that answered, by region"), Is.EqualTo(new[] { "North Hidden 11", "South Hidden 2" }));
        Assert.That(Rows(page, "How many pupils learn an instrument or sing in lessons outside class?"), Is.EqualTo(new[] { "Sum 120", "Mean 10", "Lower quartile Hidden", "Median Hidden", "Upper quartile Hidden" }));
        Assert.That(csv, Does.Contain("Music is valued in our school,Strongly agree,7,0.58").And.Contain("Music is valued in our school,Agree,Hidden,\r\n"));
        Assert.That(csv, Does.Contain("How many pupils sing or play in a group at school?,Answered,Hidden,"));
        foreach (var (name, text) in new[] { ("page", page.Document.Source.Text), ("CSV", csv), ("PDF", pdf.Text() + pdf.Raw) })
            Assert.That(text, Does.Not.Contain("MARKER").And.Not.Contain("What the hub thinks"), name);
        Assert.That(pdf.Text(), Does.Contain("Music is valued in our school").And.Contain("Hidden"));
        Assert.That(pdf.Info(), Does.Match(@"Tagged:\s+yes"));
    }

    [Test]
    public async Task Filters_ChangeNothing()
    {
        await Answers();
        var me = Hub.As(Role.RegionalManager);

        var all = await me.Get(Address);
        var some = await me.Get($"{Address}?region={Hub.South.Id}&phase=Primary");

        Assert.That(some.Text, Is.EqualTo(all.Text));
        Assert.That(all.Document.QuerySelector(".moj-filter"), Is.Null);
    }

    [Test]
    public async Task UnderFiveSchools_ThereIsNothingToGiveOut()
    {
        var set = await Hub.ASurvey();
        var valued = set.Questions.First();
        await Hub.AResponse(set, answers: GivenAnswer.OfOptions(valued.Id, valued.Options[4].Id));

        var page = await Hub.As(Role.RegionalManager).Get(Address);

        Assert.That(page.Text, Does.Contain("Fewer than five schools have answered").And.Not.Contain("Strongly agree").And.Not.Contain("1 school"));
        Assert.That(page.Document.QuerySelector("main form"), Is.Null);
    }

    [Test]
    public async Task TheAnalysis_LeadsToIt()
    {
        await Hub.ASurvey();
        Assert.That((await Hub.As(Role.Finance).Get("/surveys/2025/analysis")).Document.QuerySelector($"a[href='{Address}']"), Is.Not.Null);
    }

    /// <summary>Twelve schools: seven strongly agree, three agree, two neither; two are in the south.</summary>
    private async Task Answers()
    {
        var set = await Hub.ASurvey();
        var questions = set.Questions.ToList();
        var (valued, lessons, groups, inside, text) = (questions[0], questions[2], questions[3], questions.Single(question => question.Audience == QuestionAudience.Internal), questions[^1]);
        var schools = Enumerable.Range(0, 10).Select(i => TestHub.ASchool(900_100 + i, $"School {i:D2}", Hub.North.Id)).ToList();
        schools.Add(TestHub.ASchool(900_200, "School of the south", Hub.South.Id));
        await Hub.Save([.. schools]);
        schools.Add(Hub.SouthSchool);
        for (var i = 0; i < schools.Count; i++)
        {
            List<GivenAnswer> answers =
            [
                GivenAnswer.OfOptions(valued.Id, valued.Options[i < 7 ? 4 : i < 10 ? 3 : 2].Id),
                GivenAnswer.OfNumber(lessons.Id, 10),
                GivenAnswer.OfText(text.Id, "MARKER of a school"),
                GivenAnswer.OfText(inside.Id, "MARKER of the hub"),
            ];
            if (i < 4)
                answers.Add(GivenAnswer.OfNumber(groups.Id, 300));
            await Hub.AResponse(set, schools[i], answers: [.. answers]);
        }
    }

    private static string[] Rows(HubPage page, string caption) =>
    [
        .. page.Document.QuerySelectorAll("main table").Where(table => table.QuerySelector("caption")!.TextContent.Trim() == caption)
            .SelectMany(table => table.QuerySelectorAll("tbody tr")).Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))),
    ];
}
