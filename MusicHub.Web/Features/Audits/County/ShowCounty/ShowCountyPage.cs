using System.Globalization;
using MusicHub.Domain.Audits.County;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Schools;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Audits.County.ShowCounty;

public sealed record ShowCountyPage(CountyFilter Filter, CountyGroups Groups, CountyPicture Picture, HeatMap<CountyGroup> Map)
{
    /// <summary>More columns than this are not read any more: then the groups stand below each other.</summary>
    public const int MostColumns = 8;

    private const int Shades = 4;

    /// <summary>Open schools by group, audited or not.</summary>
    public required IReadOnlyList<CoverageRow> Coverage { get; init; }

    /// <summary>The statements with the lowest means, the lowest first.</summary>
    public required IReadOnlyList<(Guid Statement, CountyScore Score)> Weakest { get; init; }

    /// <summary>The academic year whose summaries are counted.</summary>
    public required int SummaryYear { get; init; }

    public required SchoolChoices Choices { get; init; }

    public required string? Trust { get; init; }

    /// <summary>Academic years in which audits were started that are complete.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>The viewer may have the year's needs analysis made, of which these are a part.</summary>
    public required bool MayRequestReports { get; init; }

    public IReadOnlyList<Choice> YearChoices => [.. Years.Select(year => new Choice(year.ToString(CultureInfo.InvariantCulture), AcademicYear.TitleOf(year)))];

    public IReadOnlyList<(string Name, string Text)> InForce => [.. Filter.InForce(Choices, Trust)];

    public IReadOnlyList<HeatGroup<CountyGroup>> Columns { get; } = [.. Groups.InOrder(Map.Groups, group => group.Group)];

    public bool GroupsAreRows => Columns.Count > MostColumns;

    public int Schools => Coverage.Sum(row => row.Schools);

    public int Audited => Picture.Audits.All.Count();

    /// <summary>"42 of 531 schools (8%) have been audited; this is what their latest audits say."</summary>
    public string Lead
    {
        get
        {
            var share = Schools == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({(decimal)Audited / Schools:0%})");
            return Filter.Year is { } year
                ? $"{Audited.Number()} of {Words.Count(Schools, "school")}{share} completed an audit that was started in {AcademicYear.TitleOf(year)}."
                : $"{Audited.Number()} of {Words.Count(Schools, "school")}{share} {(Audited == 1 ? "has" : "have")} completed an audit. Each school’s latest counts.";
        }
    }

    public Question Statement(Guid key) => Picture.Statements[key];

    /// <summary>The schools behind a cell.</summary>
    public string Behind(CountyGroup? group, Guid? area = null, Guid? statement = null) => "/audits/county/schools?" + Filter.Query(
        [.. group is null ? Array.Empty<(string, string?)>() : [(Groups.Filter, group.Key)], ("area", area?.ToString()), ("statement", statement?.ToString())]);

    public string At(CountyBy by) => $"/audits/county?{Filter.Query(("by", by.ToString()))}";

    /// <summary>Names the cell's shade, from 1 (the lowest quarter of the scale) to 4.</summary>
    public string Shade(CountyScore score) => score.Mean is { } mean
        ? string.Create(CultureInfo.InvariantCulture, $"hub-heat__cell--{Math.Min(Shades, 1 + (int)((mean - 1) / (Picture.Audits.Steps - 1) * Shades))}")
        : "";
}

/// <param name="Published">Whose summary was found and covers the year.</param>
/// <param name="Stale">Whose summary covers an earlier year.</param>
public sealed record CoverageRow(CountyGroup Group, int Schools, int Audited, int Published, int Stale)
{
    public decimal Share => Schools == 0 ? 0 : (decimal)Audited / Schools;
}
