using FluentValidation;
using MusicHub.Data;
using MusicHub.Data.VisitCycle;
using MusicHub.Domain.VisitCycle.Availability;
using MusicHub.Domain.VisitCycle.Planning;
using MusicHub.Domain.VisitCycle.Plans;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.VisitCycle.Board;

namespace MusicHub.Web.Features.VisitCycle.Plans;

/// <summary>With whom and in which week.</summary>
public sealed class PlanPlaceForm
{
    public Guid? VisitorId { get; set; }

    /// <summary>Any day of it.</summary>
    public DateOnly? Week { get; set; }
}

internal sealed class PlanPlaceValidator : AbstractValidator<PlanPlaceForm>
{
    public PlanPlaceValidator()
    {
        RuleFor(form => form.VisitorId).NotNull().WithMessage("Choose a visitor.");
        RuleFor(form => form.Week).NotNull().WithMessage("Choose a week.");
    }
}

/// <summary>The visitors who can be planned for, and the weeks in which visits can be made.</summary>
public sealed record PlanPlaces(IReadOnlyList<Choice> Visitors, IReadOnlyList<Choice> Weeks, RoomTable Room)
{
    public static async Task<PlanPlaces> Of(YearPlan plan, PlanStaff staff, MusicHubDbContext db, CancellationToken cancellationToken)
    {
        var people = await db.NamesOfPeople([.. staff.Visitors.Select(visitor => visitor.Id)], cancellationToken);
        IReadOnlyList<Choice> visitors = [.. people.OrderBy(person => person.Value, StringComparer.CurrentCulture).Select(person => new Choice(person.Key.ToString(), person.Value))];
        IReadOnlyList<Choice> weeks = [.. WeeksOf(staff.Time).Select(monday => new Choice(
            monday.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), $"{Words.Range(monday, monday.AddDays(4))} ({staff.Time.Calendar.TermOf(monday).Name})"))];
        var free = staff.FreeDays();
        return new(visitors, weeks, RoomTable.Of(new BoardRoom(staff, plan.MostPerHalfDay), visitors, weeks, (visitor, monday) => plan.VisitsOf(visitor, monday, staff, free)));
    }

    private static IEnumerable<DateOnly> WeeksOf(PlanTime time)
    {
        if (time.Terms.Count == 0)
            yield break;
        var last = time.Calendar.LastDay(time.Terms[^1]);
        for (var monday = Domain.Calendar.Weeks.MondayOf(time.From); monday <= last; monday = monday.AddDays(7))
        {
            if (time.HasVisitingDay(monday))
                yield return monday;
        }
    }
}
