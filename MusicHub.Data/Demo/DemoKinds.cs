using MusicHub.Domain.Visits;

namespace MusicHub.Data.Demo;

/// <summary>The hub's lists: kinds of visit, and needs.</summary>
internal sealed class DemoKinds
{
    public VisitKind MusicVisit { get; } = new("School music visit", counts: true, 1);

    public VisitKind Review { get; } = new("School Music Review meeting", counts: true, 2);

    public VisitKind FollowUp { get; } = new("Follow-up visit", counts: false, 3);

    public VisitKind Call { get; } = new("Phone or online contact", counts: false, 4);

    public IReadOnlyList<VisitKind> All => [MusicVisit, Review, FollowUp, Call];

    public IReadOnlyDictionary<string, Need> NeedsByName { get; } =
        DemoThemes.All.Select((theme, index) => new Need(theme.Need, index + 1)).ToDictionary(need => need.Name);
}
