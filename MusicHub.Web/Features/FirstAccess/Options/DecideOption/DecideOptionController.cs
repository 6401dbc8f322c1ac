using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Options.DecideOption;

/// <summary>Records what the board decided.</summary>
[Requires(Permission.EditCharges)]
public sealed class DecideOptionController(TaskContext context) : OptionTaskController(context)
{
    private static readonly DecideOptionValidator Validator = new();

    [HttpGet("first-access/options/{id:guid}/board-decision")]
    public Task<IActionResult> Get(Guid id) =>
        Ask(id, option => option.State == OptionState.BeforeBoard, option => new DecideOptionPage(new DecideOptionForm { MeetingOn = option.MeetingOn }, option));

    [HttpPost("first-access/options/{id:guid}/board-decision")]
    public Task<IActionResult> Post(Guid id, DecideOptionForm form) => On(id, async option =>
    {
        if (!IsFilledIn(form, Validator))
            return PageAgain(new DecideOptionPage(form, option));
        Db.Expect(option, PostedVersion);
        var endorsed = form.Decision == DecideOptionForm.Endorsed;
        if (IsRefused(option.Decide(endorsed, form.MeetingOn!.Value, form.BoardNote, Today).Refusal))
            return PageAgain(new DecideOptionPage(form, option));
        Record(endorsed ? "Subsidy option endorsed by the board" : "Subsidy option not endorsed by the board", option);
        return await SaveAndGo(Address(option), endorsed ? $"{option.Title} is endorsed. The approver can adopt it." : $"{option.Title} is not endorsed.");
    });
}

public sealed class DecideOptionForm
{
    public const string Endorsed = "endorsed";

    public const string NotEndorsed = "not";

    public string? Decision { get; set; }

    [Display(Name = "Day of the meeting")]
    public DateOnly? MeetingOn { get; set; }

    public string? BoardNote { get; set; }
}

internal sealed class DecideOptionValidator : AbstractValidator<DecideOptionForm>
{
    public DecideOptionValidator()
    {
        RuleFor(form => form.Decision).Must(decision => decision is DecideOptionForm.Endorsed or DecideOptionForm.NotEndorsed).WithMessage("Choose what the board decided");
        RuleFor(form => form.MeetingOn).NotNull().WithMessage("Enter the day of the meeting");
    }
}

public sealed record DecideOptionPage(DecideOptionForm Form, SubsidyOption Option);
