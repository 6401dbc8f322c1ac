using System.ComponentModel.DataAnnotations;
using FluentValidation;

namespace MusicHub.Web.Features.Contacts.ContactLeft;

public sealed class ContactLeftForm
{
    [Display(Name = "Last day")]
    public DateOnly? LeftOn { get; set; }
}

public sealed class ContactLeftValidator : AbstractValidator<ContactLeftForm>
{
    public static readonly ContactLeftValidator Instance = new();

    public ContactLeftValidator() => RuleFor(form => form.LeftOn).NotNull().WithMessage("Enter the last day");
}

public sealed record ContactLeftPage(ContactLeftForm Form, string Name, string Roles, ContactOwner Owner, int Version);
