using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Visits;

/// <summary>An old tracker as hubs keep them, large and untidy.</summary>
public sealed class MessyTrackerTests : HubTests
{
    private const int Schools = 60;

    [TestCase(2_000)]
    [TestCase(10_000)]
    public async Task AnOldTracker_IsBroughtInAndTakenBack(int rows)
    {
        var schools = Enumerable.Range(0, Schools).Select(i => TestHub.ASchool(910_000 + i, i < 2 ? "St Mary’s Primary School" : $"Oakfield {i} Primary School", Hub.North.Id)).ToArray();
        await Hub.Save(schools);
        var known = await Hub.ARecordedVisit(new(2024, 10, 1), schools[10]);
        var client = Hub.As(Role.OfficeAdministrator);
        var clock = Stopwatch.StartNew();

        var page = await client.Continue(await client.Upload(VisitSheets.Workbook(("Read me", [["How to use this tracker"]]), ("Visits", Tracker(schools, rows)))), Hub.MusicVisit.Id);
        var read = clock.Elapsed;
        Assert.That(page.Title, Does.Contain("Who and what is meant?"), page.Text);
        Assert.That(page.Document.QuerySelectorAll("fieldset legend").Select(legend => legend.TextContent.Trim()), Does.Contain("Which school is “St Mary's Primary School”?"));
        while (page.Title.Contains("Who and what", StringComparison.Ordinal))
        {
            var answers = page.Document.QuerySelectorAll("input[type=hidden][name$='.Key']").Select(key => (Name: key.GetAttribute("name")!.Replace(".Key", ".Choice", StringComparison.Ordinal), Key: key.GetAttribute("value")!))
                .ToDictionary(key => key.Name, key => key.Key.StartsWith("school:", StringComparison.Ordinal) ? schools[1].Id.ToString() : (string?)"new");
            page = await client.Submit(page, answers, "Save answers");
            page = page.IsRedirect ? await client.Get(page.Location!) : page;
        }

        Assert.That(page.Text, Does.Contain("names a term, not a day").And.Contain("Known already"));
        clock.Restart();
        var button = page.Document.QuerySelectorAll("main button").Select(found => found.TextContent.Trim()).First(text => text.StartsWith("Bring in", StringComparison.Ordinal));
        var done = await client.Submit(page, new() { ["Form.WithoutTheRest"] = "true" }, button);
        var applied = clock.Elapsed;
        Assert.That(done.Text, Does.Contain("The visits are brought in."));
        await using (var db = Hub.Open())
        {
            Assert.That(await db.Visits.CountAsync(), Is.GreaterThan(rows * 9 / 10));
            Assert.That(await db.People.CountAsync(person => person.Name == "Pat Gone"), Is.EqualTo(1));
        }

        clock.Restart();
        Assert.That((await client.Submit(done, [], "Undo this import")).Text, Does.Contain("The import is undone."));
        await TestContext.Out.WriteLineAsync($"{rows} rows: read and planned {read.TotalSeconds:0.0} s, applied {applied.TotalSeconds:0.0} s, undone {clock.Elapsed.TotalSeconds:0.0} s");
        await using var after = Hub.Open();
        Assert.That((await after.Visits.SingleAsync()).Id, Is.EqualTo(known.Id));
    }

    private static List<object?[]> Tracker(School[] schools, int rows)
    {
        var sheet = new List<object?[]> { new object?[] { "School Engagement Tracker" }, Array.Empty<object?>(), new object?[] { "", "Visit" }, new object?[] { "School name ", "Date", "Visited by", "Met with", "Comments", "Other comments" } };
        for (var i = 0; i < rows; i++)
        {
            var school = schools[i % Schools];
            var day = new DateOnly(2024, 9, 2).AddDays(i / Schools * 2 % 500);
            object? date = (i % 5) switch
            {
                0 => day.ToDateTime(TimeOnly.MinValue),
                1 => day.ToString("d/M/yy", CultureInfo.InvariantCulture),
                2 => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
                3 => i % 403 == 3 ? "Autumn 2" : day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
                _ => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " ",
            };
            sheet.Add([school.Name.Replace('’', '\'') + (i % 7 == 0 ? "  " : ""), date, i % 11 == 0 ? "Pat Gone" : "only visitor ", i % 3 == 0 ? null : "Head", "Visit " + i / Schools, i % 13 == 0 ? "=1+1" : null]);
            if (i % 50 == 0)
                sheet.Add([]);
        }

        sheet.Add(["Oakfield 10 Primary School", "1 October 2024", "Only Visitor", null, "a duplicate", null]);
        return sheet;
    }
}
