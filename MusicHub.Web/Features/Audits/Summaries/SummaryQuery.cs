using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using MusicHub.Data;
using MusicHub.Data.Audits.Summaries;
using MusicHub.Data.Schools;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Facts;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Schools;

namespace MusicHub.Web.Features.Audits.Summaries;

/// <summary>The filters of the list, as they stand in its address. What cannot be read counts as not asked for.</summary>
public sealed class SummaryQuery
{
    public const string NoPlanKnown = "unknown";

    /// <summary>The academic year, by its first calendar year; the one to check unless said.</summary>
    public int? Year { get; set; }

    public SummaryState? State { get; set; }

    /// <summary>A state of the plan, or "unknown".</summary>
    public string? Plan { get; set; }

    /// <summary>A region's identity, or "none".</summary>
    public string? Region { get; set; }

    public Phase? Phase { get; set; }

    public string? District { get; set; }

    /// <summary>Part of the trust's name.</summary>
    public string? Trust { get; set; }

    /// <summary>Words of the school's name, URN, town or postcode.</summary>
    public string? Q { get; set; }

    /// <summary>"true" for schools whose summaries the viewer may check.</summary>
    public string? Mine { get; set; }

    /// <summary>name, state, checked or region; a minus in front turns the order round.</summary>
    public string? Sort { get; set; }

    [BindNever]
    public bool IsMine => Mine == "true";

    internal int YearOn(DateOnly today) => Year is >= 2000 and <= 2100 and var year ? year : SummaryCheck.YearToCheck(today);

    /// <summary>All but the state.</summary>
    internal IQueryable<SummaryLine> Schools(MusicHubDbContext db, Viewer viewer, DateOnly today)
    {
        var lines = db.SummaryLinesFor(viewer, YearOn(today), Q);
        if (Region == SchoolFilter.NoRegion)
            lines = lines.Where(line => line.RegionId == null);
        else if (Guid.TryParse(Region, out var regionId))
            lines = lines.Where(line => line.RegionId == regionId);
        if (Phase is { } phase)
            lines = lines.Where(line => line.Phase == phase);
        if (District is { Length: > 0 } district)
            lines = lines.Where(line => line.District == district);
        if (Searchable.Fold(Trust) is { Length: > 0 } trust)
            lines = lines.Where(line => line.TrustSort!.Contains(trust));
        if (Plan == NoPlanKnown)
            lines = lines.Where(line => line.Plan == null);
        else if (Plan is { } plan && FactKind.PlanState.Words().ContainsKey(plan))
            lines = lines.Where(line => line.Plan == plan);
        return IsMine ? lines.ToCheckBy(viewer, db) : lines;
    }

    internal IQueryable<SummaryLine> Lines(MusicHubDbContext db, Viewer viewer, DateOnly today) =>
        State is { } state ? Schools(db, viewer, today).In(state) : Schools(db, viewer, today);

    /// <summary>Every order ends with name and identity, so that nothing is on two pages.</summary>
    internal IQueryable<SummaryLine> Order(IQueryable<SummaryLine> lines) => (Sort switch
    {
        "-name" => lines.OrderByDescending(line => line.SortName),
        "checked" => lines.OrderBy(line => line.CheckedOn).ThenBy(line => line.SortName),
        "-checked" => lines.OrderByDescending(line => line.CheckedOn).ThenBy(line => line.SortName),
        "region" => lines.OrderBy(line => line.Region).ThenBy(line => line.SortName),
        "-region" => lines.OrderByDescending(line => line.Region).ThenBy(line => line.SortName),
        "covers" => lines.OrderBy(line => line.Covers).ThenBy(line => line.SortName),
        "-covers" => lines.OrderByDescending(line => line.Covers).ThenBy(line => line.SortName),
        _ => lines.OrderBy(line => line.SortName),
    }).ThenBy(line => line.SchoolId);

    internal IEnumerable<(string Name, string Text)> InForce(SchoolChoices choices)
    {
        if (!string.IsNullOrWhiteSpace(Q))
            yield return ("q", $"“{Q.Trim()}”");
        if (Year is { } year)
            yield return ("year", AcademicYear.TitleOf(year));
        if (State is { } state)
            yield return ("state", state.Title());
        if (Plan == NoPlanKnown)
            yield return ("plan", "Plan not known");
        else if (SummaryWords.PlanStates.FirstOrDefault(known => known.Value == Plan) is { } plan)
            yield return ("plan", $"Plan: {plan.Text.ToLower(CultureInfo.InvariantCulture)}");
        foreach (var place in SchoolFilterWords.Places(choices, Region, Phase, District))
            yield return place;
        if (!string.IsNullOrWhiteSpace(Trust))
            yield return ("trust", $"Trust “{Trust.Trim()}”");
        if (IsMine)
            yield return ("mine", "Schools that I check");
    }
}
