namespace MusicHub.Domain.Schools;

/// <summary>
/// What one row of the school register says about an establishment. Null means that the file says nothing: the column is
/// absent or the field is blank.
/// </summary>
public sealed record RegisterRow
{
    /// <summary>The line of the file where the row starts, counted from 1.</summary>
    public long Line { get; init; }

    public required int Urn { get; init; }

    public required RegisterFacts Facts { get; init; }

    /// <summary>Null when the type is not state-funded.</summary>
    public EstablishmentType? Type { get; init; }

    /// <summary>Null when the register's word for it is not known.</summary>
    public RegisterStatus? Status { get; init; }

    public RegisterPhase? RegisterPhase { get; init; }

    /// <summary>The register's group number of the academy trust.</summary>
    public int? TrustCode { get; init; }

    public string? TrustName { get; init; }

    public RegisterHead? Head { get; init; }

    /// <summary>The hub's phase; null when a person has to say.</summary>
    public Phase? DerivedPhase =>
        Type is { } type ? PhaseDerivation.Derive(type, RegisterPhase, Facts.LowAge, Facts.HighAge) : null;
}

/// <summary>The head as the register names them; two heads may share the name's parts.</summary>
public sealed record RegisterHead(string Name, string? JobTitle);
