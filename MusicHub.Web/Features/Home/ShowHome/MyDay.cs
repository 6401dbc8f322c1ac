using MusicHub.Data.FirstAccess;
using MusicHub.Data.Home;
using MusicHub.Data.Mail;
using MusicHub.Data.Visits;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Visits;

namespace MusicHub.Web.Features.Home.ShowHome;

/// <summary>One's own work: today's visits, what is behind, what comes next.</summary>
public sealed class MyDay(IReadOnlyList<HomeVisit> ahead, IReadOnlyList<HomeVisit> behind, IReadOnlyList<HomeAction> actions, IReadOnlyList<HomeVisit> followUps, DateOnly today)
{
    public IReadOnlyList<HomeVisit> TodaysVisits { get; } = [.. ahead.Where(visit => visit.On == today).OrderBy(visit => visit.StartsAt is null).ThenBy(visit => visit.StartsAt)];

    public IReadOnlyList<HomeVisit> NextVisits { get; } = [.. ahead.Where(visit => visit.On != today)];

    /// <summary>Records begun and not finished, whatever their day.</summary>
    public IReadOnlyList<HomeVisit> Drafts { get; } = [.. behind.Where(visit => visit.IsBegun)];

    /// <summary>Nothing has been written of them.</summary>
    public IReadOnlyList<HomeVisit> WithoutRecord { get; } = [.. behind.Where(visit => visit.State != VisitState.Planned && !visit.IsBegun)];

    /// <summary>Planned for a week that has passed, and never arranged.</summary>
    public IReadOnlyList<HomeVisit> Slipped { get; } = [.. behind.Where(visit => visit.State == VisitState.Planned && visit.SortDay < Weeks.MondayOf(today))];

    public IReadOnlyList<HomeAction> OverdueActions { get; } = [.. actions.Where(action => action.DueOn < today)];

    public IReadOnlyList<HomeAction> DueActions { get; } = [.. actions.Where(action => action.DueOn >= today)];

    /// <summary>Visits after which another was promised, the longest overdue first.</summary>
    public IReadOnlyList<HomeVisit> FollowUps { get; } = followUps;

    public const int MostWithoutSurvey = 5;

    /// <summary>Visits of this year that were recorded, where the school has not answered the survey; one more than is shown.</summary>
    public IReadOnlyList<VisitLine> WithoutSurvey { get; init; } = [];

    /// <summary>For how long a note that the school found fair is shown.</summary>
    public const int DaysOfAnswers = 7;

    public IReadOnlyList<NoteLine> AnsweredNotes { get; init; } = [];

    /// <summary>Bookings of First Access whose numbers for the return the viewer answers for; one more than is shown.</summary>
    public IReadOnlyList<NumbersReminder> NumbersToGet { get; init; } = [];

    public const int MostNumbers = 5;

    public bool IsClear => TodaysVisits.Count + Drafts.Count + WithoutRecord.Count + Slipped.Count + OverdueActions.Count + FollowUps.Count + AnsweredNotes.Count + NumbersToGet.Count == 0;
}
