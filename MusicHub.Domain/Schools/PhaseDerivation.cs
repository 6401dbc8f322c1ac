namespace MusicHub.Domain.Schools;

/// <summary>Derives the hub's phase from what the register says about a school.</summary>
public static class PhaseDerivation
{
    /// <summary>
    /// The type decides for special schools, alternative provision, nurseries and 16 to 19; then the register's phase;
    /// then, only where the register gives no phase at all, the age range.
    /// </summary>
    /// <param name="lowAge">Statutory lowest age in years.</param>
    /// <param name="highAge">Statutory highest age in years.</param>
    /// <returns>The phase, or null where a person has to say.</returns>
    public static Phase? Derive(EstablishmentType type, RegisterPhase? phase, int? lowAge, int? highAge) =>
        OfType(type) ?? phase switch
        {
            RegisterPhase.Nursery => Phase.Nursery,
            RegisterPhase.Primary => Phase.Primary,
            RegisterPhase.MiddleDeemedPrimary => Phase.MiddleDeemedPrimary,
            RegisterPhase.Secondary => Phase.Secondary,
            RegisterPhase.MiddleDeemedSecondary => Phase.MiddleDeemedSecondary,
            RegisterPhase.SixteenPlus => Phase.SixteenPlus,
            RegisterPhase.AllThrough => Phase.AllThrough,
            // A mainstream type that the register calls "Not applicable" may be special or alternative provision in
            // all but type: its ages would guess wrongly.
            RegisterPhase.NotApplicable => null,
            _ => OfAges(lowAge, highAge),
        };

    private static Phase? OfType(EstablishmentType type) => type switch
    {
        EstablishmentType.CommunitySpecialSchool
            or EstablishmentType.NonMaintainedSpecialSchool
            or EstablishmentType.FoundationSpecialSchool
            or EstablishmentType.AcademySpecialSponsorLed
            or EstablishmentType.AcademySpecialConverter
            or EstablishmentType.FreeSchoolSpecial => Phase.Special,
        EstablishmentType.PupilReferralUnit
            or EstablishmentType.FreeSchoolAlternativeProvision
            or EstablishmentType.AcademyAlternativeProvisionConverter
            or EstablishmentType.AcademyAlternativeProvisionSponsorLed => Phase.AlternativeProvision,
        EstablishmentType.LocalAuthorityNurserySchool => Phase.Nursery,
        EstablishmentType.FurtherEducation
            or EstablishmentType.SixthFormCentre
            or EstablishmentType.FreeSchool16To19
            or EstablishmentType.Academy16To19Converter
            or EstablishmentType.Academy16To19SponsorLed
            or EstablishmentType.AcademySecure16To19 => Phase.SixteenPlus,
        _ => null,
    };

    // A middle school is deemed primary or secondary by where most of its years lie: 8 to 12 primary, 9 to 13 secondary.
    private static Phase? OfAges(int? lowAge, int? highAge)
    {
        if (lowAge is not { } low || highAge is not { } high || low >= high)
            return null;
        if (high <= 5)
            return Phase.Nursery;
        if (low <= 7 && high <= 11)
            return Phase.Primary;
        if (low == 8 && high == 12)
            return Phase.MiddleDeemedPrimary;
        if (low == 9 && high == 13)
            return Phase.MiddleDeemedSecondary;
        if (low >= 16)
            return Phase.SixteenPlus;
        if (low >= 10 && high >= 14)
            return Phase.Secondary;
        return low <= 7 && high >= 16 ? Phase.AllThrough : null;
    }
}
