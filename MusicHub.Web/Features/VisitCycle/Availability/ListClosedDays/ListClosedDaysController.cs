using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle.Availability;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.Availability.ListClosedDays;

/// <summary>Days of term on which nobody makes visits, and the form that adds some.</summary>
[Requires(Permission.PlanCycle)]
public sealed class ListClosedDaysController(TaskContext context) : TaskController(context)
{
    private static readonly AddClosedDaysValidator Validator = new();

    [HttpGet("cycle/days")]
    public async Task<IActionResult> Get() => Page(await PageOf(new()));

    [HttpPost("cycle/days")]
    public async Task<IActionResult> Post(AddClosedDaysForm form)
    {
        if (!IsFilledIn(form, Validator))
            return PageAgain(await PageOf(form));
        var added = DayWithoutVisits.Add(new(form.From!.Value, form.Until ?? form.From.Value), form.Title);
        if (IsRefused(added.Refusal))
            return PageAgain(await PageOf(form));
        Db.Add(added.Value!);
        Record("Days without visits added", added.Value!);
        return await SaveAndGo("~/cycle/days", "Added. Plans that are made from now on send nobody out then.");
    }

    private async Task<ListClosedDaysPage> PageOf(AddClosedDaysForm form) =>
        new(form, await Db.DaysWithoutVisits.AsNoTracking().Where(days => days.Until >= Today).OrderBy(days => days.From).ToListAsync());
}

/// <param name="Days">Those that are not over.</param>
public sealed record ListClosedDaysPage(AddClosedDaysForm Form, IReadOnlyList<DayWithoutVisits> Days);

public sealed class AddClosedDaysForm
{
    public string? Title { get; set; }

    [Display(Name = "First day")]
    public DateOnly? From { get; set; }

    [Display(Name = "Last day")]
    public DateOnly? Until { get; set; }
}

internal sealed class AddClosedDaysValidator : AbstractValidator<AddClosedDaysForm>
{
    public AddClosedDaysValidator()
    {
        RuleFor(form => form.Title).NotEmpty().WithMessage("Say what the days are, such as training day.").MaximumLength(200).WithMessage("What the days are must be 200 characters or fewer.");
        RuleFor(form => form.From).NotNull().WithMessage("Enter the first day.");
    }
}
