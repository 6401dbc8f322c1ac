using System.Net.Mail;
using FluentValidation;
using MusicHub.Domain.People;

namespace MusicHub.Web.Features.People;

public sealed class PersonForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public List<Role> Roles { get; set; } = [];

    internal static PersonForm Of(Person person) => new() { Name = person.Name, Email = person.Email, Roles = [.. person.Roles.Order()] };
}

internal sealed class PersonValidator : AbstractValidator<PersonForm>
{
    public PersonValidator()
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage("Enter the person’s name.")
            .MaximumLength(200).WithMessage("The name must be 200 characters or fewer.");
        RuleFor(form => form.Email).MaximumLength(254).WithMessage("The e-mail address must be 254 characters or fewer.")
            .Must(IsAddress).WithMessage("Enter an e-mail address such as name@example.org, or leave it empty.");
        RuleForEach(form => form.Roles).IsInEnum().WithMessage("Choose roles of the list.");
    }

    private static bool IsAddress(string? email) =>
        string.IsNullOrWhiteSpace(email) || (MailAddress.TryCreate(email.Trim(), out var address) && address.Address == email.Trim());
}
