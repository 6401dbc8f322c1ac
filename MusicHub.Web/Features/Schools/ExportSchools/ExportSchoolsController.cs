using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Data.Schools;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Schools.ExportSchools;

/// <summary>The list as it is shown, all its pages, as a file. The history says who took it.</summary>
public sealed class ExportSchoolsController(TaskContext context, Cycles cycles, IMemoryCache cache) : TaskController(context)
{
    [HttpPost("schools/export")]
    [Requires(Permission.SeeSchools)]
    public async Task<IActionResult> Post([FromQuery] SchoolFilter filter, [FromForm] ExportFormat? format, CancellationToken cancellationToken)
    {
        if (format is not { } wanted)
            return BadRequest();
        if (wanted == ExportFormat.Contacts && !Viewer.May(Permission.EditContacts))
            return Forbid();
        var cycle = await cycles.Now(Db, cancellationToken);
        var query = new SchoolListQuery(Viewer, filter, cycle.Rule, cycle.Calendar, Today);
        var hub = await Db.Hubs.SingleAsync(cancellationToken);
        var properties = new WorkbookProperties(wanted == ExportFormat.Contacts ? "Contacts" : "Schools", hub.Name, Today);
        var schools = query.Rows(Db).AsAsyncEnumerable();
        var file = wanted switch
        {
            ExportFormat.Csv => await ExportFile.CsvAsync(SchoolColumns.All(cycle, Today), schools, cancellationToken),
            ExportFormat.Xlsx => await ExportFile.WorkbookAsync(properties, "Schools", SchoolColumns.All(cycle, Today), schools, cancellationToken),
            _ => await ExportFile.WorkbookAsync(properties, "Contacts", ContactExport.Columns, ContactExport.Of(Db, query), cancellationToken),
        };
        var filters = SchoolFilterWords.InForce(filter, await SchoolChoices.Of(Db, cache, cancellationToken)).Select(chosen => chosen.Text).ToList();
        var what = $"{wanted.Title()}, {(filters.Count == 0 ? "all open schools" : string.Join(", ", filters))}";
        Db.Changes.Add(new Change(wanted == ExportFormat.Contacts ? "Contacts exported" : "Schools exported", Now, Viewer.PersonId, hub, reason: what));
        await Db.SaveChangesAsync(cancellationToken);
        var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{properties.Title.ToLowerInvariant()}-{Today:yyyy-MM-dd}");
        return wanted == ExportFormat.Csv
            ? File(file, ExportFile.CsvType, name + ".csv")
            : File(file, ExportFile.WorkbookType, name + ".xlsx");
    }
}
