using MusicHub.Domain.Calendar;
using MusicHub.Domain.Hub;
using MusicHub.Domain.VisitCycle;

namespace MusicHub.Web.Features.Hub.ShowHub;

/// <param name="Term">The term that today counts to.</param>
/// <param name="Year">Its academic year; null where it is not open.</param>
/// <param name="Target">Schools to visit in that year.</param>
public sealed record ShowHubPage(
    HubSettings Hub,
    IReadOnlyList<BoardMeeting> NextMeetings,
    TermKey Term,
    AcademicYear? Year,
    int Target,
    int Regions,
    int SchoolsWithoutRegion,
    int Districts,
    bool MayAssign)
{
    public string Cycle => Hub.Rule switch
    {
        { Kind: CycleRuleKind.Fixed, FixedPeriodStartYear: { } first } =>
            $"Each school once in a fixed period of three academic years, counted from {AcademicYear.TitleOf(first)}",
        _ => "Each school again within three years of its last visit",
    };
}
