using MusicHub.Domain.FirstAccess.Digital;
using MusicHub.Domain.FirstAccess.Digital.Scenarios;
using MusicHub.Web.Documents.Excel;

namespace MusicHub.Web.Features.FirstAccess.Digital.Scenarios;

/// <summary>A digital scenario as a workbook that reckons: every assumption stands in a cell of its own, every figure is a formula over them.</summary>
public static class DigitalWorkbook
{
    public const string InputSheet = "Assumptions";

    private const int First = LiveSheet.FirstRow + 3;

    public static byte[] Make(DigitalScenario scenario, string hub, DateOnly day)
    {
        var workbook = new LiveWorkbook(new WorkbookProperties($"Scenario “{scenario.Name}” of digital resources", hub, day));
        var results = workbook.AddSheet("Results", "What the scenario comes to. Every figure follows the yellow cells of the sheet Assumptions.", 1, 44, 16, 16, 16, 16, 16, 16);
        var inputs = workbook.AddSheet(InputSheet, "Change what is yellow: all results follow.", 1, 44, 16, 16, 16, 16, 16);
        var notes = workbook.AddSheet("Notes", "How this workbook reckons, and what it rounds.", 1, 120);
        Inputs(inputs, scenario);
        Results(results, scenario);
        string[] words =
        [
            "Nothing is rounded on the way. Cells show pounds and pence, but keep what stands behind them; a total is the exact total, never a sum of rounded cells.",
            "A school’s own charge is rounded to the penny once, when the resources are allocated. This scenario is a forecast and rounds none.",
            "Schools may be parts of schools where only a part of them goes without: 7.5 schools are as likely 7 as 8.",
            $"It is compared with {scenario.CurrentName}, by which all schools would have the resources.",
            .. scenario.Differences().Select(difference => $"{difference.Figure.Kind}: £{difference.Figure.Pounds:#,##0.##} was published; exactly it is £{difference.Exact:#,##0.00##}, £{Math.Abs(difference.Over):#,##0.00##} {(difference.Over > 0 ? "less" : "more")}."),
            .. scenario.Note is { } note ? new[] { $"Note of the scenario: {note}" } : [],
        ];
        foreach (var (at, line) in words.Index())
            notes.Text(LiveSheet.FirstRow + at, 1, line);
        return workbook.ToBytes();
    }

    private static void Inputs(LiveSheet sheet, DigitalScenario scenario)
    {
        sheet.Text(LiveSheet.FirstRow, 1, "Of the grant for digital resources (empty: not known)");
        sheet.Input(LiveSheet.FirstRow, 2, scenario.Grant, LiveKind.Money, "YearGrant");
        sheet.Heads(First - 1, "Schools with", "Schools", "Cost for one", "School pays", "School pays now", "Would go without");
        foreach (var (at, size) in scenario.Sizes.Index())
        {
            sheet.Text(First + at, 1, Title(scenario, at));
            sheet.Input(First + at, 2, size.Schools, LiveKind.Number, $"Schools_{at + 1}");
            sheet.Input(First + at, 3, size.Cost, LiveKind.Money, $"Cost_{at + 1}");
            sheet.Input(First + at, 4, size.SchoolPercent / 100, LiveKind.Percent, $"Share_{at + 1}");
            sheet.Input(First + at, 5, size.CurrentPercent / 100, LiveKind.Percent, $"ShareNow_{at + 1}");
            sheet.Input(First + at, 6, size.LeavingPercent / 100, LiveKind.Percent, $"Without_{at + 1}");
        }
    }

    private static void Results(LiveSheet sheet, DigitalScenario scenario)
    {
        var (row, sizes) = (LiveSheet.FirstRow, scenario.Sizes.Count);
        var (from, to) = (row + 13, row + 12 + sizes);
        One("The grant pays", Sum(5), LiveKind.Money, "ResultSubsidy");
        One($"As it is now ({scenario.CurrentName})", Sum(6), LiveKind.Money, "ResultNow");
        One("Saving (less than 0: it costs more)", "ResultNow-ResultSubsidy", LiveKind.Money, "ResultSaving");
        One("Schools pay", Sum(4), LiveKind.Money, "ResultCharge");
        One("Full cost", Sum(3), LiveKind.Money, "ResultFullCost");
        One("Schools that have them", Sum(2), LiveKind.Number, "ResultSchools");
        One("Schools that go without", Sum(7), LiveKind.Number, "ResultWithout");
        One("Share of the grant", "IF(YearGrant=\"\",\"\",IF(YearGrant=0,\"\",ResultSubsidy/YearGrant))", LiveKind.Percent, "ResultShare");
        One("Left of the grant", "IF(YearGrant=\"\",\"\",YearGrant-ResultSubsidy)", LiveKind.Money, "ResultLeft");
        sheet.Heads(from - 1, "Schools with", "Schools", "Full cost", "Schools pay", "The grant pays", "The grant pays now", "Go without");
        for (var at = 1; at <= sizes; at++)
        {
            var line = from + at - 1;
            sheet.Text(line, 1, Title(scenario, at - 1));
            sheet.Formula(line, 2, $"Schools_{at}-G{line}", LiveKind.Number);
            sheet.Formula(line, 3, $"B{line}*Cost_{at}", LiveKind.Money);
            sheet.Formula(line, 4, $"C{line}*Share_{at}", LiveKind.Money);
            sheet.Formula(line, 5, $"C{line}-D{line}", LiveKind.Money, name: $"Subsidy_{at}");
            sheet.Formula(line, 6, $"Schools_{at}*Cost_{at}*(1-ShareNow_{at})", LiveKind.Money);
            sheet.Formula(line, 7, $"Schools_{at}*Without_{at}", LiveKind.Number);
        }

        string Sum(int column) => $"SUM({sheet.Range(column, from, to)})";

        void One(string label, string formula, LiveKind kind, string name)
        {
            sheet.Text(row, 1, label);
            sheet.Formula(row++, 2, formula, kind, name: name);
        }
    }

    private static string Title(DigitalScenario scenario, int at) => DigitalBands.Title([.. scenario.Sizes.Select(size => size.Terms)], at);
}
