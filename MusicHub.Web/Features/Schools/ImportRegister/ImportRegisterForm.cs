using FluentValidation;

namespace MusicHub.Web.Features.Schools.ImportRegister;

public sealed class ImportRegisterForm
{
    public IFormFile? Register { get; init; }

    public IFormFile? Links { get; init; }
}

internal sealed class ImportRegisterValidator : AbstractValidator<ImportRegisterForm>
{
    public ImportRegisterValidator() => RuleFor(form => form.Register).NotNull().WithMessage("Choose the file of establishments");
}
