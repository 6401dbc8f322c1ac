using MusicHub.Domain.Actions;
using MusicHub.Domain.Reports.Board;
using MusicHub.Domain.Reports.Figures;

namespace MusicHub.Domain.Reports.Needs;

/// <summary>What follows from it all: actions by the hub's strategic functions.</summary>
internal static class NeedsFollowUp
{
    public static FigureSection Of(NeedsInput input, NeedsCover cover)
    {
        var actions = input.Actions.Where(action => action.OpenedOn <= cover.UpTo && (action.ClosedOn is not { } closed || closed >= cover.From)).ToList();
        var rows = StrategicFunctions.All.Select(function => (Title: function.Title(), Counts: Count(actions.Where(action => action.Function == function), cover))).ToList();
        var all = Count(actions, cover);
        return new("actions", "What follows", [.. Sentences(all, rows)], actions.Count == 0 ? [] :
        [
            new("Actions", "Actions by strategic function", [new("Strategic function"), new("Open", FigureKind.Number), new("Overdue", FigureKind.Number), new("Opened in the year", FigureKind.Number), new("Closed in the year", FigureKind.Number)],
                [.. rows.Select(row => Row(row.Title, row.Counts))])
            {
                Total = Row("All", all),
                Chart = new("actions", "Open actions by strategic function", 1),
            },
        ]);
    }

    public static int Open(NeedsInput input, NeedsCover cover) => Count(input.Actions, cover).Open;

    private static ActionCounts Count(IEnumerable<ActionFact> actions, NeedsCover cover)
    {
        var (opened, closed, open, overdue) = (0, 0, 0, 0);
        foreach (var action in actions.Where(action => action.OpenedOn <= cover.UpTo))
        {
            var isClosed = action.ClosedOn <= cover.UpTo;
            opened += action.OpenedOn >= cover.From ? 1 : 0;
            closed += isClosed && action.ClosedOn >= cover.From ? 1 : 0;
            open += isClosed ? 0 : 1;
            overdue += !isClosed && action.DueOn < cover.UpTo ? 1 : 0;
        }

        return new(opened, closed, open, overdue);
    }

    private static FigureRow Row(string name, ActionCounts counts) => new(name, [new(counts.Open), new(counts.Overdue), new(counts.Opened), new(counts.Closed)]);

    private static IEnumerable<string> Sentences(ActionCounts all, IReadOnlyList<(string Title, ActionCounts Counts)> rows)
    {
        if (all.Open == 0)
        {
            yield return "No action is open.";
            yield break;
        }

        var most = rows.MaxBy(row => row.Counts.Open);
        yield return $"{Say.Count(all.Open, "action")} {(all.Open == 1 ? "is" : "are")} open, {(all.Overdue == 0 ? "none" : Say.Number(all.Overdue))} of them overdue; most serve {most.Title} ({Say.Number(most.Counts.Open)}).";
    }
}
