using MusicHub.Domain.Schools;

namespace MusicHub.Domain.Visits.Sheets;

// A row without an identifier whose visit the hub has.
public sealed partial class TrackerPlanner
{
    private readonly Dictionary<Guid, TrackerRow> _told = [];

    /// <summary>Visits that the hub has, and that have to be loaded before it can be told whether their rows say anything else.</summary>
    public static IReadOnlyList<Guid> ToCompare(TrackerPlan plan, TrackerWorld world) =>
        [.. plan.Rows.Where(row => row.Kind == TrackerOutcomeKind.Known).Select(row => row.VisitId).OfType<Guid>().Where(id => world.Visit(id) is null).Distinct()];

    // Nothing that a row says is dropped unseen: a person says for the sheet whether it is taken over what the hub has.
    private TrackerOutcome Known(TrackerRow row, TrackerOutcome outcome, TrackerSchool school, VisitDetails told, TrackerReading reading)
    {
        outcome = outcome with { Kind = TrackerOutcomeKind.Known };
        if (_world.Visit(outcome.VisitId!.Value) is not { } visit)
            return outcome;
        var details = Over(row, visit.Details, told, reading.IsStateSaid);
        var changes = Changes(row, visit.Details, details);
        if (changes.Count == 0)
            return outcome;
        var said = _questions.Answers.To(TrackerAnswers.KnownKey(row.Sheet));
        if (said == TrackerAnswers.KeepTheHubs)
            return outcome with { Remark = "The row says other things. The visit stays as the hub has it." };
        if (said != TrackerAnswers.TakeTheRows)
        {
            _questions.Ask(TrackerQuestionKind.Known, TrackerAnswers.KnownKey(row.Sheet), row.Sheet, row);
            return outcome with { Kind = TrackerOutcomeKind.Waiting, Changes = changes, Problems = [row.Problem(VisitColumn.Day, "The hub has this visit, and the row says more, or other things. Say in the questions what holds.")] };
        }

        if (!_told.TryAdd(visit.Id, row))
            return outcome with { Kind = TrackerOutcomeKind.Problem, Problems = [row.Problem(VisitColumn.Day, $"Row {_told[visit.Id].Number} of “{_told[visit.Id].Sheet}” tells of this visit too, and says other things. Join the two rows.")] };
        if (!_world.MayEdit(school, visit.Details))
            return outcome with { Kind = TrackerOutcomeKind.Problem, Problems = [row.Problem(VisitColumn.School, $"{school.Name} is not in your region: you can change only visits of your own there.")] };
        if (details.RefusalOf(visit.Details, _world.Today) is { } refusal)
            return outcome with { Kind = TrackerOutcomeKind.Problem, Changes = changes, Problems = [row.Problem(VisitColumn.Day, $"The hub has this visit: {refusal.Message}")] };
        reading.NotePeople();
        return outcome with { Kind = TrackerOutcomeKind.Updated, Version = visit.Version, Details = details, Changes = changes, Remark = TrackerRemarks.Of(row, school, visit, changes) };
    }

    // What the row leaves blank stands; notes are added to those that are there.
    private static VisitDetails Over(TrackerRow row, VisitDetails known, VisitDetails told, bool isStateSaid) => known with
    {
        State = isStateSaid || (known.State.IsAhead() && told.State == VisitState.Done) ? told.State : known.State,
        On = told.On ?? known.On,
        StartsAt = told.StartsAt ?? known.StartsAt,
        VisitorId = row[VisitColumn.Visitor].Length > 0 && told.VisitorId is { } visitor ? visitor : known.VisitorId,
        MetWhom = Else(known.MetWhom, told.MetWhom),
        NextStep = Else(known.NextStep, told.NextStep),
        Priority = told.Priority ?? known.Priority,
        FollowUpBy = told.FollowUpBy ?? known.FollowUpBy,
        EndedReasonId = told.EndedReasonId ?? known.EndedReasonId,
        EndedReason = Else(known.EndedReason, told.EndedReason),
        Notes = told.Notes is not { } notes || Holds(known.Notes, notes) ? known.Notes : known.Notes is null ? notes : $"{known.Notes}\n{notes}",
        Needs = [.. told.Needs.Where(need => need.Note is not null || known.Needs.All(other => other.NeedId != need.NeedId)).Concat(known.Needs).DistinctBy(need => need.NeedId).OrderBy(need => need.NeedId)],
    };

    private static string? Else(string? known, string? told) => told is null || SheetText.Same(told, known) ? known : told;

    private static bool Holds(string? known, string told) => known is not null && Searchable.Fold(known).Contains(Searchable.Fold(told), StringComparison.Ordinal);
}
