using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.Facts;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.Summaries.ChangePlanState;

/// <summary>Says which state a school's plan is in, learnt otherwise than in a visit or the survey.</summary>
[Requires(Permission.CheckSummaries)]
public sealed class ChangePlanStateController(TaskContext context) : SummaryTaskController(context)
{
    [HttpGet("schools/{id:guid}/summaries/{year:int}/plan")]
    public Task<IActionResult> Get(Guid id, int year) => Act(id, year, subject => Task.FromResult<IActionResult>(
        Page(new ChangePlanStatePage(new ChangePlanStateForm { State = subject.Plan?.Word, On = Today }, subject))));

    [HttpPost("schools/{id:guid}/summaries/{year:int}/plan")]
    public Task<IActionResult> Post(Guid id, int year, ChangePlanStateForm form) => Trying(() => Act(id, year, async subject =>
    {
        if (subject.Plan is { } plan)
            Db.Expect(plan, PostedVersion);
        var page = new ChangePlanStatePage(form, subject);
        if (!IsFilledIn(form, new ChangePlanStateValidator(Today)))
            return PageAgain(page);
        var origin = new FactOrigin(form.On!.Value, FactSource.Person, null);
        var learnt = subject.Plan is null ? SchoolFact.Learn(id, year, FactKind.PlanState, FactValue.Of(form.State!), origin) : default;
        var refusal = subject.Plan is { } known ? known.Set(FactValue.Of(form.State!), origin).Refusal : learnt.Refusal;
        if (IsRefused(refusal is null ? null : refusal with { Field = refusal.Code == "fact-known-later" ? "On" : "State" }))
            return PageAgain(page);
        Record("State of plan changed", subject.Plan ?? Db.Add(learnt.OrThrow()).Entity, id);
        return await SaveAndGo($"~{subject.Address}", "The state of the plan is saved.");
    }));
}

public sealed class ChangePlanStateForm
{
    public string? State { get; set; }

    [Display(Name = "Date")]
    public DateOnly? On { get; set; }
}

internal sealed class ChangePlanStateValidator : AbstractValidator<ChangePlanStateForm>
{
    public ChangePlanStateValidator(DateOnly today)
    {
        RuleFor(form => form.State).NotEmpty().WithMessage("Choose the state of the plan");
        RuleFor(form => form.On).NotNull().WithMessage("Enter the day on which this was known").LessThanOrEqualTo(today).WithMessage("The day must be today or earlier");
    }
}

public sealed record ChangePlanStatePage(ChangePlanStateForm Form, SummarySubject Subject);
