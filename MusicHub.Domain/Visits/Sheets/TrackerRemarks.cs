namespace MusicHub.Domain.Visits.Sheets;

/// <summary>What a person should know before a row changes a visit.</summary>
internal static class TrackerRemarks
{
    public static string? Of(TrackerRow row, TrackerSchool school) => Joined(OfTheRegister(row, school));

    public static string? Of(TrackerRow row, TrackerSchool school, TrackerVisit visit, IReadOnlyList<TrackerCellChange> changes) => Joined(Alone(visit, changes), OfTheRegister(row, school));

    // "Northgate Prim." is Northgate Primary School.
    private const double NearlySame = 0.9;

    /// <summary>Of a school that was known by its number: what the sheet calls it, where that is not its name.</summary>
    public static string? OfName(TrackerRow row, TrackerSchool school) =>
        row[VisitColumn.School] is { Length: > 0 } name && row.School is { Urn.Length: > 0, Name.Length: > 0 } && SchoolWords.Likeness(SchoolWords.Of(name), SchoolWords.Of(school.Name)) < NearlySame ? $"The sheet calls the school “{SheetText.Shown(name)}”." : null;

    // A row speaks of one school.
    private static string? Alone(TrackerVisit visit, IReadOnlyList<TrackerCellChange> changes) =>
        visit.Trust is { } trust && changes.Any(change => change.Column is VisitColumn.State or VisitColumn.Day or VisitColumn.Time or VisitColumn.Week or VisitColumn.Visitor)
            ? $"One of a visit to several schools of {trust}: only this school’s visit is changed. To move all of them, arrange the visit in the hub." : null;

    private static string? OfTheRegister(TrackerRow row, TrackerSchool school)
    {
        (VisitColumn Column, string? Known)[] cells = [(VisitColumn.School, school.Name), (VisitColumn.Town, school.Town), (VisitColumn.Postcode, school.Postcode)];
        var other = cells.Where(cell => row[cell.Column].Length > 0 && !SheetText.Same(row[cell.Column], SheetText.Clean(cell.Known ?? ""))).Select(cell => $"“{SheetText.Shown(row[cell.Column])}”").ToList();
        return other.Count == 0 ? null : $"Not changed here: {string.Join(", ", other)}. A school’s name, town and postcode come from the register.";
    }

    private static string? Joined(params string?[] remarks) => string.Join(' ', remarks.OfType<string>()) is { Length: > 0 } joined ? joined : null;
}
