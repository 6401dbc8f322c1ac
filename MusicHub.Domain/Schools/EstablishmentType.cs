namespace MusicHub.Domain.Schools;

/// <summary>
/// The state-funded types of the school register; the values are the register's codes. Independent schools, schools
/// abroad or in Wales, universities, specialist post-16 institutions, online providers and children's centres are not among them.
/// </summary>
public enum EstablishmentType
{
    CommunitySchool = 1,
    VoluntaryAidedSchool = 2,
    VoluntaryControlledSchool = 3,
    FoundationSchool = 5,
    CityTechnologyCollege = 6,
    CommunitySpecialSchool = 7,
    NonMaintainedSpecialSchool = 8,
    FoundationSpecialSchool = 12,
    PupilReferralUnit = 14,
    LocalAuthorityNurserySchool = 15,
    FurtherEducation = 18,
    AcademySponsorLed = 28,
    SixthFormCentre = 31,
    AcademySpecialSponsorLed = 33,
    AcademyConverter = 34,
    FreeSchool = 35,
    FreeSchoolSpecial = 36,
    FreeSchoolAlternativeProvision = 38,
    FreeSchool16To19 = 39,
    UniversityTechnicalCollege = 40,
    StudioSchool = 41,
    AcademyAlternativeProvisionConverter = 42,
    AcademyAlternativeProvisionSponsorLed = 43,
    AcademySpecialConverter = 44,
    Academy16To19Converter = 45,
    Academy16To19SponsorLed = 46,
    AcademySecure16To19 = 57,
}
