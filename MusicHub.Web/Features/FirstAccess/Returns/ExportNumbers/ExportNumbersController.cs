using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.FirstAccess;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.People;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Returns.ExportNumbers;

/// <summary>A sheet of the classes whose numbers are missing, to be filled in and taken again.</summary>
[Requires(Permission.EditBookings)]
public sealed class ExportNumbersController(TaskContext context) : TaskController(context)
{
    private static readonly IReadOnlyList<ExportColumn<Row>> Columns =
    [
        new("Booking", row => row.Booking.Reference),
        new("Class", row => row.Class, ColumnKind.Identifier),
        new("School", row => row.School, Width: 44),
        new("Year group", row => YearGroups.Title(row.Booking.YearGroup)),
        new("Taught as", row => row.Booking.Kind.Title()),
        new("Pupils", row => row.Numbers?.Pupils, ColumnKind.Number),
        new("Pupil Premium", row => row.Numbers?.PupilPremium, ColumnKind.Number),
        new("SEND", row => row.Numbers?.Send, ColumnKind.Number),
        new("Go on in school", row => row.Numbers?.OnInSchool, ColumnKind.Number),
        new("Go on at the hub", row => row.Numbers?.OnAtHub, ColumnKind.Number),
        new("Go on elsewhere", row => row.Numbers?.OnElsewhere, ColumnKind.Number),
        new("Why fewer or more", row => row.Booking.SizeReason, Width: 44),
    ];

    [HttpPost("first-access/return/sheet/file")]
    public async Task<IActionResult> Post([FromForm] int year, [FromForm] string? format, CancellationToken cancellationToken)
    {
        var lacking = await Db.Bookings.VisibleTo(Viewer).LackingNumbers(Db).AsNoTracking().AsSplitQuery().Where(booking => booking.StartYear == year).OrderBy(booking => booking.Number).ToListAsync(cancellationToken);
        var schools = await Db.Schools.Where(school => Db.Bookings.Any(booking => booking.SchoolId == school.Id && booking.StartYear == year)).Select(school => new { school.Id, school.Name, school.RegionId }).ToDictionaryAsync(school => school.Id, cancellationToken);
        var rows = lacking.Where(booking => Viewer.MayEditRegion(schools[booking.SchoolId].RegionId))
            .SelectMany(booking => Enumerable.Range(1, booking.Classes).Select(number => new Row(booking, schools[booking.SchoolId].Name, number, booking.ClassNumbers.FirstOrDefault(known => known.Number == number)?.Numbers)));
        var hub = await Db.Hubs.Select(hub => hub.Name).SingleAsync(cancellationToken);
        if (await ListFile.Make(format, "First-Access-numbers", hub, Today, Columns, rows.ToAsyncEnumerable(), cancellationToken) is not { } file)
            return BadRequest();
        return File(file.Content, file.ContentType, file.Name);
    }

    private sealed record Row(Booking Booking, string School, int Class, ClassNumbers? Numbers);
}
