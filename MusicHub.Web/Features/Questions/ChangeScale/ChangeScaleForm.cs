using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FluentValidation;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.Questions.ChangeScale;

public sealed class ChangeScaleForm
{
    public List<ScaleStepRow> Steps { get; set; } = [];

    /// <summary>Counted from 1 among the steps that have a name.</summary>
    [Display(Name = "Key feature counts as met")]
    public int? MetFrom { get; set; }

    internal IReadOnlyList<StepWords> Words => [.. Steps.Where(step => !step.IsBlank).Select(step => new StepWords(step.Name ?? "", step.Description))];

    internal static ChangeScaleForm Of(Questionnaire set) => new()
    {
        Steps = [.. set.Scale.Select(step => new ScaleStepRow { Name = step.Name, Description = step.Description })],
        MetFrom = set.MetFrom == 0 ? null : set.MetFrom,
    };

    /// <summary>With blank lines up to as many as there may be.</summary>
    internal ChangeScaleForm Filled()
    {
        while (Steps.Count < ScaleStep.Most)
            Steps.Add(new());
        return this;
    }
}

public sealed class ScaleStepRow
{
    public string? Name { get; set; }

    public string? Description { get; set; }

    internal bool IsBlank => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Description);
}

internal sealed class ChangeScaleValidator : AbstractValidator<ChangeScaleForm>
{
    public ChangeScaleValidator() => RuleForEach(form => form.Steps).ChildRules(step =>
    {
        step.RuleFor(row => row.Name).NotEmpty().When(row => !row.IsBlank).WithMessage("Enter a name for the step, or clear its description");
        step.RuleFor(row => row.Name).MaximumLength(ScaleStep.LongestName).WithMessage($"The name must be {ScaleStep.LongestName} characters or fewer");
        step.RuleFor(row => row.Description).MaximumLength(ScaleStep.LongestDescription).WithMessage($"The description must be {ScaleStep.LongestDescription} characters or fewer");
    });
}

public sealed record ChangeScalePage(ChangeScaleForm Form, Questionnaire Set)
{
    public static IReadOnlyList<Choice> Steps { get; } = [.. Enumerable.Range(1, ScaleStep.Most).Select(step => new Choice(step.ToString(CultureInfo.InvariantCulture), $"Step {step}"))];
}
