using FluentValidation;

namespace MusicHub.Web.Features.Hub.SetUpHub;

public sealed class SetUpHubForm
{
    public string? Name { get; set; }

    public string? LaCodes { get; set; }
}

internal sealed class SetUpHubValidator : AbstractValidator<SetUpHubForm>
{
    public SetUpHubValidator()
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage("Enter the hub’s name.")
            .MaximumLength(200).WithMessage("The hub’s name must be 200 characters or fewer.");
        RuleFor(form => form.LaCodes).NotEmpty().WithMessage("Enter at least one local authority code of three digits, such as 919.");
    }
}
