using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MusicHub.Domain.Schools;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.Contacts;

/// <summary>Somebody at a school or trust, as typed.</summary>
public sealed class ContactForm
{
    public static readonly IReadOnlyList<Choice> RoleChoices = [.. ContactRoleKinds.All.Select(role => new Choice(role.ToString(), role.Title()))];

    public string? Name { get; set; }

    public List<ContactRoleKind> Roles { get; set; } = [];

    public string? JobTitle { get; set; }

    [Display(Name = "E-mail address")]
    public string? Email { get; set; }

    public string? Telephone { get; set; }

    public static ContactForm Of(Contact contact) => new()
    {
        Name = contact.Name,
        Roles = [.. contact.Details.Roles],
        JobTitle = contact.JobTitle,
        Email = contact.Email,
        Telephone = contact.Telephone,
    };

    public ContactDetails ToDetails() => new(Name ?? "", JobTitle, Email, Telephone, Roles);
}

public sealed class ContactFormValidator : AbstractValidator<ContactForm>
{
    public static readonly ContactFormValidator Instance = new();

    public ContactFormValidator()
    {
        RuleFor(form => form.Name).Must(name => !string.IsNullOrWhiteSpace(name)).WithMessage(SchoolRefusals.ContactNameMissing.Message);
        RuleFor(form => form.Name).MaximumLength(200).WithMessage("The name must be 200 characters or fewer");
        RuleFor(form => form.Roles).NotEmpty().WithMessage(SchoolRefusals.ContactRoleMissing.Message);
        RuleFor(form => form.JobTitle).MaximumLength(200).WithMessage("The job title must be 200 characters or fewer");
        RuleFor(form => form.Email).Must(email => string.IsNullOrWhiteSpace(email) || EmailAddress.IsPossible(email.Trim()))
            .WithMessage("Enter an e-mail address in the usual form, such as name@school.org.uk");
        RuleFor(form => form.Telephone).MaximumLength(40).WithMessage("The telephone number must be 40 characters or fewer");
    }
}
