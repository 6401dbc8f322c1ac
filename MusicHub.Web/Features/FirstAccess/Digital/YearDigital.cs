using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.FirstAccess;
using MusicHub.Data.Schools;
using MusicHub.Domain.FirstAccess.Digital;
using MusicHub.Domain.FirstAccess.Digital.Scenarios;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.FirstAccess.Grant;

namespace MusicHub.Web.Features.FirstAccess.Digital;

/// <summary>Digital resources of an academic year: who asked, what each option comes to, and what the grant has left for it.</summary>
/// <param name="Options">Of the year.</param>
/// <param name="Before">Those in force in the year before.</param>
/// <param name="Lines">Every request of the year.</param>
/// <param name="Register">All open schools.</param>
/// <param name="GrantLeft">Of the year's grant, not promised to anybody; null where it is not known.</param>
public sealed record YearDigital(int Year, IReadOnlyList<DigitalOption> Options, IReadOnlyDictionary<DigitalPhase, DigitalOption> Before, IReadOnlyList<DigitalLine> Lines, IReadOnlyList<(DigitalPhase Phase, DigitalSchool School)> Register, decimal? GrantLeft)
{
    /// <summary>Who waits, in the order of priority, and who fits into what the grant has left.</summary>
    public IReadOnlyList<(DigitalLine Line, bool Fits, decimal? LeftAfter)> Waiting => _waiting ??= DigitalAllocation.Within(
        Lines.Where(line => line.Request.State == DigitalState.Asked && InForce(line.Request.Phase) is not null)
            .OrderByDescending(line => line.HadNone).ThenByDescending(line => line.FreeSchoolMeals ?? 0).ThenBy(line => line.Request.RequestedOn).ThenBy(line => line.School, StringComparer.Ordinal)
            .Select(line => (line, Quote(line)!.Value.Subsidy)),
        GrantLeft);

    private IReadOnlyList<(DigitalLine Line, bool Fits, decimal? LeftAfter)>? _waiting;

    public static async Task<YearDigital> Of(MusicHubDbContext db, Viewer viewer, int year, DateOnly today, CancellationToken cancellationToken)
    {
        var options = await db.DigitalOptions.AsNoTracking().Where(option => option.StartYear == year || option.StartYear == year - 1).ToListAsync(cancellationToken);
        var requests = await db.DigitalRequests.VisibleTo(viewer).AsNoTracking().Where(request => request.StartYear == year).ToListAsync(cancellationToken);
        var had = (await db.DigitalRequests.Where(request => request.StartYear == year - 1 && request.State == DigitalState.Allocated).Select(request => request.SchoolId).ToListAsync(cancellationToken)).ToHashSet();
        var schools = await db.Schools.VisibleTo(viewer).Where(school => school.Status != RegisterStatus.Closed || db.DigitalRequests.Any(request => request.SchoolId == school.Id && request.StartYear == year))
            .Select(school => new { school.Id, school.Name, school.Urn, school.Phase, school.RegionId, school.Status, school.Register.Pupils, school.Register.PercentageFsm }).ToDictionaryAsync(school => school.Id, cancellationToken);
        return new(
            year,
            [.. options.Where(option => option.StartYear == year).OrderBy(option => option.Phase).ThenBy(option => option.Name, StringComparer.OrdinalIgnoreCase)],
            DigitalPhases.All.Select(phase => DigitalOption.InForce(options, year - 1, phase)).OfType<DigitalOption>().ToDictionary(option => option.Phase),
            [.. requests.Where(request => schools.ContainsKey(request.SchoolId)).Select(request => (Request: request, School: schools[request.SchoolId])).Select(line => new DigitalLine(line.Request, line.School.Name, line.School.Urn, line.School.RegionId, line.School.Pupils, line.School.PercentageFsm, !had.Contains(line.School.Id))).OrderBy(line => line.School, StringComparer.Ordinal)],
            [.. schools.Values.Where(school => school.Status != RegisterStatus.Closed && DigitalPhases.Of(school.Phase) is not null).Select(school => (DigitalPhases.Of(school.Phase)!.Value, new DigitalSchool(school.Id, school.Pupils)))],
            (await YearGrant.Of(db, viewer, year, today, cancellationToken))?.Picture.Left);
    }

    public DigitalOption? InForce(DigitalPhase phase) => DigitalOption.InForce(Options, Year, phase);

    /// <summary>What the option comes to for the schools that asked or have the resources.</summary>
    public DigitalFigures ForThoseWhoAsked(DigitalOption option) => DigitalFigures.Of(option.BandTerms, Asked(option.Phase));

    /// <summary>What it would come to if every open school of the phase had them.</summary>
    public DigitalFigures ForAll(DigitalOption option) => DigitalFigures.Of(option.BandTerms, Register.Where(one => one.Phase == option.Phase).Select(one => one.School));

    /// <summary>With what an option is compared: what was in force in the year before, else what is in force.</summary>
    public DigitalOption? Current(DigitalPhase phase) => Before.GetValueOrDefault(phase) ?? InForce(phase);

    /// <summary>What a school would pay and the grant would use, to the penny; null while no option is adopted.</summary>
    public (decimal Charge, decimal Subsidy, string Size)? Quote(DigitalLine line)
    {
        if (InForce(line.Request.Phase)?.BandTerms is not { } bands)
            return null;
        var band = DigitalBands.Of(bands, line.Pupils);
        var charge = Pennies.Round(band.Charge);
        return (charge, band.Cost - charge, DigitalBands.Title(bands, bands.ToList().IndexOf(band)));
    }

    /// <summary>How many schools there are of each size.</summary>
    public IEnumerable<int> Count(DigitalPhase phase, DigitalSource source, IReadOnlyList<BandTerms> bands) =>
        DigitalFigures.Of(bands, source == DigitalSource.Asked ? Asked(phase) : Register.Where(one => one.Phase == phase).Select(one => one.School)).Bands.Select(band => band.Schools);

    /// <summary>An option's sizes for a scenario: all open schools, compared with what was in force before.</summary>
    public IReadOnlyList<DigitalSize> SizesOf(DigitalOption option)
    {
        var current = Current(option.Phase)?.BandTerms;
        return [.. option.BandTerms.Zip(Count(option.Phase, DigitalSource.All, option.BandTerms), (band, schools) =>
            new DigitalSize(band.MostPupils, schools, band.Cost, band.SchoolPercent, current is null ? 0 : DigitalBands.Of(current, band.MostPupils ?? int.MaxValue).SchoolPercent))];
    }

    private IEnumerable<DigitalSchool> Asked(DigitalPhase phase) =>
        Lines.Where(line => line.Request.Phase == phase && line.Request.State is DigitalState.Asked or DigitalState.Allocated && line.Request.Phase == phase).Select(line => new DigitalSchool(line.Request.SchoolId, line.Request.Pupils ?? line.Pupils));
}

/// <param name="HadNone">The school had no digital resources in the year before.</param>
public sealed record DigitalLine(DigitalRequest Request, string School, int Urn, Guid? RegionId, int? Pupils, decimal? FreeSchoolMeals, bool HadNone);
