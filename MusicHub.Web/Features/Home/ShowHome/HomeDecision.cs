using MusicHub.Data.Home;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Web.Design.TagHelpers;
using MusicHub.Web.Features.Reports;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Home.ShowHome;

/// <summary>Something that waits for somebody, with the page where it is done.</summary>
public sealed record HomeDecision(string Title, string Href, string Status, StatusKind Kind = StatusKind.Warning, string? Hint = null)
{
    /// <summary>An import of the register that is older than this is worth a word.</summary>
    private const int RegisterDays = 45;

    /// <param name="lastImportAt">Null where there was none, or where the viewer does not import.</param>
    internal static IReadOnlyList<HomeDecision> Of(ShowHomePage page, IReadOnlyList<HomeCount> counts, DateTimeOffset? lastImportAt)
    {
        var viewer = page.Viewer;
        if (Number(HomeCounted.Hubs) == 0)
            return viewer.May(Permission.EditHub) ? [new HomeDecision("Set up the hub", "/hub/set-up", "Not begun", StatusKind.Problem, "Its name and its local authorities")] : [];
        return
        [
            .. page.ToMoveOn.Select(item => new HomeDecision(
                item.Report.Title, $"/reports/{item.Report.Id}", ReportOccasion.ToDo(item.Report.State, item.DueOn), item.DueOn < page.Today ? StatusKind.Problem : StatusKind.Active,
                ReportOccasion.Of(item.Report.MeetingOn, item.Report.RequestedBy))),
            .. viewer.May(Permission.SeeJobs) ? [Jobs(Number(HomeCounted.FailedJobs))] : Array.Empty<HomeDecision>(),
            .. Waiting(Number(HomeCounted.UnsentMail), "E-mails that did not go", "/mail?state=unsent", "In the last 30 days", StatusKind.Problem),
            .. Waiting(Number(HomeCounted.OptionsEndorsed), "Subsidy options to adopt", "/first-access/options?state=Endorsed", "The board has endorsed them"),
            .. Waiting(Number(HomeCounted.DigitalEndorsed), "Digital options to adopt", "/first-access/digital?endorsed=true", "The board has endorsed them"),
            .. Waiting(Number(HomeCounted.BookingsRequested), "First Access requests to decide on", "/first-access?state=Requested", null, StatusKind.Active),
            .. Waiting(Number(HomeCounted.BookingsApproved), "First Access bookings to confirm", "/first-access?state=Approved", "Their charge is not fixed", StatusKind.Active),
            .. Waiting(Number(HomeCounted.BookingsWithoutNumbers), "First Access bookings without numbers", "/first-access?missing=true", "Pupils of each class, for the return"),
            .. Waiting(Number(HomeCounted.WithoutRegion), "Schools without a region", "/schools/queues/regions"),
            .. Waiting(Number(HomeCounted.WithoutPhase), "Schools whose phase is undecided", "/schools/register/phases"),
            .. Waiting(Number(HomeCounted.Divided), "Divided schools", "/schools/register/divided"),
            .. Waiting(Number(HomeCounted.Absent), "Schools absent from the register", "/schools/register/absent"),
            .. Waiting(Number(HomeCounted.WithoutHead), "Schools without a known head", "/schools?noHead=true", null, StatusKind.Neutral),
            .. Waiting(Number(HomeCounted.WithoutMusicLead), "Schools without a known music lead", "/schools?noMusicLead=true", null, StatusKind.Neutral),
            .. Waiting(Number(HomeCounted.SummariesToCheck), $"Schools’ summaries of {AcademicYear.TitleOf(SummaryCheck.YearToCheck(page.Today))} to look for", $"/summaries/check?state={SummaryState.NotChecked}", "Before the year begins", StatusKind.Active),
            .. Waiting(Number(HomeCounted.RegionsWithoutManager), "Regions without a regional manager", "/hub/regions"),
            .. Waiting(Number(HomeCounted.WithoutRole), "People without a role", "/people?role=none", "They cannot do anything when they sign in", StatusKind.Neutral),
            .. viewer.May(Permission.EditHub) ? Calendar(page) : [],
            .. viewer.May(Permission.ImportRegister) ? [Register(lastImportAt, page.Today)] : Array.Empty<HomeDecision>(),
        ];

        int Number(HomeCounted what) => counts.FirstOrDefault(count => count.What == (int)what)?.Count ?? 0;
    }

    private static IEnumerable<HomeDecision> Waiting(int count, string title, string href, string? hint = null, StatusKind kind = StatusKind.Warning) =>
        count == 0 ? [] : [new HomeDecision(title, href, count.Number(), kind, hint)];

    private static IEnumerable<HomeDecision> Calendar(ShowHomePage page)
    {
        var term = page.Calendar.TermOf(page.Today);
        if (page.Year is { HasTargets: false })
            yield return new HomeDecision($"Targets of {term.YearTitle}", $"/hub/targets/{term.StartYear}", "Not set");
        foreach (var startYear in new[] { term.StartYear, term.StartYear + 1 })
        {
            var year = page.Calendar.Year(startYear);
            var title = AcademicYear.TitleOf(startYear);
            if (year is { IsProvisional: true })
                yield return new HomeDecision($"Term dates of {title}", $"/hub/calendar/{startYear}", "Provisional", StatusKind.Neutral);
            else if (year is null && (startYear == term.StartYear || term.Name == TermName.Summer))
                yield return new HomeDecision($"Academic year {title}", "/hub/calendar/open", "Not opened");
        }
    }

    private static HomeDecision Jobs(int failed) => failed == 0
        ? new HomeDecision("Background jobs", "/jobs", "None failed", StatusKind.Done, "In the last 30 days")
        : new HomeDecision("Background jobs", "/jobs", $"{failed.Number()} failed", StatusKind.Problem, "In the last 30 days");

    private static HomeDecision Register(DateTimeOffset? lastAt, DateOnly today)
    {
        if (lastAt is not { } at)
            return new HomeDecision("School register", "/schools/register/import", "Never imported");
        var days = today.DayNumber - UkTime.DayOf(at).DayNumber;
        return new HomeDecision(
            "School register", "/schools/register", days == 0 ? "Imported today" : $"{Words.Count(days, "day")} old",
            days > RegisterDays ? StatusKind.Warning : StatusKind.Done, $"Last imported on {UkTime.DayOf(at).Short()}");
    }
}
