using FluentValidation;
using MusicHub.Domain.Reports.ArtsCouncil;

namespace MusicHub.Web.Features.Hub.ChangeReturn;

public sealed class ChangeReturnForm
{
    public string? Schools { get; set; }

    public string? Classes { get; set; }
}

public sealed record ChangeReturnPage(ChangeReturnForm Form, int Version);

internal sealed class ChangeReturnValidator : AbstractValidator<ChangeReturnForm>
{
    public ChangeReturnValidator()
    {
        RuleFor(form => form.Schools).NotEmpty().WithMessage("Enter the columns of the schools tab.")
            .MaximumLength(ReturnLayout.Longest).WithMessage($"The columns of the schools tab must be {ReturnLayout.Longest:N0} characters or fewer.");
        RuleFor(form => form.Classes).NotEmpty().WithMessage("Enter the columns of the tab on Classroom Instrumental Learning.")
            .MaximumLength(ReturnLayout.Longest).WithMessage($"The columns of the tab on Classroom Instrumental Learning must be {ReturnLayout.Longest:N0} characters or fewer.");
    }
}
