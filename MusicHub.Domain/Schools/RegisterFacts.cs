namespace MusicHub.Domain.Schools;

/// <summary>What the register (GIAS) says of a school, as text and numbers; a blank in a later file never erases a value.</summary>
public sealed record RegisterFacts
{
    public required string Name { get; init; }

    public int? LaCode { get; init; }

    public string? LaName { get; init; }

    public int? EstablishmentNumber { get; init; }

    public string? Type { get; init; }

    /// <summary>The register's own phase, such as "Primary" or "Not applicable".</summary>
    public string? RegisterPhase { get; init; }

    public DateOnly? OpenedOn { get; init; }

    public DateOnly? ClosedOn { get; init; }

    /// <summary>Statutory lowest and highest age, in years.</summary>
    public int? LowAge { get; init; }

    public int? HighAge { get; init; }

    public string? Gender { get; init; }

    public string? ReligiousCharacter { get; init; }

    public int? Pupils { get; init; }

    /// <summary>Share of pupils known to be eligible for free school meals, 0 to 100.</summary>
    public decimal? PercentageFsm { get; init; }

    public string? Federation { get; init; }

    public int? Ukprn { get; init; }

    public string? Street { get; init; }

    public string? Locality { get; init; }

    public string? Address3 { get; init; }

    public string? Town { get; init; }

    public string? County { get; init; }

    public string? Postcode { get; init; }

    /// <summary>The part of the postcode before the space, such as SG7.</summary>
    public string? OutwardPostcode { get; init; }

    public string? Website { get; init; }

    public string? Telephone { get; init; }

    public string? DistrictCode { get; init; }

    public string? District { get; init; }

    public string? Constituency { get; init; }

    /// <summary>British National Grid, metres.</summary>
    public int? Easting { get; init; }

    public int? Northing { get; init; }
}
