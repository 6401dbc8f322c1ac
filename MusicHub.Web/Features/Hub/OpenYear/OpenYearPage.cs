using MusicHub.Domain.Calendar;
using MusicHub.Domain.Hub;

namespace MusicHub.Web.Features.Hub.OpenYear;

/// <param name="Before">The last targets that there are, unless the new year has its own already.</param>
/// <param name="Carried">What would be carried forward from them.</param>
public sealed record OpenYearPage(YearForm Form, IReadOnlyList<RegionName> Regions, YearTargets? Before, YearTargets? Carried)
{
    public string Title => AcademicYear.TitleOf(Form.StartYear);
}
