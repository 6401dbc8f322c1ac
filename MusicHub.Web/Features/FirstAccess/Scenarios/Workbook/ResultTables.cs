using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Web.Documents.Excel;

namespace MusicHub.Web.Features.FirstAccess.Scenarios.Workbook;

/// <summary>The sheet of results: formulas over the reckoning, each figure named, so that it can be found again.</summary>
internal sealed class ResultTables(LiveSheet sheet, Scenario scenario, ReckoningRows rows)
{
    private int _row = LiveSheet.FirstRow;

    public void Write()
    {
        Together();
        ByDuration();
        OneClass();
        Load();
        ByPhase();
    }

    private void Together()
    {
        Head($"All together, with {scenario.OptionName}");
        One("The grant pays", $"SUM({rows.Subsidy})", LiveKind.Money, "ResultSubsidy");
        One($"As it is now ({scenario.CurrentName})", $"SUM({rows.SubsidyNow})", LiveKind.Money, "ResultNow");
        One("Saving (less than 0: it costs more)", "ResultNow-ResultSubsidy", LiveKind.Money, "ResultSaving");
        One("Schools pay for teaching", $"SUM({rows.FullCost})-ResultSubsidy", LiveKind.Money, "ResultCharge");
        One("Full cost", $"SUM({rows.FullCost})", LiveKind.Money, "ResultFullCost");
        One("Hire, if each class hires its sets", $"SUM({rows.Hire})", LiveKind.Money, "ResultHire");
        One("Hours taught", $"SUM({rows.Minutes})/{Assumptions.MinutesInHour}", LiveKind.Number, "ResultHours");
        One("Classes taught", $"SUM({rows.Classes})-ResultGivenUp", LiveKind.Number, "ResultClasses");
        One("Classes not taught any more", $"SUMIF({rows.Terms},0,{rows.Classes})", LiveKind.Number, "ResultGivenUp");
        One("Share of the grant", $"IF({Assumptions.Grant}=\"\",\"\",IF({Assumptions.Grant}=0,\"\",ResultSubsidy/{Assumptions.Grant}))", LiveKind.Percent, "ResultShare");
        One("Left of the grant", $"IF({Assumptions.Grant}=\"\",\"\",{Assumptions.Grant}-ResultSubsidy)", LiveKind.Money, "ResultLeft");
    }

    private void ByDuration()
    {
        Head("By the number of terms that classes are taught");
        sheet.Heads(_row++, "Classes taught for", "Classes", "Full cost", "Subsidy of the 1st term", "Of the 2nd", "Of the 3rd", "Subsidy", "Schools pay", "Hire", "Hours");
        for (var terms = 1; terms <= SubsidyRates.Terms; terms++)
        {
            sheet.Number(_row, 1, terms, LiveKind.Number);
            Cells(of => $"SUMIF({rows.Terms},A{_row},{of})", LiveLook.Plain, terms.ToString(System.Globalization.CultureInfo.InvariantCulture));
            _row++;
        }

        // A total is worked out from what is behind the rows, not from the rows.
        sheet.Text(_row, 1, "All", LiveLook.Total);
        Cells(of => $"SUM({of})-SUMIF({rows.Terms},0,{of})", LiveLook.Total, "All");
        _row++;

        void Cells(Func<string, string> sum, LiveLook look, string name)
        {
            sheet.Formula(_row, 2, sum(rows.Classes), LiveKind.Number, look, $"Classes{name}_");
            sheet.Formula(_row, 3, sum(rows.FullCost), LiveKind.Money, look);
            for (var place = 1; place <= SubsidyRates.Terms; place++)
                sheet.Formula(_row, 3 + place, sum(rows.SubsidyOf(place)), LiveKind.Money, look, $"Subsidy{name}Place{place}_");
            sheet.Formula(_row, 7, sum(rows.Subsidy), LiveKind.Money, look, $"Subsidy{name}_");
            sheet.Formula(_row, 8, $"C{_row}-G{_row}", LiveKind.Money, look);
            sheet.Formula(_row, 9, sum(rows.Hire), LiveKind.Money, look);
            sheet.Formula(_row, 10, $"({sum(rows.Minutes)})/{Assumptions.MinutesInHour}", LiveKind.Number, look);
        }
    }

