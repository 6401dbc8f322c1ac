using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MusicHub.Domain.Reports.Figures;

namespace MusicHub.Web.Features.Hub.ChangeJudging;

public sealed class ChangeJudgingForm
{
    [Display(Name = "On track, of a target")]
    public int? TargetOnTrack { get; set; }

    [Display(Name = "Needs watching, of a target")]
    public int? TargetWatch { get; set; }

    [Display(Name = "On track, of all")]
    public int? LowOnTrack { get; set; }

    [Display(Name = "Needs watching, of all")]
    public int? LowWatch { get; set; }

    internal JudgementRules Rules => new(TargetOnTrack!.Value, TargetWatch!.Value, LowOnTrack!.Value, LowWatch!.Value);

    internal static ChangeJudgingForm Of(JudgementRules rules) => new()
    {
        TargetOnTrack = rules.TargetOnTrack,
        TargetWatch = rules.TargetWatch,
        LowOnTrack = rules.LowOnTrack,
        LowWatch = rules.LowWatch,
    };
}

public sealed record ChangeJudgingPage(ChangeJudgingForm Form, int Version);

internal sealed class ChangeJudgingValidator : AbstractValidator<ChangeJudgingForm>
{
    public ChangeJudgingValidator()
    {
        RuleFor(form => form.TargetOnTrack).NotNull().WithMessage("Enter from how many per cent of its target a figure is on track.");
        RuleFor(form => form.TargetWatch).NotNull().WithMessage("Enter from how many per cent of its target a figure is but to be watched.");
        RuleFor(form => form.LowOnTrack).NotNull().WithMessage("Enter up to how many per cent of all a figure is on track.");
        RuleFor(form => form.LowWatch).NotNull().WithMessage("Enter up to how many per cent of all a figure is but to be watched.");
    }
}
