using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.FirstAccess;
using MusicHub.Data.Schools;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.FirstAccess.Bookings.ShowBooking;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.FirstAccess.Bookings;

/// <summary>A task on one booking.</summary>
public abstract class BookingTaskController(TaskContext context) : TaskController(context)
{
    protected CancellationToken Aborted => HttpContext.RequestAborted;

    protected async Task<SchoolCalendar> Calendar() => new(await Db.AcademicYears.AsNoTracking().ToListAsync(Aborted));

    protected bool MayEdit(School school) => Viewer.May(Permission.EditBookings) && Viewer.MayEditRegion(school.RegionId);

    /// <summary>Null where there is no booking that the viewer may see.</summary>
    protected async Task<BookingSubject?> Find(Guid id)
    {
        if (await Db.Bookings.VisibleTo(Viewer).AsSplitQuery().SingleOrDefaultAsync(booking => booking.Id == id, Aborted) is not { } booking
            || await Db.Schools.AsNoTracking().VisibleTo(Viewer).SingleOrDefaultAsync(school => school.Id == booking.SchoolId, Aborted) is not { } school
            || await Db.YearBookings(booking.StartYear, school.Id, Aborted) is not { } year)
            return null;
        var partner = booking.PartnerId is { } partnerId ? await Db.DeliveryPartners.AsNoTracking().SingleAsync(partner => partner.Id == partnerId, Aborted) : null;
        return new BookingSubject(booking, school, year, partner, await Calendar(), Today, MayEdit(school), Viewer.May(Permission.ConfirmBookings), Viewer.May(Permission.OverrideSubsidy));
    }

    protected async Task<IActionResult> On(Guid id, Func<BookingSubject, bool> may, Func<BookingSubject, Task<IActionResult>> act) =>
        await Find(id) is not { } found ? NotFound() : may(found) ? await act(found) : Forbid();

    /// <summary>A button on the booking's page.</summary>
    protected Task<IActionResult> Press(Guid id, Func<BookingSubject, bool> may, Func<BookingSubject, Domain.Refusal?> act, string kind, string done) => On(id, may, async subject =>
    {
        Db.Expect(subject.Booking, PostedVersion);
        if (IsRefused(act(subject)))
            return ShownAgain("/Features/FirstAccess/Bookings/ShowBooking/ShowBooking.cshtml", await ShowBookingPage.Of(subject, Db, Aborted));
        Record(kind, subject.Booking, subject.School.Id);
        return await SaveAndGo($"~{subject.Address}", done);
    });
}
