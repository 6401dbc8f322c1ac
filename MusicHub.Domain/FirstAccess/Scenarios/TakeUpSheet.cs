using System.Globalization;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.FirstAccess.Returns;
using MusicHub.Domain.Schools;

namespace MusicHub.Domain.FirstAccess.Scenarios;

/// <summary>A sheet with a take-up, as the workbook of a scenario has it: read strictly, all of it or nothing.</summary>
public sealed class TakeUpSheet
{
    public const int MostRows = 500;

    private static readonly string[] Known = ["Phase", "Taught as", "Terms", "Subsidised terms", "First term", "Classes"];

    private readonly List<TakeUpLine> _lines = [];
    private readonly List<CellProblem> _problems = [];

    private TakeUpSheet()
    {
    }

    public IReadOnlyList<CellProblem> Problems => _problems;

    public bool MayBeTaken => _problems.Count == 0 && TakeUp.Classes > 0;

    /// <summary>Lines without classes are left out.</summary>
    public TakeUp TakeUp => TakeUp.Merged(_lines.Where(line => line.Classes > 0));

    public static TakeUpSheet Read(string? text, FirstAccessCharges? charges = null)
    {
        var sheet = new TakeUpSheet();
        var rows = DelimitedText.Read(text ?? "").Where(row => !row.IsBlank).ToList();
        var head = rows.Take(10).FirstOrDefault(row => row.Cells.Any(cell => Is(cell, "Classes")) && row.Cells.Any(cell => Is(cell, "Terms")));
        if (rows.Count == 0)
            return sheet;
        if (head is null)
        {
            sheet._problems.Add(new(rows[0].Number, null, "A row of headings must name the columns: Phase, Taught as, Terms, Subsidised terms, First term, Classes. Terms and Classes must be there."));
            return sheet;
        }

        var columns = new Dictionary<string, int>();
        foreach (var (at, heading) in head.Cells.Index().Where(cell => !string.IsNullOrWhiteSpace(cell.Item)))
        {
            if (Known.FirstOrDefault(known => Is(heading, known)) is not { } column)
                sheet._problems.Add(new(head.Number, heading.Trim(), "This column is not known."));
            else if (!columns.TryAdd(column, at))
                sheet._problems.Add(new(head.Number, column, "This column is there twice."));
        }

        var body = rows.Where(row => row.Number > head.Number).ToList();
        if (body.Count > MostRows)
            sheet._problems.Add(new(body[MostRows].Number, null, $"A sheet may have {MostRows} rows; this one has {body.Count:N0}."));
        var seen = new Dictionary<TakeUpLine, int>();
        foreach (var row in body.Take(MostRows))
            sheet.Take(row, columns, seen, charges);
        return sheet;
    }

    private static bool Is(string cell, string heading) => cell.Trim().Equals(heading, StringComparison.OrdinalIgnoreCase);

    private void Take(SheetRow row, Dictionary<string, int> columns, Dictionary<TakeUpLine, int> seen, FirstAccessCharges? charges)
    {
        var faults = _problems.Count;
        string Cell(string column) => columns.TryGetValue(column, out var at) && at < row.Cells.Count ? row.Cells[at].Trim() : "";
        T Fault<T>(string column, T instead, string words)
        {
            _problems.Add(new(row.Number, column, words));
            return instead;
        }

        var terms = int.TryParse(Cell("Terms"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= SubsidyRates.Terms ? number : Fault("Terms", 1, $"“{Cell("Terms")}” is not 1, 2 or 3.");
        var classes = int.TryParse(Cell("Classes"), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var many) && many is >= 0 and <= Scenario.MostClasses ? many : Fault("Classes", 0, $"“{Cell("Classes")}” is not a whole number from 0 to {Scenario.MostClasses:N0}.");
        var phase = Cell("Phase") is "" || Is(Cell("Phase"), "Any") ? null : Phases.All.Where(known => Is(Cell("Phase"), known.Title())).Select(known => (Phase?)known).FirstOrDefault() ?? Fault<Phase?>("Phase", null, $"“{Cell("Phase")}” is no phase.");
        var kind = Cell("Taught as") is "" ? DeliveryKind.WholeClass : DeliveryKinds.All.Where(known => Is(Cell("Taught as"), known.Title())).Select(known => (DeliveryKind?)known).FirstOrDefault() ?? Fault("Taught as", DeliveryKind.WholeClass, $"“{Cell("Taught as")}” is no way of teaching; write {string.Join(", ", DeliveryKinds.All.Select(known => known.Title()))}.");
        if (charges?.Model(kind) is { } model && !model.Durations.Allow(terms))
            Fault("Terms", 0, $"“{kind.Title()}” is offered for {model.Durations.Title()}.");
        var first = Cell("First term") is "" || Is(Cell("First term"), "Not known") ? null : Enum.GetValues<TermName>().Where(known => Is(Cell("First term"), known.ToString())).Select(known => (TermName?)known).FirstOrDefault() ?? Fault<TermName?>("First term", null, $"“{Cell("First term")}” is not Autumn, Spring or Summer.");
        if (first is { } begins && (int)begins + terms > SubsidyRates.Terms)
            Fault("First term", 0, "The academic year ends before so many terms are over.");
        var places = Cell("Subsidised terms") is "" ? TakeUpLine.PlacesBy(charges, phase, kind, terms) : PlacesOf(Cell("Subsidised terms"), terms) ?? Fault("Subsidised terms", SubsidisedPlaces.None, $"“{Cell("Subsidised terms")}” is not such as “1st, 2nd”, or names more terms than are taught; write “none” where nothing is subsidised.");
        if (_problems.Count > faults)
            return;
        var line = new TakeUpLine(phase, kind, terms, places, classes, first);
        if (!seen.TryAdd(line with { Classes = 0 }, row.Number))
            Fault(null!, 0, $"Row {seen[line with { Classes = 0 }]} is about the same classes.");
        else
            _lines.Add(line);
    }

    private static SubsidisedPlaces? PlacesOf(string typed, int terms)
    {
        if (Is(typed, "none"))
            return SubsidisedPlaces.None;
        string[] names = ["1st", "2nd", "3rd"];
        var named = typed.Split(',').Select(word => Array.FindIndex(names, name => Is(word, name)) + 1).ToList();
        return named.Contains(0) || named.Distinct().Count() < named.Count || named.Count > terms ? null : Places.Of(named.Select(place => (int?)place));
    }
}
