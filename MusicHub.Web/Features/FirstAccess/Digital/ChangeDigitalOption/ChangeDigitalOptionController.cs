using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.FirstAccess.Digital;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Digital.ChangeDigitalOption;

[Requires(Permission.EditCharges)]
public sealed class ChangeDigitalOptionController(TaskContext context) : DigitalTaskController(context)
{
    [HttpGet("first-access/digital/options/{id:guid}/change")]
    public Task<IActionResult> Get(Guid id) => OnOption(id, option => Task.FromResult<IActionResult>(
        option.CanChange ? Page(new ChangeDigitalOptionPage(DigitalOptionForm.Of(option), option)) : LocalRedirect(Address(option))));

    [HttpPost("first-access/digital/options/{id:guid}/change")]
    public Task<IActionResult> Post(Guid id, DigitalOptionForm form) => OnOption(id, async option =>
    {
        Db.Expect(option, PostedVersion);
        form.Check(ModelState);
        if (!ModelState.IsValid || IsRefused(option.Change(form.Read()).Refusal))
            return PageAgain(new ChangeDigitalOptionPage(form.Whole(), option));
        Record("Digital option changed", option);
        return await SaveAndGo(Address(option), $"{option.Name} is changed.");
    });
}

public sealed record ChangeDigitalOptionPage(DigitalOptionForm Form, DigitalOption Option);
