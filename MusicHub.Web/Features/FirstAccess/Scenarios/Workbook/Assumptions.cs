using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.Schools;
using MusicHub.Web.Documents.Excel;

namespace MusicHub.Web.Features.FirstAccess.Scenarios.Workbook;

/// <summary>The sheet of assumptions: each stands in a named cell, and formulas know it by that name.</summary>
internal sealed class Assumptions
{
    public const string Rate = "SessionRate";
    public const string Minutes = "SessionMinutes";
    public const string Sessions = "TermSessions";
    public const string Hire = "SetHire";
    public const string Sets = "SetsPerClass";
    public const string Grant = "YearGrant";
    public const string MinutesInHour = "MinutesInHour";
    public const string Sixths = "PartsOfClasses";

    private readonly LiveSheet _sheet;
    private int _row = LiveSheet.FirstRow;

    private Assumptions(LiveSheet sheet) => _sheet = sheet;

    public static void Write(LiveSheet sheet, Scenario scenario) => new Assumptions(sheet).Write(scenario);

    public static string Nth(int place) => new[] { "1st", "2nd", "3rd" }[place - 1];

    public static string Option(int place) => $"Option{place}";

    public static string Current(int place) => $"Current{place}";

    public static string TermCost(DeliveryKind kind) => $"{kind}TermCost";

    public static string KindSessions(DeliveryKind kind) => $"{kind}Sessions";

    public static string KindMinutes(DeliveryKind kind) => $"{kind}Minutes";

    /// <summary>1 where the way of teaching is offered for so many terms, else 0.</summary>
    public static string Offered(DeliveryKind kind, int terms) => $"{kind}Offered{terms}";

    /// <param name="to">0 for not at all.</param>
    public static string Response(Phase? phase, int from, int to) => $"{phase?.ToString() ?? "Any"}From{from}To{to}_";

    private void Write(Scenario scenario)
    {
        var charges = scenario.Charges;
        Head("Charges");
        One("Rate for a session", charges.Rate, LiveKind.Money, Rate);
        One("Minutes of a session", charges.Minutes, LiveKind.Number, Minutes);
        One("Sessions in a billed term", charges.Sessions, LiveKind.Number, Sessions);
        One("Hire of a set for a term", charges.Hire, LiveKind.Money, Hire);
        One("Sets of instruments for a class", charges.SetsPerClass, LiveKind.Number, Sets);
        One("Grant of the year (empty: not known)", charges.Grant, LiveKind.Money, Grant);
        Head($"What the grant pays: {scenario.OptionName}");
        for (var place = 1; place <= SubsidyRates.Terms; place++)
            One($"Of the {Nth(place)} subsidised term", scenario.Rates.Of(place) / 100, LiveKind.Percent, Option(place));
        Head($"What it is compared with: {scenario.CurrentName}");
        for (var place = 1; place <= SubsidyRates.Terms; place++)
            One($"Of the {Nth(place)} subsidised term", scenario.Current.Of(place) / 100, LiveKind.Percent, Current(place));
        Kinds(scenario);
        Responses(scenario);
        Head("Units");
        One("Minutes in an hour", 60, LiveKind.Number, MinutesInHour);
        One("Parts in which classes are counted where nobody knows when they begin", 6, LiveKind.Number, Sixths);
    }

    private void Kinds(Scenario scenario)
    {
        Head("Ways of teaching (empty: as above; offered: 1 for yes, 0 for no)");
        _sheet.Heads(_row++, "Taught as", "Own rate", "Own minutes", "Own sessions", "Offered for 1 term", "For 2 terms", "For 3 terms", "Minutes of a session", "Sessions in a term", "Cost of a term");
        foreach (var kind in scenario.TakeUp.Lines.Select(line => line.Kind).Append(DeliveryKind.WholeClass).Distinct().Order())
        {
            var own = scenario.Charges.Kinds.FirstOrDefault(known => known.Kind == kind);
            _sheet.Text(_row, 1, kind.Title());
            var rate = _sheet.Input(_row, 2, own?.Rate, LiveKind.Money, $"{kind}OwnRate");
            var minutes = _sheet.Input(_row, 3, own?.Minutes, LiveKind.Number, $"{kind}OwnMinutes");
            var sessions = _sheet.Input(_row, 4, own?.Sessions, LiveKind.Number, $"{kind}OwnSessions");
            for (var terms = 1; terms <= SubsidyRates.Terms; terms++)
                _sheet.Input(_row, 4 + terms, scenario.Charges.Allows(kind, terms) ? 1 : 0, LiveKind.Number, Offered(kind, terms));
            _sheet.Formula(_row, 8, $"IF({minutes}=\"\",{Minutes},{minutes})", LiveKind.Number, name: KindMinutes(kind));
            _sheet.Formula(_row, 9, $"IF({sessions}=\"\",{Sessions},{sessions})", LiveKind.Number, name: KindSessions(kind));
            _sheet.Formula(_row, 10, $"IF({rate}=\"\",{Rate},{rate})*I{_row}", LiveKind.Money, name: TermCost(kind));
            _row++;
        }
    }

    private void Responses(Scenario scenario)
    {
        Head("How schools may respond: where the classes of each number of terms go");
        _sheet.Heads(_row++, "Schools and classes", "To 1 term", "To 2 terms", "To 3 terms", "To none", "All", "Check");
        foreach (var phase in scenario.TakeUp.Lines.Select(line => line.Phase).Distinct().OrderBy(phase => phase ?? (Phase)(-1)))
        {
            for (var from = 1; from <= SubsidyRates.Terms; from++)
            {
                var response = scenario.Response.Of(phase, from);
                _sheet.Text(_row, 1, $"{ScenarioWorkbook.PhaseInWords(phase)}, of classes for {FirstAccessWords.Terms(from)}");
                foreach (var (at, to) in new[] { 1, 2, 3, 0 }.Index())
                    _sheet.Input(_row, 2 + at, response.To(to), LiveKind.Percent, Response(phase, from, to));
                _sheet.Formula(_row, 6, $"SUM(B{_row}:E{_row})", LiveKind.Percent);
                _sheet.Formula(_row, 7, $"IF(ROUND(F{_row},6)=1,\"\",\"must be 100%\")", LiveKind.Text);
                _row++;
            }
        }
    }

    // With a blank row above.
    private void Head(string text)
    {
        _row += _row > LiveSheet.FirstRow ? 1 : 0;
        _sheet.Text(_row++, 1, text, LiveLook.Heading);
    }

    private void One(string label, decimal? value, LiveKind kind, string name)
    {
        _sheet.Text(_row, 1, label);
        _sheet.Input(_row++, 2, value, kind, name);
    }
}
