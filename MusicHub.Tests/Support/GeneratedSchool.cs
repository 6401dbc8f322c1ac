using System.Globalization;
using MusicHub.Domain.Schools;

namespace MusicHub.Tests.Support;

/// <summary>An invented row of the school register: the fields by column.</summary>
public sealed class GeneratedSchool
{
    private static readonly string[] Saints = ["Alder", "Birch", "Cedar", "Hazel", "Juniper", "Larch", "Maple", "Rowan", "Willow", "Yew"];

    private static readonly string[] Places = ["Bridge", "Brook", "Combe", "Fold", "Green", "Hatch", "Mead", "Rise", "Vale", "Wick"];

    private static readonly string[] Towns = ["Ambleford", "St. Osyn's", "NETHER MARLOW", "Quillbury-on-Sea", "Château Green", "Wexcombe"];

    private static readonly EstablishmentType[] Types = Enum.GetValues<EstablishmentType>();

    private static readonly string[] CoreColumns =
    [
        "URN", "LA (code)", "LA (name)", "EstablishmentNumber", "EstablishmentName",
        "TypeOfEstablishment (code)", "TypeOfEstablishment (name)", "EstablishmentStatus (code)", "EstablishmentStatus (name)",
        "ReasonEstablishmentOpened (name)", "OpenDate", "CloseDate", "PhaseOfEducation (code)", "PhaseOfEducation (name)",
        "StatutoryLowAge", "StatutoryHighAge", "Boarders (name)", "OfficialSixthForm (name)", "Gender (name)",
        "ReligiousCharacter (name)", "AdmissionsPolicy (name)", "NumberOfPupils", "PercentageFSM", "Trusts (code)", "Trusts (name)",
        "Federations (name)", "UKPRN", "Street", "Locality", "Address3", "Town", "County (name)", "Postcode", "SchoolWebsite",
        "TelephoneNum", "HeadTitle (name)", "HeadFirstName", "HeadLastName", "HeadPreferredJobTitle", "GOR (name)",
        "DistrictAdministrative (code)", "DistrictAdministrative (name)", "ParliamentaryConstituency (code)",
        "ParliamentaryConstituency (name)", "Easting", "Northing",
    ];

    private static readonly HashSet<string> NotInStateFundedLayout =
    [
        "TypeOfEstablishment (code)", "EstablishmentStatus (code)", "CloseDate", "PhaseOfEducation (code)", "NumberOfPupils",
        "PercentageFSM", "Trusts (code)", "Trusts (name)", "Federations (name)", "DistrictAdministrative (code)",
        "DistrictAdministrative (name)", "Easting", "Northing",
    ];

    private static readonly string[] FullLayout =
        [.. CoreColumns, .. Enumerable.Range(1, 135 - CoreColumns.Length).Select(i => $"Unused{i:00} (name)")];

    private static readonly string[] StateFundedLayout = [.. CoreColumns.Where(c => !NotInStateFundedLayout.Contains(c))];

    private static readonly HashSet<string> Numbers =
        ["URN", "StatutoryLowAge", "StatutoryHighAge", "NumberOfPupils", "PercentageFSM", "UKPRN", "Easting", "Northing", "EstablishmentNumber"];

    private GeneratedSchool()
    {
    }

    public Dictionary<string, string> Values { get; } = [];

    public required int Urn { get; init; }

    public required int AuthorityCode { get; init; }

    public required string Name { get; init; }

    public required EstablishmentType Type { get; init; }

    public required RegisterStatus Status { get; init; }

    public required RegisterPhase Phase { get; init; }

    public DateOnly? OpenedOn { get; init; }

    public required string Street { get; init; }

    public required int Pupils { get; init; }

    public static IReadOnlyList<string> Columns(bool full) => full ? FullLayout : StateFundedLayout;

    public static bool IsNumber(string column) => Numbers.Contains(column);

