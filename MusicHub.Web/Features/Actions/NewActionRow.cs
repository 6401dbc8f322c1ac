using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MusicHub.Domain;
using MusicHub.Domain.Actions;
using MusicHub.Domain.Visits;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.Actions;

/// <summary>An action as it is typed: on a page of its own, or in a row beneath a visit's record.</summary>
public sealed class NewActionRow
{
    /// <summary>Rows in one form.</summary>
    public const int Most = 10;

    [Display(Name = "What is to be done")]
    public string? What { get; set; }

    /// <summary>A person's identity, or <see cref="ActionChoices.TheSchool"/>.</summary>
    [Display(Name = "Who is to do it")]
    public string? OwnerId { get; set; }

    [Display(Name = "Due date")]
    public DateOnly? DueOn { get; set; }

    [Display(Name = "Strategic function")]
    public StrategicFunction Function { get; set; } = StrategicFunction.Schools;

    /// <summary>Nothing was typed; what is chosen from lists counts for nothing.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(What) && DueOn is null;

    public ActionDetails ToDetails() => new(What ?? "", Guid.TryParse(OwnerId, out var id) ? id : null, DueOn!.Value, Function);

    public static List<NewActionRow> Blank(int rows, Guid? ownerId) => [.. Enumerable.Range(0, rows).Select(_ => new NewActionRow { OwnerId = ownerId?.ToString() })];

    /// <summary>Opens the rows that are filled in, as actions from the visit.</summary>
    /// <returns>For each the action, or why not and where in the form.</returns>
    public static IReadOnlyList<(HubAction? Action, Refusal? Refusal, string Prefix)> Open(IReadOnlyList<NewActionRow> rows, Visit visit, DateOnly today) =>
        [.. rows.Index().Where(row => !row.Item.IsBlank).Select(row =>
        {
            var opened = HubAction.Open(visit.SchoolId, ActionSource.Visit, visit.Id, row.Item.ToDetails(), today);
            return (opened.Value, opened.Refusal, $"Form.Actions[{row.Index}]");
        })];
}

internal sealed class NewActionValidator : AbstractValidator<NewActionRow>
{
    public NewActionValidator(IReadOnlyList<Choice> owners, bool mayBeBlank = true) => When(row => !mayBeBlank || !row.IsBlank, () =>
    {
        RuleFor(row => row.What).NotEmpty().WithMessage("Say what is to be done");
        RuleFor(row => row.What).MaximumLength(HubAction.LongestWhat).WithMessage($"What is to be done must be {HubAction.LongestWhat} characters or fewer");
        RuleFor(row => row.OwnerId).Must(id => owners.Any(choice => choice.Value == id)).WithMessage("Choose who is to do it");
        RuleFor(row => row.DueOn).NotNull().WithMessage("Enter the due date");
    });
}
