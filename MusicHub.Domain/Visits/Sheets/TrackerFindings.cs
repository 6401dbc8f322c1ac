namespace MusicHub.Domain.Visits.Sheets;

/// <summary>All that is wrong with one row, each cell named once, so that it can be mended in one go.</summary>
internal sealed class TrackerFindings(TrackerRow row)
{
    private readonly List<TrackerProblem> _found = [.. row.Faults];

    private readonly HashSet<VisitColumn> _named = [];

    private readonly HashSet<string?> _letters = [.. row.Faults.Select(fault => fault.Column)];

    public bool Any => _found.Count > 0;

    /// <summary>Of a column that waits for an answer no more is said.</summary>
    public void Take(TrackerReading reading)
    {
        _found.AddRange(reading.Problems.Where(problem => !IsFaulty(problem.Column)).Select(problem => problem.Problem));
        _named.UnionWith(reading.Problems.Select(problem => problem.Column).Concat(reading.WaitingColumns));
    }

    public void Add(VisitColumn column, string message)
    {
        if (!IsFaulty(column) && _named.Add(column))
            _found.Add(row.Problem(column, message));
    }

    public void Add(Refusal refusal) => Add(ColumnOf(refusal), refusal.Message.EndsWith('.') ? refusal.Message : $"{refusal.Message}.");

    /// <summary>Says what to do about it in an import.</summary>
    public void AddNew(Refusal refusal, VisitDetails details)
    {
        if (refusal == VisitRefusals.DayMissing && (_named.Contains(VisitColumn.Week) || IsFaulty(VisitColumn.Week)))
            return;
        if (refusal == VisitRefusals.VisitorMissing)
            Add(VisitColumn.Visitor, "Who visited is missing. Write it, or choose a visitor for rows that name none.");
        else if (refusal == VisitRefusals.DayMissing && details.PlannedWeek is not null)
            Add(VisitColumn.Day, $"“{SheetText.Shown(row[row[VisitColumn.Day].Length > 0 ? VisitColumn.Day : VisitColumn.Week])}” names a week; a visit that is {details.State.Title().ToLowerInvariant()} needs its day. Write it, such as 6 Nov 2025.");
        else
            Add(refusal);
    }

    /// <summary>With what waits for an answer; in the order of the sheet's columns.</summary>
    public IReadOnlyList<TrackerProblem> With(IEnumerable<TrackerProblem> waiting) =>
        [.. _found.Concat(waiting).OrderBy(problem => problem.Column?.Length ?? int.MaxValue).ThenBy(problem => problem.Column, StringComparer.Ordinal)];

    private bool IsFaulty(VisitColumn column) => row.Letter(column) is { } letter && _letters.Contains(letter);

    private VisitColumn ColumnOf(Refusal refusal) => refusal.Field switch
    {
        "Week" => VisitColumn.Week,
        "VisitorId" => VisitColumn.Visitor,
        "State" => VisitColumn.State,
        "On" => VisitColumn.Day,
        "FollowUpBy" => row.Has(VisitColumn.FollowUpBy) ? VisitColumn.FollowUpBy : VisitColumn.FollowUp,
        "Reason" => row[VisitColumn.WhyNot].Length > 0 ? VisitColumn.WhyNot : VisitColumn.Reason,
        _ => VisitColumn.Identifier,
    };
}
