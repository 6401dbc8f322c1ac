namespace MusicHub.Domain.Schools;

/// <summary>A URN that the school has or has had.</summary>
public sealed class SchoolUrn : Part
{
    private SchoolUrn()
    {
    }

    internal SchoolUrn(School school, int urn) => (SchoolId, Urn) = (school.Id, urn);

    public Guid SchoolId { get; private init; }

    public override Guid OwnerId => SchoolId;

    public int Urn { get; private init; }
}

public enum PredecessorKind
{
    Merged,
    Amalgamated,
    Split,
    Other,
}

/// <summary>A school that came before this one, directly or further back, and whose history this one can read.</summary>
public sealed class SchoolPredecessor : Part
{
    private SchoolPredecessor()
    {
    }

    internal SchoolPredecessor(School school, Guid predecessorId, PredecessorKind kind, DateOnly? on, bool? counts) =>
        (SchoolId, PredecessorId, Kind, EstablishedOn, Counts) = (school.Id, predecessorId, kind, on, counts);

    public Guid SchoolId { get; private init; }

    public override Guid OwnerId => SchoolId;

    public Guid PredecessorId { get; private init; }

    public PredecessorKind Kind { get; private init; }

    public DateOnly? EstablishedOn { get; private init; }

    /// <summary>Whether its last visit counts for the successor; null until the Head has said, where one school became several.</summary>
    public bool? Counts { get; private set; }

    internal void Decide(bool counts) => Counts = counts;
}

/// <summary>A time during which the school was a Lead School of the hub.</summary>
public sealed class LeadSchoolSpell : Part
{
    private LeadSchoolSpell()
    {
    }

    internal LeadSchoolSpell(School school, DateOnly from) => (SchoolId, StartsOn) = (school.Id, from);

    public Guid SchoolId { get; private init; }

    public override Guid OwnerId => SchoolId;

    public DateOnly StartsOn { get; private init; }

    public DateOnly? EndsOn { get; private set; }

    public bool Covers(DateOnly day) => StartsOn <= day && (EndsOn is null || day <= EndsOn);

    internal Result End(DateOnly on)
    {
        if (on < StartsOn)
            return SchoolRefusals.LeadSchoolEndsBeforeStart;
        EndsOn = on;
        return Result.Done;
    }
}
