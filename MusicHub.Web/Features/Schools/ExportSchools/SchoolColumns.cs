using MusicHub.Data.Schools;
using MusicHub.Domain.Schools;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Schools.ExportSchools;

public static class SchoolColumns
{
    public static IReadOnlyList<ExportColumn<SchoolRow>> All(Cycle cycle, DateOnly today)
    {
        var thisTerm = cycle.Calendar.TermOf(today);
        return
        [
            new("URN", row => row.Urn, ColumnKind.Identifier),
            new("School", row => row.Name, Width: 44),
            new("Town", row => row.Town),
            new("Status", row => row.IsAbsent ? $"{row.Status.Title()}, absent from the register" : row.Status.Title()),
            new("Phase", row => row.Phase?.Title() ?? "Undecided"),
            new("Region", row => row.Region ?? "None"),
            new("Last visit", row => row.LastVisitOn, ColumnKind.Date),
            new("Due", row => row.Status == RegisterStatus.OpenProposedToClose ? DueWords.LeftOut.Text : row.Status.IsOpen() ? DueWords.Of(cycle.Rule.DueTerm(row.Dates, today, cycle.Calendar), thisTerm).Text : null),
            new("Attempts to reach", row => SchoolFilterWords.Tried(row, cycle.Rule, today), Width: 30),
            new("Open actions", row => row.OpenActions, ColumnKind.Number),
        ];
    }
}
