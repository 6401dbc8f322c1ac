namespace MusicHub.Domain.Schools;

/// <summary>The register's list of establishment types: names, codes, and which of them are state-funded.</summary>
public static class EstablishmentTypes
{
    private static readonly Dictionary<EstablishmentType, string> StateFunded = new()
    {
        [EstablishmentType.CommunitySchool] = "Community school",
        [EstablishmentType.VoluntaryAidedSchool] = "Voluntary aided school",
        [EstablishmentType.VoluntaryControlledSchool] = "Voluntary controlled school",
        [EstablishmentType.FoundationSchool] = "Foundation school",
        [EstablishmentType.CityTechnologyCollege] = "City technology college",
        [EstablishmentType.CommunitySpecialSchool] = "Community special school",
        [EstablishmentType.NonMaintainedSpecialSchool] = "Non-maintained special school",
        [EstablishmentType.FoundationSpecialSchool] = "Foundation special school",
        [EstablishmentType.PupilReferralUnit] = "Pupil referral unit",
        [EstablishmentType.LocalAuthorityNurserySchool] = "Local authority nursery school",
        [EstablishmentType.FurtherEducation] = "Further education",
        [EstablishmentType.AcademySponsorLed] = "Academy sponsor led",
        [EstablishmentType.SixthFormCentre] = "Sixth form centres",
        [EstablishmentType.AcademySpecialSponsorLed] = "Academy special sponsor led",
        [EstablishmentType.AcademyConverter] = "Academy converter",
        [EstablishmentType.FreeSchool] = "Free schools",
        [EstablishmentType.FreeSchoolSpecial] = "Free schools special",
        [EstablishmentType.FreeSchoolAlternativeProvision] = "Free schools alternative provision",
        [EstablishmentType.FreeSchool16To19] = "Free schools 16 to 19",
        [EstablishmentType.UniversityTechnicalCollege] = "University technical college",
        [EstablishmentType.StudioSchool] = "Studio schools",
        [EstablishmentType.AcademyAlternativeProvisionConverter] = "Academy alternative provision converter",
        [EstablishmentType.AcademyAlternativeProvisionSponsorLed] = "Academy alternative provision sponsor led",
        [EstablishmentType.AcademySpecialConverter] = "Academy special converter",
        [EstablishmentType.Academy16To19Converter] = "Academy 16-19 converter",
        [EstablishmentType.Academy16To19SponsorLed] = "Academy 16 to 19 sponsor led",
        [EstablishmentType.AcademySecure16To19] = "Academy secure 16 to 19",
    };

    private static readonly Dictionary<int, string> Other = new()
    {
        [10] = "Other independent special school",
        [11] = "Other independent school",
        [24] = "Secure units",
        [25] = "Offshore schools",
        [26] = "Service children's education",
        [27] = "Miscellaneous",
        [29] = "Higher education institutions",
        [30] = "Welsh establishment",
        [32] = "Special post 16 institution",
        [37] = "British schools overseas",
        [47] = "Children's centre",
        [48] = "Children's centre linked site",
        [49] = "Online provider",
        [56] = "Institution funded by other government department",
    };

    private static readonly Dictionary<string, int> CodeByKey =
        StateFunded.Select(t => (Code: (int)t.Key, Name: t.Value))
            .Concat(Other.Select(t => (Code: t.Key, Name: t.Value)))
            .ToDictionary(t => RegisterWords.Key(t.Name), t => t.Code);

    /// <summary>The type as the register writes it, such as "Academy converter".</summary>
    public static string Title(this EstablishmentType type) => StateFunded[type];

    /// <summary>The register's name of any type, state-funded or not; null when the code is unknown.</summary>
    public static string? NameOfCode(int code) =>
        StateFunded.GetValueOrDefault((EstablishmentType)code) ?? Other.GetValueOrDefault(code);

    /// <summary>The register's code for a name of any type; null when the name is unknown.</summary>
    public static int? CodeOfName(string? name) =>
        name is not null && CodeByKey.TryGetValue(RegisterWords.Key(name), out var code) ? code : null;

    /// <summary>The state-funded type of a code; null for other and for unknown types.</summary>
    public static EstablishmentType? FromCode(int code) =>
        StateFunded.ContainsKey((EstablishmentType)code) ? (EstablishmentType)code : null;

    /// <summary>The state-funded type of a name; null for other and for unknown types.</summary>
    public static EstablishmentType? FromName(string? name) => CodeOfName(name) is { } code ? FromCode(code) : null;
}
