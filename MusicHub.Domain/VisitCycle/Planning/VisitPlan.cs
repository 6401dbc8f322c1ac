namespace MusicHub.Domain.VisitCycle.Planning;

/// <summary>Who goes where and when, and whom the plan had to leave out.</summary>
/// <param name="Outings">By day, then visitor.</param>
/// <param name="LeftOut">Schools due within the plan that it has no room for, and schools without a place in it that were wanted.</param>
/// <param name="Late">Schools that are visited, but after their due term, since no plan could have held it.</param>
/// <param name="Shortages">Why: each proves that no plan could have done better there.</param>
public sealed record VisitPlan(
    IReadOnlyList<Outing> Outings,
    IReadOnlyList<Guid> LeftOut,
    IReadOnlyList<Guid> Late,
    IReadOnlyList<Shortage> Shortages)
{
    public int Visits => Outings.Sum(outing => outing.SchoolIds.Count);

    public double Kilometres => Outings.Sum(outing => outing.Kilometres);
}

/// <param name="SchoolIds">In driving order.</param>
/// <param name="Kilometres">By road, from the visitor's home base and back; schools whose place nobody knows add nothing.</param>
public sealed record Outing(PlanSlot Slot, IReadOnlyList<Guid> SchoolIds, double Kilometres);

/// <summary>More schools than visits: they depend on these visitors and terms alone, which have too little room for them.</summary>
/// <param name="Visitors">None for schools to which nobody goes.</param>
/// <param name="Schools">How many are due there.</param>
/// <param name="Room">Visits that can be made there.</param>
public sealed record Shortage(IReadOnlyList<VisitorUntil> Visitors, int Schools, int Room);

/// <param name="Term">Index of the last term that counts.</param>
public sealed record VisitorUntil(Guid VisitorId, int Term);

/// <summary>Whether the time is enough for what is due, before any way is searched.</summary>
/// <param name="Schools">How many can be visited, those that are fixed not counted.</param>
/// <param name="LeftOut">Due within the plan, and no room.</param>
/// <param name="Late">After their due term at the earliest.</param>
public sealed record PlanCheck(int Schools, int LeftOut, int Late, IReadOnlyList<Shortage> Shortages);
