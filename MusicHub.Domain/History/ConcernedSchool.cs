namespace MusicHub.Domain.History;

/// <summary>Puts a change that concerns several schools at once, such as a sheet of contacts, on the timeline of each.</summary>
[Unrecorded]
public sealed class ConcernedSchool(Guid changeId, Guid schoolId)
{
    public Guid ChangeId { get; private init; } = changeId;

    public Guid SchoolId { get; private init; } = schoolId;
}
