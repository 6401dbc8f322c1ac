using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.People;
using MusicHub.Domain.Feedback;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.Feedback;

/// <summary>What is written down of feedback, when it is logged and when it is changed.</summary>
public sealed class FeedbackForm
{
    public FeedbackKind? Kind { get; set; }

    public FeedbackSource? Source { get; set; }

    public FeedbackTheme? Theme { get; set; }

    [Display(Name = "Date")]
    public DateOnly? ReceivedOn { get; set; }

    public string? FromWhom { get; set; }

    public string? Said { get; set; }

    public Guid? OwnerId { get; set; }

    internal FeedbackDetails ToDetails(Guid? schoolId) => new(Kind!.Value, Source!.Value, Theme!.Value, schoolId, ReceivedOn!.Value, FromWhom, Said!, OwnerId!.Value);

    internal static FeedbackForm Of(FeedbackItem item) => new()
    {
        Kind = item.Kind,
        Source = item.Source,
        Theme = item.Theme,
        ReceivedOn = item.ReceivedOn,
        FromWhom = item.FromWhom,
        Said = item.Said,
        OwnerId = item.OwnerId,
    };

    /// <summary>Who may be given the answering of it.</summary>
    /// <param name="keep">The owner so far, who is offered in any case.</param>
    internal static async Task<IReadOnlyList<Choice>> Owners(MusicHubDbContext db, Guid? keep, CancellationToken cancellationToken)
    {
        var people = await db.People.ActionOwners().Union(db.People.Where(person => person.Id == keep)).Select(person => new { person.Id, person.Name }).ToListAsync(cancellationToken);
        return [.. people.OrderBy(person => person.Name, StringComparer.CurrentCulture).Select(person => new Choice(person.Id.ToString(), person.Name))];
    }
}

/// <summary>A page with the fields of feedback on it.</summary>
public interface IFeedbackFormPage
{
    FeedbackForm Form { get; }

    IReadOnlyList<Choice> Owners { get; }
}

internal sealed class FeedbackValidator : AbstractValidator<FeedbackForm>
{
    public FeedbackValidator(IReadOnlyList<Choice> owners)
    {
        RuleFor(form => form.Kind).NotNull().WithMessage("Choose what it is");
        RuleFor(form => form.Said).NotEmpty().WithMessage("Enter what was said");
        RuleFor(form => form.Said).MaximumLength(FeedbackItem.LongestWords).WithMessage($"What was said must be {FeedbackItem.LongestWords} characters or fewer");
        RuleFor(form => form.Theme).NotNull().WithMessage("Choose what it is about");
        RuleFor(form => form.Source).NotNull().WithMessage("Choose how it arrived");
        RuleFor(form => form.ReceivedOn).NotNull().WithMessage("Enter the date on which it arrived");
        RuleFor(form => form.FromWhom).MaximumLength(FeedbackItem.LongestFromWhom).WithMessage($"Who said it must be {FeedbackItem.LongestFromWhom} characters or fewer");
        RuleFor(form => form.OwnerId).Must(id => owners.Any(choice => choice.Value == id.ToString())).WithMessage("Choose who sees to it");
    }
}
