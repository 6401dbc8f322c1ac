namespace MusicHub.Domain.Schools;

/// <summary>Which rows of a register concern the hub.</summary>
/// <param name="Authorities">Codes of the hub's local authorities.</param>
/// <param name="KnownUrns">
/// URNs of schools that the hub has: their rows are read whatever they say, so that a school that left the area is told
/// from one that is absent.
/// </param>
public sealed record RegisterScope(IReadOnlySet<int> Authorities, IReadOnlySet<int> KnownUrns);

/// <summary>Why a row of the register is no school of the hub.</summary>
public enum RegisterIgnoreReason
{
    OtherAuthority,
    NotStateFunded,
    UnknownType,
    UnknownStatus,
}

/// <summary>An establishment of the hub's authorities that is left out.</summary>
/// <param name="Detail">What the register says, such as the name of the type.</param>
public sealed record IgnoredRegisterRow(long Line, int Urn, string Name, RegisterIgnoreReason Reason, string? Detail);
