using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.VisitCycle;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.ExportDue;

/// <summary>The list as it is shown, all its pages, as a file. The history says who took it.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ExportDueController(TaskContext context, Cycles cycles, IMemoryCache cache) : CycleTaskController(context, cycles)
{
    [HttpPost("cycle/export")]
    public async Task<IActionResult> Post([FromQuery] DueFilter filter, [FromForm] string? format, CancellationToken cancellationToken)
    {
        var hub = await Db.Hubs.SingleAsync(cancellationToken);
        var choices = await SchoolChoices.Of(Db, cache, cancellationToken);
        var thisTerm = (await CycleNow(cancellationToken)).Calendar.TermOf(Today);
        var lines = await Lines(await Picture(cancellationToken), filter, cancellationToken);
        IReadOnlyList<ExportColumn<CycleLine>> columns =
        [
            new("URN", line => line.School.Urn, ColumnKind.Identifier),
            new("School", line => line.School.Name, Width: 44),
            new("Town", line => line.School.Town),
            new("Phase", line => line.School.Phase?.Title() ?? "Undecided"),
            new("Region", line => choices.RegionName(line.School.RegionId?.ToString())),
            new("District", line => line.School.District),
            new("Last visit", line => line.School.Situation.LastVisitOn, ColumnKind.Date),
            new("Due", line => DueWords.Of(line.Due, thisTerm).Text, Width: 28),
            new("Score", line => line.Priority.Score, ColumnKind.Number),
            new("Why", line => PriorityWords.Reasons(line.Priority), Width: 80),
        ];
        if (await ListFile.Make(format, "Visit cycle", hub.Name, Today, columns, lines.ToAsyncEnumerable(), cancellationToken) is not { } file)
            return BadRequest();
        var what = filter.InForce(choices, await TrustOf(filter, cancellationToken)).Select(chosen => chosen.Text).DefaultIfEmpty("all schools of the cycle");
        Db.Changes.Add(new Change("Visit cycle exported", Now, Viewer.PersonId, hub, reason: string.Join(", ", what)));
        await Db.SaveChangesAsync(cancellationToken);
        return File(file.Content, file.ContentType, file.Name);
    }
}
