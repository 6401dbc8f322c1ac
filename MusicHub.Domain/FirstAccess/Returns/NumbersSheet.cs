using System.Globalization;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.Schools;

namespace MusicHub.Domain.FirstAccess.Returns;

/// <summary>A booking that a sheet of numbers names.</summary>
/// <param name="Model">How it is taught, as the year's charges have it.</param>
public sealed record NumbersBooking(Booking Booking, string School, bool MayEdit, DeliveryModel Model);

/// <summary>What a sheet would say of one booking's classes.</summary>
/// <param name="Rows">Of the sheet, with the class that each is about.</param>
public sealed record NumbersLine(NumbersBooking Of, IReadOnlyList<(int Row, int Class)> Rows, IReadOnlyList<ClassNumbers> Numbers, string? Reason);

/// <summary>What a sheet of numbers for the return would do, before anything is done: all of it, or nothing. An empty cell leaves what is known.</summary>
public sealed class NumbersSheet
{
    public const int MostRows = 2000;

    private static readonly (string Column, string[] Names)[] Known =
    [
        ("Booking", ["booking", "reference"]), ("Class", ["class", "group", "class or group"]), ("Pupils", ["pupils"]), ("Pupil Premium", ["pupil premium", "of them, pupil premium", "pp"]), ("SEND", ["send", "of them, send"]),
        ("Go on in school", ["go on in school", "in school"]), ("Go on at the hub", ["go on at the hub", "at the hub"]), ("Go on elsewhere", ["go on elsewhere", "elsewhere"]), ("Why fewer or more", ["why fewer or more", "why", "reason"]),
    ];

    private readonly List<NumbersLine> _lines = [];
    private readonly List<CellProblem> _problems = [];

    private NumbersSheet()
    {
    }

    public IReadOnlyList<NumbersLine> Lines => _lines;

    public IReadOnlyList<CellProblem> Problems => [.. _problems.OrderBy(problem => problem.Row)];

    public bool MayBeTaken => _problems.Count == 0 && _lines.Count > 0;

    public static NumbersSheet Read(string? text, Func<string, NumbersBooking?> find)
    {
        var sheet = new NumbersSheet();
        var rows = DelimitedText.Read(text ?? "").Where(row => !row.IsBlank).ToList();
        var head = rows.Take(10).FirstOrDefault(row => Columns(row) is { } found && found.ContainsKey("Booking") && found.ContainsKey("Class"));
        if (rows.Count == 0)
            return sheet;
        if (head is null)
        {
            sheet._problems.Add(new(rows[0].Number, null, "A row of headings must name the columns: at least Booking and Class, and those with numbers."));
            return sheet;
        }

        var columns = Columns(head);
        var body = rows.Where(row => row.Number > head.Number).ToList();
        if (body.Count > MostRows)
            sheet._problems.Add(new(body[MostRows].Number, null, $"A sheet may have {MostRows:N0} rows; this one has {body.Count:N0}."));
        foreach (var booking in body.Take(MostRows).Select(row => new NumbersRow(row, columns)).GroupBy(row => row.Cell("Booking"), StringComparer.OrdinalIgnoreCase))
            sheet.Take(booking.Key, [.. booking], find);
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

    private void Take(string reference, IReadOnlyList<NumbersRow> rows, Func<string, NumbersBooking?> find)
    {
        var found = reference.Length == 0 ? null : find(reference.ToUpperInvariant());
        if (found is not { MayEdit: true } || found.Booking.ConfirmedOn is null)
        {
            var why = reference.Length == 0 ? "The booking is missing." : found is null ? $"There is no booking “{reference}”."
                : !found.MayEdit ? $"{found.School} is not in your region; its numbers are not yours to enter." : NumbersRefusals.NotFixed.Message;
            _problems.AddRange(rows.Select(row => new CellProblem(row.Number, "Booking", why)));
            return;
        }

        var booking = found.Booking;
        var numbers = Enumerable.Range(1, booking.Classes).Select(number => booking.ClassNumbers.FirstOrDefault(known => known.Number == number)?.Numbers ?? new(null, null, null, null, null, null)).ToArray();
        var seen = new Dictionary<int, int>();
        foreach (var row in rows)
        {
            var faults = _problems.Count;
            if (!int.TryParse(row.Cell("Class"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > booking.Classes)
                _problems.Add(new(row.Number, "Class", row.Cell("Class").Length == 0 ? "The class is missing." : booking.Classes == 1 ? "This booking has class 1 only." : $"“{row.Cell("Class")}” is none of its classes, 1 to {booking.Classes}."));
            else if (!seen.TryAdd(number, row.Number))
                _problems.Add(new(row.Number, "Class", $"Row {seen[number]} is about the same class."));
            else
                numbers[number - 1] = Read(row, numbers[number - 1]);
            if (_problems.Count == faults && numbers[number - 1].RefusalFor(number, found.Model, booking.SizeReason ?? row.Cell("Why fewer or more")) is { } refusal)
                _problems.Add(new(row.Number, refusal.Field == "SizeReason" ? "Why fewer or more" : "Pupils", refusal.Message + "."));
            if (row.Cell("Why fewer or more").Length > Booking.LongestReason)
                _problems.Add(new(row.Number, "Why fewer or more", $"It must be {Booking.LongestReason:N0} characters or fewer."));
        }

        _lines.Add(new(found, [.. rows.Select(row => row.Number).Zip(rows.Select(row => int.TryParse(row.Cell("Class"), out var number) ? number : 0))], numbers, rows.Select(row => row.Cell("Why fewer or more")).FirstOrDefault(why => why.Length > 0)));
    }

    private ClassNumbers Read(NumbersRow row, ClassNumbers known) => new(
        Number(row, "Pupils", known.Pupils), Number(row, "Pupil Premium", known.PupilPremium), Number(row, "SEND", known.Send),
        Number(row, "Go on in school", known.OnInSchool), Number(row, "Go on at the hub", known.OnAtHub), Number(row, "Go on elsewhere", known.OnElsewhere));

    private int? Number(NumbersRow row, string column, int? known)
    {
        var typed = row.Cell(column);
        if (typed.Length == 0)
            return known;
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        _problems.Add(new(row.Number, column, $"“{typed}” is not a whole number."));
        return known;
    }

    private sealed record NumbersRow(SheetRow Row, Dictionary<string, int> Columns)
    {
        public int Number => Row.Number;

        public string Cell(string column) => Columns.TryGetValue(column, out var at) && at < Row.Cells.Count ? Row.Cells[at].Trim() : "";
    }
}
