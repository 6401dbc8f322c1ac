using MusicHub.Domain.People;

namespace MusicHub.Web.Features.Shared;

/// <summary>One of the program's areas, for those who may see it.</summary>
public sealed record NavigationItem(string Text, string Href, Permission Needs, params string[] Also)
{
    public static readonly IReadOnlyList<NavigationItem> All =
    [
        new("Home", "/", Permission.UseTheHub),
        new("Schools", "/schools", Permission.SeeSchools, "/trusts", "/contacts"),
        new("Visits", "/visits", Permission.SeeVisits, "/surveys"),
        new("Cycle", "/cycle", Permission.SeeVisits),
        new("Audits", "/audits", Permission.SeeVisits, "/summaries", "/reviews"),
        new("First Access", "/first-access", Permission.SeeFirstAccess),
        new("Scenarios", "/first-access/scenarios", Permission.SeeScenarios) { Unless = Permission.SeeFirstAccess },
        new("Actions", "/actions", Permission.SeeActions),
        new("Feedback", "/feedback", Permission.SeeVisits),
        new("Reports", "/reports", Permission.SeeReports),
        new("People", "/people", Permission.EditPeople),
        new("Jobs", "/jobs", Permission.SeeJobs),
        new("Outbox", "/mail", Permission.SeeMail),
        new("Settings", "/hub", Permission.EditHub),
    ];

    /// <summary>Who may this finds the area below another.</summary>
    public Permission? Unless { get; init; }

    public static IEnumerable<NavigationItem> For(Viewer viewer) => All.Where(item => viewer.May(item.Needs) && (item.Unless is not { } other || !viewer.May(other)));

    public bool IsAbove(PathString path) => (Href != "/" && path.StartsWithSegments(Href)) || Also.Any(area => path.StartsWithSegments(area));

    public bool Is(PathString path) => string.Equals(path.Value?.TrimEnd('/'), Href.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
