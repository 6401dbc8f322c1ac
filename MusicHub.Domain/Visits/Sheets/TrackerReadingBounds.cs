namespace MusicHub.Domain.Visits.Sheets;

// What goes beyond what a visit, or a sheet, may say.
internal sealed partial class TrackerReading
{
    // A day that is further ahead is most likely a slip of the year.
    private const int YearsThatASheetPlans = 1;

    private void Bound(VisitDetails visit, VisitDetails? before)
    {
        if (visit.State.IsAhead() && visit.On > world.Today.AddYears(YearsThatASheetPlans) && visit.On != before?.On)
            _problems.Add((VisitColumn.Day, row.Problem(VisitColumn.Day, $"“{SheetText.Shown(row[VisitColumn.Day])}” is {visit.On:d MMM yyyy}, more than a year ahead. Check the year; a visit that is so far ahead is arranged in the hub.")));
        if (row.Has(VisitColumn.WhyNot) && visit.EndedReasonId is { } id && world.Reasons.FirstOrDefault(reason => reason.Id == id) is { } why && visit.State is (VisitState.Cancelled or VisitState.NotAttended) && !why.IsFor(visit.State))
            _problems.Add((VisitColumn.WhyNot, row.Problem(VisitColumn.WhyNot, $"“{why.Name}” is not a reason for a visit that was {visit.State.Title().ToLowerInvariant()}.")));
        Bound(VisitColumn.MetWhom, visit.MetWhom, VisitRecord.LongestMetWhom);
        Bound(VisitColumn.NextStep, visit.NextStep, VisitRecord.LongestNextStep);
        Bound(VisitColumn.Notes, visit.Notes, VisitRecord.LongestNotes);
        Bound(VisitColumn.Reason, visit.EndedReason, Visit.LongestReason);
        foreach (var need in visit.Needs)
            Bound(VisitColumn.Needs, need.Note, VisitRecord.LongestNeedNote);
    }

    private void Bound(VisitColumn column, string? text, int longest)
    {
        if (text?.Length > longest)
            _problems.Add((column, row.Problem(column, $"{column.Title()} may have {longest:N0} characters; this has {text.Length:N0}.")));
    }
}
