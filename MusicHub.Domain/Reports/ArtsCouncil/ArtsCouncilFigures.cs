using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Returns;
using MusicHub.Domain.Reports.Board;
using MusicHub.Domain.Reports.Figures;
using MusicHub.Domain.Schools;

namespace MusicHub.Domain.Reports.ArtsCouncil;

/// <summary>Makes the hub's part of the return to Arts Council England: the schools and the Classroom Instrumental Learning tabs, and what they lack.</summary>
public sealed class ArtsCouncilFigures
{
    private readonly ReturnInput _input;
    private readonly DateOnly _upTo;
    private readonly List<ReturnRow> _rows;
    private readonly List<(ReturnRow Row, string Missing, string Where)> _gaps;
    private readonly ReturnFigures _all;

    private ArtsCouncilFigures(ReturnInput input)
    {
        _input = input;
        var (today, end) = (UkTime.DayOf(input.DataAsAt), new DateOnly(input.YearStart + 1, 8, 31));
        _upTo = today < end ? today : end;
        _all = Of(input.Bookings);
        _rows = Rows();
        _gaps = [.. _rows.SelectMany(Gaps)];
    }

    private string Year => AcademicYear.TitleOf(_input.YearStart);

    private bool IsOver => _upTo == new DateOnly(_input.YearStart + 1, 8, 31);

    public static FigureReport Of(ReturnInput input) => new ArtsCouncilFigures(input).Report();

    private FigureReport Report() => new()
    {
        Cover = new(_input.HubName, IsOver ? "Schools and Classroom Instrumental Learning, the whole academic year" : $"Schools and Classroom Instrumental Learning, up to {Say.Day(_upTo)}", _input.DataAsAt, _upTo),
        Headlines = [Engaged(), Taught(), Missing()],
        Figures = [.. Figures()],
        Sections = [Schools(), Classes(), Check(), Elsewhere()],
        Definitions = Definitions(),
        Kept = Kept(),
        Sheets =
        [
            new("Schools tab", $"Each school once: open schools, and those with something to report in {Year}.", ReturnRow.Columns(_input.SchoolsLayout), [.. _rows.Select(row => row.Cells(_input.SchoolsLayout))]),
            new("CIL tab", "Each school with Classroom Instrumental Learning once. Numbers that nobody has given count as nought: see the check sheet.", ReturnRow.Columns(_input.ClassesLayout), [.. _rows.Where(row => row.Classes is not null).Select(row => row.Cells(_input.ClassesLayout))]),
            new("Check", "What is missing before this is submitted.", [new("URN"), new("School"), new("What is missing"), new("Where to mend it")],
                [.. _gaps.Select(gap => new[] { FigureCell.Of(Say.Plain(gap.Row.School.Urn)), FigureCell.Of(gap.Row.School.Name), FigureCell.Of(gap.Missing), FigureCell.Of(gap.Where) })]),
        ],
    };

    private List<ReturnRow> Rows()
    {
        var schools = _input.Schools.ToDictionary(school => school.Id);
        var histories = new Histories(_input.Successions, id => schools[id].IsOpen);
        var regions = _input.Regions.ToDictionary(region => region.Id, region => region.Name);
        var visits = _input.Visits.Where(visit => visit.On <= _upTo).ToLookup(visit => histories.Standing(visit.SchoolId));
        var (answered, audited, found) = (Standing(_input.Answered), Standing(_input.Audited), Standing(_input.Found));
        var counted = _all.Counted.ToLookup(booking => histories.Standing(booking.SchoolId));
        var bookings = _input.Bookings.ToLookup(booking => histories.Standing(booking.SchoolId));
        return
        [
            .. _input.Schools.Where(school => school.IsOpen || visits.Contains(school.Id) || counted.Contains(school.Id) || answered.Contains(school.Id) || audited.Contains(school.Id))
                .OrderBy(school => school.Name, StringComparer.Ordinal).ThenBy(school => school.Urn)
                .Select(school => new ReturnRow(
                    school, school.RegionId is { } region ? regions[region] : BoardFigures.NoRegion, school.Phase?.Title() ?? BoardFigures.NoPhase,
                    visits[school.Id].Count(), answered.Contains(school.Id), audited.Contains(school.Id), found.Contains(school.Id),
                    counted.Contains(school.Id) ? Of(bookings[school.Id]) : null, [.. counted[school.Id].Select(booking => booking.YearGroup).Distinct().Order()])),
        ];

        HashSet<Guid> Standing(IEnumerable<Guid> ids) => [.. ids.Select(histories.Standing)];
    }

    private ReturnFigures Of(IEnumerable<FirstAccess.Bookings.Booking> bookings) => ReturnFigures.Of(bookings, _input.Calendar, _upTo);

