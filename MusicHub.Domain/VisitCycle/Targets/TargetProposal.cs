using MusicHub.Domain.Calendar;

namespace MusicHub.Domain.VisitCycle.Targets;

/// <summary>Targets of a year as they follow from who is due.</summary>
/// <param name="HasKept">The targets of terms that are over stand as they were set.</param>
/// <param name="Visited">Schools visited already that are counted in the term of the visit.</param>
/// <param name="Overdue">Of the schools to visit, those due before the terms ahead.</param>
/// <param name="BroughtForward">Visited before they have to be, because the total has room.</param>
/// <param name="LeftOut">Due, but more than the total.</param>
/// <param name="WithoutRegion">Counted, but of no region, so in no line.</param>
/// <param name="PutOff">Visits in a later term than they would be, because there is no time for them before.</param>
public sealed record TargetProposal(IReadOnlyList<TargetProposalLine> Lines, bool HasKept, int Visited, int Overdue, int BroughtForward, int LeftOut, int WithoutRegion, int PutOff)
{
    public int For(Guid region, TermName term) => Lines.Where(line => line.RegionId == region && line.Term == term).Sum(line => line.Schools);

    public int Total => Lines.Sum(line => line.Schools);
}

public sealed record TargetProposalLine(Guid RegionId, TermName Term, int Schools);

/// <summary>Schools of a region that the targets leave overdue at the end of a term.</summary>
/// <param name="Needed">Visited in the year, or due by the end of the term.</param>
/// <param name="Target">Up to and with the term.</param>
public sealed record TargetGap(Guid RegionId, TermName Term, int Needed, int Target)
{
    public int Missing => Needed - Target;
}
