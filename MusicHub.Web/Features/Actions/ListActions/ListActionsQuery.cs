using Microsoft.AspNetCore.Mvc.ModelBinding;
using MusicHub.Data.Actions;
using MusicHub.Domain.Actions;
using MusicHub.Domain.People;

namespace MusicHub.Web.Features.Actions.ListActions;

/// <summary>The filters of the list, as they stand in its address. What cannot be read counts as not asked for.</summary>
public sealed class ListActionsQuery
{
    /// <summary>"open" (the default: all that are open), "overdue", "soon", "done", "dropped", "all".</summary>
    public string? Standing { get; set; }

    /// <summary>A person's identity, or "school" for those that schools are to do.</summary>
    public string? Owner { get; set; }

    /// <summary>A region's identity, or "none" for those of the hub and of schools without a region.</summary>
    public string? Region { get; set; }

    public string? Function { get; set; }

    public string? School { get; set; }

    /// <summary>Words of what is to be done, or of the school.</summary>
    public string? Q { get; set; }

    /// <summary>"true" for the viewer's own.</summary>
    public string? Mine { get; set; }

    public string? Sort { get; set; }

    public string? Page { get; set; }

    [BindNever]
    public bool IsMine => Mine == "true";

    [BindNever]
    public int? PageNumber => int.TryParse(Page, out var page) ? page : null;

    public IQueryable<ActionLine> Apply(IQueryable<ActionLine> lines, Viewer viewer, DateOnly today)
    {
        lines = Standing switch
        {
            "overdue" => lines.OverdueOn(today),
            "soon" => lines.DueSoonOn(today),
            "done" => lines.Where(line => line.State == ActionState.Done),
            "dropped" => lines.Where(line => line.State == ActionState.Dropped),
            "all" => lines,
            _ => lines.Open(),
        };
        if (IsMine)
            lines = lines.OwnedBy(viewer.PersonId);
        if (Owner == ActionChoices.TheSchool)
            lines = lines.OwnedBySchools();
        else if (Guid.TryParse(Owner, out var ownerId))
            lines = lines.OwnedBy(ownerId);
        if (Region == "none")
            lines = lines.Where(line => line.RegionId == null);
        else if (Guid.TryParse(Region, out var regionId))
            lines = lines.Where(line => line.RegionId == regionId);
        if (Enum.TryParse<StrategicFunction>(Function, ignoreCase: true, out var function) && Enum.IsDefined(function))
            lines = lines.Where(line => line.Function == function);
        if (Guid.TryParse(School, out var schoolId))
            lines = lines.Where(line => line.SchoolId == schoolId);
        return lines.Matching(Q);
    }

    /// <summary>Every order ends with the action's identity, so that no action is on two pages.</summary>
    public IOrderedQueryable<ActionLine> Order(IQueryable<ActionLine> lines)
    {
        var ordered = Sort switch
        {
            "-due" => lines.OrderByDescending(line => line.DueOn),
            "school" => lines.OrderBy(line => line.SchoolSort).ThenBy(line => line.Town).ThenBy(line => line.DueOn),
            "-school" => lines.OrderByDescending(line => line.SchoolSort).ThenByDescending(line => line.Town).ThenBy(line => line.DueOn),
            "owner" => lines.OrderBy(line => line.Owner).ThenBy(line => line.DueOn),
            "-owner" => lines.OrderByDescending(line => line.Owner).ThenBy(line => line.DueOn),
            "region" => lines.OrderBy(line => line.Region).ThenBy(line => line.DueOn),
            "-region" => lines.OrderByDescending(line => line.Region).ThenBy(line => line.DueOn),
            _ => lines.OrderBy(line => line.DueOn),
        };
        return ordered.ThenBy(line => line.Id);
    }
}