    private void OneClass()
    {
        var cost = Assumptions.TermCost(DeliveryKind.WholeClass);
        var (sessions, minutes) = (Assumptions.KindSessions(DeliveryKind.WholeClass), Assumptions.KindMinutes(DeliveryKind.WholeClass));
        Head("What one whole class costs a school");
        sheet.Heads(_row++, "Terms", "Full cost", "Subsidy", "School pays", "For a session", "For an hour", "Hire of its sets", "With hire", $"School pays now ({scenario.CurrentName})", "Difference");
        for (var terms = 1; terms <= SubsidyRates.Terms; terms++)
        {
            string Paid(Func<int, string> percent) => $"({string.Join('+', Enumerable.Range(1, terms).Select(percent))})*{cost}";
            sheet.Number(_row, 1, terms);
            sheet.Formula(_row, 2, $"A{_row}*{cost}", LiveKind.Money);
            sheet.Formula(_row, 3, Paid(Assumptions.Option), LiveKind.Money);
            sheet.Formula(_row, 4, $"B{_row}-C{_row}", LiveKind.Money, name: $"Class{terms}Pays");
            sheet.Formula(_row, 5, $"D{_row}/(A{_row}*{sessions})", LiveKind.Money, name: $"Class{terms}PerSession");
            sheet.Formula(_row, 6, $"D{_row}*{Assumptions.MinutesInHour}/(A{_row}*{sessions}*{minutes})", LiveKind.Money, name: $"Class{terms}PerHour");
            sheet.Formula(_row, 7, $"A{_row}*{Assumptions.Sets}*{Assumptions.Hire}", LiveKind.Money);
            sheet.Formula(_row, 8, $"D{_row}+G{_row}", LiveKind.Money, name: $"Class{terms}WithHire");
            sheet.Formula(_row, 9, $"B{_row}-{Paid(Assumptions.Current)}", LiveKind.Money, name: $"Class{terms}PaysNow");
            sheet.Formula(_row, 10, $"D{_row}-I{_row}", LiveKind.Money);
            _row++;
        }

        Head("How many further whole classes the saving would pay");
        sheet.Heads(_row++, "Terms", "By this option’s subsidy", "By their full cost");
        for (var terms = 1; terms <= SubsidyRates.Terms; terms++)
        {
            sheet.Number(_row, 1, terms);
            var paid = $"({string.Join('+', Enumerable.Range(1, terms).Select(Assumptions.Option))})*{cost}";
            sheet.Formula(_row, 2, $"IF(ResultSaving>0,IF({paid}>0,INT(ROUND(ResultSaving/({paid}),{Digits})),\"\"),\"\")", LiveKind.Number, name: $"Funds{terms}_");
            sheet.Formula(_row, 3, $"IF(ResultSaving>0,IF(A{_row}*{cost}>0,INT(ROUND(ResultSaving/(A{_row}*{cost}),{Digits})),\"\"),\"\")", LiveKind.Number, name: $"FundsFully{terms}_");
            _row++;
        }
    }

    // A workbook reckons with about 15 digits: 30 classes exactly must not come out as 29.
    private const int Digits = 9;

    private void Load()
    {
        Head("What is taught in each term of the year");
        sheet.Heads(_row++, "Term", "Classes", "Hours", "Sets of instruments in use");
        foreach (var term in Enum.GetValues<TermName>())
        {
            sheet.Text(_row, 1, term.ToString());
            sheet.Formula(_row, 2, $"SUM({rows.ClassSixths(term)})/{Assumptions.Sixths}", LiveKind.Number, name: $"{term}Classes");
            sheet.Formula(_row, 3, $"SUMPRODUCT({rows.ClassSixths(term)},{rows.MinutesInTerm})/{Assumptions.Sixths}/{Assumptions.MinutesInHour}", LiveKind.Number, name: $"{term}Hours");
            sheet.Formula(_row, 4, $"B{_row}*{Assumptions.Sets}", LiveKind.Number, name: $"{term}Sets");
            _row++;
        }
    }

    private void ByPhase()
    {
        Head("By phase");
        sheet.Heads(_row++, "Phase", "Classes", "Subsidy", "Full cost");
        foreach (var phase in scenario.TakeUp.Lines.Select(line => line.Phase).Distinct().OrderBy(phase => phase is null ? -1 : (int)phase))
        {
            sheet.Text(_row, 1, ScenarioWorkbook.PhaseInWords(phase));
            sheet.Formula(_row, 2, $"SUMIFS({rows.Classes},{rows.Phases},A{_row},{rows.Terms},\">0\")", LiveKind.Number);
            sheet.Formula(_row, 3, $"SUMIF({rows.Phases},A{_row},{rows.Subsidy})", LiveKind.Money, name: $"Subsidy{phase?.ToString() ?? "Any"}Phase");
            sheet.Formula(_row, 4, $"SUMIF({rows.Phases},A{_row},{rows.FullCost})", LiveKind.Money);
            _row++;
        }
    }

    private void Head(string text)
    {
        _row += _row > LiveSheet.FirstRow ? 1 : 0;
        sheet.Text(_row++, 1, text, LiveLook.Heading);
    }

    private void One(string label, string formula, LiveKind kind, string name)
    {
        sheet.Text(_row, 1, label);
        sheet.Formula(_row++, 2, formula, kind, name: name);
    }
}
