using System.Globalization;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Demo;

/// <summary>A school in the making: where it is and what it teaches, before the register's facts are written.</summary>
internal sealed class DemoSchoolDraft(string name, DemoDistrict? district, DemoPlace place, RegisterPhase phase, int lowAge, int highAge)
{
    public const string ChurchOfEngland = "Church of England";

    public const string Catholic = "Roman Catholic";

    private const string InwardLetters = "ABDEFGHJLNPQRSTUWXYZ";

    public string Name { get; set; } = name;

    public DemoDistrict? District => district;

    public DemoPlace Place => place;

    public RegisterPhase Phase => phase;

    public EstablishmentType Type { get; set; } = EstablishmentType.CommunitySchool;

    public RegisterStatus Status { get; set; } = RegisterStatus.Open;

    public string? Religion { get; init; }

    public string Gender { get; set; } = "Mixed";

    public DateOnly? OpenedOn { get; set; }

    public DateOnly? ClosedOn { get; set; }

    public bool IsUnplaced { get; set; }

    public Guid? TrustId { get; set; }

    public bool IsAcademy => Type.Title().StartsWith("Academy", StringComparison.Ordinal) || Type.Title().StartsWith("Free", StringComparison.Ordinal)
        || Type is EstablishmentType.UniversityTechnicalCollege or EstablishmentType.StudioSchool;

    public School Make(DemoChance chance, int urn, int number)
    {
        var facts = new RegisterFacts
        {
            Name = Name,
            LaCode = DemoCounty.LaCode,
            LaName = DemoCounty.Name,
            EstablishmentNumber = number,
            Type = Type.Title(),
            RegisterPhase = phase.Title(),
            OpenedOn = OpenedOn,
            ClosedOn = ClosedOn,
            LowAge = lowAge,
            HighAge = highAge,
            Gender = Gender,
            ReligiousCharacter = Religion ?? "Does not apply",
            Pupils = Status == RegisterStatus.Open ? Pupils(chance) : null,
            PercentageFsm = Status == RegisterStatus.Open ? Fsm(chance) : null,
            Ukprn = 10_900_000 + (urn % 100_000),
            Street = DemoNames.Street(chance),
            Locality = place.IsVillage && district is not null && chance.Is(0.5) ? $"near {district.Towns[0].Name}" : null,
            Town = chance.Is(0.04) ? place.Name.ToUpperInvariant() : place.Name,
            County = DemoCounty.Name,
            Postcode = $"{place.Outward} {chance.Between(1, 9)}{InwardLetters[chance.Between(0, InwardLetters.Length - 1)]}{InwardLetters[chance.Between(0, InwardLetters.Length - 1)]}",
            OutwardPostcode = place.Outward,
            Website = chance.Is(0.94) ? $"{(chance.Is(0.5) ? "https://" : "")}www.{Domain}{(chance.Is(0.3) ? "/" : "")}" : null,
            Telephone = string.Create(CultureInfo.InvariantCulture, $"01632 {960_000 + (urn % 1_000)}"), // set aside for fiction
            DistrictCode = district?.Code,
            District = district?.Name,
            Constituency = district?.Constituency,
            Easting = IsUnplaced ? null : place.Easting + (int)chance.Around(0, place.IsVillage ? 220 : 1_150),
            Northing = IsUnplaced ? null : place.Northing + (int)chance.Around(0, place.IsVillage ? 220 : 1_050),
        };
        return School.FromRegister(urn, facts, Status, PhaseDerivation.Derive(Type, phase, lowAge, highAge), TrustId);
    }

    /// <summary>The school's own domain, of a kind that is nobody's.</summary>
    public string Domain => $"{DemoNames.Slug(Name)}.example";

    private int Pupils(DemoChance chance) => (phase, lowAge, highAge) switch
    {
        (RegisterPhase.Nursery, _, _) => chance.Between(48, 130),
        (RegisterPhase.NotApplicable, _, _) => chance.Between(24, 210),
        (RegisterPhase.Secondary, _, _) => chance.Between(560, 1_720),
        (RegisterPhase.AllThrough, _, _) => chance.Between(900, 1_600),
        (RegisterPhase.MiddleDeemedSecondary, _, _) => chance.Between(380, 560),
        (_, _, 7) => chance.Between(80, 280),
        (_, 7, _) => chance.Between(120, 370),
        _ when place.IsVillage => chance.Between(42, 215),
        _ => chance.Between(1, 3) * 205 + chance.Between(-24, 18),
    };

    private decimal Fsm(DemoChance chance)
    {
        var usual = (district?.Fsm ?? 12) * (phase == RegisterPhase.NotApplicable ? 1.9 : place.IsVillage ? 0.6 : 1);
        return Math.Round((decimal)Math.Clamp(chance.Around(usual, usual * 0.4), 0.6, 72), 1);
    }
}