    private static IEnumerable<(ReturnRow Row, string Missing, string Where)> Gaps(ReturnRow row)
    {
        if (row.School.Phase is null)
            yield return (row, "The school’s phase", "The school’s page");
        if (row.School.RegionId is null)
            yield return (row, "The school’s region", "The school’s page");
        if (row.Classes is not { } classes)
            yield break;
        if (classes.WithoutPupils > 0)
            yield return (row, $"Pupils, Pupil Premium or SEND of {(classes.WithoutPupils == 1 ? "1 class" : $"{Say.Number(classes.WithoutPupils)} classes")}", "First Access, numbers for the return");
        if (classes.WithoutContinuation > 0)
            yield return (row, $"How many pupils go on, of {(classes.WithoutContinuation == 1 ? "1 class" : $"{Say.Number(classes.WithoutContinuation)} classes")} whose teaching is over", "First Access, numbers for the return");
    }

    private IEnumerable<Figure> Figures()
    {
        yield return new("schools", "Schools", _rows.Count, "Rows of the schools tab: open schools, and those with something to report, each once.") { Behind = new("schools"), Live = "/schools" };
        yield return new("engaged", "Schools engaged", _rows.Count(row => row.IsEngaged), "Visited, audited, or answered the survey in the year, or taught First Access.") { Behind = new("engaged") };
        yield return new("cil-schools", "Schools with Classroom Instrumental Learning", _rows.Count(row => row.Classes is not null), "Rows of the CIL tab: schools where teaching has begun.") { Behind = new("cil-schools"), Live = $"/first-access/return?year={_input.YearStart}" };
        yield return new("classes", "Classes", _all.Classes, "Each class once, however many terms and bookings teach it.") { Behind = new("classes") };
        yield return new("pupils", "Pupils", _all.Pupils, "Of those classes, as far as they are known.") { Behind = new("pupils") };
        yield return new("missing", "Missing before submission", _gaps.Count, "Lines of the check sheet.")
        {
            Behind = new("missing"),
            Verdict = new(_gaps.Count == 0 && IsOver ? Judgement.OnTrack : Judgement.Watch, _gaps.Count > 0 ? "to be mended first" : IsOver ? "ready to be submitted" : "the year is not over"),
            Live = $"/first-access?year={_input.YearStart}&missing=true",
        };
    }

    private string Engaged() => $"In {Year} the hub worked with {Say.Number(_rows.Count(row => row.IsEngaged))} of {Say.Count(_rows.Count, "school")}{(_rows.Count == 0 ? null : $" ({Say.Share(_rows.Count(row => row.IsEngaged), _rows.Count)})")}.";

    private string Taught() => _all.Classes == 0 ? "No Classroom Instrumental Learning has been taught yet."
        : $"{(_all.Classes == 1 ? "1 class" : $"{Say.Number(_all.Classes)} classes")} at {Say.Count(_rows.Count(row => row.Classes is not null), "school")} received Classroom Instrumental Learning, with {Say.Count(_all.Pupils, "pupil")} known.";

    private string Missing() => _gaps.Count == 0 ? IsOver ? "Nothing is missing in these two tabs." : "Nothing is missing so far; the year is not over."
        : $"{(_gaps.Count == 1 ? "1 thing is" : $"{Say.Number(_gaps.Count)} things are")} missing before these tabs can be submitted; the check sheet lists them.";

    private FigureSection Schools() => new("schools", "Schools tab", [Engaged(), $"The workbook has one row for each school, with the columns: {string.Join(", ", _input.SchoolsLayout.Columns.Select(column => column.Heading))}."],
    [
        new("Schools by phase", "Schools that the hub worked with, by phase", [new("Phase"), new("Schools", FigureKind.Number), new("Engaged", FigureKind.Number), new("Visited", FigureKind.Number), new("Audited", FigureKind.Number), new("Survey answered", FigureKind.Number), new("First Access", FigureKind.Number)],
            [.. _rows.GroupBy(row => (row.School.Phase is { } phase ? (int)phase : int.MaxValue, row.Phase)).OrderBy(group => group.Key).Select(group => Row(group.Key.Item2, [.. group]))])
        {
            Total = Row("All", _rows),
            Chart = new("engaged", "Schools that the hub worked with, by phase", 2),
        },
    ]);

    private FigureSection Classes() => new("cil", "Classroom Instrumental Learning tab", [Taught(), $"The workbook has one row for each school, with the columns: {string.Join(", ", _input.ClassesLayout.Columns.Select(column => column.Heading))}."],
    [
        new("CIL in figures", $"Classroom Instrumental Learning in {Year}", [new("Figure"), new("Number", FigureKind.Number)],
        [
            new("Schools", [new(_rows.Count(row => row.Classes is not null))]), new("Classes", [new(_all.Classes)]), new("Classes that received one term", [new(_all.ByTerms[0])]), new("Classes that received two terms", [new(_all.ByTerms[1])]),
            new("Classes that received three terms", [new(_all.ByTerms[2])]), new("Classes taught by the hub", [new(_all.ByHub)]), new("Classes taught by partners", [new(_all.ByPartners)]),
            new("Of all classes, co-delivered with the school’s teachers", [new(_all.Of(FirstAccess.Charges.DeliveryKind.CoDelivered))]), new("Pupils", [new(_all.Pupils)]), new("Of them, eligible for Pupil Premium", [new(_all.PupilPremium)]),
            new("Of them, with SEND", [new(_all.Send)]), new("Pupils who go on learning", [new(_all.GoingOn)]),
        ]),
    ])
    {
        Live = $"/first-access/return?year={_input.YearStart}",
    };

