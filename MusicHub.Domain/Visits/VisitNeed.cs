namespace MusicHub.Domain.Visits;

public sealed class VisitNeed : Part
{
    private VisitNeed()
    {
    }

    internal VisitNeed(Visit visit, Guid needId, string? note) =>
        (VisitId, NeedId, Note) = (visit.Id, needId, string.IsNullOrWhiteSpace(note) ? null : note.Trim());

    public Guid VisitId { get; private init; }

    public override Guid OwnerId => VisitId;

    public Guid NeedId { get; private init; }

    public string? Note { get; private set; }

    internal void Change(string? note) => Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
}
