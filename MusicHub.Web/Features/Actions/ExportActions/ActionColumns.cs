using MusicHub.Data.Actions;
using MusicHub.Domain.Actions;
using MusicHub.Web.Documents.Excel;

namespace MusicHub.Web.Features.Actions.ExportActions;

/// <summary>What the list shows of an action, a column each.</summary>
internal static class ActionColumns
{
    public static IReadOnlyList<ExportColumn<ActionLine>> All(DateOnly today) =>
    [
        new("Action", line => line.What, Width: 60),
        new("School", line => line.School ?? "The hub", Width: 44),
        new("Town", line => line.Town),
        new("URN", line => line.Urn, ColumnKind.Identifier),
        new("Region", line => line.Region ?? "None"),
        new("Who", line => line.OwnerWords),
        new("Due", line => line.DueOn, ColumnKind.Date),
        new("How it stands", line => line.StandingOn(today).Title(), Width: 14),
        new("Strategic function", line => line.Function.Title()),
        new("Opened", line => line.OpenedOn, ColumnKind.Date),
        new("Closed", line => line.ClosedOn, ColumnKind.Date),
    ];
}
