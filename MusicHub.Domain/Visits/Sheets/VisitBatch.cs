using MusicHub.Domain.History;

namespace MusicHub.Domain.Visits.Sheets;

/// <summary>A sheet of visits that was brought in as one, and can be taken back while nothing was built on it.</summary>
public sealed class VisitBatch : Aggregate
{
    /// <summary>For so long what its visits were before is kept, to put it back; afterwards it is forgotten, as it may be personal.</summary>
    public const int UndoDays = 30;

    private VisitBatch() => FileName = null!;

    /// <param name="id">That of the preview, so that the preview's address leads here afterwards.</param>
    public VisitBatch(Guid id, string fileName, TrackerPlan plan, DateTimeOffset at, Guid byId)
    {
        Id = id;
        FileName = fileName;
        Rows = plan.Rows.Count;
        Added = plan.Count(TrackerOutcomeKind.Added);
        Updated = plan.Count(TrackerOutcomeKind.Updated);
        Same = plan.Count(TrackerOutcomeKind.Unchanged) + plan.Count(TrackerOutcomeKind.Known);
        People = plan.NewPeople.Count;
        NewPeople = [.. plan.NewPeople.Select(person => person.Id)];
        At = at;
        ById = byId;
    }

    public string FileName { get; private init; }

    public int Rows { get; private init; }

    public int Added { get; private init; }

    public int Updated { get; private init; }

    /// <summary>Rows that say what the hub knew.</summary>
    public int Same { get; private init; }

    public int LeftOut => Rows - Added - Updated - Same;

    /// <summary>People who were added without a login because rows name them.</summary>
    public int People { get; private init; }

    /// <summary>Who they are, so that they go with the batch when it is undone.</summary>
    public IReadOnlyList<Guid> NewPeople { get; private init; } = [];

    public DateTimeOffset At { get; private init; }

    public Guid ById { get; private init; }

    public DateTimeOffset? UndoneAt { get; private set; }

    public Guid? UndoneById { get; private set; }

    public DateTimeOffset UndoUntil => At.AddDays(UndoDays);

    public bool MayBeUndoneAt(DateTimeOffset now) => UndoneAt is null && now <= UndoUntil;

    public Result Undo(DateTimeOffset at, Guid byId)
    {
        if (UndoneAt is not null)
            return new Refusal("visit-batch-undone", "This import has been undone already.");
        if (at > UndoUntil)
            return new Refusal("visit-batch-too-old", $"An import can be undone for {UndoDays} days; what its visits were before is kept no longer.");
        (UndoneAt, UndoneById) = (at, byId);
        return Result.Done;
    }
}

/// <summary>What a sheet did to one visit.</summary>
[Unrecorded]
public sealed class VisitBatchLine
{
    private VisitBatchLine() => Sheet = School = null!;

    public VisitBatchLine(Guid batchId, int position, TrackerOutcome row, Guid visitId, int version, VisitDetails? before)
    {
        (BatchId, Position, Sheet, Row, Kind) = (batchId, position, row.Sheet, row.Row, row.Kind);
        (VisitId, School, VersionAfter, Before) = (visitId, row.School, version, before);
        Changes = row.Kind == TrackerOutcomeKind.Added ? [] : [.. row.Changes.Select(Kept)];
    }

    public Guid BatchId { get; private init; }

    public int Position { get; private init; }

    public string Sheet { get; private init; }

    public int Row { get; private init; }

    public TrackerOutcomeKind Kind { get; private init; }

    /// <summary>Of a visit that is gone when the batch was undone.</summary>
    public Guid VisitId { get; private init; }

    public string School { get; private init; }

    /// <summary>The visit's version after the sheet; another one means that somebody worked on it since.</summary>
    public int VersionAfter { get; private init; }

    public IReadOnlyList<TrackerCellChange> Changes { get; private init; } = [];

    /// <summary>What an updated visit was, to put it back; null again once the batch cannot be undone any more.</summary>
    public VisitDetails? Before { get; private init; }

    // Personal values are not kept where they could not be erased.
    private static TrackerCellChange Kept(TrackerCellChange change) =>
        change.Column == VisitColumn.MetWhom ? change with { Before = null, After = "changed" } : change;
}
