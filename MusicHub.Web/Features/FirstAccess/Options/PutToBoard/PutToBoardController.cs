using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Options.PutToBoard;

/// <summary>Puts a draft to a meeting of the board.</summary>
[Requires(Permission.EditCharges)]
public sealed class PutToBoardController(TaskContext context) : OptionTaskController(context)
{
    [HttpGet("first-access/options/{id:guid}/board")]
    public async Task<IActionResult> Get(Guid id)
    {
        var next = (await Db.Hubs.AsNoTracking().SingleAsync(Aborted)).BoardMeetings.Where(meeting => meeting.On >= Today).Select(meeting => (DateOnly?)meeting.On).Min();
        return await Ask(id, option => option.CanChange, option => new PutToBoardPage(new PutToBoardForm { MeetingOn = next }, option));
    }

    [HttpPost("first-access/options/{id:guid}/board")]
    public Task<IActionResult> Post(Guid id, PutToBoardForm form) => On(id, async option =>
    {
        if (form.MeetingOn is null)
            ModelState.TryAddModelError("Form.MeetingOn", "Enter the day of the meeting");
        if (!ModelState.IsValid)
            return PageAgain(new PutToBoardPage(form, option));
        Db.Expect(option, PostedVersion);
        if (IsRefused(option.PutToBoard(form.MeetingOn!.Value).Refusal))
            return PageAgain(new PutToBoardPage(form, option));
        Record("Subsidy option put to the board", option);
        return await SaveAndGo(Address(option), $"{option.Title} is put to the board of {form.MeetingOn.Value.Full()}.");
    });
}

public sealed class PutToBoardForm
{
    [Display(Name = "Day of the meeting")]
    public DateOnly? MeetingOn { get; set; }
}

public sealed record PutToBoardPage(PutToBoardForm Form, SubsidyOption Option);
