namespace MusicHub.Domain.Actions;

/// <summary>Something to be done by a day, by a person of the hub or by the school. Called an action on pages; the name avoids the language's own Action.</summary>
public sealed class HubAction : Aggregate
{
    /// <summary>An open action is due soon from this many days before its day.</summary>
    public const int DueSoonDays = 14;

    public const int LongestWhat = 1000;

    public const int LongestOutcome = 2000;

    public const int LongestReason = 500;

    private const int YearsAhead = 5;

    private HubAction() => What = null!;

    public Guid? SchoolId { get; private init; }

    public ActionSource Source { get; private init; }

    /// <summary>The visit, audit, booking or plan that it came from.</summary>
    public Guid? SourceId { get; private init; }

    public string What { get; private set; }

    /// <summary>The person of the hub who owns it; null where the school does.</summary>
    public Guid? OwnerId { get; private set; }

    public bool IsForSchool => OwnerId is null;

    public DateOnly DueOn { get; private set; }

    public StrategicFunction Function { get; private set; }

    /// <summary>The academic year, by its first calendar year, in whose music development plan of the school this is a target; null where it is none.</summary>
    public int? PlanYear { get; private set; }

    public ActionState State { get; private set; }

    public DateOnly OpenedOn { get; private init; }

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>What came of it, or why it was dropped.</summary>
    public string? Outcome { get; private set; }

    /// <param name="details">What, by whom, by when.</param>
    /// <param name="today">The day it is opened on; it may be due on that day, not before.</param>
    public static Result<HubAction> Open(Guid? schoolId, ActionSource source, Guid? sourceId, ActionDetails details, DateOnly today)
    {
        if (details.DueOn < today)
            return ActionRefusals.DueInThePast;
        var action = new HubAction { SchoolId = schoolId, Source = source, SourceId = sourceId, OpenedOn = today };
        var result = action.Change(details);
        return result.IsRefused ? result.Refusal : action;
    }

    public Result Change(ActionDetails details)
    {
        if (State != ActionState.Open)
            return ActionRefusals.Closed;
        if (string.IsNullOrWhiteSpace(details.What))
            return ActionRefusals.WhatMissing;
        if (details.DueOn < OpenedOn)
            return ActionRefusals.DueBeforeOpened;
        if (details.DueOn > OpenedOn.AddYears(YearsAhead))
            return ActionRefusals.DueTooFarAhead(YearsAhead);
        if (details.OwnerId is null && SchoolId is null)
            return ActionRefusals.OwnerMissing;
        What = details.What.Trim();
        OwnerId = details.OwnerId;
        DueOn = details.DueOn;
        Function = details.Function;
        return Result.Done;
    }

    /// <param name="ownerId">A person of the hub; null gives it to the school.</param>
    public Result GiveTo(Guid? ownerId) => OwnerId == ownerId ? ActionRefusals.AlreadyTheirs : Change(new ActionDetails(What, ownerId, DueOn, Function));

    /// <summary>Makes it a target of the school's music development plan.</summary>
    /// <param name="yearStart">The plan's academic year, by its first calendar year.</param>
    public Result PutInPlan(int yearStart)
    {
        if (State != ActionState.Open)
            return ActionRefusals.Closed;
        if (SchoolId is null)
            return ActionRefusals.NoPlan;
        PlanYear = yearStart;
        return Result.Done;
    }

    /// <summary>Moves its day later.</summary>
    public Result Postpone(DateOnly dueOn, DateOnly today)
    {
        if (dueOn < today)
            return ActionRefusals.DueInThePast;
        return dueOn <= DueOn ? ActionRefusals.NotPostponed : Change(new ActionDetails(What, OwnerId, dueOn, Function));
    }

    public Result Complete(string? outcome, DateOnly today) => Close(ActionState.Done, outcome, today);

    /// <summary>It is no longer wanted; says why.</summary>
    public Result Drop(string? reason, DateOnly today) =>
        string.IsNullOrWhiteSpace(reason) ? ActionRefusals.ReasonMissing : Close(ActionState.Dropped, reason, today);

    /// <summary>It was closed too early, or by mistake. What came of it then stands in the history.</summary>
    public Result Reopen(string? reason)
    {
        if (State == ActionState.Open)
            return ActionRefusals.StillOpen;
        if (string.IsNullOrWhiteSpace(reason))
            return ActionRefusals.ReopeningReasonMissing;
        State = ActionState.Open;
        (ClosedOn, Outcome) = (null, null);
        return Result.Done;
    }

    public bool IsOverdueOn(DateOnly day) => State == ActionState.Open && DueOn < day;

    public ActionStanding StandingOn(DateOnly day) => ActionStandings.Of(State, DueOn, day);

    private Result Close(ActionState state, string? outcome, DateOnly today)
    {
        if (State != ActionState.Open)
            return ActionRefusals.Closed;
        State = state;
        Outcome = string.IsNullOrWhiteSpace(outcome) ? null : outcome.Trim();
        ClosedOn = today;
        return Result.Done;
    }
}

/// <param name="OwnerId">A person of the hub; null gives it to the school.</param>
public sealed record ActionDetails(string What, Guid? OwnerId, DateOnly DueOn, StrategicFunction Function);

public enum ActionSource
{
    Visit,
    Audit,
    Review,
    Booking,
    Plan,
    Other,
}

public enum ActionState
{
    Open,
    Done,
    Dropped,
}

/// <summary>How an action stands on a day.</summary>
public enum ActionStanding
{
    Overdue,

    /// <summary>Open, and due within <see cref="HubAction.DueSoonDays"/> days.</summary>
    DueSoon,
    Open,
    Done,
    Dropped,
}

public static class ActionStandings
{
    public static ActionStanding Of(ActionState state, DateOnly dueOn, DateOnly day) => state switch
    {
        ActionState.Done => ActionStanding.Done,
        ActionState.Dropped => ActionStanding.Dropped,
        _ when dueOn < day => ActionStanding.Overdue,
        _ when dueOn <= day.AddDays(HubAction.DueSoonDays) => ActionStanding.DueSoon,
        _ => ActionStanding.Open,
    };

    public static string Title(this ActionStanding standing) => standing == ActionStanding.DueSoon ? "Due soon" : standing.ToString();
}

/// <summary>The five strategic functions of a music hub (National Plan for Music Education, 2022).</summary>
public enum StrategicFunction
{
    Partnership,
    Schools,
    Progression,
    Inclusion,
    Sustainability,
}

public static class StrategicFunctions
{
    public static readonly IReadOnlyList<StrategicFunction> All = Enum.GetValues<StrategicFunction>();

    public static string Title(this StrategicFunction function) =>
        function == StrategicFunction.Progression ? "Progression and musical development" : function.ToString();
}

public static class ActionSources
{
    public static string Title(this ActionSource source) => source switch
    {
        ActionSource.Visit => "A visit",
        ActionSource.Audit => "An audit",
        ActionSource.Review => "A review",
        ActionSource.Booking => "A First Access booking",
        ActionSource.Plan => "A development plan",
        _ => "None of these",
    };
}
