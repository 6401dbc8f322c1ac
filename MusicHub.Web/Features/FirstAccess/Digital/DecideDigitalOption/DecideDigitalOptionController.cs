using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.FirstAccess.Digital;
using MusicHub.Domain.People;
using MusicHub.Web.Features.FirstAccess.Options.DecideOption;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Digital.DecideDigitalOption;

/// <summary>Records what the board decided; the sizes stay from then on.</summary>
[Requires(Permission.EditCharges)]
public sealed class DecideDigitalOptionController(TaskContext context) : DigitalTaskController(context)
{
    private static readonly DecideOptionValidator Validator = new();

    [HttpGet("first-access/digital/options/{id:guid}/board-decision")]
    public Task<IActionResult> Get(Guid id) => OnOption(id, option => Task.FromResult<IActionResult>(
        option.CanChange ? Page(new DecideDigitalOptionPage(new(), option)) : LocalRedirect(Address(option))));

    [HttpPost("first-access/digital/options/{id:guid}/board-decision")]
    public Task<IActionResult> Post(Guid id, DecideOptionForm form) => OnOption(id, async option =>
    {
        if (!IsFilledIn(form, Validator))
            return PageAgain(new DecideDigitalOptionPage(form, option));
        Db.Expect(option, PostedVersion);
        var endorsed = form.Decision == DecideOptionForm.Endorsed;
        if (IsRefused(option.Decide(endorsed, form.MeetingOn!.Value, form.BoardNote, Today).Refusal))
            return PageAgain(new DecideDigitalOptionPage(form, option));
        Record(endorsed ? "Digital option endorsed by the board" : "Digital option not endorsed by the board", option);
        return await SaveAndGo(Address(option), endorsed ? $"{option.Name} is endorsed. The approver can adopt it." : $"{option.Name} is not endorsed.");
    });
}

public sealed record DecideDigitalOptionPage(DecideOptionForm Form, DigitalOption Option);
