using System.Globalization;
using MusicHub.Data.Schools;
using MusicHub.Domain.Audits.County;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Schools;

namespace MusicHub.Web.Features.Audits.County;

/// <summary>By what a picture of the county puts schools together.</summary>
public enum CountyBy
{
    Phase,
    Region,
    District,
    Trust,
}

/// <summary>Which schools' audits a picture of the county is made from, as its address says it.</summary>
public sealed record CountyFilter
{
    /// <summary>Audits started in this academic year, by its first calendar year; null for each school's latest.</summary>
    public int? Year { get; init; }

    public Phase? Phase { get; init; }

    /// <summary>A region's identity, or <see cref="SchoolFilter.NoRegion"/>.</summary>
    public string? Region { get; init; }

    public string? District { get; init; }

    /// <summary>A trust's identity, or <see cref="SchoolFilter.NoRegion"/> for schools in none.</summary>
    public string? Trust { get; init; }

    public bool Shows(AuditedSchool school) => Shows(school.Phase, school.RegionId, school.District, school.TrustId);

    public bool Shows(Phase? phase, Guid? regionId, string? district, Guid? trustId) =>
        (Phase is null || phase == Phase) && SchoolFilterWords.IsAsked(Region, regionId) && (string.IsNullOrEmpty(District) || district == District) && SchoolFilterWords.IsAsked(Trust, trustId);

    /// <summary>The filters in force, each with its name in the address.</summary>
    /// <param name="trust">Its name.</param>
    public IEnumerable<(string Name, string Text)> InForce(SchoolChoices choices, string? trust)
    {
        if (Year is { } year)
            yield return ("year", AcademicYear.TitleOf(year));
        foreach (var place in SchoolFilterWords.Places(choices, Region, Phase, District).Concat(SchoolFilterWords.Trust(Trust, trust)))
            yield return place;
    }

    /// <summary>The address's part after the question mark, with other values in place of some.</summary>
    public string Query(params (string Name, string? Value)[] others)
    {
        (string Name, string? Value)[] own = [("year", Year?.ToString(CultureInfo.InvariantCulture)), ("phase", Phase?.ToString()), ("region", Region), ("district", District), ("trust", Trust)];
        return string.Join('&', own.Where(value => others.All(other => other.Name != value.Name)).Concat(others)
            .Where(value => !string.IsNullOrEmpty(value.Value)).Select(value => $"{value.Name}={Uri.EscapeDataString(value.Value!)}"));
    }
}
