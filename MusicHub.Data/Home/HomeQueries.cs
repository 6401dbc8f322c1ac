using MusicHub.Data.Actions;
using MusicHub.Data.FirstAccess;
using MusicHub.Data.Reports;
using MusicHub.Data.Schools;
using MusicHub.Data.Visits;
using MusicHub.Domain;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.Mail;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;

namespace MusicHub.Data.Home;

/// <summary>What the home page asks, each in one command that reads no more rows than are shown.</summary>
public static class HomeQueries
{
    /// <summary>More of a kind than anybody reads on a home page: the lists behind it have all.</summary>
    public const int Most = 60;

    /// <summary>How many days ahead the home page looks.</summary>
    public const int DaysAhead = 14;

    /// <summary>The viewer's visits of today and the next days, in their order.</summary>
    public static IQueryable<HomeVisit> HomeVisitsAhead(this MusicHubDbContext db, Viewer viewer, DateOnly today)
    {
        var last = today.AddDays(DaysAhead);
        var monday = Weeks.MondayOf(today);
        return Lines(db.VisitLinesFor(viewer).By(viewer.PersonId)
            .Where(line => line.On == today
                || ((line.State == VisitState.Planned || line.State == VisitState.Arranged || line.State == VisitState.Confirmed)
                    && line.SortDay <= last && (line.On == null ? line.SortDay >= monday : line.SortDay > today)))
            .OrderBy(line => line.SortDay).ThenBy(line => line.StartsAt).ThenBy(line => line.Id));
    }

    /// <summary>The viewer's visits whose day has passed without a record, or whose week has passed without a day, or whose record was begun; the oldest first.</summary>
    public static IQueryable<HomeVisit> HomeVisitsBehind(this MusicHubDbContext db, Viewer viewer, DateOnly today)
    {
        var monday = Weeks.MondayOf(today);
        return Lines(db.VisitLinesFor(viewer).By(viewer.PersonId)
            .Where(line => ((line.State == VisitState.Arranged || line.State == VisitState.Confirmed) && line.SortDay < today)
                || line.IsBegun
                || (line.State == VisitState.Planned && line.SortDay < monday))
            .OrderBy(line => line.SortDay).ThenBy(line => line.Id));
    }

    /// <summary>The viewer's visits that promised another one by a day that has come or comes soon.</summary>
    public static IQueryable<HomeVisit> HomeFollowUps(this MusicHubDbContext db, Viewer viewer, DateOnly today) =>
        Lines(db.MyFollowUpsBy(viewer, today.AddDays(DaysAhead)));

    /// <summary>Visits of the viewer's regions that other people have not recorded; the oldest first.</summary>
    public static IQueryable<HomeVisit> HomeRegionVisitsBehind(this MusicHubDbContext db, Viewer viewer, DateOnly today) =>
        Lines(db.RegionVisitsWithoutRecord(viewer, today).Where(line => line.VisitorId != viewer.PersonId));

    /// <summary>Anybody's visits of the next days that the school has not confirmed yet.</summary>
    public static IQueryable<HomeVisit> HomeVisitsToConfirm(this MusicHubDbContext db, Viewer viewer, DateOnly today)
    {
        var last = today.AddDays(DaysAhead);
        return Lines(db.VisitLinesFor(viewer)
            .Where(line => line.State == VisitState.Arranged && line.SortDay >= today && line.SortDay <= last)
            .OrderBy(line => line.SortDay).ThenBy(line => line.StartsAt).ThenBy(line => line.Id));
    }

    /// <summary>The viewer's open actions that are overdue or due in the next days, the longest overdue first.</summary>
    public static IQueryable<HomeAction> HomeActions(this MusicHubDbContext db, Viewer viewer, DateOnly today)
    {
        var last = today.AddDays(DaysAhead);
        return db.ActionLinesFor(viewer).OwnedBy(viewer.PersonId).Open()
            .Where(line => line.DueOn <= last)
            .OrderBy(line => line.DueOn).ThenBy(line => line.Id)
            .Select(line => new HomeAction { Id = line.Id, What = line.What, SchoolId = line.SchoolId, School = line.School, DueOn = line.DueOn });
    }

    /// <summary>Overdue actions by the region of their school; those of the hub itself stand with none.</summary>
    public static IQueryable<OverdueInRegion> HomeOverdueActions(this MusicHubDbContext db, Viewer viewer, DateOnly today) =>
        from action in db.Actions.VisibleTo(viewer).OverdueOn(today)
        join found in db.Schools on action.SchoolId equals (Guid?)found.Id into schools
        from school in schools.DefaultIfEmpty()
        group action by school.RegionId into region
        select new OverdueInRegion { RegionId = region.Key, Actions = region.Count() };

    /// <summary>The latest reports that the viewer may read, or was told of.</summary>
    public static IQueryable<HomeReport> HomeReports(this MusicHubDbContext db, Viewer viewer) =>
        Lines(db, db.Reports.VisibleTo(viewer).Where(report => report.State != ReportState.Building).OrderByDescending(report => report.RequestedAt).ThenByDescending(report => report.Id));

    /// <summary>Reports that wait for the viewer on their way to the board, the oldest first.</summary>
    public static IQueryable<HomeReport> HomeReportsToMoveOn(this MusicHubDbContext db, Viewer viewer, DateOnly today) => Lines(db, db.Reports.WaitingFor(viewer, today));

