using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.Schools;
using MusicHub.Web.Documents.Excel;

namespace MusicHub.Web.Features.FirstAccess.Scenarios.Workbook;

/// <summary>A scenario as a workbook that reckons: every assumption stands in a cell of its own, every figure is a formula over them.</summary>
public static class ScenarioWorkbook
{
    public const string InputSheet = "Assumptions";

    public const string TakeUpSheet = "Take-up";

    public const string ReckoningSheet = "Reckoning";

    public const string ResultSheet = "Results";

    public static byte[] Make(Scenario scenario, string hub, DateOnly day)
    {
        var workbook = new LiveWorkbook(new WorkbookProperties($"Scenario “{scenario.Name}” of First Access", hub, day));
        // The results stand first; their formulas are over the sheets behind.
        var results = workbook.AddSheet(ResultSheet, "What the scenario comes to. Every figure follows the yellow cells of the sheets Assumptions and Take-up.", 1, 44, 16, 16, 16, 16, 16, 16, 16, 16, 16);
        var inputs = workbook.AddSheet(InputSheet, "Change what is yellow: all results follow.", 1, 66, 16, 16, 16, 16, 16, 16, 16, 16, 16);
        var takeUp = workbook.AddSheet(TakeUpSheet, "Classes before schools respond. Change the yellow numbers; this sheet can be read back into the program.", 5, 24, 18, 10, 22, 14, 12);
        var reckoning = workbook.AddSheet(ReckoningSheet, "One row for each line of the take-up and each number of terms that its classes may end up with.", 3, [.. Enumerable.Repeat(13.0, ReckoningRows.Columns)]);
        var notes = workbook.AddSheet("Notes", "How this workbook reckons, and what it rounds.", 1, 120);

        var lines = scenario.TakeUp.Lines;
        Assumptions.Write(inputs, scenario);
        var classes = TakeUp(takeUp, lines);
        var rows = new ReckoningRows(reckoning, scenario.Model, classes);
        new ResultTables(results, scenario, rows).Write();
        Notes(notes, scenario);
        return workbook.ToBytes();
    }

    /// <summary>"1st, 2nd"; "none".</summary>
    public static string PlacesInWords(SubsidisedPlaces places) =>
        places == SubsidisedPlaces.None ? "none" : string.Join(", ", Enumerable.Range(1, SubsidyRates.Terms).Where(place => places.Has(place)).Select(place => new[] { "1st", "2nd", "3rd" }[place - 1]));

    internal static string PhaseInWords(Phase? phase) => phase?.Title() ?? "Any";

    private static IReadOnlyList<string> TakeUp(LiveSheet sheet, IReadOnlyList<TakeUpLine> lines)
    {
        sheet.Heads(LiveSheet.FirstRow, "Phase", "Taught as", "Terms", "Subsidised terms", "First term", "Classes");
        List<string> classes = [];
        foreach (var (at, line) in lines.Index())
        {
            var row = LiveSheet.FirstRow + 1 + at;
            sheet.Text(row, 1, PhaseInWords(line.Phase));
            sheet.Text(row, 2, line.Kind.Title());
            sheet.Number(row, 3, line.Terms);
            sheet.Text(row, 4, PlacesInWords(line.Places));
            sheet.Text(row, 5, line.First?.ToString() ?? "Not known");
            classes.Add(sheet.Input(row, 6, line.Classes, LiveKind.Number, $"Classes_{at + 1}"));
        }

        return classes;
    }

    private static void Notes(LiveSheet sheet, Scenario scenario)
    {
        string[] notes =
        [
            "Nothing is rounded on the way. Cells show pounds and pence, but keep what stands behind them; a total is the exact total, never a sum of rounded cells, so that shown cells may not add up to the last penny.",
            "A workbook reckons with about 15 digits, the program with whole decimals: they agree to far less than a penny.",
            "A booking’s charge is rounded to the penny once, when it is confirmed. This scenario is a forecast and rounds none.",
            "Classes may be parts of classes where only a part of them changes: 7.5 classes are as likely 7 as 8.",
            "The response moves classes between numbers of terms. What a way of teaching is not offered for stays as it is, and classes that the grant pays nothing of do not respond.",
            "A class that is taught for fewer terms gives up its last subsidised terms; one that is taught for more takes the next free ones. Which these are stands in the sheet Reckoning.",
            "Where nobody knows when classes begin, all possible terms count alike: the sheet Reckoning has their sixths.",
            "To reckon with other phases, ways of teaching or numbers of terms, change the scenario in the program and take its workbook again.",
            .. scenario.Published.Differences(scenario.Model.Outcome()).Select(difference =>
                $"{PublishedWords(difference.Figure)}: £{difference.Figure.Pounds:#,##0.##} was published; exactly it is £{difference.Exact:#,##0.00##}, £{Math.Abs(difference.Over):#,##0.00##} {(difference.Over > 0 ? "less" : "more")}."),
        ];
        foreach (var (at, note) in notes.Index())
            sheet.Text(LiveSheet.FirstRow + at, 1, note);
        if (scenario.Note is { } own)
            sheet.Text(LiveSheet.FirstRow + notes.Length + 1, 1, $"Note of the scenario: {own}");
    }

    private static string PublishedWords(PublishedFigure figure) => figure.Kind == PublishedKind.Saving
        ? "Saving"
        : $"Subsidy{(figure.Place == 0 ? null : $" of the {new[] { "1st", "2nd", "3rd" }[figure.Place - 1]} term")}{(figure.Terms == 0 ? null : $" of classes for {FirstAccessWords.Terms(figure.Terms)}")}";
}
