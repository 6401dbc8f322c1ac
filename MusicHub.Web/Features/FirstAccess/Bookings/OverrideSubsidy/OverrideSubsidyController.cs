using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Bookings.OverrideSubsidy;

/// <summary>Lets the grant pay although the year's rules say no, for a reason that stays on record.</summary>
[Requires(Permission.OverrideSubsidy)]
public sealed class OverrideSubsidyController(TaskContext context) : BookingTaskController(context)
{
    [HttpGet("first-access/bookings/{id:guid}/subsidise")]
    public Task<IActionResult> Get(Guid id) => On(id, subject => subject.MayOverride, subject => Task.FromResult<IActionResult>(
        subject.Booking.State.IsPending() && subject.WhyNot is not null ? Page(new BookingReasonPage(new(), subject)) : LocalRedirect($"~{subject.Address}")));

    [HttpPost("first-access/bookings/{id:guid}/subsidise")]
    public Task<IActionResult> Post(Guid id, BookingReasonForm form) => On(id, subject => subject.MayOverride, async subject =>
    {
        Db.Expect(subject.Booking, PostedVersion);
        if (IsRefused(subject.Booking.SubsidiseAllTheSame(subject.Ground, form.Reason, Viewer.PersonId).Refusal))
            return PageAgain(new BookingReasonPage(form, subject));
        Record("First Access subsidised all the same", subject.Booking, subject.School.Id, form.Reason);
        return await SaveAndGo($"~{subject.Address}", "The booking is subsidised all the same.");
    });
}
