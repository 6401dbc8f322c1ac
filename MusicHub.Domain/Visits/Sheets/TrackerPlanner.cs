using System.Globalization;

namespace MusicHub.Domain.Visits.Sheets;

/// <summary>
/// Plans what a sheet of visits would do. A row with an identifier updates the visit that it names and no other; one without
/// adds a visit, unless the hub has it. Pure: the same sheet, answers and hub give the same plan.
/// </summary>
public sealed class TrackerPlanner
{
    private readonly TrackerWorld _world;
    private readonly TrackerMapping _mapping;
    private readonly SchoolMatch _schools;
    private readonly TrackerQuestions _questions;
    private readonly HashSet<string> _american = [];
    private readonly Dictionary<(int Year, string Text), (SheetDay? Day, string? Problem, bool IsAmerican)> _days = [];
    private readonly Dictionary<NamedSchool, TrackerSchool?> _found = [];
    private readonly Dictionary<Guid, TrackerRow> _named = [];
    private readonly Dictionary<(Guid SchoolId, DateOnly Day, Guid KindId), (TrackerRow Row, VisitDetails Details)> _added = [];

    private TrackerPlanner(IReadOnlyList<TrackerRow> rows, TrackerMapping mapping, TrackerAnswers answers, TrackerWorld world)
    {
        (_world, _mapping) = (world, mapping);
        _schools = new(world);
        _questions = new(answers, world, _schools);
        foreach (var row in rows.Where(row => Day(row, row[VisitColumn.Day]).IsAmerican))
            _american.Add(row.Sheet);
    }

    public static TrackerPlan Plan(IReadOnlyList<TrackerSheet> sheets, TrackerMapping mapping, TrackerAnswers answers, TrackerWorld world)
    {
        var rows = TrackerRow.Of(sheets, mapping).ToList();
        var planner = new TrackerPlanner(rows, mapping, answers, world);
        var outcomes = rows.ConvertAll(planner.Outcome);
        return new(outcomes, planner._questions.All(), planner._questions.NewPeople) { Asked = planner._questions };
    }

