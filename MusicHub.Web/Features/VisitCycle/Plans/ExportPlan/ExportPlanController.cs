using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.VisitCycle;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle.Plans;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.Plans.ExportPlan;

/// <summary>A plan as a file, one visit a row, in the order in which they are driven. The history says who took it.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ExportPlanController(TaskContext context, Cycles cycles) : PlanTaskController(context, cycles)
{
    [HttpPost("cycle/plans/{id:guid}/export")]
    public async Task<IActionResult> Post(Guid id, [FromForm] string? format, CancellationToken cancellationToken)
    {
        if (await Find(id) is not { } plan)
            return NotFound();
        var hub = await Db.Hubs.SingleAsync(cancellationToken);
        var schools = await Db.NamesOfSchools([.. plan.Items.Select(item => item.SchoolId)], cancellationToken);
        var people = await Db.NamesOfPeople([.. plan.Items.Select(item => item.VisitorId).Distinct()], cancellationToken);
        var outings = plan.Items.GroupBy(item => item.Outing).ToDictionary(outing => outing.Key, outing => outing.Sum(item => item.MetresThere + item.MetresHome));
        var staff = await StaffOf(plan);
        var stops = plan.Items.ToLookup(staff.StopOf);
        IReadOnlyList<ExportColumn<PlanItem>> columns =
        [
            new("URN", item => schools[item.SchoolId].Urn, ColumnKind.Identifier),
            new("School", item => schools[item.SchoolId].Name, Width: 44),
            new("Visitor", item => people.GetValueOrDefault(item.VisitorId), Width: 24),
            new("Week", item => item.Week, ColumnKind.Date),
            new("Date", item => item.DayOrNull, ColumnKind.Date),
            new("Half-day", item => item.Part is { } part ? PlanStateWords.Of(part) : null),
            new("Order", item => item.Order, ColumnKind.Number),
            new("Visited at once with", item => string.Join(", ", stops[staff.StopOf(item)].Where(other => other != item).Select(other => schools[other.SchoolId].Urn).Order()), Width: 24),
            new("Kilometres from the stop before", item => item.MetresThere / 1_000m, ColumnKind.Number),
            new("Kilometres of the outing", item => outings[item.Outing] / 1_000m, ColumnKind.Number),
            new("Due", item => item.Due.Title, Width: 16),
            new("Locked", item => item.IsLocked, ColumnKind.YesNo),
            new("Held", item => item.IsAgreed, ColumnKind.YesNo),
            new("Score", item => decimal.Round(item.Score, 1, MidpointRounding.AwayFromZero), ColumnKind.Number),
            new("Why", item => PlanStateWords.Why(item.Why), Width: 80),
        ];
        var rows = plan.Items.OrderBy(item => item.Day).ThenBy(item => people.GetValueOrDefault(item.VisitorId), StringComparer.Ordinal).ThenBy(item => item.VisitorId).ThenBy(item => item.Part).ThenBy(item => item.Order).ThenBy(item => item.SchoolId);
        if (await ListFile.Make(format, "Visit plan", hub.Name, Today, columns, rows.ToAsyncEnumerable(), cancellationToken) is not { } file)
            return BadRequest();
        Db.Changes.Add(new Change("Visit plan exported", Now, Viewer.PersonId, plan, reason: plan.Title));
        await Db.SaveChangesAsync(cancellationToken);
        return File(file.Content, file.ContentType, file.Name);
    }
}
