using MusicHub.Domain.Calendar;

namespace MusicHub.Domain.Visits;

/// <summary>What a sheet that is brought in does to visits.</summary>
public sealed partial class Visit
{
    public VisitDetails Details() => new()
    {
        KindId = KindId,
        VisitorId = VisitorId,
        State = State,
        On = On,
        StartsAt = StartsAt,
        PlannedWeek = PlannedWeek,
        MetWhom = MetWhom,
        NextStep = NextStep,
        Priority = Priority,
        FollowUpBy = FollowUpBy,
        Notes = Notes,
        EndedReasonId = EndedReasonId,
        EndedReason = EndedReason,
        Needs = [.. Needs.OrderBy(need => need.NeedId).Select(need => new NotedNeed(need.NeedId, need.Note))],
    };

    /// <summary>A visit that a sheet tells of, past or to come.</summary>
    public static Result<Visit> FromSheet(Guid schoolId, VisitDetails details, DateOnly today)
    {
        if (details.RefusalOf(null, today) is { } refusal)
            return refusal;
        var visit = new Visit { SchoolId = schoolId };
        visit.Take(details);
        return visit;
    }

    /// <summary>Takes what a sheet says over what is known. A visit that is over stays over.</summary>
    public Result TakeFromSheet(VisitDetails details, DateOnly today)
    {
        if (details.RefusalOf(Details(), today) is { } refusal)
            return refusal;
        Take(details);
        return Result.Done;
    }

    /// <summary>Makes it again what it was before a sheet changed it.</summary>
    public void PutBack(VisitDetails before) => Take(before);

    private void Take(VisitDetails details)
    {
        var before = Details();
        (KindId, VisitorId, State) = (details.KindId, details.VisitorId, details.State);
        (On, StartsAt) = (details.On, details.StartsAt);
        PlannedWeek = details.PlannedWeek is { } week ? Weeks.MondayOf(week) : null;
        SortDay = On ?? PlannedWeek ?? SortDay;
        if (before.On != On || !State.IsAhead())
            DraftedOn = null;
        (MetWhom, NextStep, Priority) = (Text(details.MetWhom), Text(details.NextStep), details.Priority);
        FollowUpBy = details.FollowUpBy;
        (EndedReasonId, EndedReason) = (details.EndedReasonId, Text(details.EndedReason));
        if (before.Differs(Details()))
            RecordVersion++;
        WriteNotes(details.Notes);
        WriteNeeds([.. details.Needs.Select(need => (need.NeedId, need.Note))]);
    }
}
