using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.VisitCycle.Plans;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.VisitCycle.Availability;

namespace MusicHub.Web.Features.VisitCycle.Plans.StartPlan;

public sealed class StartPlanForm
{
    // Schools are asked some weeks before a visit.
    private const int WeeksToArrange = 2;

    public int Year { get; set; }

    public string? Name { get; set; }

    [Display(Name = "First day")]
    public DateOnly? From { get; set; }

    [Display(Name = "Schools to visit")]
    public int? Wanted { get; set; }

    [Display(Name = "Visits in half a day")]
    public int? MostPerHalfDay { get; set; }

    internal static StartPlanForm Of(int year, YearPlan? earlier, DateOnly today)
    {
        var first = new DateOnly(year, 9, 1);
        var soonest = Weeks.MondayOf(today).AddDays(7 * WeeksToArrange);
        return new()
        {
            Year = year,
            Name = earlier is null ? $"Draft of {today.Short()}" : $"{earlier.Name}, made anew on {today.Short()}",
            From = earlier is not null && earlier.From > soonest ? earlier.From : soonest > first ? soonest : first,
            Wanted = earlier?.Wanted,
            MostPerHalfDay = earlier?.MostPerHalfDay,
        };
    }
}

/// <param name="Earlier">The plan that it is made from.</param>
/// <param name="Target">Schools that the year's targets add up to.</param>
/// <param name="Visitors">Who is planned for.</param>
public sealed record StartPlanPage(StartPlanForm Form, YearChoice? Year, string? Earlier, int Target, IReadOnlyList<string> Visitors)
{
    public static StartPlanPage WithoutYear { get; } = new(new(), null, null, 0, []);
}

internal sealed class StartPlanValidator : AbstractValidator<StartPlanForm>
{
    public StartPlanValidator()
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage("Enter a name for the plan.").MaximumLength(100).WithMessage("The plan’s name must be 100 characters or fewer.");
        RuleFor(form => form.From).NotNull().WithMessage("Enter the first day that may be planned.");
    }
}
