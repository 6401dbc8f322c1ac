using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Bookings.ShowBooking;

/// <summary>A booking: what was asked for, what it costs and why, and how far it has come.</summary>
[Requires(Permission.SeeFirstAccess)]
public sealed class ShowBookingController(TaskContext context) : BookingTaskController(context)
{
    [HttpGet("first-access/bookings/{id:guid}")]
    public async Task<IActionResult> Get(Guid id) => await Find(id) is { } subject ? Page(await ShowBookingPage.Of(subject, Db, Aborted)) : NotFound();
}

/// <param name="Option">By which it was confirmed.</param>
public sealed record ShowBookingPage(BookingSubject Subject, SubsidyOption? Option, IReadOnlyDictionary<Guid, string> Names, IReadOnlyList<HistoryEntry> History)
{
    public static async Task<ShowBookingPage> Of(BookingSubject subject, MusicHubDbContext db, CancellationToken cancellationToken)
    {
        var booking = subject.Booking;
        var option = booking.OptionId is { } optionId ? await db.SubsidyOptions.AsNoTracking().SingleAsync(option => option.Id == optionId, cancellationToken) : null;
        var people = new[] { booking.TakenById, booking.DecidedById, booking.ConfirmedById, booking.OverriddenById, option?.AdoptedById }.OfType<Guid>().Distinct().ToList();
        return new(subject, option, await db.NamesOf(people, cancellationToken), await db.HistoryOfRecord(booking.Id, cancellationToken: cancellationToken));
    }

    public string? NameOf(Guid? id) => id is { } known ? Names.GetValueOrDefault(known) : null;
}
