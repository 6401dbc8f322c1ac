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

    /// <summary>Closed before the hub had it.</summary>
    Closed,

    /// <summary>The former number of a school that the hub has under another.</summary>
    FormerNumber,

    /// <summary>Proposed to open in place of a school that is still open: it will take that school's place then.</summary>
    AwaitsOpening,
}

public static class RegisterIgnoreReasons
{
    public static string Title(this RegisterIgnoreReason reason) => reason switch
    {
        RegisterIgnoreReason.OtherAuthority => "Belongs to another authority",
        RegisterIgnoreReason.NotStateFunded => "Not a state-funded type",
        RegisterIgnoreReason.UnknownType => "The type is not known",
        RegisterIgnoreReason.UnknownStatus => "The status is not known",
        RegisterIgnoreReason.Closed => "Closed, and the hub never had it",
        RegisterIgnoreReason.FormerNumber => "Former number of a school that the hub has",
        RegisterIgnoreReason.AwaitsOpening => "Will take the place of a school that is still open",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };
}

/// <summary>An establishment of the hub's authorities that is left out.</summary>
/// <param name="Detail">What the register says, such as the name of the type.</param>
public sealed record IgnoredRegisterRow(long Line, int Urn, string Name, RegisterIgnoreReason Reason, string? Detail)
{
    /// <summary>The reason as people read it.</summary>
    public string Words => Detail is null ? Reason.Title() : $"{Reason.Title()}: {Detail}";
}
