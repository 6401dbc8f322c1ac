using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.FirstAccess.Digital;
using MusicHub.Domain.FirstAccess.Grants;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.People;

namespace MusicHub.Data.FirstAccess;

public static class DigitalQueries
{
    public static IQueryable<DigitalRequest> VisibleTo(this IQueryable<DigitalRequest> requests, Viewer viewer) =>
        viewer.May(Permission.SeeFirstAccess) ? requests : requests.Where(_ => false);

    /// <summary>The adopted option of a year and phase; null while there is none.</summary>
    public static async Task<DigitalOption?> DigitalInForce(this MusicHubDbContext db, int startYear, DigitalPhase phase, CancellationToken cancellationToken = default) =>
        DigitalOption.InForce(await db.DigitalOptions.AsNoTracking().Where(option => option.StartYear == startYear && option.State == OptionState.Adopted).ToListAsync(cancellationToken), startYear, phase);

    /// <summary>What digital resources take of a year's grant: what is allocated is promised, what is asked for is priced by the option in force.</summary>
    public static async Task<GrantShare> DigitalShare(this MusicHubDbContext db, int startYear, CancellationToken cancellationToken = default)
    {
        var requests = await db.DigitalRequests.Where(request => request.StartYear == startYear && (request.State == DigitalState.Asked || request.State == DigitalState.Allocated))
            .Select(request => new { request.State, request.Phase, request.FullCost, request.Charge, Pupils = db.Schools.Where(school => school.Id == request.SchoolId).Select(school => school.Register.Pupils).FirstOrDefault() }).ToListAsync(cancellationToken);
        var options = await db.DigitalOptions.AsNoTracking().Where(option => option.StartYear == startYear && option.State == OptionState.Adopted).ToListAsync(cancellationToken);
        var inForce = DigitalPhases.All.ToDictionary(phase => phase, phase => DigitalOption.InForce(options, startYear, phase)?.BandTerms);
        return new(
            0,
            requests.Where(request => request.State == DigitalState.Allocated).Sum(request => request.FullCost - request.Charge),
            requests.Where(request => request.State == DigitalState.Asked).Sum(request => inForce[request.Phase] is { } bands && DigitalBands.Of(bands, request.Pupils) is var band ? band.Cost - Pennies.Round(band.Charge) : 0));
    }
}
