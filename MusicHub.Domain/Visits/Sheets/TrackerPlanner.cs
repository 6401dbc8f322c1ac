using System.Globalization;

namespace MusicHub.Domain.Visits.Sheets;

/// <summary>
/// Plans what a sheet of visits would do. A row with an identifier updates the visit that it names and no other; one without
/// adds a visit, unless the hub has it. Pure: the same sheet, answers and hub give the same plan.
/// </summary>
public sealed partial class TrackerPlanner
{
    private readonly TrackerWorld _world;
    private readonly TrackerMapping _mapping;
    private readonly SchoolMatch _schools;
    private readonly TrackerQuestions _questions;
    private readonly TrackerDayOrders _orders;
    private readonly Dictionary<(int Year, bool MonthFirst, string Text), (SheetDay? Day, string? Problem, bool IsAmerican)> _days = [];
    private readonly Dictionary<NamedSchool, TrackerSchool?> _found = [];
    private readonly Dictionary<Guid, TrackerRow> _named = [];
    private readonly Dictionary<(Guid SchoolId, DateOnly Day, Guid KindId), (TrackerRow Row, VisitDetails Details)> _added = [];

    private TrackerPlanner(IReadOnlyList<TrackerRow> rows, TrackerMapping mapping, TrackerAnswers answers, TrackerWorld world)
    {
        (_world, _mapping) = (world, mapping);
        _schools = new(world);
        _questions = new(answers, world, _schools);
        _orders = new(rows, (row, text) => Day(row, text, monthFirst: false));
    }

    public static TrackerPlan Plan(IReadOnlyList<TrackerSheet> sheets, TrackerMapping mapping, TrackerAnswers answers, TrackerWorld world)
    {
        var rows = TrackerRow.Of(sheets, mapping).ToList();
        var planner = new TrackerPlanner(rows, mapping, answers, world);
        var outcomes = rows.ConvertAll(planner.Outcome);
        return new(outcomes, planner._questions.All(), planner._questions.NewPeople) { Asked = planner._questions, Unread = mapping.Unread(sheets) };
    }

