using MusicHub.Data.Visits;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;

namespace MusicHub.Web.Features.Visits.Together.ShowTrustVisit;

public sealed record ShowTrustVisitPage(TrustVisitSubject Subject, Viewer Viewer, DateOnly Today)
{
    public VisitLine Line => Subject.Line;

    public bool MayArrange => Subject.MayBeArrangedBy(Viewer);

    /// <summary>The visit through which all are arranged.</summary>
    public string First => $"/visits/{Subject.Ahead[0].Id}";

    public bool MayConfirm => MayArrange && Subject.Ahead.Any(line => line.State == VisitState.Arranged) && !IsDue;

    public bool IsDue => Subject.Ahead.Any(line => line.On <= Today);

    public bool MayEdit(VisitLine line) => Viewer.MayEditVisit(line.VisitorId, line.RegionId);
}
