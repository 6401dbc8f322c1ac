using System.Globalization;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.Schools;

namespace MusicHub.Domain.FirstAccess.Requests;

/// <summary>A school that a sheet of requests names.</summary>
/// <param name="Booked">Year groups and first terms that are asked for or booked already in the year.</param>
public sealed record RequestSchool(School School, bool MayEdit, IReadOnlySet<(int YearGroup, TermName FirstTerm)> Booked);

/// <param name="Row">Of the sheet, from 1.</param>
public sealed record RequestLine(int Row, School School, BookingDetails Details);

/// <summary>What a sheet of requests would do, before anything is done: all of it, or nothing.</summary>
public sealed class RequestSheet
{
    public const int MostRows = 500;

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private static readonly (string Column, string[] Names)[] Known =
    [
        ("urn", ["urn", "school urn"]), ("yeargroup", ["year group", "year", "yeargroup"]), ("classes", ["classes", "number of classes", "groups"]), ("first", ["first term", "term", "start term", "starts"]),
        ("terms", ["terms", "number of terms"]), ("pupils", ["pupils", "number of pupils"]), ("size", ["why fewer or more", "reason for size"]), ("kind", ["taught as", "model", "delivery model"]), ("why", ["why", "reason", "exception"]), ("instruments", ["instruments", "instrument"]), ("sets", ["sets", "sets to hire", "sets hired"]),
        ("days", ["days", "days that suit"]), ("ppa", ["ppa", "ppa cover"]), ("requested", ["requested", "requested on", "date", "date of request"]), ("partner", ["delivered by", "partner", "delivery partner"]), ("trust", ["bill the trust", "bills the trust", "trust"]), ("order", ["purchase order", "po"]), ("notes", ["notes", "note"]),
    ];

    private readonly List<RequestLine> _lines = [];
    private readonly List<SheetProblem> _problems = [];

    private RequestSheet()
    {
    }

    public IReadOnlyList<RequestLine> Lines => _lines;

    public IReadOnlyList<SheetProblem> Problems => _problems;

    public bool MayBeTaken => _problems.Count == 0 && _lines.Count > 0;

    /// <param name="usualDay">When a row was asked for that does not say.</param>
    /// <param name="partners">By name; null where there is no such partner.</param>
    public static RequestSheet Read(string? text, Func<int, RequestSchool?> schools, FirstAccessCharges charges, DateOnly usualDay, DateOnly today, Func<string, Guid?> partners)
    {
        var sheet = new RequestSheet();
        var rows = DelimitedText.Read(text ?? "").Where(row => !row.IsBlank).ToList();
        if (rows.Count == 0)
            return sheet;
        var columns = Columns(rows[0]);
        if (!columns.ContainsKey("urn") || !columns.ContainsKey("yeargroup"))
        {
            sheet._problems.Add(new(rows[0].Number, "The first row must name the columns: at least URN and Year group, and Classes, First term and Terms unless each row has one class for one term from the autumn."));
            return sheet;
        }

        if (rows.Count - 1 > MostRows)
            sheet._problems.Add(new(rows[MostRows + 1].Number, $"A sheet may have {MostRows} rows; this one has {rows.Count - 1:N0}."));
        var seen = new Dictionary<(Guid, int, TermName), int>();
        foreach (var row in rows.Skip(1).Take(MostRows))
            sheet.Take(row, columns, schools, charges, usualDay, today, partners, seen);
        return sheet;
    }

    private static Dictionary<string, int> Columns(SheetRow head)
    {
        var columns = new Dictionary<string, int>();
        for (var at = 0; at < head.Cells.Count; at++)
        {
            var heading = head.Cells[at].Trim().ToLowerInvariant();
            if (Known.FirstOrDefault(known => known.Names.Contains(heading)).Column is { } column)
                columns.TryAdd(column, at);
        }

        return columns;
    }

