using Microsoft.AspNetCore.Mvc;
using MusicHub.Data.Visits.Sheets;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits.Sheets;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.StartSheetGrid;

/// <summary>An empty grid, to type or paste rows into.</summary>
[Requires(Permission.ImportVisits)]
public sealed class StartSheetGridController(TaskContext context) : TaskController(context)
{
    private static readonly VisitColumn[] Columns =
    [
        VisitColumn.Urn, VisitColumn.School, VisitColumn.Town, VisitColumn.Kind, VisitColumn.Day, VisitColumn.Visitor, VisitColumn.MetWhom, VisitColumn.NextStep,
        VisitColumn.Priority, VisitColumn.FollowUpBy, VisitColumn.Needs, VisitColumn.Notes,
    ];

    [HttpPost("visits/import/grid")]
    public async Task<IActionResult> Post()
    {
        await Db.MakeRoomForSheet(Viewer.PersonId, Now, HttpContext.RequestAborted);
        var sheet = new TrackerSheet(StagedVisits.Typed, [new SheetRow(1, [.. Columns.Select(column => column == VisitColumn.Day ? "Date" : column.Title())])]);
        var staged = new StagedVisits(StagedVisits.Typed, [sheet], TrackerMapping.Guess([sheet]), Now, Viewer.PersonId);
        Db.Add(staged);
        return await SaveAndGo($"~/visits/import/{staged.Id}/rows", null);
    }
}
