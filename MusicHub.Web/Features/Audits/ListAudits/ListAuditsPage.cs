using System.Globalization;
using MusicHub.Data.Audits;
using MusicHub.Domain.Audits;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Schools;
using MusicHub.Web.Design;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Schools;

namespace MusicHub.Web.Features.Audits.ListAudits;

/// <param name="StartedIn">The academic years in which audits were started, the latest first.</param>
public sealed record ListAuditsPage(ListAuditsQuery Query, Paging Paging, IReadOnlyList<AuditLine> Rows, SchoolChoices Choices, IReadOnlyList<int> StartedIn)
{
    public static IReadOnlyList<Choice> States { get; } = [.. Enum.GetValues<AuditState>().Select(state => new Choice(state.ToString(), state.Standing().Words))];

    public IReadOnlyList<Choice> Years { get; } = [.. StartedIn.Select(year => new Choice(year.ToString(CultureInfo.InvariantCulture), AcademicYear.TitleOf(year)))];

    public IReadOnlyList<(string Name, string Text)> InForce => [.. Query.InForce(Choices)];
}

/// <summary>The filters of the list, as they stand in its address. What cannot be read counts as not asked for.</summary>
public sealed class ListAuditsQuery
{
    public const string NoRegion = "none";

    /// <summary>Words of the school's name, URN, town or postcode.</summary>
    public string? Q { get; set; }

    public AuditState? State { get; set; }

    /// <summary>The academic year of the start, by its first calendar year.</summary>
    public int? Year { get; set; }

    /// <summary>A region's identity, or "none".</summary>
    public string? Region { get; set; }

    public Phase? Phase { get; set; }

    public string? Sort { get; set; }

    internal IEnumerable<(string Name, string Text)> InForce(SchoolChoices choices) => new[]
    {
        ("q", string.IsNullOrWhiteSpace(Q) ? null : $"“{Q.Trim()}”"),
        ("state", State?.Standing().Words),
        ("year", Year is { } year ? AcademicYear.TitleOf(year) : null),
        ("region", Region == NoRegion ? "No region" : choices.RegionName(Region)),
        ("phase", Phase?.Title()),
    }.Where(filter => filter.Item2 is not null).Select(filter => (filter.Item1, filter.Item2!));

    internal IQueryable<AuditLine> Apply(IQueryable<AuditLine> lines)
    {
        if (State is { } state)
            lines = lines.Where(line => line.State == state);
        if (Year is { } year)
            lines = lines.Where(line => line.YearStart == year);
        if (Region == NoRegion)
            lines = lines.Where(line => line.RegionId == null);
        else if (Guid.TryParse(Region, out var regionId))
            lines = lines.Where(line => line.RegionId == regionId);
        if (Phase is { } phase)
            lines = lines.Where(line => line.Phase == phase);
        return lines;
    }

    /// <summary>The latest first, unless another order is asked for.</summary>
    internal IQueryable<AuditLine> Order(IQueryable<AuditLine> lines) => Sort switch
    {
        "school" => lines.OrderBy(line => line.SortName).ThenByDescending(line => line.StartedOn).ThenBy(line => line.Id),
        "-school" => lines.OrderByDescending(line => line.SortName).ThenByDescending(line => line.StartedOn).ThenBy(line => line.Id),
        "started" => lines.OrderBy(line => line.StartedOn).ThenBy(line => line.SortName).ThenBy(line => line.Id),
        "state" => lines.OrderBy(line => line.State).ThenByDescending(line => line.StartedOn).ThenBy(line => line.Id),
        "-state" => lines.OrderByDescending(line => line.State).ThenByDescending(line => line.StartedOn).ThenBy(line => line.Id),
        _ => lines.OrderByDescending(line => line.StartedOn).ThenBy(line => line.SortName).ThenBy(line => line.Id),
    };
}
