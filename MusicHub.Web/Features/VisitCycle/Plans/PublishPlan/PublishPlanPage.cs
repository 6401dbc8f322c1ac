using Microsoft.AspNetCore.Mvc;
using MusicHub.Data.VisitCycle;
using MusicHub.Domain.VisitCycle.Plans;
using MusicHub.Domain.Visits;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.VisitCycle.Plans.PublishPlan;

public sealed class PublishPlanForm
{
    /// <summary>What the page showed that publishing would do.</summary>
    [HiddenInput(DisplayValue = false)]
    public string? Seen { get; set; }

    public Guid? KindId { get; set; }
}

public sealed record PublishPlanPage(
    YearPlan Plan, PlanPublication Publication, PublishPlanForm Form, IReadOnlyList<Choice> Kinds, IReadOnlyDictionary<Guid, PlanSchoolName> Schools, IReadOnlyDictionary<Guid, string> People, (int OutOfTime, int Overloads) Strain)
{
    public string Say(PlanItem item) => $"{Person(item.VisitorId)}, week of {item.Week.Full()}";

    public string Say(Visit visit) => $"{(visit.VisitorId is { } visitor ? Person(visitor) : "nobody yet")}, week of {visit.PlannedWeek?.Full()}";

    public static string Say(SkippedWhy why) => why switch
    {
        SkippedWhy.WeekOver => "Its week is over",
        SkippedWhy.Closed => "The school is closed, or proposed to close",
        SkippedWhy.VisitedMeanwhile => "It has been visited since the plan was made",
        _ => "A visit has been agreed since",
    };

    /// <summary>"1 visit lies where the visitor has no time, and 2 days have more visits than there is time for".</summary>
    public string StrainWords => string.Join(", and ", new[]
    {
        Strain.OutOfTime == 0 ? null : $"{Words.Count(Strain.OutOfTime, "visit lies", "visits lie")} where the visitor has no time",
        Strain.Overloads == 0 ? null : $"{Words.Count(Strain.Overloads, "day has", "days have")} more visits than there is time for",
    }.OfType<string>()) + ".";

    private string Person(Guid id) => People.GetValueOrDefault(id, "Somebody");
}
