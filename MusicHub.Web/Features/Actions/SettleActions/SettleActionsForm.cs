using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MusicHub.Domain;
using MusicHub.Domain.Actions;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.Actions.SettleActions;

public sealed class SettleActionsForm
{
    /// <summary>Each with the version that the page was made from.</summary>
    public List<SettledAction> Actions { get; set; } = [];

    public SettleHow? How { get; set; }

    /// <summary>A person's identity, or <see cref="ActionChoices.TheSchool"/>.</summary>
    public string? OwnerId { get; set; }

    [Display(Name = "New due date")]
    public DateOnly? DueOn { get; set; }

    /// <summary>What came of them, when they are done.</summary>
    public string? Outcome { get; set; }

    /// <summary>Why they are dropped.</summary>
    public string? Reason { get; set; }

    /// <summary>For the history, as the single task calls it.</summary>
    internal string Told => How switch
    {
        SettleHow.Give => "Action given to somebody else",
        SettleHow.Postpone => "Action postponed",
        SettleHow.Done => "Action completed",
        _ => "Action dropped",
    };

    internal string Done => How switch
    {
        SettleHow.Give => "given to somebody else",
        SettleHow.Postpone => "postponed",
        SettleHow.Done => "done",
        _ => "dropped",
    };

    internal int VersionOf(HubAction action) => Actions.First(posted => posted.Id == action.Id).Version;

    internal Result Settle(HubAction action, DateOnly today) => How switch
    {
        SettleHow.Give => action.GiveTo(Guid.TryParse(OwnerId, out var id) ? id : null),
        SettleHow.Postpone => action.Postpone(DueOn!.Value, today),
        SettleHow.Done => action.Complete(Outcome, today),
        _ => action.Drop(Reason, today),
    };
}

public sealed class SettledAction
{
    public Guid Id { get; set; }

    public int Version { get; set; }
}

public enum SettleHow
{
    Give,
    Postpone,
    Done,
    Drop,
}

internal sealed class SettleActionsValidator : AbstractValidator<SettleActionsForm>
{
    public SettleActionsValidator(IReadOnlyList<Choice> owners)
    {
        RuleFor(form => form.How).NotNull().WithMessage("Choose what to do with them");
        RuleFor(form => form.OwnerId).Must(id => owners.Any(choice => choice.Value == id)).WithMessage("Choose who is to do them").When(form => form.How == SettleHow.Give);
        RuleFor(form => form.DueOn).NotNull().WithMessage("Enter the new due date").When(form => form.How == SettleHow.Postpone);
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Say why they are no longer wanted").When(form => form.How == SettleHow.Drop);
        RuleFor(form => form.Outcome).MaximumLength(HubAction.LongestOutcome).WithMessage($"This must be {HubAction.LongestOutcome} characters or fewer");
        RuleFor(form => form.Reason).MaximumLength(HubAction.LongestOutcome).WithMessage($"This must be {HubAction.LongestOutcome} characters or fewer");
    }
}
