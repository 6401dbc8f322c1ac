using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Web.Documents.Excel;

namespace MusicHub.Web.Features.FirstAccess.Scenarios.Workbook;

/// <summary>The sheet that reckons: a row for each line of the take-up and each number of terms that its classes may end up with.</summary>
internal sealed class ReckoningRows
{
    public const int Columns = 25;

    private const int First = LiveSheet.FirstRow + 1;

    private readonly LiveSheet _sheet;
    private int _row = First;

    /// <param name="classes">The cell with the classes of each line.</param>
    public ReckoningRows(LiveSheet sheet, ScenarioModel model, IReadOnlyList<string> classes)
    {
        _sheet = sheet;
        sheet.Heads(
            LiveSheet.FirstRow,
            "Line of the take-up", "Phase", "Taught as", "Terms before", "Terms after", "Part of the classes", "Classes", "Holds the 1st subsidised term", "The 2nd", "The 3rd", "Full cost", "Subsidy of the 1st term", "Of the 2nd", "Of the 3rd", "Subsidy", "Hire", "Minutes taught",
            "Subsidy as it is now", "Sixths in autumn", "In spring", "In summer", "Class-sixths in autumn", "In spring", "In summer", "Minutes of a class in a term");
        foreach (var (at, line) in model.TakeUp.Lines.Index())
        {
            for (var terms = 0; terms <= SubsidyRates.Terms; terms++)
                Row(at + 1, line, terms, classes[at], Part(line, terms));
        }
    }

    private int Last => _row - 1;

    public string Terms => Range(5);

    public string Phases => Range(2);

    public string Classes => Range(7);

    public string FullCost => Range(11);

    public string Subsidy => Range(15);

    public string Hire => Range(16);

    public string Minutes => Range(17);

    public string SubsidyNow => Range(18);

    public string MinutesInTerm => Range(25);

    /// <param name="place">1 to 3.</param>
    public string SubsidyOf(int place) => Range(11 + place);

    public string ClassSixths(TermName term) => Range(22 + (int)term);

    private string Range(int column) => _sheet.Range(column, First, Last);

    private void Row(int number, TakeUpLine line, int terms, string classes, string part)
    {
        var row = _row++;
        var places = line.Places.Resized(line.Terms, terms);
        _sheet.Number(row, 1, number);
        _sheet.Text(row, 2, ScenarioWorkbook.PhaseInWords(line.Phase));
        _sheet.Text(row, 3, line.Kind.Title());
        _sheet.Number(row, 4, line.Terms);
        _sheet.Number(row, 5, terms);
        _sheet.Formula(row, 6, part, LiveKind.Percent);
        _sheet.Formula(row, 7, $"{classes}*F{row}", LiveKind.Number);
        for (var place = 1; place <= SubsidyRates.Terms; place++)
            _sheet.Number(row, 7 + place, places.Has(place) ? 1 : 0);
        _sheet.Formula(row, 11, $"G{row}*E{row}*{Assumptions.TermCost(line.Kind)}", LiveKind.Money);
        for (var place = 1; place <= SubsidyRates.Terms; place++)
            _sheet.Formula(row, 11 + place, $"G{row}*{"HIJ"[place - 1]}{row}*{Assumptions.Option(place)}*{Assumptions.TermCost(line.Kind)}", LiveKind.Money);
        _sheet.Formula(row, 15, $"SUM(L{row}:N{row})", LiveKind.Money);
        _sheet.Formula(row, 16, $"G{row}*E{row}*{Assumptions.Sets}*{Assumptions.Hire}", LiveKind.Money);
        _sheet.Formula(row, 17, $"G{row}*E{row}*Y{row}", LiveKind.Number);
        // What is now is reckoned once for a line: in the row in which its terms stay as they are.
        if (terms == line.Terms)
            _sheet.Formula(row, 18, $"{classes}*({string.Join('+', Enumerable.Range(1, SubsidyRates.Terms).Select(place => $"{"HIJ"[place - 1]}{row}*{Assumptions.Current(place)}"))})*{Assumptions.TermCost(line.Kind)}", LiveKind.Money);
        foreach (var term in Enum.GetValues<TermName>())
        {
            _sheet.Number(row, 19 + (int)term, line.SixthsIn(terms, term));
            _sheet.Formula(row, 22 + (int)term, $"G{row}*{"STU"[(int)term]}{row}", LiveKind.Number);
        }

        _sheet.Formula(row, 25, $"{Assumptions.KindSessions(line.Kind)}*{Assumptions.KindMinutes(line.Kind)}", LiveKind.Number);
    }

    // As the response says; what is not on offer for so long stays as it is.
    private static string Part(TakeUpLine line, int terms)
    {
        string To(int to) => Assumptions.Response(line.Phase, line.Terms, to);
        if (line.Places == SubsidisedPlaces.None)
            return terms == line.Terms ? "1" : "0";
        if (terms == 0)
            return To(0);
        if (terms != line.Terms)
            return $"{To(terms)}*{Assumptions.Offered(line.Kind, terms)}";
        return $"{To(terms)}+{string.Join('+', Enumerable.Range(1, SubsidyRates.Terms).Where(other => other != terms).Select(other => $"{To(other)}*(1-{Assumptions.Offered(line.Kind, other)})"))}";
    }
}
