using MusicHub.Data.Hub;
using MusicHub.Domain.Visits;

namespace MusicHub.Data.Demo;

/// <summary>The lists that every hub starts with, and one need that this hub has added.</summary>
internal sealed class DemoKinds
{
    public const string OwnNeed = "Staffing and time";

    public DemoKinds()
    {
        Needs = [.. HubSetUp.NewNeeds()];
        Needs = [.. Needs, new Need(OwnNeed, Needs.Count + 1)];
    }

    public IReadOnlyList<VisitKind> All { get; } = [.. HubSetUp.NewKinds()];

    public IReadOnlyList<Need> Needs { get; }

    public IReadOnlyList<VisitReason> Reasons { get; } = [.. HubSetUp.NewReasons().Select(AlsoForMoves)];

    public VisitKind MusicVisit => All.Single(kind => kind.Counts);

    public VisitKind Review => Kind("School Music Review meeting");

    public VisitKind FollowUp => Kind("Follow-up visit");

    public VisitKind Call => Kind("Phone or online contact");

    // The demonstration's hub asks why an agreed day is moved.
    private static VisitReason AlsoForMoves(VisitReason reason)
    {
        if (DemoSentences.Moved.Any(moved => moved.Reason == reason.Name) || reason.Name == "Other")
            reason.OfferFor(reason.Endings | VisitEndings.Moved).OrThrow();
        return reason;
    }

    public VisitReason Reason(string name) => Reasons.Single(reason => reason.Name == name);

    private VisitKind Kind(string name) => All.Single(kind => kind.Name == name);
}
