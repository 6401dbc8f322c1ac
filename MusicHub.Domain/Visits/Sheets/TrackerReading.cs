using MusicHub.Domain.Calendar;

namespace MusicHub.Domain.Visits.Sheets;

/// <summary>Reads one row over what is known: a cell that says the same as the hub changes nothing.</summary>
internal sealed partial class TrackerReading(TrackerRow row, TrackerWorld world, TrackerQuestions questions, Func<string, bool, (SheetDay? Day, string? Problem, bool IsAmerican)> readDay, TrackerDayOrder? dayOrder, int followUpWeeks)
{
    private readonly List<(VisitColumn Column, TrackerProblem Problem)> _problems = [];
    private readonly List<(TrackerQuestionKind Kind, string Key, string Text, VisitColumn Column)> _asked = [];
    private readonly List<(string Key, Guid Id, string Name)> _named = [];
    private readonly List<string> _intoNotes = [];
    private bool _isPromised;

    public IReadOnlyList<(VisitColumn Column, TrackerProblem Problem)> Problems => _problems;

    /// <summary>A person has yet to say what a cell means.</summary>
    public bool IsWaiting => _asked.Count > 0;

    /// <summary>What waits for an answer, cell by cell.</summary>
    public IEnumerable<TrackerProblem> Waiting => _asked.Select(asked => row.Problem(
        asked.Column,
        asked.Kind == TrackerQuestionKind.DayOrder
            ? $"“{SheetText.Shown(row[asked.Column])}” may have the day or the month first, as this sheet has dates of both ways. Say in the questions which it is."
            : $"The hub does not know “{SheetText.Shown(asked.Text)}”. Say in the questions who or what is meant, or write something else."));

    public IEnumerable<VisitColumn> WaitingColumns => _asked.Select(asked => asked.Column);

    /// <summary>A text of which a person said that its rows are to be left out.</summary>
    public string? LeftOut { get; private set; }

    public bool IsStateSaid { get; private set; }

    /// <param name="before">The visit as it is; null for a new one.</param>
    /// <param name="start">What holds where the row says nothing.</param>
    public VisitDetails Read(VisitDetails? before, VisitDetails start)
    {
        var visit = start;
        var notes = "";
        foreach (var column in VisitColumns.Readable.Where(row.Has))
        {
            var text = row[column];
            if (before is null && IsNothing(column, text))
                continue;
            if (before is null ? text.Length == 0 : SheetText.Same(text, TrackerCells.Text(column, before, world)))
                continue;
            visit = Take(visit, column, text, before is not null, ref notes);
        }

        visit = Promise(Settle(visit, before));
        notes = string.Join('\n', _intoNotes.Prepend(notes).Where(line => line.Length > 0 && visit.Notes?.Contains(line, StringComparison.Ordinal) != true));
        if (notes.Length > 0)
            visit = visit with { Notes = visit.Notes is null ? notes : $"{visit.Notes}\n{notes}" };
        Bound(visit, before);
        return visit;
    }

    private static VisitColumn ColumnOf(TrackerQuestionKind kind) => kind switch
    {
        TrackerQuestionKind.Person => VisitColumn.Visitor,
        TrackerQuestionKind.Kind => VisitColumn.Kind,
        TrackerQuestionKind.State => VisitColumn.State,
        TrackerQuestionKind.Priority => VisitColumn.Priority,
        _ => VisitColumn.Needs,
    };

    /// <summary>Puts the row's questions, also where something else is wrong with it: its problems lead to them.</summary>
    public void Ask()
    {
        foreach (var (kind, key, text, _) in _asked.DistinctBy(asked => asked.Key))
            questions.Ask(kind, key, text, row, likely: kind == TrackerQuestionKind.DayOrder ? dayOrder?.Likely : null);
    }

    /// <summary>Notes people who are yet to be added, once the row is one that is taken.</summary>
    public void NotePeople()
    {
        foreach (var (key, id, name) in _named)
            questions.NoteNewPerson(key, id, name);
    }

