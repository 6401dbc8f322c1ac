using FluentValidation;
using MusicHub.Domain.Mail;
using MusicHub.Domain.Schools;

namespace MusicHub.Web.Features.Mail.ToSchool;

/// <summary>An e-mail to somebody at a school, to be looked over before it goes.</summary>
public sealed class MailToSchoolForm
{
    public const string AnotherAddress = "other";

    /// <summary>A contact's identity, or <see cref="AnotherAddress"/>.</summary>
    public string? Contact { get; set; }

    public string? Name { get; set; }

    public string? Address { get; set; }

    public string? Subject { get; set; }

    public string? Text { get; set; }

    /// <summary>Of a link by which the school answers: it is shown what the hub has answered itself.</summary>
    public bool ShowsHub { get; set; }

    internal MailWords Words => new(Subject, Text);
}

internal sealed class MailToSchoolValidator : AbstractValidator<MailToSchoolForm>
{
    public MailToSchoolValidator(SchoolAddressees addressees)
    {
        RuleFor(form => form.Contact).Must(contact => contact == MailToSchoolForm.AnotherAddress || addressees.Knows(contact)).WithMessage("Choose to whom it goes");
        When(form => form.Contact == MailToSchoolForm.AnotherAddress, () =>
        {
            RuleFor(form => form.Address).Must(address => address is not null && EmailAddress.MayBeSentTo(address.Trim())).WithMessage(MailRefusals.NoAddress.Message);
            RuleFor(form => form.Name).MaximumLength(MailAddressee.LongestName).WithMessage($"The name must be {MailAddressee.LongestName} characters or fewer");
        });
        RuleFor(form => form.Text).Must(text => text?.Contains(OutgoingMail.LinkMark, StringComparison.Ordinal) != false).WithMessage(MailRefusals.LinkMissing.Message);
    }
}

/// <summary>What the fields of such an e-mail need of their page.</summary>
public interface IMailToSchoolPage
{
    MailToSchoolForm Form { get; }

    SchoolAddressees Addressees { get; }
}
