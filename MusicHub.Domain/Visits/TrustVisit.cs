using MusicHub.Domain.Schools;

namespace MusicHub.Domain.Visits;

/// <summary>
/// One visit to a trust that covers several of its schools. Each school has a <see cref="Visit"/> of its own, which counts, is
/// recorded and has its history as any other; this is what they share. What is arranged for one of them is arranged for
/// all that are still ahead.
/// </summary>
public sealed class TrustVisit : Aggregate
{
    public const int FewestSchools = 2;

    private TrustVisit()
    {
    }

    public Guid TrustId { get; private init; }

    /// <summary>Means to visit schools of the trust together in a week.</summary>
    public static Result<PlannedTrustVisit> Plan(Trust trust, IReadOnlyCollection<School> schools, Guid kindId, Guid? visitorId, DateOnly week, DateOnly today)
    {
        if (schools.Count < FewestSchools)
            return VisitRefusals.TooFewSchools;
        if (schools.FirstOrDefault(school => school.TrustId != trust.Id || !school.IsOpen) is { } other)
            return VisitRefusals.NotASchoolOfTheTrust(other);
        var together = new TrustVisit { TrustId = trust.Id };
        List<Visit> visits = [];
        foreach (var school in schools)
        {
            var planned = Visit.Plan(school.Id, kindId, visitorId, week, today);
            if (planned.IsRefused)
                return planned.Refusal;
            planned.Value.Join(together);
            visits.Add(planned.Value);
        }

        return new PlannedTrustVisit(together, visits);
    }
}

/// <param name="Visits">One for each school.</param>
public sealed record PlannedTrustVisit(TrustVisit Together, IReadOnlyList<Visit> Visits);
