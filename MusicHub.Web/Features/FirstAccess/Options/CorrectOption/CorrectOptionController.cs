using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Options.CorrectOption;

/// <summary>Drafts a new version of an option that stays as it is.</summary>
[Requires(Permission.EditCharges)]
public sealed class CorrectOptionController(TaskContext context) : OptionTaskController(context)
{
    private static readonly OptionValidator Validator = new();

    [HttpGet("first-access/options/{id:guid}/correct")]
    public Task<IActionResult> Get(Guid id) => Ask(id, option => !option.CanChange, option => new CorrectOptionPage(OptionForm.Of(option), option));

    [HttpPost("first-access/options/{id:guid}/correct")]
    public Task<IActionResult> Post(Guid id, OptionForm form) => On(id, async option =>
    {
        if (!IsFilledIn(form, Validator))
            return PageAgain(new CorrectOptionPage(form, option));
        var number = await Db.SubsidyOptions.Where(other => other.SeriesId == option.SeriesId).MaxAsync(other => other.Number, Aborted) + 1;
        var corrected = option.Correct(number, form.Read(), Viewer.PersonId, Now);
        if (IsRefused(corrected.Refusal))
            return PageAgain(new CorrectOptionPage(form, option));
        Db.Add(corrected.Value!);
        Record("New version of a subsidy option drafted", corrected.Value!);
        return await SaveAndGo(Address(corrected.Value!), $"{corrected.Value!.Title} is drafted. The version before stays as it is.");
    });
}

public sealed record CorrectOptionPage(OptionForm Form, SubsidyOption Option);
