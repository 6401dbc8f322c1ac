using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Audits;
using MusicHub.Data.FirstAccess;
using MusicHub.Data.Home;
using MusicHub.Data.Hub;
using MusicHub.Data.Mail;
using MusicHub.Data.Surveys;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Hub;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Domain.Reports.Board;
using MusicHub.Web.Features.Reports;
using MusicHub.Web.Features.Reports.Wording;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Home.ShowHome;

/// <summary>What needs me today? Each role's parts are read only for those who hold it; several roles join their parts.</summary>
[Requires(Permission.UseTheHub)]
public sealed class ShowHomeController(TaskContext context, Cycles cycles, ReportReminders reminders) : TaskController(context)
{
    [HttpGet("")]
    public async Task<IActionResult> Get(CancellationToken cancellationToken)
    {
        var calendar = (await cycles.Now(Db, cancellationToken)).Calendar;
        var page = new ShowHomePage(Viewer, Today, calendar)
        {
            MyDay = IsAny(Role.Visitor, Role.RegionalManager) ? await ReadMyDay(cancellationToken) : null,
            Region = IsAny(Role.RegionalManager) && Viewer.RegionIds.Count > 0
                ? await Db.HomeRegionVisitsBehind(Viewer, Today).Take(HomeQueries.Most).ToListAsync(cancellationToken)
                : [],
            ToConfirm = IsAny(Role.OfficeAdministrator) ? await Db.HomeVisitsToConfirm(Viewer, Today).Take(HomeQueries.Most).ToListAsync(cancellationToken) : null,
            UnsentMail = Viewer.May(Permission.RecordVisits) ? await Db.MyUnsentMail(Viewer, Now).Take(10).ToListAsync(cancellationToken) : [],
            AnsweredAudits = Viewer.May(Permission.ConductAudits) ? await Db.MyAnsweredAudits(Viewer).Take(10).ToListAsync(cancellationToken) : [],
            Reports = Viewer.May(Permission.SeeReports) ? await Db.HomeReports(Viewer).Take(6).ToListAsync(cancellationToken) : null,
            Year = await ReadYear(calendar, cancellationToken),
        };
        page = page with { ToMoveOn = await reminders.ToMoveOn(Viewer, Today, cancellationToken), CutOffs = await reminders.CutOffs(Viewer, Today, cancellationToken) };
        if (IsAny(Role.HeadOfParticipation, Role.OfficeAdministrator, Role.TechnicalAdministrator, Role.Approver, Role.Finance))
        {
            page = page with
            {
                Decisions = HomeDecision.Of(
                    page,
                    await Db.HomeCounts(Viewer, Now).ToListAsync(cancellationToken),
                    Viewer.May(Permission.ImportRegister) ? await Db.RegisterImports.MaxAsync(import => (DateTimeOffset?)import.At, cancellationToken) : null),
            };
        }

        return Page(IsAny(Role.BoardMember) ? page with { Headlines = await ReadHeadlines(page.Reports, cancellationToken) } : page);
    }

    private bool IsAny(params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles)
        {
            if (Viewer.Roles.Contains(role))
                return true;
        }

        return false;
    }

    private async Task<MyDay> ReadMyDay(CancellationToken cancellationToken) => new(
        await Db.HomeVisitsAhead(Viewer, Today).Take(HomeQueries.Most).ToListAsync(cancellationToken),
        await Db.HomeVisitsBehind(Viewer, Today).Take(HomeQueries.Most).ToListAsync(cancellationToken),
        await Db.HomeActions(Viewer, Today).Take(HomeQueries.Most).ToListAsync(cancellationToken),
        await Db.HomeFollowUps(Viewer, Today).Take(HomeQueries.Most).ToListAsync(cancellationToken),
        Today)
    {
        WithoutSurvey = await Db.MyVisitsWithoutSurvey(Viewer, AcademicYear.StartYearOf(Today)).Take(MyDay.MostWithoutSurvey + 1).ToListAsync(cancellationToken),
        NumbersToGet = !Viewer.May(Permission.EditBookings) ? [] : await Db.MyNumbersToGet(Viewer).Take(MyDay.MostNumbers + 1).ToListAsync(cancellationToken),
        AnsweredNotes = await Db.MyNotesToLookAt(Viewer, Today.AddDays(-MyDay.DaysOfAnswers)).Take(10).ToListAsync(cancellationToken),
    };

    /// <summary>The whole hub for those who answer for it; a regional manager's own regions for them.</summary>
    private async Task<HomeYear?> ReadYear(SchoolCalendar calendar, CancellationToken cancellationToken)
    {
        var whole = IsAny(Role.HeadOfParticipation, Role.Finance, Role.Approver);
        if (!whole && !IsAny(Role.RegionalManager))
            return null;
        YearProgress progress = await Db.YearProgress(calendar, Today, cancellationToken);
        var overdue = Viewer.May(Permission.SeeActions) ? await Db.HomeOverdueActions(Viewer, Today).ToListAsync(cancellationToken) : [];
        return new HomeYear(progress, overdue, whole ? null : Viewer.RegionIds);
    }

    /// <summary>The sentences of the published report on the latest term: what the board is told, and nothing that is not published.</summary>
    private async Task<HomeHeadlines?> ReadHeadlines(IReadOnlyList<HomeReport>? reports, CancellationToken cancellationToken)
    {
        if (reports?.Where(report => report is { Kind: ReportKind.Board, State: ReportState.Published }).OrderByDescending(report => report.Term.StartYear).ThenByDescending(report => report.Term.Name).FirstOrDefault() is not { } newest)
            return null;
        var snapshot = await Db.Set<ReportSnapshot>().AsNoTracking().SingleAsync(snapshot => snapshot.ReportId == newest.Id, cancellationToken);
        var report = await Db.Reports.AsNoTracking().SingleAsync(report => report.Id == newest.Id, cancellationToken);
        var words = new ReportWords(BoardReport.FromJson(snapshot.Format, snapshot.Json).Drafted(), await SectionEdit.Of(report, Db, cancellationToken));
        return words.Of("in-short") is { } inShort ? new HomeHeadlines(newest, inShort) : null;
    }
}
