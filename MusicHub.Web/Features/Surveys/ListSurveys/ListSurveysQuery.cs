using Microsoft.AspNetCore.Mvc.ModelBinding;
using MusicHub.Data.Surveys;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Schools;

namespace MusicHub.Web.Features.Surveys.ListSurveys;

/// <summary>The filters of the list, as they stand in its address. What cannot be read counts as not asked for.</summary>
public sealed class ListSurveysQuery
{
    /// <summary>An academic year by its first calendar year; this year unless said.</summary>
    public string? Year { get; set; }

    /// <summary>"none" (not started), "started", "open" (not complete), "complete", "link" (a link works).</summary>
    public string? State { get; set; }

    /// <summary>"yes" for schools visited in the year, "no" for the others.</summary>
    public string? Visited { get; set; }

    /// <summary>A region's identity, or "none".</summary>
    public string? Region { get; set; }

    public string? Phase { get; set; }

    /// <summary>Words of the school's name, URN, town or postcode.</summary>
    public string? Q { get; set; }

    public string? Sort { get; set; }

    public string? Page { get; set; }

    [BindNever]
    public int? PageNumber => int.TryParse(Page, out var page) ? page : null;

    public int YearStart(DateOnly today) => int.TryParse(Year, out var year) && year is > 1990 and < 2200 ? year : AcademicYear.StartYearOf(today);

    public IQueryable<SurveyLine> Apply(IQueryable<SurveyLine> lines)
    {
        lines = State switch
        {
            "none" => lines.Where(line => line.StartedOn == null),
            "started" => lines.Where(line => line.StartedOn != null && line.CompletedOn == null),
            "open" => lines.Where(line => line.CompletedOn == null),
            "complete" => lines.Where(line => line.CompletedOn != null),
            "link" => lines.Where(line => line.HasLink),
            _ => lines,
        };
        lines = Visited switch
        {
            "yes" => lines.Where(line => line.VisitedOn != null),
            "no" => lines.Where(line => line.VisitedOn == null),
            _ => lines,
        };
        if (Region == "none")
            lines = lines.Where(line => line.RegionId == null);
        else if (Guid.TryParse(Region, out var regionId))
            lines = lines.Where(line => line.RegionId == regionId);
        if (Enum.TryParse<Phase>(Phase, ignoreCase: true, out var phase) && Enum.IsDefined(phase))
            lines = lines.Where(line => line.Phase == phase);
        return lines.AtSchoolsMatching(Q);
    }

    /// <summary>Every order ends with the school's identity, so that no school is on two pages.</summary>
    public IOrderedQueryable<SurveyLine> Order(IQueryable<SurveyLine> lines)
    {
        var ordered = Sort switch
        {
            "-school" => lines.OrderByDescending(line => line.SchoolSort),
            "region" => lines.OrderBy(line => line.Region).ThenBy(line => line.SchoolSort),
            "-region" => lines.OrderByDescending(line => line.Region).ThenBy(line => line.SchoolSort),
            "visited" => lines.OrderBy(line => line.VisitedOn).ThenBy(line => line.SchoolSort),
            "-visited" => lines.OrderByDescending(line => line.VisitedOn).ThenBy(line => line.SchoolSort),
            "complete" => lines.OrderBy(line => line.CompletedOn).ThenBy(line => line.SchoolSort),
            "-complete" => lines.OrderByDescending(line => line.CompletedOn).ThenBy(line => line.SchoolSort),
            _ => lines.OrderBy(line => line.SchoolSort),
        };
        return ordered.ThenBy(line => line.SchoolId);
    }
}
