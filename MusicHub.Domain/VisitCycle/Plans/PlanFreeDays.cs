using MusicHub.Domain.Calendar;
using MusicHub.Domain.VisitCycle.Planning;

namespace MusicHub.Domain.VisitCycle.Plans;

/// <summary>On which days each visitor has time, to tell which visits of a plan lie where nobody can make them any more.</summary>
public sealed class PlanFreeDays
{
    public static readonly PlanFreeDays None = new(new HashSet<(Guid, DateOnly)>());

    private readonly IReadOnlySet<(Guid VisitorId, DateOnly Day)> _days;
    private readonly HashSet<(Guid VisitorId, DateOnly Monday)> _weeks;

    private PlanFreeDays(IReadOnlySet<(Guid VisitorId, DateOnly Day)> days) =>
        (_days, _weeks) = (days, [.. days.Select(free => (free.VisitorId, Weeks.MondayOf(free.Day)))]);

    public static PlanFreeDays Of(PlanStaff staff) => new(staff.FreeDays());

    /// <summary>A visit on the plan's own day needs that day. One that was agreed, or that has a week only, needs some time in the week: its day is the people's own affair.</summary>
    public bool Have(PlanItem item) => item.IsAgreed || item.Part is null ? _weeks.Contains((item.VisitorId, item.Week)) : _days.Contains((item.VisitorId, item.Day));
}
