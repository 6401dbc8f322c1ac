namespace MusicHub.Domain.Visits;

/// <content>What is written down of the meeting: as a draft, when it is done, and afterwards.</content>
public sealed partial class Visit
{
    /// <summary>Keeps what is known of the meeting before the visit is done: while it lasts, or while an answer is still missing.</summary>
    public Result Draft(VisitDraft draft)
    {
        if (!State.IsAhead())
            return VisitRefusals.AlreadyOver(this);
        var drafted = (draft.On, Text(draft.MetWhom), Text(draft.NextStep), draft.Priority, draft.FollowUpBy);
        if (drafted == (DraftedOn, MetWhom, NextStep, Priority, FollowUpBy))
            return Result.Done;
        (DraftedOn, MetWhom, NextStep, Priority, FollowUpBy) = drafted;
        RecordVersion++;
        return Result.Done;
    }

    /// <summary>Writes down what took place, whatever state the arrangement had reached.</summary>
    public Result Record(VisitRecord record, DateOnly today)
    {
        if (!State.IsAhead())
            return VisitRefusals.AlreadyOver(this);
        return Write(record, today);
    }

    /// <summary>Puts a record right afterwards, down to what kind of visit it was and who made it. The reason is for the history.</summary>
    public Result Correct(VisitRecord record, Guid kindId, Guid visitorId, string? reason, DateOnly today)
    {
        if (State != VisitState.Done)
            return VisitRefusals.NotRecorded;
        if (string.IsNullOrWhiteSpace(reason))
            return VisitRefusals.ReasonMissing;
        var result = Write(record, today);
        if (!result.IsRefused && (KindId, VisitorId) != (kindId, visitorId))
        {
            (KindId, VisitorId) = (kindId, visitorId);
            RecordVersion++;
        }

        return result;
    }

    /// <summary>Notes what the school needs, before or after the meeting itself is recorded. Replaces what was noted.</summary>
    /// <param name="needs">Needs of the hub's list, each at most once, with a note or none.</param>
    public Result NoteNeeds(IReadOnlyCollection<(Guid NeedId, string? Note)> needs)
    {
        if (State is VisitState.Cancelled or VisitState.NotAttended)
            return VisitRefusals.AlreadyOver(this);
        WriteNeeds(needs);
        return Result.Done;
    }

    /// <summary>Keeps free notes, before or after the meeting itself is recorded. Replaces those that were there.</summary>
    public Result KeepNotes(string? notes)
    {
        if (State is VisitState.Cancelled or VisitState.NotAttended)
            return VisitRefusals.AlreadyOver(this);
        WriteNotes(notes);
        return Result.Done;
    }

    private Result Write(VisitRecord record, DateOnly today)
    {
        if (record.On > today)
            return VisitRefusals.RecordedInTheFuture;
        if (record.On < Earliest)
            return VisitRefusals.RecordedTooLongAgo;
        if (string.IsNullOrWhiteSpace(record.MetWhom))
            return VisitRefusals.MetWhomMissing;
        if (record.FollowUpBy <= record.On || record.FollowUpBy > record.On.AddYears(YearsAhead))
            return VisitRefusals.FollowUpOutOfRange;
        var before = (State, On, MetWhom, NextStep, Priority, FollowUpBy);
        On = record.On;
        SortDay = record.On;
        MetWhom = record.MetWhom.Trim();
        NextStep = Text(record.NextStep);
        Priority = record.Priority;
        FollowUpBy = record.FollowUpBy;
        State = VisitState.Done;
        DraftedOn = null;
        if (before != (State, On, MetWhom, NextStep, Priority, FollowUpBy))
            RecordVersion++;
        WriteNotes(record.Notes);
        WriteNeeds(record.Needs);
        return Result.Done;
    }

    private void WriteNotes(string? notes)
    {
        if (Text(notes) == Notes)
            return;
        Notes = Text(notes);
        NotesVersion++;
    }

    private void WriteNeeds(IReadOnlyCollection<(Guid NeedId, string? Note)> wanted)
    {
        if (_needs.ToDictionary(need => need.NeedId, need => need.Note).OrderBy(need => need.Key).SequenceEqual(wanted.ToDictionary(need => need.NeedId, need => Text(need.Note)).OrderBy(need => need.Key)))
            return;
        _needs.RemoveAll(need => wanted.All(other => other.NeedId != need.NeedId));
        foreach (var (needId, note) in wanted)
        {
            if (_needs.Find(need => need.NeedId == needId) is { } need)
                need.Change(note);
            else
                _needs.Add(new VisitNeed(this, needId, note));
        }

        NeedsVersion++;
    }
}