    // "TBC" and the like say nothing. A day that is to be confirmed counts as none where the week is known.
    private bool IsNothing(VisitColumn column, string text) => column == VisitColumn.NextStep ? IsNo(text) : SheetText.SaysNothing(text) && column switch
    {
        VisitColumn.Day => text.Length > 0 && row[VisitColumn.Week] is { Length: > 0 } week && !SheetText.SaysNothing(week),
        VisitColumn.Time or VisitColumn.Week or VisitColumn.Visitor or VisitColumn.Priority or VisitColumn.FollowUpBy or VisitColumn.Needs or VisitColumn.WhyNot => true,
        _ => false,
    };

    // Under "Next steps".
    private static bool IsNo(string text) => Domain.Schools.Searchable.Fold(text) is "" or "n" or "no" or "none" or "nil";

    private VisitDetails Take(VisitDetails visit, VisitColumn column, string text, bool isUpdate, ref string notes)
    {
        switch (column)
        {
            case VisitColumn.Kind:
                return text.Length == 0 ? Wrong(visit, column, "The kind of visit is blank.") : visit with { KindId = Kind(text) ?? visit.KindId };
            case VisitColumn.State:
                if (text.Length == 0)
                    return Wrong(visit, column, "How the visit stands is blank.");
                return State(text, isUpdate) is { } state ? visit with { State = state } : !isUpdate ? visit : Wrong(visit, column, $"“{SheetText.Shown(text)}” does not say how a visit stands. Use {string.Join(", ", VisitStates.All.Select(known => known.Title()))}.");
            case VisitColumn.Day:
                return text.Length == 0 ? visit with { On = null } : Day(text, column, isUpdate) is not { } day ? visit
                    : day.IsWeek ? visit with { PlannedWeek = Weeks.MondayOf(day.Day) } : visit with { On = day.Day, StartsAt = isUpdate ? visit.StartsAt : day.Time ?? visit.StartsAt };
            case VisitColumn.Week:
                return text.Length == 0 ? visit with { PlannedWeek = null } : Day(text, column, isUpdate) is { } week ? visit with { PlannedWeek = Weeks.MondayOf(week.Day) } : visit;
            case VisitColumn.Time:
                var (time, problem) = VisitTime.Read(text.Length == 8 && text.EndsWith(":00", StringComparison.Ordinal) ? text[..5] : text);
                if (problem is not null && !isUpdate)
                    _intoNotes.Add($"{column.Title()}: {text}"); // "after school"
                return problem is null ? visit with { StartsAt = time } : isUpdate ? Wrong(visit, column, $"{problem}.") : visit;
            case VisitColumn.Visitor:
                return text.Length == 0 ? visit with { VisitorId = null } : visit with { VisitorId = Visitor(text) ?? visit.VisitorId };
            case VisitColumn.Priority:
                if (text.Length == 0)
                    return visit with { Priority = null };
                return Priority(text, isUpdate) is { } priority ? visit with { Priority = priority } : !isUpdate ? visit : Wrong(visit, column, $"“{SheetText.Shown(text)}” is not a priority. Use High, Medium or Low.");
            case VisitColumn.FollowUpBy:
                return text.Length == 0 ? visit with { FollowUpBy = null } : Day(text, column, isUpdate) is { } followUp ? visit with { FollowUpBy = followUp.Day } : visit;
            case VisitColumn.FollowUp:
                return FollowUp(visit, text, isUpdate);
            case VisitColumn.Needs:
                return Needs(visit, text, ref notes);
            case VisitColumn.MetWhom:
                return visit with { MetWhom = Restored(text) };
            case VisitColumn.NextStep:
                return visit with { NextStep = Restored(text) };
            case VisitColumn.Notes:
                return visit with { Notes = Restored(text) };
            case VisitColumn.WhyNot:
                return WhyNot(visit, text);
            case VisitColumn.Reason:
                return !isUpdate && !row.Has(VisitColumn.WhyNot) && Reason(text) is { } listed ? visit with { EndedReasonId = listed.Id } : visit with { EndedReason = Restored(text) };
            default:
                return visit;
        }
    }