    /// <summary>The visits that rows name, so that they can be loaded before the plan is made.</summary>
    public static IReadOnlyList<Guid> Named(IReadOnlyList<TrackerSheet> sheets, TrackerMapping mapping) =>
        !mapping.Columns.Values.Contains(VisitColumn.Identifier) ? [] : [.. TrackerRow.Of(sheets, mapping).Select(row => Guid.TryParse(row[VisitColumn.Identifier], out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct()];

    private TrackerOutcome Outcome(TrackerRow row) =>
        row.WhyNoVisit is { } why ? new(row.Sheet, row.Number, TrackerOutcomeKind.LeftOut) { School = row.School.Words, Problems = [new(row.Sheet, row.Number, null, why)] }
        : row.Faults.Count > 0 ? new(row.Sheet, row.Number, TrackerOutcomeKind.Problem) { School = row.School.Words, Problems = row.Faults }
        : row[VisitColumn.Identifier] is { Length: > 0 } identifier ? Update(row, identifier) : Add(row);

    private TrackerOutcome Update(TrackerRow row, string identifier)
    {
        if (!Guid.TryParse(identifier, out var id))
            return Problem(row, VisitColumn.Identifier, $"“{SheetText.Shown(identifier)}” is not the identifier of a visit. Clear it to add a visit.");
        if (_world.Visit(id) is not { } visit || !_world.SchoolsById.TryGetValue(visit.SchoolId, out var school))
            return Problem(row, VisitColumn.Identifier, "The hub has no visit with this identifier. Clear it to add a visit.");
        if (!_named.TryAdd(id, row))
            return Problem(row, VisitColumn.Identifier, $"Row {_named[id].Number} of “{_named[id].Sheet}” names this visit already.");
        if (!school.MayEdit)
            return Problem(row, VisitColumn.Identifier, $"{school.Name} is not in your region; its visits are not yours to change.");
        if (row[VisitColumn.Urn] is { Length: > 0 } urn && !(int.TryParse(urn, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && (school.Urn == number || school.Urns.Contains(number))))
            return Problem(row, VisitColumn.Urn, $"This visit is to {school.Words}. A visit stays with its school; to add one elsewhere, clear the identifier.");
        if (!int.TryParse(row[VisitColumn.Version], NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            return Problem(row, row.Has(VisitColumn.Version) ? VisitColumn.Version : VisitColumn.Identifier, "The version of the visit is missing. Take the visits out again, with their versions.");

        var reading = new TrackerReading(row, _world, _questions, text => Day(row, text), _american.Contains(row.Sheet));
        var details = reading.Read(visit.Details, visit.Details);
        var outcome = Start(row, school) with { VisitId = id, Version = visit.Version };
        if (Stopped(reading) is { } stopped)
        {
            if (stopped == TrackerOutcomeKind.Waiting)
                reading.Ask();
            return outcome with { Kind = stopped, Problems = [.. stopped == TrackerOutcomeKind.Waiting ? reading.Waiting : reading.Problems] };
        }

        var changes = Changes(row, visit.Details, details);
        if (changes.Count == 0)
            return outcome with { Kind = TrackerOutcomeKind.Unchanged };
        if (version != visit.Version)
            return outcome with { Kind = TrackerOutcomeKind.Conflict, Changes = changes };
        if (details.RefusalOf(visit.Details, _world.Today) is { } refusal)
            return outcome with { Kind = TrackerOutcomeKind.Problem, Problems = [Refused(row, refusal)] };
        reading.NotePeople();
        return outcome with { Kind = TrackerOutcomeKind.Updated, Details = details, Changes = changes };
    }

    private TrackerOutcome Add(TrackerRow row)
    {
        var named = row.School;
        if (named.IsBlank)
            return Problem(row, row.Has(VisitColumn.School) ? VisitColumn.School : VisitColumn.Urn, "The school is missing.");
        var reading = new TrackerReading(row, _world, _questions, text => Day(row, text), _american.Contains(row.Sheet));
        var school = School(row, named, out var isLeftOut);
        var start = new VisitDetails { KindId = _mapping.UsualKindId ?? Guid.Empty, VisitorId = _mapping.UsualVisitorId };
        var details = reading.Read(null, start);
        var outcome = new TrackerOutcome(row.Sheet, row.Number, TrackerOutcomeKind.Waiting) { School = school?.Name ?? named.Words, SchoolId = school?.Id };
        if (isLeftOut || reading.IsLeftOut)
            return outcome with { Kind = TrackerOutcomeKind.LeftOut };
        var problems = reading.Problems.ToList();
        if (school is { MayEdit: false })
            problems.Add(row.Problem(row.Has(VisitColumn.School) ? VisitColumn.School : VisitColumn.Urn, $"{school.Name} is not in your region; its visits are not yours to add."));
        if (details.KindId == Guid.Empty && !reading.IsWaiting)
            problems.Add(row.Problem(VisitColumn.Kind, "The kind of visit is missing. Write it, or choose one for rows that name none."));
        if (problems.Count == 0 && !reading.IsWaiting && details.RefusalOf(null, _world.Today) is { } refusal)
            problems.Add(RefusedNew(row, refusal, details));
        if (problems.Count > 0)
            return outcome with { Kind = TrackerOutcomeKind.Problem, Problems = problems };
        if (school is null || reading.IsWaiting)
            return outcome with { Problems = Ask(row, named, school, reading) };
        var placed = Place(row, outcome, school, details);
        if (placed.Kind == TrackerOutcomeKind.Added)
            reading.NotePeople();
        return placed;
    }

    // A row with problems asks nothing: it cannot be taken whatever the answer.
    private IReadOnlyList<TrackerProblem> Ask(TrackerRow row, NamedSchool named, TrackerSchool? school, TrackerReading reading)
    {
        reading.Ask();
        if (school is not null)
            return [.. reading.Waiting];
        _questions.Ask(TrackerQuestionKind.School, named.Key, named.Words, row, named);
        return [row.Problem(row.Has(VisitColumn.School) ? VisitColumn.School : VisitColumn.Urn, $"It is not certain which school “{SheetText.Shown(named.Words)}” is. Say so in the questions, or write its URN."), .. reading.Waiting];
    }

    private TrackerOutcome Place(TrackerRow row, TrackerOutcome outcome, TrackerSchool school, VisitDetails details)
    {
        var day = (details.On ?? details.PlannedWeek)!.Value;
        if (_world.Known(school.Id, day, details.KindId) is { } known)
            return outcome with { Kind = TrackerOutcomeKind.Known, VisitId = known.Id };
        if (_added.TryGetValue((school.Id, day, details.KindId), out var earlier))
        {
            return earlier.Details.Differs(details)
                ? Problem(row, VisitColumn.Day, $"Row {earlier.Row.Number} of “{earlier.Row.Sheet}” has a visit of this kind to this school on this day, and says other things. Join the two rows.") with { School = school.Name }
                : outcome with { Kind = TrackerOutcomeKind.Known };
        }

        _added[(school.Id, day, details.KindId)] = (row, details);
        return outcome with { Kind = TrackerOutcomeKind.Added, Details = details, Changes = Changes(row, null, details) };
    }

    private TrackerSchool? School(TrackerRow row, NamedSchool named, out bool isLeftOut)
    {
        isLeftOut = _questions.Answers.To(named.Key) == TrackerAnswers.LeaveOut;
        if (isLeftOut)
            return null;
        if (_questions.Answers.IdFor(named.Key) is { } id && _world.SchoolsById.TryGetValue(id, out var chosen))
            return chosen;
        return Found(named);
    }

    // Reading a day is the dearest part of a row, and trackers name the same days over and over.
    private (SheetDay? Day, string? Problem, bool IsAmerican) Day(TrackerRow row, string text)
    {
        var year = _mapping.Years.GetValueOrDefault(row.Sheet);
        if (!_days.TryGetValue((year, text), out var read))
            _days[(year, text)] = read = SheetDay.Read(text, year == 0 ? null : year);
        return read;
    }

    private TrackerSchool? Found(NamedSchool named)
    {
        if (!_found.TryGetValue(named, out var found))
            _found[named] = found = _schools.Find(named);
        return found;
    }

    private IReadOnlyList<TrackerCellChange> Changes(TrackerRow row, VisitDetails? before, VisitDetails after) =>
    [
        .. from column in VisitColumns.All
           let was = before is null ? "" : TrackerCells.Text(column, before, _world)
           let now = Text(row, column, after)
           where was != now
           select new TrackerCellChange(column, row.Letter(column), was.Length == 0 ? null : was, now.Length == 0 ? null : now),
    ];

    // Somebody who is yet to be added has no name but the row's.
    private string Text(TrackerRow row, VisitColumn column, VisitDetails visit) =>
        column == VisitColumn.Visitor && visit.VisitorId is { } visitor && _world.NameOf(visitor) is null ? row[column] : TrackerCells.Text(column, visit, _world);

    private static TrackerOutcomeKind? Stopped(TrackerReading reading) =>
        reading.Problems.Count > 0 ? TrackerOutcomeKind.Problem : reading.IsLeftOut ? TrackerOutcomeKind.LeftOut : reading.IsWaiting ? TrackerOutcomeKind.Waiting : null;

    private static TrackerOutcome Start(TrackerRow row, TrackerSchool school) => new(row.Sheet, row.Number, TrackerOutcomeKind.Unchanged) { School = school.Name, SchoolId = school.Id };

    private static TrackerOutcome Problem(TrackerRow row, VisitColumn column, string message) =>
        new(row.Sheet, row.Number, TrackerOutcomeKind.Problem) { School = row.School.Words, Problems = [row.Problem(column, message)] };

    // Says what to do about it in an import.
    private static TrackerProblem RefusedNew(TrackerRow row, Refusal refusal, VisitDetails details) =>
        refusal == VisitRefusals.VisitorMissing ? row.Problem(VisitColumn.Visitor, "Who visited is missing. Write it, or choose a visitor for rows that name none.")
        : refusal == VisitRefusals.DayMissing && details.PlannedWeek is not null ? row.Problem(VisitColumn.Day, $"“{SheetText.Shown(row[row[VisitColumn.Day].Length > 0 ? VisitColumn.Day : VisitColumn.Week])}” names a week; a visit that is {details.State.Title().ToLowerInvariant()} needs its day. Write it, such as 6 Nov 2025.")
        : Refused(row, refusal);

    private static TrackerProblem Refused(TrackerRow row, Refusal refusal) => row.Problem(
        refusal.Field switch
        {
            "Week" => VisitColumn.Week,
            "VisitorId" => VisitColumn.Visitor,
            "State" => VisitColumn.State,
            "On" => VisitColumn.Day,
            "FollowUpBy" => VisitColumn.FollowUpBy,
            "Reason" => row[VisitColumn.WhyNot].Length > 0 ? VisitColumn.WhyNot : VisitColumn.Reason,
            _ => VisitColumn.Identifier,
        },
        refusal.Message.EndsWith('.') ? refusal.Message : $"{refusal.Message}.");
}
