using MusicHub.Domain.Actions;

namespace MusicHub.Domain.Audits;

/// <summary>From areas for development to actions and to the targets of the school's music development plan, in one step.</summary>
public static class AreasInPlan
{
    /// <summary>By when it is to be done, unless somebody says otherwise: schools teach until the last days of July.</summary>
    public static DateOnly ProposedDueOn(int yearStart) => new(yearStart + 1, 7, 31);

    /// <summary>Opens an action for each of the areas, or takes the one that is open for it already, as a target of the plan.</summary>
    /// <param name="areas">Of the audit's areas for development, by identity.</param>
    /// <param name="actions">What has come from this audit so far.</param>
    /// <param name="ownerId">Who is to do what is new; null gives it to the school.</param>
    /// <param name="yearStart">The plan's academic year, by its first calendar year.</param>
    public static Result<List<HubAction>> Plan(this Audit audit, IReadOnlyCollection<Guid> areas, IReadOnlyCollection<HubAction> actions, Guid? ownerId, DateOnly dueOn, int yearStart, DateOnly today)
    {
        if (audit.IsOpen)
            return AuditRefusals.NotCompleted;
        var chosen = audit.Findings.Where(finding => finding.Kind == FindingKind.Development && areas.Contains(finding.Id)).ToList();
        if (chosen.Count == 0 || chosen.Count < areas.Distinct().Count())
            return AuditRefusals.AreaGone;
        List<HubAction> targets = [];
        foreach (var area in chosen)
        {
            var known = actions.Where(action => action.What == area.Text && action.State != ActionState.Dropped).ToList();
            if (known.Exists(action => action.PlanYear is not null))
                return AuditRefusals.AreaPlanned(area.Text);
            var opened = known.Find(action => action.State == ActionState.Open) is { } open
                ? open
                : HubAction.Open(audit.SchoolId, ActionSource.Audit, audit.Id, new ActionDetails(area.Text, ownerId, dueOn, StrategicFunction.Schools), today);
            if (opened.IsRefused)
                return opened.Refusal;
            if (opened.Value.PutInPlan(yearStart).Refusal is { } refusal)
                return refusal;
            targets.Add(opened.Value);
        }

        return targets;
    }
}