    private static IQueryable<HomeReport> Lines(MusicHubDbContext db, IQueryable<Report> reports) =>
        reports.Select(report => new HomeReport
        {
            Id = report.Id,
            Kind = report.Kind,
            Term = report.Term,
            State = report.State,
            MeetingOn = report.MeetingOn,
            RequestedBy = db.People.Where(person => person.Id == report.RequestedById).Select(person => person.Name).FirstOrDefault(),
            DataAsAt = report.DataAsAt,
            PublishedAt = report.PublishedAt,
        });

    /// <summary>How much waits for somebody's decision, in one command: what is nowhere has no row, and what the viewer has no say in is not counted.</summary>
    public static IQueryable<HomeCount> HomeCounts(this MusicHubDbContext db, Viewer viewer, DateTimeOffset now)
    {
        var counts = Count(HomeCounted.Hubs, db.Hubs);
        if (viewer.May(Permission.AssignRegions))
        {
            counts = counts
                .Concat(Count(HomeCounted.WithoutRegion, db.Schools.Where(school => school.RegionId == null && school.Status != RegisterStatus.Closed)))
                .Concat(Count(HomeCounted.WithoutPhase, db.Schools.AwaitingPhase()))
                .Concat(Count(HomeCounted.Divided, db.DividedSchools()))
                .Concat(Count(HomeCounted.Absent, db.Schools.AbsentFromRegister()));
        }

        if (viewer.Roles.Contains(Role.OfficeAdministrator))
        {
            counts = counts.Concat(Count(HomeCounted.WithoutHead, db.Schools.Open().WithoutContact(db, ContactRoleKind.Head))).Concat(Count(HomeCounted.WithoutMusicLead, db.Schools.Open().WithoutContact(db, ContactRoleKind.MusicLead)));
            var (today, year) = (UkTime.DayOf(now), SummaryCheck.YearToCheck(UkTime.DayOf(now)));
            if (year > AcademicYear.StartYearOf(today))
                counts = counts.Concat(Count(HomeCounted.SummariesToCheck, db.Schools.Open().Where(school => !db.SummaryChecks.Any(check => check.SchoolId == school.Id && check.YearStart == year && check.Finding != SummaryFinding.NotChecked))));
        }

        if (viewer.May(Permission.EditPeople))
            counts = counts.Concat(Count(HomeCounted.WithoutRole, db.People.Where(person => person.IsActive && !person.RoleGrants.Any())));
        if (viewer.May(Permission.EditHub))
            counts = counts.Concat(Count(HomeCounted.RegionsWithoutManager, db.Regions.Where(region => region.ManagerId == null)));
        if (viewer.May(Permission.SeeJobs))
        {
            var since = now.AddDays(-30);
            counts = counts.Concat(Count(HomeCounted.FailedJobs, db.JobRuns.Where(run => run.State == JobState.Failed && run.FinishedAt >= since)));
        }

        if (viewer.May(Permission.SeeMail))
        {
            var since = now.AddDays(-30);
            counts = counts.Concat(Count(HomeCounted.UnsentMail, db.Mails.Where(mail => (mail.State == MailState.Failed || mail.State == MailState.GaveUp) && mail.EndedAt >= since)));
        }

        return FirstAccess(counts, db, viewer);
    }

    private static IQueryable<HomeCount> FirstAccess(IQueryable<HomeCount> counts, MusicHubDbContext db, Viewer viewer)
    {
        if (viewer.May(Permission.EditBookings))
        {
            var (all, regions) = (viewer.MayEditRegion(null), viewer.RegionIds.ToList());
            var mine = db.Bookings.Where(booking => all || db.Schools.Any(school => school.Id == booking.SchoolId && regions.Contains(school.RegionId!.Value)));
            counts = counts
                .Concat(Count(HomeCounted.BookingsRequested, mine.Where(booking => booking.State == BookingState.Requested)))
                .Concat(Count(HomeCounted.BookingsWithoutNumbers, mine.LackingNumbers(db)));
        }

        if (viewer.May(Permission.ConfirmBookings))
            counts = counts.Concat(Count(HomeCounted.BookingsApproved, db.Bookings.Where(booking => booking.State == BookingState.Approved)));
        if (viewer.May(Permission.AdoptOptions))
            counts = counts.Concat(Count(HomeCounted.OptionsEndorsed, db.SubsidyOptions.Where(option => option.State == OptionState.Endorsed)))
                .Concat(Count(HomeCounted.DigitalEndorsed, db.DigitalOptions.Where(option => option.State == OptionState.Endorsed)));
        return counts;
    }

    private static IQueryable<HomeCount> Count<T>(HomeCounted what, IQueryable<T> rows)
        where T : Entity =>
        rows.Select(row => row.Id).GroupBy(_ => 1).Select(all => new HomeCount { What = (int)what, Count = all.Count() });

    private static IQueryable<HomeVisit> Lines(IQueryable<VisitLine> lines) => lines.Select(line => new HomeVisit
    {
        Id = line.Id,
        SchoolId = line.SchoolId,
        School = line.School,
        Town = line.Town,
        Kind = line.Kind,
        VisitorId = line.VisitorId,
        Visitor = line.Visitor,
        RegionId = line.RegionId,
        State = line.State,
        IsBegun = line.IsBegun,
        On = line.On,
        StartsAt = line.StartsAt,
        SortDay = line.SortDay,
        FollowUpBy = line.FollowUpBy,
    });
}
