using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Options.ChangeOption;

/// <summary>Changes a draft.</summary>
[Requires(Permission.EditCharges)]
public sealed class ChangeOptionController(TaskContext context) : OptionTaskController(context)
{
    private static readonly OptionValidator Validator = new();

    [HttpGet("first-access/options/{id:guid}/change")]
    public Task<IActionResult> Get(Guid id) => Ask(id, option => option.CanChange, option => new ChangeOptionPage(OptionForm.Of(option), option));

    [HttpPost("first-access/options/{id:guid}/change")]
    public Task<IActionResult> Post(Guid id, OptionForm form) => On(id, async option =>
    {
        if (!IsFilledIn(form, Validator))
            return PageAgain(new ChangeOptionPage(form, option));
        Db.Expect(option, PostedVersion);
        if (IsRefused(option.Change(form.Read()).Refusal))
            return PageAgain(new ChangeOptionPage(form, option));
        Record("Subsidy option changed", option);
        return await SaveAndGo(Address(option), $"{option.Title} is saved.");
    });
}

public sealed record ChangeOptionPage(OptionForm Form, SubsidyOption Option);