    private void Take(SheetRow row, Dictionary<string, int> columns, Func<int, RequestSchool?> schools, FirstAccessCharges charges, DateOnly usualDay, DateOnly today, Func<string, Guid?> partners, Dictionary<(Guid, int, TermName), int> seen)
    {
        var faults = new List<string>();
        string Cell(string column) => columns.TryGetValue(column, out var at) && at < row.Cells.Count ? row.Cells[at].Trim() : "";
        int Number(string column, int usual) => Cell(column) is not { Length: > 0 } typed ? usual
            : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Fault(usual, $"“{typed}” is not a whole number ({Known.First(known => known.Column == column).Names[0]}).");
        T Fault<T>(T instead, string words)
        {
            faults.Add(words);
            return instead;
        }

        var school = int.TryParse(Cell("urn"), NumberStyles.None, CultureInfo.InvariantCulture, out var urn) ? schools(urn) : null;
        if (school is null)
            faults.Add(Cell("urn").Length == 0 ? "The URN is missing." : $"No school of the hub has the URN “{Cell("urn")}”.");
        else if (!school.MayEdit)
            faults.Add($"{school.School.Name} is not in your region; its requests are not yours to take.");
        var details = new BookingDetails
        {
            YearGroup = YearGroup(Cell("yeargroup")) ?? Fault(0, Cell("yeargroup").Length == 0 ? "The year group is missing." : $"“{Cell("yeargroup")}” is not a year group, such as Year 4."),
            Classes = Number("classes", 1),
            FirstTerm = Cell("first") is not { Length: > 0 } term ? TermName.Autumn : Enum.GetValues<TermName>().Where(name => term.StartsWith(name.ToString(), StringComparison.OrdinalIgnoreCase)).Select(name => (TermName?)name).FirstOrDefault() ?? Fault(TermName.Autumn, $"“{term}” is not a term; write Autumn, Spring or Summer."),
            Terms = Cell("terms").Equals("year", StringComparison.OrdinalIgnoreCase) || Cell("terms").Equals("whole year", StringComparison.OrdinalIgnoreCase) ? 3 : Number("terms", 1),
            Kind = Cell("kind") is not { Length: > 0 } kind ? DeliveryKind.WholeClass : DeliveryKinds.All.Where(known => known.Title().Equals(kind, StringComparison.OrdinalIgnoreCase)).Select(known => (DeliveryKind?)known).FirstOrDefault() ?? Fault(DeliveryKind.WholeClass, $"“{kind}” is no way of teaching; write {string.Join(", ", DeliveryKinds.All.Select(known => known.Title()))}."),
            ExceptionReason = Cell("why"),
            Pupils = Cell("pupils").Length == 0 ? null : Number("pupils", 0),
            SizeReason = Cell("size"),
            Instruments = Cell("instruments"),
            HireSets = Number("sets", 0),
            Days = Days(Cell("days"), faults),
            PpaCover = IsYes(Cell("ppa")),
            RequestedOn = Cell("requested") is not { Length: > 0 } day ? usualDay : DateOnly.TryParse(day, British, DateTimeStyles.None, out var asked) ? asked : Fault(usualDay, $"“{day}” is not a date, such as 6 Feb 2026."),
            PartnerId = Cell("partner") is "" || Cell("partner").ToLowerInvariant() is "hub" or "the hub" ? null : partners(Cell("partner")) ?? Fault<Guid?>(null, $"“{Cell("partner")}” is no delivery partner of the hub."),
            BillsTrust = IsYes(Cell("trust")),
            PurchaseOrder = Cell("order"),
            Notes = Cell("notes"),
        };
        if (faults.Count == 0 && Booking.Request(school!.School, charges, 1, details, Guid.Empty, today).Refusal is { } refusal)
            faults.Add(refusal.Message + ".");
        if (faults.Count == 0)
        {
            var key = (school!.School.Id, details.YearGroup, details.FirstTerm);
            if (school.Booked.Contains((details.YearGroup, details.FirstTerm)))
                faults.Add($"{school.School.Name} has asked for {YearGroups.Title(details.YearGroup)} from the {details.FirstTerm.ToString().ToLowerInvariant()} term already.");
            else if (!seen.TryAdd(key, row.Number))
                faults.Add($"Row {seen[key]} asks for the same.");
        }

        if (faults.Count > 0)
            _problems.AddRange(faults.Select(fault => new SheetProblem(row.Number, fault.EndsWith("..", StringComparison.Ordinal) ? fault[..^1] : fault)));
        else
            _lines.Add(new(row.Number, school!.School, details));
    }

    private static bool IsYes(string typed) => typed.ToLowerInvariant() is "yes" or "y" or "true" or "x";

    private static int? YearGroup(string typed)
    {
        var words = typed.ToLowerInvariant().Replace("year", "", StringComparison.Ordinal).Replace("y", "", StringComparison.Ordinal).Trim();
        if (words is "r" or "reception" || typed.StartsWith("reception", StringComparison.OrdinalIgnoreCase))
            return YearGroups.Reception;
        return int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && YearGroups.All.Contains(number) ? number : null;
    }

    private static SchoolDays Days(string typed, List<string> faults)
    {
        var days = SchoolDays.None;
        foreach (var word in typed.Split([',', ';', ' ', '/'], StringSplitOptions.RemoveEmptyEntries).Where(word => !word.Equals("and", StringComparison.OrdinalIgnoreCase) && !word.Equals("any", StringComparison.OrdinalIgnoreCase)))
        {
            var day = word.Length < 3 ? SchoolDays.None : Enum.GetValues<SchoolDays>().FirstOrDefault(day => day != SchoolDays.None && day.ToString().StartsWith(word, StringComparison.OrdinalIgnoreCase));
            if (day == SchoolDays.None)
                faults.Add($"“{word}” is not a school day.");
            days |= day;
        }

        return days;
    }
}
