using System.ComponentModel.DataAnnotations;
using FluentValidation;

namespace MusicHub.Web.Features.Hub.ListMeetings;

public sealed class AddMeetingForm
{
    [Display(Name = "Day of the meeting")]
    public DateOnly? On { get; set; }

    public string? Title { get; set; }
}

internal sealed class AddMeetingValidator : AbstractValidator<AddMeetingForm>
{
    public AddMeetingValidator()
    {
        RuleFor(form => form.On).NotNull().WithMessage("Enter the day of the meeting.");
        RuleFor(form => form.On).InclusiveBetween(new DateOnly(2000, 1, 1), new DateOnly(2100, 12, 31)).WithMessage("The day of the meeting must be between 2000 and 2100.");
        RuleFor(form => form.Title).MaximumLength(200).WithMessage("The meeting’s name must be 200 characters or fewer.");
    }
}