    internal static GeneratedSchool Make(int seed, int row, int urn, (int Code, string Name) authority, GeneratedRegister shape)
    {
        var random = new Random(unchecked((seed * 7_919) + row));
        string Pick(string[] words) => words[random.Next(words.Length)];
        var type = shape.OnlyOpenSchools ? EstablishmentType.CommunitySchool : Types[random.Next(Types.Length)];
        var status = shape.OnlyOpenSchools ? RegisterStatus.Open : (RegisterStatus)random.Next(1, 5);
        var phase = shape.OnlyOpenSchools ? RegisterPhase.Primary : (RegisterPhase)random.Next(0, 8);
        var opened = random.Next(4) == 0 ? (DateOnly?)null : new DateOnly(random.Next(1950, 2026), random.Next(1, 13), random.Next(1, 29));
        var name = $"{Pick(Saints)} {Pick(Places)} {(random.Next(5) == 0 ? "École, \"La Fierté\"" : "School")} {urn}";
        var street = random.Next(3) == 0 ? $"{row + 1}, {Pick(Places)} Lane" : $"{Pick(Saints)} Road";
        var school = new GeneratedSchool
        {
            Urn = urn,
            AuthorityCode = authority.Code,
            Name = name,
            Type = type,
            Status = status,
            Phase = phase,
            OpenedOn = opened,
            Street = street,
            Pupils = random.Next(20, 1_800),
        };

        string Code(int code) => code.ToString(shape.LosesLeadingZeros ? "0" : "00", CultureInfo.InvariantCulture);
        var values = school.Values;
        values["URN"] = urn.ToString(CultureInfo.InvariantCulture);
        values["LA (code)"] = authority.Code.ToString(CultureInfo.InvariantCulture);
        values["LA (name)"] = authority.Name;
        values["EstablishmentNumber"] = (2_000 + (row % 6_000)).ToString(CultureInfo.InvariantCulture);
        values["EstablishmentName"] = shape.BreaksLinesInsideFields && random.Next(3) == 0 ? name.Replace(" School", " \r\n School") : name;
        values["TypeOfEstablishment (code)"] = Code((int)type);
        values["TypeOfEstablishment (name)"] = type.Title();
        values["EstablishmentStatus (code)"] = ((int)status).ToString(CultureInfo.InvariantCulture);
        values["EstablishmentStatus (name)"] = status.Title();
        values["ReasonEstablishmentOpened (name)"] = "Not applicable";
        values["OpenDate"] = opened?.ToString(shape.DateFormat, CultureInfo.InvariantCulture) ?? "";
        values["PhaseOfEducation (code)"] = ((int)phase).ToString(CultureInfo.InvariantCulture);
        values["PhaseOfEducation (name)"] = phase.Title();
        values["StatutoryLowAge"] = "4";
        values["StatutoryHighAge"] = "11";
        values["Gender (name)"] = "Mixed";
        values["ReligiousCharacter (name)"] = "Does not apply";
        values["NumberOfPupils"] = school.Pupils.ToString(CultureInfo.InvariantCulture);
        values["PercentageFSM"] = (random.Next(0, 600) / 10m).ToString(CultureInfo.InvariantCulture);
        values["Trusts (code)"] = type.Title().StartsWith("Academy", StringComparison.Ordinal) ? (2_000 + (row % 40)).ToString(CultureInfo.InvariantCulture) : "";
        values["Trusts (name)"] = values["Trusts (code)"].Length == 0 ? "" : $"THE FIERTÉ LEARNING TRUST {row % 40}";
        values["UKPRN"] = (10_000_000 + row).ToString(CultureInfo.InvariantCulture);
        values["Street"] = street;
        values["Town"] = Pick(Towns);
        values["County (name)"] = authority.Name;
        values["Postcode"] = $"AB{1 + (row % 60)} {row % 10}CD";
        values["SchoolWebsite"] = random.Next(2) == 0 ? $"www.school{urn}.example/" : $"https://school{urn}.example";
        values["TelephoneNum"] = $"{(shape.LosesLeadingZeros ? "" : "0")}1632{960_000 + (row % 999)}";
        values["HeadTitle (name)"] = "Dr";
        values["HeadFirstName"] = Pick(Saints);
        values["HeadLastName"] = Pick(Places);
        values["HeadPreferredJobTitle"] = "Headteacher";
        values["DistrictAdministrative (code)"] = $"E0{7_000_000 + (authority.Code * 10) + (row % 10)}";
        values["DistrictAdministrative (name)"] = $"{Places[row % 10]} District";
        values["ParliamentaryConstituency (name)"] = $"{Saints[row % 10]} and {Places[row % 10]}";
        values["Easting"] = (500_000 + (row % 50_000)).ToString(CultureInfo.InvariantCulture);
        values["Northing"] = (200_000 + (row % 50_000)).ToString(CultureInfo.InvariantCulture);
        if (shape.Full)
        {
            for (var i = 1; i <= 135 - CoreColumns.Length; i += 3)
                values[$"Unused{i:00} (name)"] = "Not applicable";
        }

        return school;
    }
}
