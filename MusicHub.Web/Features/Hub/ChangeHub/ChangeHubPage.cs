using System.Globalization;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.VisitCycle;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.Hub.ChangeHub;

public sealed record ChangeHubPage(ChangeHubForm Form, int Version, DateOnly Today)
{
    /// <summary>Years around today, and the one that is chosen now.</summary>
    public IEnumerable<Choice> Years => Enumerable.Range(AcademicYear.StartYearOf(Today) - 4, 7)
        .Concat(Form.FixedPeriodStartYear is >= 2000 and <= 2100 and { } chosen ? [chosen] : [])
        .Distinct().Order()
        .Select(year => new Choice(
            year.ToString(CultureInfo.InvariantCulture),
            $"{AcademicYear.TitleOf(year)} to {AcademicYear.TitleOf(year + CycleRule.Years - 1)}"));
}
