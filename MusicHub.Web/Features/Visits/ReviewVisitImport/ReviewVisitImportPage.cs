using System.Globalization;
using MusicHub.Domain.Visits.Sheets;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Visits.ReviewVisitImport;

public sealed class ReviewVisitImportForm
{
    public string? Fingerprint { get; set; }

    public bool WithoutTheRest { get; set; }
}

public sealed record ReviewVisitImportPage(Guid Id, string FileName, TrackerPlan Plan, ReviewVisitImportForm Form, TrackerOutcomeKind? Shown, Paging Paging, IReadOnlyList<TrackerOutcome> Rows, bool HasChanged)
{
    /// <summary>Why a run in the background did not bring it in.</summary>
    public string? Failure { get; init; }

    public const int PageSize = 50;

    /// <summary>Problems come first, as they are what to look at.</summary>
    private static readonly TrackerOutcomeKind[] Order =
        [TrackerOutcomeKind.Problem, TrackerOutcomeKind.Conflict, TrackerOutcomeKind.Waiting, TrackerOutcomeKind.Added, TrackerOutcomeKind.Updated, TrackerOutcomeKind.Known, TrackerOutcomeKind.Unchanged, TrackerOutcomeKind.LeftOut];

    public int Rest => Plan.Rest;

    public IReadOnlyList<(TrackerOutcomeKind Kind, int Count)> Counts => [.. Order.Select(kind => (kind, Plan.Count(kind))).Where(pair => pair.Item2 > 0)];

    /// <summary>A cell as it was and becomes, as people read it: days the British way, of a long text what differs, of a new one its beginning.</summary>
    public static (string? Before, string After) Cells(TrackerCellChange change)
    {
        if (change is not { Before: { } before, After: { } after })
            return (change.Before is null ? null : Beginning(change.Before, change.Column), change.After is null ? "nothing" : Beginning(change.After, change.Column));
        (before, after) = SheetDifference.Of(before, after);
        return (Day(before, change.Column) ?? before, Day(after, change.Column) ?? after);
    }

    private static string Beginning(string cell, VisitColumn column) => Day(cell, column) ?? (cell.Length > SheetDifference.Longest ? cell[..SheetDifference.Longest] + "…" : cell);

    private static string? Day(string cell, VisitColumn column) =>
        column is VisitColumn.Day or VisitColumn.Week or VisitColumn.FollowUpBy && DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.Short() : null;

    public static string Title(TrackerOutcomeKind kind) => kind switch
    {
        TrackerOutcomeKind.Problem => "Problems",
        TrackerOutcomeKind.Conflict => "Changed meanwhile",
        TrackerOutcomeKind.Waiting => "Waiting for answers",
        TrackerOutcomeKind.Added => "New visits",
        TrackerOutcomeKind.Updated => "Changed visits",
        TrackerOutcomeKind.Known => "Known already",
        TrackerOutcomeKind.Unchanged => "Unchanged",
        _ => "Left out",
    };

    public static string Meaning(TrackerOutcomeKind kind) => kind switch
    {
        TrackerOutcomeKind.Problem => "These rows cannot be brought in as they are. Mend them here in a grid, or in the sheet and bring it again; or leave them out.",
        TrackerOutcomeKind.Conflict => "These visits were changed in the hub after the rows were taken out. Neither side is overwritten: look at both values, and change the visit on its page.",
        TrackerOutcomeKind.Waiting => "These rows wait until you have said who or what is meant.",
        TrackerOutcomeKind.Added => "These rows become visits.",
        TrackerOutcomeKind.Updated => "These visits change, cell by cell as shown.",
        TrackerOutcomeKind.Known => "The hub, or an earlier row, has a visit of this kind to this school on this day. Nothing is added.",
        TrackerOutcomeKind.Unchanged => "These rows say what the hub says.",
        _ => "These rows are left out: you said so, or they hold no visit.",
    };
}
