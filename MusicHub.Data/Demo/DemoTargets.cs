using MusicHub.Domain.Calendar;
using MusicHub.Domain.Hub;

namespace MusicHub.Data.Demo;

/// <summary>180 schools a year, shared out by the regions' schools and over the terms.</summary>
internal static class DemoTargets
{
    public const int Total = 180;

    public static IReadOnlyList<YearTargets> Make(DemoCalendar calendar, DemoStaff staff, DemoSchools schools)
    {
        var regions = staff.Regions.ToList();
        var shares = DemoChance.Share(Total, [.. regions.Select(region => (double)schools.All.Count(school => school.IsOpen && school.RegionId == region.Region.Id))]);
        return [.. calendar.Years.Select(year =>
        {
            var targets = new YearTargets(year.StartYear);
            foreach (var (region, share) in regions.Zip(shares))
            {
                foreach (var (term, number) in Enum.GetValues<TermName>().Zip(DemoChance.Share(share, [15, 11, 13])))
                    targets.Set(region.Region.Id, term, number).OrThrow();
            }

            return targets;
        })];
    }
}
