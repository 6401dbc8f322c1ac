using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Domain.Visits.Sheets;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Visits;

public sealed class ImportVisitsTests : HubTests
{
    private const string Headings = "URN\tSchool\tDate\tVisited by\tMet with\tNotes";

    private HubClient Client => Hub.As(Role.OfficeAdministrator);

    [Test]
    public async Task PastedRows_BecomeVisits_AsOneBatchWithHistory()
    {
        var client = Client;
        var columns = await client.Paste($"{Headings}\n900001\tNorthgate Primary School \t6/11/25\tOnly Visitor\tThe head\tSinging\n900002\t\t12 Jan 2026\tOnly Visitor\t\t");
        Assert.That(columns.Title, Does.Contain("What does each column hold?"));
        Assert.That(columns.Document.QuerySelector("main table")!.TextContent, Does.Contain("Singing"), "the grid");
        var review = await client.Continue(columns, Hub.MusicVisit.Id);
        Assert.That(review.Title, Does.Contain("Check the visits"), review.Text);
        Assert.That(review.Rows, Has.Count.EqualTo(2));
        Assert.That(review.Rows[0], Does.Contain("Day: 6 Nov 2025"));
        await using (var before = Hub.Open())
            Assert.That(await before.Visits.AnyAsync(), Is.False);

        var done = await client.Submit(review, [], "Bring in 2 visits");

        Assert.That(done.Text, Does.Contain("The visits are brought in.").And.Contain("Pasted rows"));
        await using var db = Hub.Open();
        var visits = await db.Visits.AsNoTracking().OrderBy(visit => visit.SortDay).ToListAsync();
        Assert.That(visits.Select(visit => (visit.SchoolId, visit.State, visit.On, visit.MetWhom, visit.Notes, visit.Version)), Is.EqualTo(new[]
        {
            (Hub.NorthSchool.Id, VisitState.Done, (DateOnly?)new(2025, 11, 6), "The head", "Singing", 1),
            (Hub.SouthSchool.Id, VisitState.Done, new(2026, 1, 12), null, null, 1),
        }));
        var change = await db.Changes.SingleAsync(change => change.Kind == "Sheet of visits brought in");
        Assert.That((change.ById, change.SubjectKind), Is.EqualTo(((Guid?)Hub.Person(Role.OfficeAdministrator).Id, "VisitBatch")));
        Assert.That(await db.StagedVisits.AnyAsync(), Is.False);
        foreach (var visit in visits)
            Assert.That((int)(await client.Get($"/visits/{visit.Id}")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Undo_RemovesAndPutsBack_UnlessSomethingWasBuiltOnIt()
    {
        var known = await Hub.ARecordedVisit(new(2025, 10, 1));
        var client = Client;
        var review = await client.Continue(await client.Paste(
            $"Visit identifier\tVisit version\tURN\tDate\tVisited by\tPriority\n{known.Id}\t1\t900001\t1/10/2025\tOnly Visitor\tHigh\n\t\t900001\t6/11/2025\tOnly Visitor\tLow"), Hub.MusicVisit.Id);
        Assert.That((await client.Get($"{review.Address.Split('?')[0]}?kind=Updated")).Text, Does.Contain("Priority: Medium becomes High"));
        var done = await client.Submit(review, [], "Bring in 2 visits");
        Assert.That((await Saved<Visit>(known.Id)).Priority, Is.EqualTo(SupportPriority.High));
        Guid added;
        await using (var db = Hub.Open())
            added = (await db.Visits.SingleAsync(visit => visit.Id != known.Id)).Id;
        await Hub.Change<Visit>(added, visit => visit.KeepNotes("Rang them").OrThrow());

        var refused = await client.Undo(done);
        Assert.That((int)refused.Status, Is.EqualTo(400));
        Assert.That(refused.Text, Does.Contain("Row 3 of Pasted rows, Northgate Primary School: The visit was changed since."));
        Assert.That((await Saved<Visit>(known.Id)).Priority, Is.EqualTo(SupportPriority.High));
    }

    [Test]
    public async Task Undo_OfABatchThatNobodyTouched_LeavesTheHubAsItWas()
    {
        var known = await Hub.ARecordedVisit(new(2025, 10, 1));
        var client = Client;
        var review = await client.Continue(await client.Paste(
            $"Visit identifier\tVisit version\tURN\tDate\tVisited by\tPriority\tNeeds\n{known.Id}\t1\t900001\t1/10/2025\tOnly Visitor\tHigh\t\n\t\t900001\t6/11/2025\tR Gone\tLow\tInstruments"), Hub.MusicVisit.Id);
        Assert.That(review.Title, Does.Contain("Who and what is meant?"));
        review = await client.Submit(review, new() { ["Form.Answers[0].Choice"] = "new" }, "Save answers");
        review = review.IsRedirect ? await client.Get(review.Location!) : review;
        Assert.That(review.Text, Does.Contain("R Gone: without a login"));
        var done = await client.Submit(review, [], "Bring in 2 visits");
        await using (var db = Hub.Open())
        {
            var gone = await db.People.SingleAsync(person => person.Name == "R Gone");
            Assert.That((gone.IsActive, gone.Roles.Count, gone.Email), Is.EqualTo((false, 0, (string?)null)));
        }

        var undone = await client.Undo(done);

        Assert.That(undone.Text, Does.Contain("The import is undone.").And.Contain("They went with the import."));
        await using var after = Hub.Open();
        var left = await after.Visits.AsNoTracking().SingleAsync();
        Assert.That(left.Details() with { Needs = [] }, Is.EqualTo(known.Details() with { Needs = [] }));
        Assert.That(left.Details().Needs, Is.EqualTo(known.Details().Needs));
        Assert.That(await after.People.AnyAsync(person => person.Name == "R Gone"), Is.False);
        Assert.That(undone.Document.QuerySelectorAll("main .govuk-button").Any(button => button.TextContent.Contains("Undo")), Is.False);
    }

    [Test]
    public async Task LikelyAnswers_AreTakenTogether_AndWhatIsUntickedIsAskedSingly()
    {
        var client = Client;
        var page = await client.Continue(await client.Paste("School\tDate\tVisited by\nNorthgate Prim.\t6/11/2025\tOV\nSouthgate Prim\t7/11/2025\tOnly Visitor"), Hub.MusicVisit.Id);
        Assert.That(page.Rows, Has.Some.Contains("Northgate Prim.").And.Some.Contains("Southgate Prim").And.Some.Contains("Only Visitor"));
        Assert.That(page.Document.QuerySelectorAll("input[type=radio]"), Is.Empty);

        var south = page.Document.QuerySelectorAll("input[type=hidden][name$='.Key']").First(key => key.GetAttribute("value")!.Contains("southgate", StringComparison.Ordinal)).GetAttribute("name")!;
        page = await client.Submit(page, new() { [south.Replace(".Key", ".Taken", StringComparison.Ordinal)] = null }, "Save answers");
        page = page.IsRedirect ? await client.Get(page.Location!) : page;
        Assert.That(page.Text, Does.Contain("1 question left").And.Contain("Which school is “Southgate Prim”?").And.Not.Contain("Likely meant"));

        page = await client.Submit(page, new() { ["Form.Answers[0].Choice"] = Hub.SouthSchool.Id.ToString() }, "Save answers");
        page = page.IsRedirect ? await client.Get(page.Location!) : page;
        page = page.IsRedirect ? await client.Get(page.Location!) : page;
        Assert.That(page.Text, Does.Contain("Bring in 2 visits"));
    }

    [Test]
    public async Task DatesOfBothWays_AreAnsweredOnce_AsIsLikely()
    {
        var client = Client;
        var page = await client.Continue(await client.Paste("School\tDate\tVisited by\nNorthgate Primary School\t25/9/2025\tOnly Visitor\nNorthgate Primary School\t26/9/2025\tOnly Visitor\nNorthgate Primary School\t11/23/2025\tOnly Visitor\nNorthgate Primary School\t3/11/25\tOnly Visitor"), Hub.MusicVisit.Id);
        Assert.That(page.Rows.Single(), Does.Contain("Dates such as “3/11/25” of Pasted rows").And.Contain("The day comes first"));

        var singly = await client.Submit(page, new() { ["Form.Likely[0].Taken"] = null }, "Save answers");
        singly = singly.IsRedirect ? await client.Get(singly.Location!) : singly;
        Assert.That(singly.Text, Does.Contain("Which comes first in dates such as “3/11/25” of Pasted rows?"));

        page = await client.Submit(singly, new() { ["Form.Answers[0].Choice"] = TrackerAnswers.DayFirst }, "Save answers");
        page = page.IsRedirect ? await client.Get(page.Location!) : page;
        page = page.IsRedirect ? await client.Get(page.Location!) : page;
        Assert.That(page.Text, Does.Contain("Bring in 3 visits").And.Contain("Write the day first: 23/11/2025"));
    }

    [Test]
    public async Task SheetsWithHeadingsOfTheirOwn_AreReadTogether_AndTwoColumnsOfOneSheetAreRefused()
    {
        var client = Client;
        object?[] row = ["6/11/2025", "900001", "Only Visitor"];
        var columns = await client.Upload(VisitSheets.Workbook(
            ("A", [["Date of visit", "URN", "RM"], row]), ("B", [["Date seen", "URN", "Officer"], ["7/11/2025", "900001", "Only Visitor"]]),
            ("C", [["Date", "URN", "By"], ["8/11/2025", "900001", "Only Visitor"]]), ("D", [["Day", "URN", "Staff", "Rang"], ["9/11/2025", "900001", "Only Visitor", "1/1/2020"]])));
        Assert.That(columns.Text, Does.Contain("First rows of A"));

        var rang = columns.Document.QuerySelectorAll("input[type=hidden][value='rang']").Single().GetAttribute("name")!.Replace(".Key", ".Holds", StringComparison.Ordinal);
        var refused = await client.Submit(columns, new() { [rang] = "Day", ["Form.UsualKindId"] = Hub.MusicVisit.Id.ToString() }, "Continue");
        Assert.That(refused.Text, Does.Contain("Only one column of a sheet can hold “Day”: see D"));

        Assert.That((await client.Continue(columns, Hub.MusicVisit.Id)).Text, Does.Contain("Bring in 4 visits"));
    }

    [Test]
    public async Task RegionalManager_BringsInOnlyTheirOwnRegion_AndProblemsCanBeDownloaded()
    {
        var client = Hub.As(Role.RegionalManager);
        var review = await client.Continue(await client.Upload(VisitSheets.Csv("URN,Date,Visited by", "900001,6/11/2025,Only Visitor", "900002,6/11/2025,Only Visitor", "900001,Autumn 2,Only Visitor"), "t.csv"), Hub.MusicVisit.Id);
        Assert.That(review.Text, Does.Contain("Southgate Primary School is not in your region").And.Contain("Column B: “Autumn 2” names a term"));
        Assert.That(review.Document.QuerySelector("main a[href$='/rows']")?.TextContent, Is.EqualTo("Mend the rows in a grid"));
        var csv = await (await client.Http.GetAsync($"{review.Address.Split('?')[0]}/problems")).Content.ReadAsStringAsync();
        Assert.That(csv.TrimStart('\uFEFF'), Does.StartWith("Sheet,Row,Column,Problem\r\nt,3,A,Southgate").And.Contain("\r\nt,4,B,"));

        var refused = await client.Submit(review, [], "Bring in 1 visit");
        Assert.That(refused.Errors.Single(), Does.StartWith("Say that these rows are to be left out"));
        var done = await client.Submit(refused, new() { ["Form.WithoutTheRest"] = "true" }, "Bring in 1 visit");
        Assert.That(done.Text, Does.Contain("The visits are brought in."));
        await using var db = Hub.Open();
        Assert.That((await db.Visits.SingleAsync()).SchoolId, Is.EqualTo(Hub.NorthSchool.Id));
    }

    [Test]
    public async Task ASheetThatWasBegun_IsFoundAgain_AndAnotherDoesNotTakeItsPlace()
    {
        var client = Client;
        var first = await client.Paste($"{Headings}\n900001\t\t6/11/25\tOnly Visitor\t\t");
        await client.Continue(first, Hub.MusicVisit.Id);
        await client.Paste($"{Headings}\n900002\t\t7/11/25\tOnly Visitor\t\t");

        foreach (var page in new[] { "/visits/import", "/visits/imports" })
        {
            var links = (await client.Get(page)).Document.QuerySelectorAll("main .govuk-inset-text a").Select(link => link.GetAttribute("href")!).ToList();
            Assert.That(links, Has.Count.EqualTo(2));
            Assert.That((await client.Get(links[1])).Title, Does.Contain("Check the visits"), "the first, as far as it was");
        }

        for (var more = 0; more < 6; more++)
            await client.Paste($"{Headings}\n900001\t\t{more + 8}/11/25\tOnly Visitor\t\t");
        await using var db = Hub.Open();
        Assert.That(await db.StagedVisits.CountAsync(), Is.EqualTo(5), "no more than that lie about");
    }

    [Test]
    public async Task AnotherPersonsSheet_IsNotFound_AndVisitorsMayNotImport()
    {
        var columns = await Client.Paste($"{Headings}\n900001\t\t6/11/25\tOnly Visitor\t\t");
        Assert.That((int)(await Hub.As(Role.HeadOfParticipation).Get(columns.Address)).Status, Is.EqualTo(404));
        Assert.That((int)(await Hub.As(Role.Visitor).Get("/visits/import")).Status, Is.EqualTo(403));
    }

    [Test]
    public async Task HubChangedAfterThePreview_IsShownAnew()
    {
        var client = Client;
        var review = await client.Continue(await client.Paste($"{Headings}\n900001\t\t6/11/25\tOnly Visitor\t\t\n900001\t\t7/11/25\tOnly Visitor\t\t"), Hub.MusicVisit.Id);
        await Hub.ARecordedVisit(new(2025, 11, 6));
        var again = await client.Submit(review, [], "Bring in 2 visits");
        Assert.That((int)again.Status, Is.EqualTo(409));
        Assert.That(again.Text, Does.Contain("Look again").And.Contain("Bring in 1 visit"));
    }

    [Test]
    public async Task Columns_AreRememberedForTheNextSheetWithTheseHeadings()
    {
        var client = Client;
        const string Text = "URN\tWhen\tWho\n900001\t6/11/25\tOnly Visitor";
        var columns = await client.Paste(Text);
        Assert.That(columns.Text, Does.Contain("When").And.Contain("column B: 6/11/25"));
        await client.Submit(columns, new() { ["Form.Columns[0].Holds"] = "Urn", ["Form.Columns[1].Holds"] = "Day", ["Form.Columns[2].Holds"] = "Visitor", ["Form.UsualKindId"] = Hub.MusicVisit.Id.ToString() }, "Continue");

        columns = await client.Paste("Who\tURN\tWhen\nOnly Visitor\t900001\t7/11/25");
        Assert.That(columns.Document.QuerySelectorAll("select[name$='.Holds']").Select(select => ((AngleSharp.Html.Dom.IHtmlSelectElement)select).Value), Is.EqualTo(new[] { "Visitor", "Urn", "Day" }));
    }

    [TestCase("PK\u0003\u0004 no workbook", "could not be read")]
    [TestCase("only one line", "could not be read as an Excel workbook: it holds plain text")]
    [TestCase("", "The file is empty")]
    public async Task AFileThatCannotBeRead_SaysSo(string content, string message)
    {
        var page = await Client.Upload(System.Text.Encoding.ASCII.GetBytes(content));
        Assert.That((int)page.Status, Is.EqualTo(400));
        Assert.That(page.Errors.Single(), Does.Contain(message));
    }

    [TestCase("short.csv", "only one line", "no rows below the headings")]
    [TestCase("take.mjs", "URN,Date\n900001,6/11/2025", "must be an Excel workbook (.xlsx), CSV (.csv) or text parted by tabs")]
    [TestCase("tracker", "URN,Date\n900001,6/11/2025", "must be an Excel workbook (.xlsx), CSV (.csv) or text parted by tabs")]
    [TestCase("take.csv", "import { chromium } from 'playwright'\nconst browser = await chromium.launch()\nawait browser.open('/visits', 390)\nawait browser.close()", "does not read like a table")]
    [TestCase("letter.txt", "Dear all,\nthe visits are done.\nYours", "does not read like a table")]
    [TestCase("old.xls", "\u00D0\u00CF\u0011\u00E0", "a workbook of an old kind")]
    public async Task AFileThatIsNoSpreadsheet_IsRefused(string name, string content, string message)
    {
        var page = await Client.Upload(System.Text.Encoding.Latin1.GetBytes(content), name);
        Assert.That((int)page.Status, Is.EqualTo(400));
        Assert.That(page.Errors.Single(), Does.Contain(message));
    }

    [TestCase(10_001, "There are 10,001 rows. Bring in 10,000 at most")]
    [TestCase(11_001, "There are more than 10,000 rows")]
    public async Task MoreRowsThanCanBeTaken_AreRefusedWithTheNumberThatThePageNames(int rows, string message)
    {
        var page = await Client.Paste("URN\tDate\n" + string.Concat(Enumerable.Repeat("900001\t6/11/25\n", rows)));

        Assert.That(page.Status, Is.EqualTo(System.Net.HttpStatusCode.BadRequest));
        Assert.That(page.Errors.Single(), Does.StartWith(message));
    }

    [TestCase("tracker.txt")]
    [TestCase("TRACKER.TSV")]
    public async Task TextPartedByTabs_IsRead(string name) =>
        Assert.That((await Client.Upload(System.Text.Encoding.UTF8.GetBytes("URN\tDate\n900001\t6/11/2025"), name)).Title, Does.Contain("What does each column hold?"));
}
