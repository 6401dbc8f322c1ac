using System.Globalization;
using MusicHub.Domain.VisitCycle.Planning;
using MusicHub.Domain.VisitCycle.Plans;
using MusicHub.Web.Design;
using MusicHub.Web.Design.TagHelpers;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.VisitCycle.Plans;

/// <summary>How plans and what is in them are told.</summary>
public static class PlanStateWords
{
    private static readonly CultureInfo British = new("en-GB");

    public static Markup Status(PlanState state, bool isBeingMade, bool isStopped) => (state, isBeingMade, isStopped) switch
    {
        (PlanState.Published, _, _) => HubStatusTagHelper.Status(StatusKind.Done, Markup.Text("Published")),
        (PlanState.Replaced, _, _) => HubStatusTagHelper.Status(StatusKind.Off, Markup.Text("Replaced")),
        (_, true, true) => HubStatusTagHelper.Status(StatusKind.Warning, Markup.Text("Stopped")),
        (_, true, _) => HubStatusTagHelper.Status(StatusKind.Active, Markup.Text("Being made")),
        _ => HubStatusTagHelper.Status(StatusKind.Neutral, Markup.Text("Draft")),
    };

    /// <summary>"Tue 3 Mar, morning", or "week of 2 Mar" where no day is settled.</summary>
    public static string When(DateOnly day, DayPart? part) => part is null
        ? $"Week of {day.ToString("d MMM", British)}"
        : $"{day.ToString("ddd d MMM", British)}, {Of(part.Value)}";

    public static string Of(DayPart part) => part switch
    {
        DayPart.Morning => "morning",
        DayPart.Afternoon => "afternoon",
        _ => "whole day",
    };

    /// <summary>"23.4 km".</summary>
    public static string Kilometres(double kilometres) => $"{kilometres.ToString("N1", British)} km";

    public static string Kilometres(int metres) => Kilometres(metres / 1_000d);

    public static string Of(LeftOutKind kind) => kind switch
    {
        LeftOutKind.NoTime => "Nobody who goes there has time left",
        LeftOutKind.NobodyGoes => "No visitor goes to its region",
        LeftOutKind.Elsewhere => "A visit is planned or agreed apart from this plan",
        _ => "Taken out by hand",
    };

    /// <summary>"Never visited; no music lead known".</summary>
    public static string Why(string why) => why.Length == 0 ? "Nothing presses" : char.ToUpper(why[0], British) + why[1..];

    /// <summary>"Week of 2 March 2026".</summary>
    public static string Week(DateOnly monday) => $"Week of {monday.Full()}";
}
