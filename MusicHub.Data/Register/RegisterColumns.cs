namespace MusicHub.Data.Register;

/// <summary>Names of the register's columns, exactly as its files write them.</summary>
internal static class RegisterColumns
{
    public const string Urn = "URN";
    public const string AuthorityCode = "LA (code)";
    public const string AuthorityName = "LA (name)";
    public const string EstablishmentNumber = "EstablishmentNumber";
    public const string Name = "EstablishmentName";
    public const string TypeCode = "TypeOfEstablishment (code)";
    public const string TypeName = "TypeOfEstablishment (name)";
    public const string StatusCode = "EstablishmentStatus (code)";
    public const string StatusName = "EstablishmentStatus (name)";
    public const string OpenDate = "OpenDate";
    public const string CloseDate = "CloseDate";
    public const string PhaseCode = "PhaseOfEducation (code)";
    public const string PhaseName = "PhaseOfEducation (name)";
    public const string LowAge = "StatutoryLowAge";
    public const string HighAge = "StatutoryHighAge";
    public const string Gender = "Gender (name)";
    public const string ReligiousCharacter = "ReligiousCharacter (name)";
    public const string Pupils = "NumberOfPupils";
    public const string FreeMealsPercent = "PercentageFSM";
    public const string TrustCode = "Trusts (code)";
    public const string TrustName = "Trusts (name)";
    public const string FederationName = "Federations (name)";
    public const string Ukprn = "UKPRN";
    public const string Street = "Street";
    public const string Locality = "Locality";
    public const string Address3 = "Address3";
    public const string Town = "Town";
    public const string County = "County (name)";
    public const string Postcode = "Postcode";
    public const string Website = "SchoolWebsite";
    public const string Telephone = "TelephoneNum";
    public const string HeadTitle = "HeadTitle (name)";
    public const string HeadFirstName = "HeadFirstName";
    public const string HeadLastName = "HeadLastName";
    public const string HeadJobTitle = "HeadPreferredJobTitle";
    public const string DistrictCode = "DistrictAdministrative (code)";
    public const string DistrictName = "DistrictAdministrative (name)";
    public const string Constituency = "ParliamentaryConstituency (name)";
    public const string Easting = "Easting";
    public const string Northing = "Northing";

    public const string LinkUrn = "LinkURN";
    public const string LinkName = "LinkName";
    public const string LinkType = "LinkType";
    public const string LinkDate = "LinkEstablishedDate";
}