    /// <summary>The visits that rows name, so that they can be loaded before the plan is made.</summary>
    public static IReadOnlyList<Guid> Named(IReadOnlyList<TrackerSheet> sheets, TrackerMapping mapping) =>
        !mapping.Columns.Values.Contains(VisitColumn.Identifier) ? [] : [.. TrackerRow.Of(sheets, mapping).Select(row => Guid.TryParse(row[VisitColumn.Identifier], out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct()];

    private TrackerOutcome Outcome(TrackerRow row) =>
        row.WhyNoVisit is { } why ? new(row.Sheet, row.Number, TrackerOutcomeKind.LeftOut) { School = row.School.Words, Problems = [new(row.Sheet, row.Number, null, why)] }
        : row[VisitColumn.Identifier] is { Length: > 0 } identifier ? Update(row, identifier) : Add(row, new(row));

    private TrackerOutcome Update(TrackerRow row, string identifier)
    {
        var found = new TrackerFindings(row);
        var visit = Named(row, identifier, found, out var school);
        if (visit is null || school is null)
            return Add(row, found);
        if (row.Urn is { Length: > 0 } urn && !(int.TryParse(urn, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && (school.Urn == number || school.Urns.Contains(number))))
            found.Add(VisitColumn.Urn, $"This visit is to {school.Words}. A visit stays with its school; to add one elsewhere, clear the identifier.");
        if (!int.TryParse(row[VisitColumn.Version], NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            found.Add(row.Has(VisitColumn.Version) ? VisitColumn.Version : VisitColumn.Identifier, "The version of the visit is missing. Take the visits out again, with their versions.");

        var reading = Reading(row);
        var details = reading.Read(visit.Details, visit.Details);
        var outcome = new TrackerOutcome(row.Sheet, row.Number, TrackerOutcomeKind.Unchanged) { School = school.Name, SchoolId = school.Id, VisitId = visit.Id, Version = visit.Version, Remark = TrackerRemarks.Of(row, school) };
        found.Take(reading);
        var changes = Changes(row, visit.Details, details);
        var isLater = version != visit.Version;
        if (!isLater && (changes.Count > 0 || reading.IsWaiting || reading.Problems.Count > 0) && !_world.MayEdit(school, visit.Details))
            found.Add(VisitColumn.Identifier, $"{school.Name} is not in your region: you can change only visits of your own there.");
        if (changes.Count > 0 && !isLater && details.RefusalOf(visit.Details, _world.Today) is { } refusal)
            found.Add(refusal);
        if (reading.LeftOut is { } leftOut)
            return LeftOut(outcome, leftOut);
        reading.Ask();
        if (found.Any)
            return outcome with { Kind = TrackerOutcomeKind.Problem, Problems = found.With(reading.Waiting) };
        if (reading.IsWaiting)
            return outcome with { Kind = TrackerOutcomeKind.Waiting, Problems = [.. reading.Waiting] };
        if (changes.Count == 0)
            return outcome;
        if (isLater)
            return outcome with { Kind = TrackerOutcomeKind.Conflict, Changes = changes };
        reading.NotePeople();
        return outcome with { Kind = TrackerOutcomeKind.Updated, Details = details, Changes = changes, Remark = TrackerRemarks.Of(row, school, visit, changes) };
    }

    private static TrackerOutcome LeftOut(TrackerOutcome outcome, string text) =>
        outcome with { Kind = TrackerOutcomeKind.LeftOut, Problems = [new(outcome.Sheet, outcome.Row, null, $"You said to leave out rows with “{SheetText.Shown(text)}”.")] };

    private TrackerVisit? Named(TrackerRow row, string identifier, TrackerFindings found, out TrackerSchool? school)
    {
        school = null;
        if (!Guid.TryParse(identifier, out var id))
            found.Add(VisitColumn.Identifier, $"“{SheetText.Shown(identifier)}” is not the identifier of a visit. Clear it to add a visit.");
        else if (_world.Visit(id) is not { } visit || !_world.SchoolsById.TryGetValue(visit.SchoolId, out school))
            found.Add(VisitColumn.Identifier, "The hub has no visit with this identifier. Clear it to add a visit.");
        else if (!_named.TryAdd(id, row))
            found.Add(VisitColumn.Identifier, $"Row {_named[id].Number} of “{_named[id].Sheet}” names this visit already.");
        return id == Guid.Empty ? null : _world.Visit(id);
    }

    private TrackerOutcome Add(TrackerRow row, TrackerFindings found)
    {
        var named = row.School;
        var placeOf = row.Has(VisitColumn.School) ? VisitColumn.School : VisitColumn.Urn;
        if (named.IsBlank)
            found.Add(placeOf, "The school is missing.");
        var reading = Reading(row);
        var isLeftOut = false;
        var school = named.IsBlank ? null : School(named, out isLeftOut);
        var details = reading.Read(null, new() { KindId = _mapping.UsualKindId ?? Guid.Empty, VisitorId = _mapping.UsualVisitorId });
        var outcome = new TrackerOutcome(row.Sheet, row.Number, TrackerOutcomeKind.Waiting) { School = school?.Name ?? named.Words, SchoolId = school?.Id };
        if ((isLeftOut ? named.Words : reading.LeftOut) is { } leftOut)
            return LeftOut(outcome, leftOut);
        found.Take(reading);
        if (school is not null && !_world.MayEdit(school, details))
            found.Add(placeOf, $"{school.Name} is not in your region: you can add only visits of your own there.");
        if (details.KindId == Guid.Empty)
            found.Add(VisitColumn.Kind, "The kind of visit is missing. Write it, or choose one for rows that name none.");
        if (!reading.WaitingColumns.Contains(VisitColumn.State) && !(reading.WaitingColumns.Contains(VisitColumn.Day) && details.PlannedWeek is not null))
            Refuse(found, reading, details);
        List<TrackerProblem> unsure = school is null && !named.IsBlank ? [row.Problem(placeOf, $"It is not certain which school “{SheetText.Shown(named.Words)}” is. Say so in the questions, or write its URN.")] : [];
        reading.Ask();
        if (unsure.Count > 0)
            _questions.Ask(TrackerQuestionKind.School, named.Key, named.Words, row, named);
        if (found.Any)
            return outcome with { Kind = TrackerOutcomeKind.Problem, Problems = found.With([.. unsure, .. reading.Waiting]) };
        if (school is not null && !reading.IsWaiting)
            return Place(row, outcome, school, details, reading);
        return outcome with { Problems = [.. unsure, .. reading.Waiting] };
    }

    // Where the day is missing or cannot be read, the rest is looked at as if it were known.
    private void Refuse(TrackerFindings found, TrackerReading reading, VisitDetails details)
    {
        if (details is { On: null, PlannedWeek: null })
        {
            found.AddNew(VisitRefusals.DayMissing, details);
            if (reading.IsStateSaid && details.State == VisitState.Planned)
                return;
            details = details with { On = _world.Today, FollowUpBy = null, State = details.State == VisitState.Planned ? VisitState.Done : details.State };
        }

        if (details.RefusalOf(null, _world.Today) is { } refusal)
            found.AddNew(refusal, details);
    }

    private TrackerReading Reading(TrackerRow row) => new(row, _world, _questions, (text, monthFirst) => Day(row, text, monthFirst), _orders.InDoubt(row.Sheet), _mapping.FollowUpWeeks);

    private TrackerOutcome Place(TrackerRow row, TrackerOutcome outcome, TrackerSchool school, VisitDetails details, TrackerReading reading)
    {
        var day = (details.On ?? details.PlannedWeek)!.Value;
        if (_world.Known(school.Id, day, details.KindId) is { } known)
            return Known(row, outcome with { VisitId = known.Id }, school, details, reading);
        if (_added.TryGetValue((school.Id, day, details.KindId), out var earlier))
        {
            return earlier.Details.Differs(details)
                ? outcome with { Kind = TrackerOutcomeKind.Problem, SchoolId = null, Problems = [row.Problem(VisitColumn.Day, $"Row {earlier.Row.Number} of “{earlier.Row.Sheet}” has a visit of this kind to this school on this day, and says other things. Join the two rows.")] }
                : outcome with { Kind = TrackerOutcomeKind.Known };
        }

        _added[(school.Id, day, details.KindId)] = (row, details);
        reading.NotePeople();
        return outcome with { Kind = TrackerOutcomeKind.Added, Details = details, Changes = Changes(row, null, details), Remark = TrackerRemarks.OfName(row, school) };
    }

    private TrackerSchool? School(NamedSchool named, out bool isLeftOut)
    {
        isLeftOut = _questions.Answers.To(named.Key) == TrackerAnswers.LeaveOut;
        if (isLeftOut)
            return null;
        if (_questions.Answers.IdFor(named.Key) is { } id && _world.SchoolsById.TryGetValue(id, out var chosen))
            return chosen;
        return Found(named);
    }

    // Reading a day is the dearest part of a row, and trackers name the same days over and over.
    private (SheetDay? Day, string? Problem, bool IsAmerican) Day(TrackerRow row, string text, bool monthFirst)
    {
        var year = _mapping.Years.GetValueOrDefault(row.Sheet);
        if (!_days.TryGetValue((year, monthFirst, text), out var read))
            _days[(year, monthFirst, text)] = read = SheetDay.Read(text, year == 0 ? null : year, monthFirst);
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
}
