using System.Globalization;
using MusicHub.Domain.Schools;
using Names = MusicHub.Data.Register.RegisterColumns;

namespace MusicHub.Data.Register;

/// <summary>Turns the current row of a register into a <see cref="RegisterRow"/>; columns are looked up once.</summary>
internal sealed class RegisterRowReader
{
    private readonly RegisterCsv csv;
    private readonly List<RegisterColumn> used = [];
    private readonly RegisterColumn urn, authorityCode, authorityName, establishmentNumber, name;
    private readonly RegisterColumn typeCode, typeName, statusCode, statusName, phaseCode, phaseName;
    private readonly RegisterColumn openDate, closeDate, lowAge, highAge, gender, religiousCharacter;
    private readonly RegisterColumn pupils, freeMealsPercent;
    private readonly RegisterColumn trustCode, trustName, federationName, ukprn;
    private readonly RegisterColumn street, locality, address3, town, county, postcode, website, telephone;
    private readonly RegisterColumn headTitle, headFirstName, headLastName, headJobTitle;
    private readonly RegisterColumn districtCode, districtName, constituency, easting, northing;

    public RegisterRowReader(RegisterCsv csv)
    {
        this.csv = csv;
        urn = Use(Names.Urn);
        authorityCode = Use(Names.AuthorityCode);
        authorityName = Use(Names.AuthorityName);
        establishmentNumber = Use(Names.EstablishmentNumber);
        name = Use(Names.Name);
        typeCode = csv.Column(Names.TypeCode);
        typeName = csv.Column(Names.TypeName);
        statusCode = csv.Column(Names.StatusCode);
        statusName = csv.Column(Names.StatusName);
        phaseCode = csv.Column(Names.PhaseCode);
        phaseName = csv.Column(Names.PhaseName);
        openDate = Use(Names.OpenDate);
        closeDate = Use(Names.CloseDate);
        lowAge = Use(Names.LowAge);
        highAge = Use(Names.HighAge);
        gender = Use(Names.Gender);
        religiousCharacter = Use(Names.ReligiousCharacter);
        pupils = Use(Names.Pupils);
        freeMealsPercent = Use(Names.FreeMealsPercent);
        trustCode = Use(Names.TrustCode);
        trustName = Use(Names.TrustName);
        federationName = Use(Names.FederationName);
        ukprn = Use(Names.Ukprn);
        street = Use(Names.Street);
        locality = Use(Names.Locality);
        address3 = Use(Names.Address3);
        town = Use(Names.Town);
        county = Use(Names.County);
        postcode = Use(Names.Postcode);
        website = Use(Names.Website);
        telephone = Use(Names.Telephone);
        headTitle = Use(Names.HeadTitle);
        headFirstName = Use(Names.HeadFirstName);
        headLastName = Use(Names.HeadLastName);
        headJobTitle = Use(Names.HeadJobTitle);
        districtCode = Use(Names.DistrictCode);
        districtName = Use(Names.DistrictName);
        constituency = Use(Names.Constituency);
        easting = Use(Names.Easting);
        northing = Use(Names.Northing);
    }

    /// <summary>Columns without which the file is no register; of a code and a name, one is enough.</summary>
    public IReadOnlyList<string> MissingColumns =>
    [
        .. new[] { urn, authorityCode, name }.Where(c => !c.IsPresent).Select(c => c.Name),
        .. new[] { (typeCode, typeName), (statusCode, statusName), (phaseCode, phaseName) }
            .Where(pair => !pair.Item1.IsPresent && !pair.Item2.IsPresent)
            .Select(pair => pair.Item2.Name),
    ];

    public IReadOnlyList<string> AbsentColumns => [.. used.Where(c => !c.IsPresent).Select(c => c.Name)];

    /// <summary>The URN; null, and a problem, when there is none, or something else.</summary>
    public int? Urn() => csv.Urn(urn);

    public int? AuthorityCode() => csv.Number(authorityCode);

    public string? Name() => csv.Text(name, 200);

    /// <summary>The register's code where its list has the type, and the words of the file.</summary>
    public (int? Code, string? Name) Type()
    {
        var code = csv.Number(typeCode);
        var words = csv.Text(typeName, 100);
        var known = code is { } number ? EstablishmentTypes.NameOfCode(number) : null;
        return known is null
            ? (EstablishmentTypes.CodeOfName(words), words ?? code?.ToString())
            : (code, words ?? known);
    }

