using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Visits;

/// <summary>Rows in a grid, each cell mended where it is wrong.</summary>
public sealed class EditSheetRowsTests : HubTests
{
    private HubClient Client => Hub.As(Role.OfficeAdministrator);

    [Test]
    public async Task PastedRows_AreMendedCellByCell_AndBroughtIn()
    {
        var client = Client;
        var grid = await Grid(client, "School\tDate\tVisited by\tNotes\nNorthgate Primary School\tAutumn 2\tOnly Visitor\t\"two\nlines\"\nSouthgate Primary School\t6/11/2025\tOnly Visitor\t");
        Assert.That(grid.Title, Is.EqualTo("Rows"));
        Assert.That(grid.Text, Does.Contain("To mend (1)").And.Contain("All rows (2)"));
        var wrong = grid.Document.QuerySelector("textarea[aria-invalid=true]")!;
        Assert.That(wrong.GetAttribute("aria-label"), Is.EqualTo("Date, row 2"));
        Assert.That(grid.Document.GetElementById(wrong.GetAttribute("aria-describedby")!)!.TextContent, Does.Contain("names a term, not a day"));
        Assert.That(grid.Value("Form.Rows[0].Cells[3]"), Is.EqualTo("two\nlines"));

        var kept = await client.Submit(grid, new() { [wrong.GetAttribute("name")!] = "7/11/2025" }, "Keep the rows and check their cells");
        Assert.That(kept.Text, Does.Contain("To mend (0)").And.Contain("All rows (2)"));
        var all = await client.Get(kept.Address.Split('?')[0] + "?all=true");
        Assert.That(all.Document.QuerySelectorAll("textarea[aria-label^='Date, new row']"), Has.Length.EqualTo(5), "rows to add");

        var review = await client.Submit(all, new() { ["Form.Rows[2].Cells[0]"] = "Northgate Primary School", ["Form.Rows[2].Cells[1]"] = "9/1/2026", ["Form.Rows[2].Cells[2]"] = "Only Visitor", ["then"] = "check" });
        Assert.That(review.Title, Is.EqualTo("Check the visits"));
        Assert.That((await client.Submit(review, [], "Bring in 3 visits")).Text, Does.Contain("The visits are brought in."));
    }

    [Test]
    public async Task AnEmptyGrid_CanBeFilled_AndWhatIsUncertainIsToldAtItsCell()
    {
        var client = Client;
        var grid = await client.Submit(await client.Get("/visits/import"), [], "Open an empty grid");
        Assert.That(grid.Title, Is.EqualTo("Rows"));
        Assert.That(grid.Document.QuerySelectorAll("textarea[aria-label^='School']"), Has.Length.EqualTo(5));

        grid = await client.Submit(grid, new() { ["Form.Rows[0].Cells[1]"] = "Northgat", ["Form.Rows[0].Cells[4]"] = "6/11/2025", ["Form.Rows[0].Cells[5]"] = "OV", ["Form.UsualKindId"] = Hub.MusicVisit.Id.ToString() }, "Keep the rows and check their cells");

        Assert.That(grid.Document.QuerySelectorAll("textarea[aria-invalid=true]").Select(cell => cell.GetAttribute("aria-label")), Is.EqualTo(new[] { "School, row 2", "Visitor, row 2" }));
        Assert.That(grid.Text, Does.Contain("It is not certain which school “Northgat” is").And.Contain("2 questions"));
        var questions = await client.Get(grid.Address.Split("/rows")[0] + "/questions");
        Assert.That(questions.Document.QuerySelectorAll("input[name^='Form.Likely'][name$='.Choice']").Select(input => input.GetAttribute("value")), Does.Contain(Hub.NorthSchool.Id.ToString()), "the likely one is chosen");
        Assert.That((await client.Get(grid.Address.Split("/rows")[0] + "?kind=Waiting")).Text, Does.Contain("Waiting for answers 1 row"), "the preview is to be seen before");
    }

    [Test]
    public async Task AnEmptyGrid_TakesASchoolByItsUrn()
    {
        var client = Client;
        var grid = await client.Submit(await client.Get("/visits/import"), [], "Open an empty grid");
        var urn = grid.Document.QuerySelector("textarea[aria-label='URN, new row 1']")!.GetAttribute("name")!;
        var date = grid.Document.QuerySelector("textarea[aria-label='Date, new row 1']")!.GetAttribute("name")!;
        var visitor = grid.Document.QuerySelector("textarea[aria-label='Visitor, new row 1']")!.GetAttribute("name")!;

        var review = await client.Submit(grid, new() { [urn] = "900001", [date] = "6/11/2025", [visitor] = "Only Visitor", ["Form.UsualKindId"] = Hub.MusicVisit.Id.ToString() }, "Check the visits");

        Assert.That(review.Text, Does.Contain("Northgate Primary School").And.Contain("Bring in 1 visit"));
    }

    [Test]
    public async Task ASheetOfSomebodyElse_IsNotFound()
    {
        var grid = await Grid(Client, "School\tDate\nNorthgate Primary School\tx");
        Assert.That((int)(await Hub.As(Role.HeadOfParticipation).Get(grid.Address)).Status, Is.EqualTo(404));
    }

    private async Task<HubPage> Grid(HubClient client, string text)
    {
        var columns = await client.Paste(text);
        return await client.Submit(columns, new() { ["Form.UsualKindId"] = Hub.MusicVisit.Id.ToString() }, "Continue");
    }

    [Test]
    public async Task ManySheets_AreChosenFromAList_ThatSaysWhereThereIsSomethingToMend()
    {
        var client = Hub.As(Role.OfficeAdministrator);
        var sheets = Enumerable.Range(1, 20).Select(i => ($"Sheet {i}", (IReadOnlyList<object?[]>)[["School", "Date", "Visited by"], ["Northgate Primary School", i == 7 ? "31/2/2025" : $"{i}/10/2025", "Only Visitor"]])).ToArray();
        var review = await client.Continue(await client.Upload(VisitSheets.Workbook(sheets)), Hub.MusicVisit.Id);
        var rows = await client.Get($"{review.Address.Split('?')[0]}/rows");

        Assert.That(rows.Value("sheet"), Is.EqualTo("Sheet 7"));
        Assert.That(rows.Document.QuerySelectorAll("select[name=sheet] option").Select(option => option.TextContent.Trim()), Is.EqualTo(Enumerable.Range(1, 20).Select(i => i == 7 ? "Sheet 7 (1 to mend)" : $"Sheet {i}")));
        Assert.That((await client.Get($"{rows.Address}?sheet=Sheet+20")).Value("Form.Rows[0].Cells[1]"), Is.EqualTo("20/10/2025"));
    }
}