    private FigureSection Check() => new("check", "Check before submission", [Missing()],
        _gaps.Count == 0 ? [] :
        [
            new("What is missing", "What is missing, by kind", [new("What"), new("Schools", FigureKind.Number)],
                [.. _gaps.GroupBy(gap => Kind(gap.Missing)).OrderByDescending(group => group.Count()).Select(group => new FigureRow(group.Key, [new(group.Count())]))])
            {
                Total = new("All", [new(_gaps.Count, null, new("missing"))]),
            },
        ]);

    private static FigureSection Elsewhere() => new("elsewhere", "What comes from elsewhere",
        ["The return’s other tabs (lessons, ensembles, instrument loans, training, workforce and finance) are not kept in this program; they come from the hub’s other systems and partners.", "The columns and their headings follow the hub’s settings, as Arts Council England changes its template each year."], []);

    private static string Kind(string missing) => missing.StartsWith("Pupils", StringComparison.Ordinal) ? "Pupils, Pupil Premium or SEND of classes" : missing.StartsWith("How many", StringComparison.Ordinal) ? "How many pupils go on, of classes whose teaching is over" : missing;

    private static FigureRow Row(string name, IReadOnlyList<ReturnRow> rows)
    {
        var phase = name == "All" ? null : name;
        return new(name,
        [
            new(rows.Count, null, new("schools", null, phase)), new(rows.Count(row => row.IsEngaged), null, new("engaged", null, phase)), new(rows.Count(row => row.Visits > 0), null, new("visited", null, phase)),
            new(rows.Count(row => row.Audited), null, new("audited", null, phase)), new(rows.Count(row => row.Answered), null, new("answered", null, phase)), new(rows.Count(row => row.Classes is not null), null, new("cil-schools", null, phase)),
        ]);
    }

    private Dictionary<string, KeptRows> Kept()
    {
        KeptRows Of(string what, Func<ReturnRow, bool> counts, string? heading = null, Func<ReturnRow, FigureCell>? more = null) => new(
            what,
            [new("School"), new("Region"), new("Phase"), .. heading is null ? Array.Empty<FigureColumn>() : [new FigureColumn(heading, FigureKind.Number)]],
            [.. _rows.Where(counts).Select(row => Kept(row, [FigureCell.Of(row.Region), FigureCell.Of(row.Phase), .. more is null ? Array.Empty<FigureCell>() : [more(row)]]))])
        {
            ForStaff = true,
            Sum = heading is null ? null : 3,
        };
        return new()
        {
            ["schools"] = Of("Schools of the return", _ => true),
            ["engaged"] = Of("Schools engaged", row => row.IsEngaged),
            ["visited"] = Of("Schools visited", row => row.Visits > 0),
            ["audited"] = Of("Schools audited", row => row.Audited),
            ["answered"] = Of("Schools that answered the survey", row => row.Answered),
            ["cil-schools"] = Of("Schools with Classroom Instrumental Learning", row => row.Classes is not null),
            ["classes"] = Of("Classes", row => row.Classes is not null, "Classes", row => new(row.Classes!.Classes)),
            ["pupils"] = Of("Pupils", row => row.Classes is not null, "Pupils", row => new(row.Classes!.Pupils)),
            ["missing"] = new("Missing before submission", [new("School"), new("What is missing"), new("Where to mend it")], [.. _gaps.Select(gap => Kept(gap.Row, [FigureCell.Of(gap.Missing), FigureCell.Of(gap.Where)]))]) { ForStaff = true },
        };
    }

    private static KeptRow Kept(ReturnRow row, IReadOnlyList<FigureCell> cells) => new(row.School.Id, row.School.Name, row.School.Town is null ? $"URN {Say.Plain(row.School.Urn)}" : $"{row.School.Town}, URN {Say.Plain(row.School.Urn)}", cells);

    private IReadOnlyList<BoardDefinition> Definitions() =>
    [
        new("Dates", $"From 1 September {Say.Plain(_input.YearStart)} to {Say.Day(_upTo)}, both days included."),
        new("School", "Each school once, under the number that it has now; what happened at a school that has been taken over counts for the school that took it over."),
        new("Engaged", "Visited by a visit that counts, audited, or answered the year’s survey, or taught First Access in the year."),
        new("Classroom Instrumental Learning", "First Access: what Arts Council England calls whole-class ensemble teaching. Classes count once their teaching has begun."),
        new("Class", "A year group’s classes count once, however many bookings teach them; its pupils are those of the term in which most classes were taught."),
        new("Pupils", "As schools and the office gave them for the return, class by class; they are never worked out."),
        new("What is left out", "Names of people. This return is for the hub’s own people and for Arts Council England; counts of pupils are not hidden in it."),
    ];
}
