using System.Diagnostics;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits.Sheets;
using MusicHub.Tests.Support;
using MusicHub.Web.Jobs;

namespace MusicHub.Tests.Features.Visits;

/// <summary>An old tracker as hubs keep them, large and untidy.</summary>
public sealed class MessyTrackerTests : HubTests
{
    private static readonly string[] Saints = ["St Mary’s", "St Paul’s", "St John the Baptist", "Saint Joan of Arc"];

    [TestCase(2_000)]
    [TestCase(10_000)]
    public async Task AnOldTracker_IsBroughtInAndTakenBack(int rows)
    {
        var schools = await Schools();
        var staff = new[] { "Only Visitor", "Jo Hart-Reed", "Sam Stone" };
        await Hub.Save([.. staff.Skip(1).Select(name => Person.NamedInSheet(Guid.NewGuid(), name))]);
        var known = await Hub.ARecordedVisit(new(2021, 10, 1), schools[10]);
        var file = new MessyTracker([.. schools.Select(school => new TrackedSchool(school.Urn, school.Name, school.Register.Town))], staff, rows).Save();
        var client = Hub.As(Role.OfficeAdministrator);
        var times = new List<string>();
        var clock = Stopwatch.StartNew();

        var columns = await client.Upload(file);
        Time("read");
        Assert.That(columns.Text, Does.Contain("struck through, and left out").And.Contain("hidden in the spreadsheet"));
        Assert.That(columns.Document.QuerySelectorAll("select[name$='.Holds']").OfType<IHtmlSelectElement>().Select(select => select.Value), Is.SupersetOf(new[] { "School", "Urn", "Day", "State", "Visitor", "MetWhom", "Priority", "Notes", "NextStep", "FollowUpBy" }));
        var page = await client.Continue(columns, Hub.MusicVisit.Id);
        Time("planned");
        page = await Answer(client, page);
        Time("answered");

        var review = page.Text;
        foreach (var problem in page.Document.QuerySelectorAll("main table tbody tr"))
            Assert.That(problem.TextContent, Does.Match("Column [A-J]:|2 [A-Z]"), "each problem names its column");
        Assert.That(review, Does.Contain("Left out"));
        clock.Restart();
        var button = page.Document.QuerySelectorAll("main button").Select(found => found.TextContent.Trim()).First(text => text.StartsWith("Bring in", StringComparison.Ordinal));
        var asked = await client.Submit(page, new() { ["Form.WithoutTheRest"] = "true" }, button);
        Assert.That(asked.Text, Does.Contain("It goes on by itself"));
        clock.Restart();
        Assert.That(await Hub.Host.Services.GetRequiredService<Worker>().RunNext(default), Is.True);
        Time("applied");
        var done = await client.Get((await client.Get(asked.Address)).Location!);
        Assert.That(done.Title, Does.Contain("Visits brought in"));
        await using (var db = Hub.Open())
        {
            Assert.That(await db.Visits.CountAsync(), Is.GreaterThan(rows * 7 / 10));
            Assert.That(await db.People.CountAsync(person => person.Name == "Pat Gone"), Is.EqualTo(1));
            Assert.That(await db.Visits.AnyAsync(visit => visit.FollowUpBy != null), Is.True);
            Assert.That((await db.Visits.Where(visit => visit.Notes!.Contains("wants ukes")).FirstAsync()).Notes, Does.Contain("weekly.\nRecorders").Or.Contain("weekly.\r\nRecorders"));
        }

        await client.Undo(done);
        clock.Restart();
        Assert.That(await Hub.Host.Services.GetRequiredService<Worker>().RunNext(default), Is.True);
        Time("undone");
        Assert.That((await client.Get(done.Address)).Text, Does.Contain("Undone"));
        await TestContext.Out.WriteLineAsync($"MEASURED {rows} rows, {file.Length / 1024} KB: {string.Join(", ", times)}; {Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576} MB at most");
        await using var after = Hub.Open();
        Assert.That((await after.Visits.SingleAsync()).Id, Is.EqualTo(known.Id));
        Assert.That(await after.VisitBatchLines.AnyAsync(line => line.Before != null), Is.False);

        void Time(string what)
        {
            times.Add($"{what} {clock.Elapsed.TotalSeconds:0.0} s");
            clock.Restart();
        }
    }

    private async Task<School[]> Schools()
    {
        var towns = new[] { "Testford", "Southam", "Ware" };
        var schools = Enumerable.Range(0, 60).Select(i => TestHub.ASchool(
            910_000 + i,
            i < 2 ? "Abbey School" : i % 4 == 0 ? $"{Saints[i / 4 % 4]} Church of England Primary School, Oak{i}" : $"Oak{(char)('a' + (i % 26))}field{(char)('a' + (i / 26))}wood Primary School",
            Hub.North.Id,
            facts: register => register with { Town = towns[i % 3] })).ToArray();
        await Hub.Save(schools);
        return schools;
    }

    // What is likely stays chosen; of two schools with one name the second is meant, and whoever is not known has left.
    private static async Task<HubPage> Answer(HubClient client, HubPage page)
    {
        for (var pages = 0; page.Title.Contains("Who and what", StringComparison.Ordinal); pages++)
        {
            Assert.That(pages, Is.LessThan(40), page.Text);
            var answers = new Dictionary<string, string?>();
            foreach (var key in page.Document.QuerySelectorAll("input[type=hidden][name$='.Key']"))
            {
                var name = key.GetAttribute("name")!.Replace(".Key", ".Choice", StringComparison.Ordinal);
                var offered = page.Document.QuerySelectorAll($"input[name='{name}']").OfType<IHtmlInputElement>().ToList();
                if (offered.Count == 0)
                    answers[name] = page.Value(name) is { Length: > 0 } likely ? likely : key.GetAttribute("value")!.Split(':')[0] switch { "state" => TrackerAnswers.Nothing, "priority" => TrackerAnswers.IntoNotes, _ => "new" };
                else if (!offered.Exists(choice => choice.IsChecked))
                    answers[name] = key.GetAttribute("value")!.Contains("free school", StringComparison.Ordinal) ? TrackerAnswers.LeaveOut : offered[Math.Min(1, offered.Count - 1)].Value;
            }

            page = await client.Submit(page, answers, "Save answers");
            page = page.IsRedirect ? await client.Get(page.Location!) : page;
        }

        return page;
    }
}