    public (RegisterStatus? Status, string? Name) Status()
    {
        var code = csv.Number(statusCode);
        var words = csv.Text(statusName);
        return ((code is { } number ? RegisterStatuses.FromCode(number) : null) ?? RegisterStatuses.FromName(words), words ?? code?.ToString());
    }

    /// <summary>The whole row; null, and a problem, when it has no name.</summary>
    public RegisterRow? Row(int urn, int? authority, EstablishmentType? type, string? typeWords, RegisterStatus? status)
    {
        if (Name() is not { } schoolName)
        {
            csv.Add(new(csv.Line, $"URN {urn} has no name.", "Correct this line, or download the file again."));
            return null;
        }

        var streetText = csv.Text(street, 200);
        var postcodeText = RegisterText.Postcode(csv.Text(postcode, 10));
        var (low, high) = (csv.Number(lowAge), csv.Number(highAge));
        // The register writes 0 to 0 where it knows no ages, and 0, 0 where it knows no place.
        if (low == 0 && high == 0)
            (low, high) = (null, null);
        var (east, north) = (csv.Number(easting), csv.Number(northing));
        if (east is null or 0 or >= 700_000 || north is null or 0 or >= 1_300_000)
            (east, north) = (null, null);
        var phase = PhaseOf();
        return new RegisterRow
        {
            Line = csv.Line,
            Urn = urn,
            Type = type,
            Status = status,
            RegisterPhase = phase,
            // Where several trusts support a school there may be more than one number: the name serves then.
            TrustCode = int.TryParse(csv.Text(trustCode), NumberStyles.None, CultureInfo.InvariantCulture, out var trust) ? trust : null,
            TrustName = csv.Text(trustName, 200),
            Head = Head(),
            Facts = new RegisterFacts
            {
                Name = schoolName,
                LaCode = authority,
                LaName = csv.Text(authorityName, 100),
                EstablishmentNumber = csv.Number(establishmentNumber),
                Type = type?.Title() ?? typeWords,
                RegisterPhase = phase?.Title(),
                OpenedOn = csv.Date(openDate),
                ClosedOn = csv.Date(closeDate),
                LowAge = low,
                HighAge = high,
                Gender = csv.Text(gender, 40),
                ReligiousCharacter = csv.Text(religiousCharacter, 100),
                Pupils = csv.Number(pupils),
                PercentageFsm = csv.Decimal(freeMealsPercent) is { } percent ? decimal.Round(percent, 4) : null,
                Federation = csv.Text(federationName, 200),
                Ukprn = csv.Number(ukprn),
                Street = streetText,
                Locality = csv.Text(locality, 200),
                Address3 = RegisterText.Address3(csv.Text(address3, 200), schoolName, streetText, postcodeText),
                Town = RegisterText.Town(csv.Text(town, 100)),
                County = csv.Text(county, 100),
                Postcode = postcodeText,
                OutwardPostcode = Postcode.OutwardOf(postcodeText),
                Website = RegisterText.Website(csv.Text(website)),
                Telephone = RegisterText.Telephone(csv.Text(telephone)),
                DistrictCode = csv.Text(districtCode, 12),
                District = csv.Text(districtName, 100),
                Constituency = csv.Text(constituency, 100),
                Easting = east,
                Northing = north,
            },
        };
    }

    private RegisterHead? Head()
    {
        return csv.Text(headLastName, 80) is { } lastName
            && RegisterHeadName.Of(csv.Text(headTitle, 20), csv.Text(headFirstName, 80), lastName) is { } name
                ? new(name, csv.Text(headJobTitle, 200))
                : null;
    }

    // Words that the list does not have are no phase that could be derived from: a person has to say.
    private RegisterPhase? PhaseOf()
    {
        var code = csv.Number(phaseCode);
        var words = csv.Text(phaseName);
        if (code is null && words is null)
            return null;
        return (code is { } number ? RegisterPhases.FromCode(number) : null)
            ?? RegisterPhases.FromName(words)
            ?? RegisterPhase.NotApplicable;
    }

    private RegisterColumn Use(string columnName)
    {
        var column = csv.Column(columnName);
        used.Add(column);
        return column;
    }
}
