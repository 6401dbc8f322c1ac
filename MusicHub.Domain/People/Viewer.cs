namespace MusicHub.Domain.People;

/// <summary>The person who is asking, as far as permission needs to know. Queries and rules take it; only the web knows how it came about.</summary>
/// <param name="RegionIds">Regions that this person is the responsible manager of.</param>
public sealed record Viewer(Guid PersonId, string Name, IReadOnlySet<Role> Roles, IReadOnlySet<Guid> RegionIds)
{
    public bool May(Permission permission) => Roles.Any(role => RolePermissions.Of(role).Contains(permission));

    /// <summary>Sees what staff see: schools, visits and actions of every region.</summary>
    public bool IsStaff => Roles.Any(role => role is not Role.BoardMember);

    /// <summary>Has the permission by a role of the staff: a board member who also visits schools reads what the board reads.</summary>
    public bool MayAsStaff(Permission permission) => Roles.Any(role => role is not Role.BoardMember && RolePermissions.Of(role).Contains(permission));

    /// <summary>May change records of a school in that region (null: a school without a region), given the permission. A regional manager is bound to their own.</summary>
    public bool MayEditRegion(Guid? regionId) =>
        Roles.Any(RolePermissions.SpansRegions) || (regionId is { } id && RegionIds.Contains(id));

    /// <summary>May change this visit: their own, or one of a region that they may edit.</summary>
    public bool MayEditVisit(Guid? visitorId, Guid? regionId) =>
        May(Permission.RecordVisits) && (visitorId == PersonId || MayEditRegion(regionId));

    /// <summary>May change this action: their own, one that came from a visit of theirs, or one of a region that they may edit.</summary>
    /// <param name="visitorId">Who made the visit that the action came from.</param>
    public bool MayEditAction(Guid? ownerId, Guid? regionId, Guid? visitorId = null) =>
        May(Permission.EditActions) && (ownerId == PersonId || visitorId == PersonId || MayEditRegion(regionId));
}
