using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.FirstAccess.Digital;
using MusicHub.Domain.People;
using MusicHub.Web.Features.FirstAccess.Bookings;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Digital.EndDigital;

/// <summary>Declines a request, or gives up what was allocated. Once the charge is fixed, only who fixes charges may.</summary>
[Requires(Permission.SeeFirstAccess)]
public sealed class EndDigitalController(TaskContext context) : DigitalTaskController(context)
{
    [HttpGet("first-access/digital/requests/{id:guid}/end")]
    public Task<IActionResult> Get(Guid id) => OnRequest(id, May, subject => Task.FromResult<IActionResult>(
        subject.Request.State is DigitalState.Asked or DigitalState.Allocated ? Page(new EndDigitalPage(new(), subject)) : LocalRedirect($"~{subject.List}")));

    [HttpPost("first-access/digital/requests/{id:guid}/end")]
    public Task<IActionResult> Post(Guid id, BookingReasonForm form) => OnRequest(id, May, async subject =>
    {
        Db.Expect(subject.Request, PostedVersion);
        var declines = subject.Request.State == DigitalState.Asked;
        if (IsRefused((declines ? subject.Request.Decline(form.Reason, Viewer.PersonId, Today) : subject.Request.Withdraw(form.Reason, Viewer.PersonId, Today)).Refusal))
            return PageAgain(new EndDigitalPage(form, subject));
        Record(declines ? "Digital resources declined" : "Digital resources given up", subject.Request, subject.Request.SchoolId, form.Reason);
        return await SaveAndGo($"~{subject.List}", declines ? "The request is declined." : "The resources are given up.");
    });

    private bool May(DigitalRequest request, DigitalLine line) => request.State == DigitalState.Asked ? MayEdit(line) : Viewer.May(Permission.ConfirmBookings);
}

public sealed record EndDigitalPage(BookingReasonForm Form, DigitalSubject Subject);
