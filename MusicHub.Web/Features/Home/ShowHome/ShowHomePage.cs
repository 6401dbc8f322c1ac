using MusicHub.Data.Audits;
using MusicHub.Data.Home;
using MusicHub.Data.Mail;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Web.Features.Reports.Wording;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Home.ShowHome;

/// <summary>The parts of the home page; those that the viewer's roles do not have are null.</summary>
public sealed record ShowHomePage(Viewer Viewer, DateOnly Today, SchoolCalendar Calendar)
{
    public MyDay? MyDay { get; init; }

    /// <summary>Visits of the viewer's regions that others have not recorded.</summary>
    public IReadOnlyList<HomeVisit> Region { get; init; } = [];

    /// <summary>Visits of the next fortnight that schools have not confirmed.</summary>
    public IReadOnlyList<HomeVisit>? ToConfirm { get; init; }

    /// <summary>What the viewer sent to schools that did not go.</summary>
    public IReadOnlyList<MailLine> UnsentMail { get; init; } = [];

    /// <summary>Audits that schools have answered, for the viewer to look at.</summary>
    public IReadOnlyList<AuditLine> AnsweredAudits { get; init; } = [];

    public HomeYear? Year { get; init; }

    public IReadOnlyList<HomeDecision>? Decisions { get; init; }

    public IReadOnlyList<HomeReport>? Reports { get; init; }

    public HomeHeadlines? Headlines { get; init; }

    public IEnumerable<HomeReport> Published => (Reports ?? []).Where(report => report.State == ReportState.Published);

    /// <summary>Reports that the viewer is to check, approve or publish.</summary>
    public IReadOnlyList<(HomeReport Report, DateOnly? DueOn)> ToMoveOn { get; init; } = [];

    /// <summary>Board reports whose last day that counts is near, for those who record.</summary>
    public IReadOnlyList<ScheduledReport> CutOffs { get; init; } = [];

    /// <summary>What board members have not been told of for long.</summary>
    public IEnumerable<HomeReport> News => Viewer.IsStaff ? [] : (Reports ?? []).Where(report => report is { PublishedAt: { } at } && UkTime.DayOf(at).AddDays(DaysOfNews) >= Today).Take(3);

    private const int DaysOfNews = 14;

    /// <summary>"Tuesday 3 February 2026, week 5 of 11 of the spring term".</summary>
    public string When
    {
        get
        {
            if (!Viewer.IsStaff || Calendar.Term(Calendar.TermOf(Today)) is not { } term)
                return Today.Long();
            var name = term.Name.ToString().ToLowerInvariant();
            if (Today < term.StartsOn)
                return $"{Today.Long()}; the {name} term starts on {term.StartsOn.Short()}";
            if (Today > term.EndsOn)
                return $"{Today.Long()}; the {name} term ended on {term.EndsOn.Short()}";
            if (Today >= term.HalfTermStartsOn && Today <= term.HalfTermEndsOn)
                return $"{Today.Long()}, half-term";
            return $"{Today.Long()}, week {(term.Dates with { EndsOn = Today }).TeachingWeeks()} of {term.Dates.TeachingWeeks()} of the {name} term";
        }
    }
}

/// <summary>What the newest published report says in short.</summary>
public sealed record HomeHeadlines(HomeReport Report, SectionWords Words);
