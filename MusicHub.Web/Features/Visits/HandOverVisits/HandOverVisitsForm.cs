using FluentValidation;
using MusicHub.Domain.Visits;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.Visits.HandOverVisits;

public sealed class HandOverVisitsForm
{
    /// <summary>Each with the version that the page was made from.</summary>
    public List<HandedVisit> Visits { get; set; } = [];

    public Guid? VisitorId { get; set; }

    public string? Reason { get; set; }

    internal int VersionOf(Visit visit) => Visits.First(posted => posted.Id == visit.Id).Version;
}

public sealed class HandedVisit
{
    public Guid Id { get; set; }

    public int Version { get; set; }
}

internal sealed class HandOverVisitsValidator : AbstractValidator<HandOverVisitsForm>
{
    public HandOverVisitsValidator(IReadOnlyList<Choice> visitors)
    {
        RuleFor(form => form.VisitorId).Must(id => visitors.Any(choice => choice.Value == id.ToString())).WithMessage("Choose who takes over");
        RuleFor(form => form.Reason).MaximumLength(Visit.LongestReason).WithMessage($"The reason must be {Visit.LongestReason} characters or fewer");
    }
}
