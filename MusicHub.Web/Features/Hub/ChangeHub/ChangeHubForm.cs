using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MusicHub.Domain.Hub;
using MusicHub.Domain.Reports;
using MusicHub.Domain.VisitCycle;

namespace MusicHub.Web.Features.Hub.ChangeHub;

public sealed class ChangeHubForm
{
    public string? Name { get; set; }

    public string? LaCodes { get; set; }

    public CycleRuleKind? CycleRule { get; set; }

    [Display(Name = "First year of the fixed period")]
    public int? FixedPeriodStartYear { get; set; }

    [Display(Name = "Days before a board meeting")]
    public int? ReportLeadDays { get; set; }

    [Display(Name = "Days before a board meeting for the check")]
    public int? CheckLeadDays { get; set; }

    [Display(Name = "Days before a board meeting for the approval")]
    public int? ApproveLeadDays { get; set; }

    [Display(Name = "Days before a board meeting for the papers")]
    public int? PapersLeadDays { get; set; }

    internal ReportLeads Leads => new(ReportLeadDays!.Value, CheckLeadDays!.Value, ApproveLeadDays!.Value, PapersLeadDays!.Value);

    internal static ChangeHubForm Of(HubSettings hub) => new()
    {
        Name = hub.Name,
        LaCodes = Hub.LaCodes.Write(hub.LaCodes),
        CycleRule = hub.CycleRule,
        FixedPeriodStartYear = hub.FixedPeriodStartYear,
        ReportLeadDays = hub.ReportLeadDays,
        CheckLeadDays = hub.CheckLeadDays,
        ApproveLeadDays = hub.ApproveLeadDays,
        PapersLeadDays = hub.PapersLeadDays,
    };
}

internal sealed class ChangeHubValidator : AbstractValidator<ChangeHubForm>
{
    public ChangeHubValidator()
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage("Enter the hub’s name.")
            .MaximumLength(200).WithMessage("The hub’s name must be 200 characters or fewer.");
        RuleFor(form => form.LaCodes).NotEmpty().WithMessage("Enter at least one local authority code of three digits, such as 919.");
        RuleFor(form => form.CycleRule).NotNull().WithMessage("Choose how often schools are visited.");
        RuleFor(form => form.FixedPeriodStartYear).NotNull().When(form => form.CycleRule == CycleRuleKind.Fixed)
            .WithMessage("Choose the year in which the first fixed period starts.");
        RuleFor(form => form.ReportLeadDays).NotNull().WithMessage("Enter how many days before a board meeting its report is made.");
        RuleFor(form => form.CheckLeadDays).NotNull().WithMessage("Enter how many days before a board meeting its report is checked.");
        RuleFor(form => form.ApproveLeadDays).NotNull().WithMessage("Enter how many days before a board meeting its report is approved.");
        RuleFor(form => form.PapersLeadDays).NotNull().WithMessage("Enter how many days before a board meeting its papers are out.");
    }
}
