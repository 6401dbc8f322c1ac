using System.Globalization;

namespace MusicHub.Domain.Schools;

/// <summary>One field of a school before and after; null where there is nothing.</summary>
public sealed record RegisterFieldChange(string Field, string? Before, string? After);

/// <summary>How what a file says is laid over what is known.</summary>
public static class RegisterFactsMerge
{
    // What a wrong conversion leaves in place of a letter.
    private const char Lost = '\uFFFD';

    private static readonly (string Field, Func<RegisterFacts, object?> Value)[] Fields =
    [
        ("Name", facts => facts.Name),
        ("Type", facts => facts.Type),
        ("Phase in the register", facts => facts.RegisterPhase),
        ("Lowest age", facts => facts.LowAge),
        ("Highest age", facts => facts.HighAge),
        ("Pupils", facts => facts.Pupils),
        ("Pupils eligible for free school meals (per cent)", facts => facts.PercentageFsm),
        ("Gender", facts => facts.Gender),
        ("Religious character", facts => facts.ReligiousCharacter),
        ("Local authority code", facts => facts.LaCode),
        ("Local authority", facts => facts.LaName),
        ("Establishment number", facts => facts.EstablishmentNumber),
        ("UKPRN", facts => facts.Ukprn),
        ("Opened on", facts => facts.OpenedOn),
        ("Closed on", facts => facts.ClosedOn),
        ("Federation", facts => facts.Federation),
        ("Street", facts => facts.Street),
        ("Locality", facts => facts.Locality),
        ("Third address line", facts => facts.Address3),
        ("Town", facts => facts.Town),
        ("County", facts => facts.County),
        ("Postcode", facts => facts.Postcode),
        ("Website", facts => facts.Website),
        ("Telephone", facts => facts.Telephone),
        ("District code", facts => facts.DistrictCode),
        ("District", facts => facts.District),
        ("Constituency", facts => facts.Constituency),
        ("Easting", facts => facts.Easting),
        ("Northing", facts => facts.Northing),
    ];

    /// <summary>
    /// What is known, with what the file says in its place. A blank erases nothing, and neither does text in which
    /// letters were lost by a wrong conversion.
    /// </summary>
    public static RegisterFacts With(this RegisterFacts known, RegisterFacts said)
    {
        var postcode = Text(said.Postcode, known.Postcode);
        return new RegisterFacts
        {
            Name = Text(said.Name, known.Name)!,
            LaCode = said.LaCode ?? known.LaCode,
            LaName = Text(said.LaName, known.LaName),
            EstablishmentNumber = said.EstablishmentNumber ?? known.EstablishmentNumber,
            Type = Text(said.Type, known.Type),
            RegisterPhase = Text(said.RegisterPhase, known.RegisterPhase),
            OpenedOn = said.OpenedOn ?? known.OpenedOn,
            ClosedOn = said.ClosedOn ?? known.ClosedOn,
            LowAge = said.LowAge ?? known.LowAge,
            HighAge = said.HighAge ?? known.HighAge,
            Gender = Text(said.Gender, known.Gender),
            ReligiousCharacter = Text(said.ReligiousCharacter, known.ReligiousCharacter),
            Pupils = said.Pupils ?? known.Pupils,
            PercentageFsm = said.PercentageFsm ?? known.PercentageFsm,
            Federation = Text(said.Federation, known.Federation),
            Ukprn = said.Ukprn ?? known.Ukprn,
            Street = Text(said.Street, known.Street),
            Locality = Text(said.Locality, known.Locality),
            Address3 = Text(said.Address3, known.Address3),
            Town = Text(said.Town, known.Town),
            County = Text(said.County, known.County),
            Postcode = postcode,
            OutwardPostcode = postcode == said.Postcode ? said.OutwardPostcode : known.OutwardPostcode,
            Website = Text(said.Website, known.Website),
            Telephone = Text(said.Telephone, known.Telephone),
            DistrictCode = Text(said.DistrictCode, known.DistrictCode),
            District = Text(said.District, known.District),
            Constituency = Text(said.Constituency, known.Constituency),
            Easting = said.Easting ?? known.Easting,
            Northing = said.Northing ?? known.Northing,
        };
    }

    /// <summary>The fields that differ, in the order in which people read them.</summary>
    public static IEnumerable<RegisterFieldChange> ChangesTo(this RegisterFacts before, RegisterFacts after) =>
        before == after
            ? []
            : Fields
                .Where(field => !Equals(field.Value(before), field.Value(after)))
                .Select(field => new RegisterFieldChange(field.Field, Written(field.Value(before)), Written(field.Value(after))));

    private static string? Text(string? said, string? known) =>
        said is null || (known is not null && said.Contains(Lost)) ? known : said;

    private static string? Written(object? value) => value switch
    {
        null => null,
        DateOnly day => day.ToString("d MMM yyyy", CultureInfo.GetCultureInfo("en-GB")),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
