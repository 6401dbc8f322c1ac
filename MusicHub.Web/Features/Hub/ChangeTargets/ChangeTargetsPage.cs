using MusicHub.Domain.Calendar;
using MusicHub.Domain.Hub;
using MusicHub.Domain.VisitCycle.Targets;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Hub.ChangeTargets;

/// <param name="Years">Start years of the years that are open.</param>
/// <param name="Need">Whom the year finds waiting; null where nobody can say.</param>
/// <param name="CopiedFrom">The year whose numbers stand in the form, not saved yet.</param>
public sealed record ChangeTargetsPage(
    ChangeTargetsForm Form,
    int StartYear,
    IReadOnlyList<int> Years,
    IReadOnlyList<TargetRegion> Regions,
    YearTargets? Saved,
    YearTargets? LastYear,
    YearNeed? Need,
    int? CopiedFrom = null,
    TargetProposal? Proposal = null)
{
    public string Title => AcademicYear.TitleOf(StartYear);

    public string LastTitle => AcademicYear.TitleOf(StartYear - 1);

    /// <summary>Zero while the year has none.</summary>
    public int Version => Saved?.Version ?? 0;

    public IReadOnlyList<TargetGap> Gaps => Need is null
        ? []
        : Need.Gaps(Regions.Select(region => region.Id), (region, term) => TargetRow.Counted(Form.Rows.Find(row => row.RegionId == region)?.For(term)));

    /// <summary>What the proposal in the form holds, in sentences.</summary>
    public IEnumerable<string> ProposalWords()
    {
        if (Proposal is not { } proposal)
            yield break;
        yield return "These numbers follow from who is due. Nothing is saved yet: change what you like, then save.";
        if (proposal.HasKept)
            yield return "The targets of terms that are over stay as they were set.";
        if (proposal.Visited > 0)
            yield return $"{Words.Count(proposal.Visited, "school")} visited this year {(proposal.Visited == 1 ? "is" : "are")} counted in the {(proposal.Visited == 1 ? "term" : "terms")} of the visit.";
        if (proposal.Overdue > 0)
            yield return $"{Words.Count(proposal.Overdue, "overdue school")} {(proposal.Overdue == 1 ? "stands" : "stand")} in the first terms ahead.";
        if (proposal.BroughtForward > 0)
            yield return $"{Words.Count(proposal.BroughtForward, "school")} {(proposal.BroughtForward == 1 ? "is" : "are")} brought forward from later, because the total has room.";
        if (proposal.PutOff > 0)
            yield return $"{Words.Count(proposal.PutOff, "visit is", "visits are")} put into a later term than {(proposal.PutOff == 1 ? "its school is" : "their schools are")} due in, because the visitors have no time for more before.";
        if (proposal.LeftOut > 0)
            yield return $"{Words.Count(proposal.LeftOut, "due school")} {(proposal.LeftOut == 1 ? "does" : "do")} not fit into the total and will be overdue.";
        if (proposal.WithoutRegion > 0)
            yield return $"{Words.Count(proposal.WithoutRegion, "school")} {(proposal.WithoutRegion == 1 ? "has" : "have")} no region and so {(proposal.WithoutRegion == 1 ? "stands" : "stand")} in no target.";
    }
}

/// <param name="Schools">Open schools.</param>
public sealed record TargetRegion(Guid Id, string Name, int Schools)
{
    /// <summary>Names the region's row in the form, so that a person who is shown what they typed knows whose number it was.</summary>
    public string Key => Name.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
}
