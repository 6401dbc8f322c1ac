using System.Globalization;

namespace MusicHub.Domain.VisitCycle.Plans;

public static class PlanRefusals
{
    private static readonly CultureInfo British = new("en-GB");

    public static Refusal NameMissing { get; } = new("plan-name-missing", "Enter a name for the plan.", "Name");

    public static Refusal WantedOutOfRange { get; } = new("plan-wanted-out-of-range", $"The number of schools must be from 0 to {YearPlan.MostWanted:N0}.", "Wanted");

    public static Refusal MostOutOfRange { get; } = new("plan-most-out-of-range", "Visits in half a day must be from 1 to 6.", "MostPerHalfDay");

    public static Refusal FromOutsideYear { get; } = new("plan-from-outside-year", "The first day must lie in the academic year, and not in the past.", "From");

    public static Refusal NotADraft { get; } = new("plan-not-a-draft", "This plan has been published. Make a new draft from it to change it.");

    public static Refusal BeingMade { get; } = new("plan-being-made", "The plan is being made. Change it when that is done, or stop it.");

    public static Refusal NotMade { get; } = new("plan-not-made", "The plan has not been made yet.");

    public static Refusal ItemGone { get; } = new("plan-item-gone", "The school is not in the plan any more: somebody took it out, or the plan was made anew. It can be added from the schools left out.");

    public static Refusal AlreadyIn { get; } = new("plan-school-already-in", "The school is in the plan already. Move it there instead.");

    public static Refusal Closing { get; } = new("plan-school-closing", "The school is closed or proposed to close, and is not planned for. Choose another.");

    public static Refusal Agreed { get; } = new("plan-item-agreed", "A visit to this school is agreed, or planned together with its trust’s. Change the visit itself.");

    public static Refusal VisitorNotPlanned { get; } = new("plan-visitor-not-planned", "Nobody has said when this visitor has time. Set the visitor’s time first.", "VisitorId");

    public static Refusal WeekOver { get; } = new("plan-week-over", "This week lies before the plan begins.", "Week");

    public static Refusal OutsideYear(DateOnly week) => new("plan-week-outside-year", $"The week of {Say(week)} lies outside the plan’s year.", "Week");

    public static Refusal NoTeaching(DateOnly week) => new("plan-week-without-teaching", $"No visits are made in the week of {Say(week)}: it is a holiday, a half-term or all days without visits.", "Week");

    public static Refusal NoTime(DateOnly week) => new("plan-visitor-without-time", $"The visitor has no time for visits in the week of {Say(week)}: it is taken by teaching or days off.", "Week");

    public static Refusal Full(DateOnly week, int visits) => new("plan-week-full", $"The visitor has {visits} {(visits == 1 ? "visit" : "visits")} in the week of {Say(week)} already: no more fit in.", "Week");

    private static string Say(DateOnly day) => day.ToString("d MMMM yyyy", British);
}