    // By the usual day; of a visit that has yet to take place it is only noted.
    private VisitDetails Promise(VisitDetails visit)
    {
        if (_isPromised && visit is { State: VisitState.Done, On: { } on })
            return visit with { FollowUpBy = on.AddDays(7 * followUpWeeks) };
        if (_isPromised)
            _intoNotes.Add($"Follow-up: {row[VisitColumn.FollowUp]}");
        return visit;
    }

    private Guid? Asked(TrackerQuestionKind kind, string key, string text)
    {
        if (questions.Answers.IdFor(key) is { } id)
            return id;
        _ = Said(kind, key, text);
        return null;
    }

    /// <returns>The answer; null where it is yet to be given, or was to leave the row out.</returns>
    private string? Said(TrackerQuestionKind kind, string key, string text)
    {
        var said = questions.Answers.To(key);
        if (said == TrackerAnswers.LeaveOut)
            LeftOut ??= text;
        else if (said is null || kind is TrackerQuestionKind.Person or TrackerQuestionKind.Kind or TrackerQuestionKind.Need)
            _asked.Add((kind, key, text, ColumnOf(kind)));
        return said == TrackerAnswers.LeaveOut ? null : said;
    }

    // What stands beside a day, and a follow-up that is no day ("ASAP"), would stop the whole visit: of a new one it goes into the notes.
    private SheetDay? Day(string text, VisitColumn column, bool isUpdate)
    {
        var (day, problem, isAmerican) = readDay(text, false);
        if (dayOrder is not null && (isAmerican || day is { IsEitherWay: true }))
        {
            var said = questions.Answers.To(TrackerAnswers.DayOrderKey(row.Sheet));
            if (said == TrackerAnswers.MonthFirst)
                (day, problem, _) = readDay(text, true);
            else if (said != TrackerAnswers.DayFirst)
            {
                _asked.Add((TrackerQuestionKind.DayOrder, TrackerAnswers.DayOrderKey(row.Sheet), dayOrder.Example, column));
                return null;
            }
        }

        if (day is { HasRemark: true } && isUpdate)
            problem = $"“{SheetText.Shown(text)}” holds more than a date. Write it like 6/11/2025 or 6 Nov 2025.";
        var isWords = day is null && column == VisitColumn.FollowUpBy && !text.Any(char.IsAsciiDigit);
        if (!isUpdate && (isWords || day is { HasRemark: true }))
            _intoNotes.Add($"{column.Title()}: {text}");
        if (!isUpdate && isWords)
            return null;
        if (problem is null)
            return day;
        _problems.Add((column, row.Problem(column, problem)));
        return null;
    }

    // A day makes a plan an arrangement; where the row does not say how it stands, the day tells.
    private VisitDetails Settle(VisitDetails visit, VisitDetails? before)
    {
        if (before is null && !IsStateSaid)
            visit = visit with { State = visit.On is null ? VisitState.Planned : visit.On <= world.Today ? VisitState.Done : VisitState.Arranged };
        else if (visit.State == VisitState.Planned && visit.On is not null)
            visit = visit with { State = VisitState.Arranged };
        else if (visit.State is VisitState.Arranged or VisitState.Confirmed && visit.On is null && visit.PlannedWeek is not null)
            visit = visit with { State = VisitState.Planned };
        return visit.State == VisitState.Planned ? visit with { StartsAt = null } : visit;
    }

    private VisitDetails Wrong(VisitDetails visit, VisitColumn column, string message)
    {
        _problems.Add((column, row.Problem(column, message)));
        return visit;
    }
}
