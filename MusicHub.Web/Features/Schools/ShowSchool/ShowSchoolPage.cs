using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Actions;
using MusicHub.Data.Audits;
using MusicHub.Data.Audits.Reviews;
using MusicHub.Data.Audits.Summaries;
using MusicHub.Data.FirstAccess;
using MusicHub.Data.Schools;
using MusicHub.Data.VisitCycle;
using MusicHub.Data.Visits;
using MusicHub.Domain.Audits.Reviews;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.VisitCycle;
using MusicHub.Domain.VisitCycle.Priority;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Contacts;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits;
using MusicHub.Web.Features.Visits.LogAttempt;
using MusicHub.Web.Features.Visits.LogSchoolAttempt;

namespace MusicHub.Web.Features.Schools.ShowSchool;

public sealed record ShowSchoolPage(
    School School,
    SchoolRow Row,
    string? Trust,
    ContactList Contacts,
    VisitLine? NextVisit,
    IReadOnlyList<ActionLine> Actions,
    IReadOnlyList<RelatedSchool> Predecessors,
    IReadOnlyList<RelatedSchool> Successors,
    SchoolTimeline Timeline,
    TimelineKind? Show,
    int Entries,
    DateTimeOffset? RegisterAsAt,
    TermKey? DueTerm,
    TermKey ThisTerm,
    Viewer Viewer,
    DateOnly Today,
    IReadOnlyList<VisitReason> DeclineReasons,
    CycleRule Rule,
    SchoolPriority? Priority)
{
    public const int EntriesAtFirst = 15;

    /// <summary>The latest first; none for who may not see them.</summary>
    public IReadOnlyList<AuditLine> Audits { get; private init; } = [];

    /// <summary>This academic year's, and the coming one's from the summer on; none for who may not see them.</summary>
    public IReadOnlyList<SummaryLine> Plans { get; private init; } = [];

    /// <summary>The latest, and how it stands; null where there is none, and for who may not see it.</summary>
    public (MusicReview Review, ReviewPicture Picture)? Review { get; private init; }

    /// <summary>The day of the award that the school holds, from whichever review; null where it holds none.</summary>
    public DateOnly? AwardedOn { get; private init; }

    /// <summary>This academic year’s and the coming one’s, the latest first; none for who may not see them.</summary>
    public IReadOnlyList<Booking> Bookings { get; private init; } = [];

    public bool MayBook => Viewer.May(Permission.EditBookings) && School.IsOpen && Viewer.MayEditRegion(School.RegionId);

    public bool MayAudit => Viewer.May(Permission.ConductAudits) && School.IsOpen && Viewer.MayEditRegion(School.RegionId);

    private const int MostEntries = 500;

    public bool MayEdit => Viewer.May(Permission.EditSchools) && Viewer.MayEditRegion(School.RegionId);

    public bool MayAssignRegion => Viewer.May(Permission.AssignRegions);

    public bool MayVisit => Viewer.May(Permission.RecordVisits);

    /// <summary>While a visit is ahead, attempts belong to it.</summary>
    public bool MayLogAttempt => MayVisit && School.IsOpen && NextVisit is null;

    /// <summary>What the viewer noted today, and may take back.</summary>
    public required IReadOnlyList<SchoolAttempt> MyAttempts { get; init; }

    internal LogSchoolAttemptPage Attempt => new(
        new LogAttemptForm(), new VisitSchool(School.Id, School.Name, School.Register.Town, School.Urn, School.RegionId, School.Status), DeclineReasons);

    public bool MayAddAction => Viewer.May(Permission.EditActions);

    public bool IsLeadSchool => School.IsLeadSchoolOn(Today);

    public string FormerUrns => string.Join(", ", School.Urns.Select(known => known.Urn).Where(urn => urn != School.Urn).Order());

    public static async Task<ShowSchoolPage> Of(
        School school, TimelineKind? show, int? entries, MusicHubDbContext db, Viewer viewer, Cycle cycle, DateOnly today, CancellationToken cancellationToken)
    {
        var row = await SchoolListQuery.ToRows(db, db.Schools.Where(known => known.Id == school.Id)).SingleAsync(cancellationToken);
        var trust = school.TrustId is { } trustId ? await db.Trusts.Where(known => known.Id == trustId).Select(known => known.Name).SingleAsync(cancellationToken) : null;
        var contacts = await db.Contacts.AsNoTracking().Where(contact => contact.SchoolId == school.Id).ToListAsync(cancellationToken);
        var next = await db.VisitLinesFor(viewer).Ahead().Where(line => line.SchoolId == school.Id && line.SortDay >= Weeks.MondayOf(today))
            .OrderBy(line => line.SortDay).ThenBy(line => line.Id).FirstOrDefaultAsync(cancellationToken);
        var actions = await db.ActionLinesFor(viewer).Open().Where(line => line.SchoolId == school.Id).OrderBy(line => line.DueOn).ThenBy(line => line.Id).ToListAsync(cancellationToken);
        var related = await Related(school.Id, db, viewer, cancellationToken);
        var take = Math.Clamp(entries ?? EntriesAtFirst, EntriesAtFirst, MostEntries);
        var timeline = await db.Timeline(school.Id, viewer, today, take, show, cancellationToken);
        var mayEditContacts = viewer.May(Permission.EditContacts) && viewer.MayEditRegion(school.RegionId);
        var reviews = (await db.Pictures(db.MusicReviews.VisibleTo(viewer).Where(review => review.SchoolId == school.Id), cancellationToken))
            .OrderByDescending(known => known.Review.IsOpen).ThenByDescending(known => known.Review.StartedOn).ThenByDescending(known => known.Review.Id).ToList();
        return new ShowSchoolPage(
            school,
            row,
            trust,
            new ContactList(contacts, mayEditContacts, $"/schools/{school.Id}/contacts/add", school.Name),
            next,
            actions,
            [.. related.Where(link => link.IsPredecessor)],
            [.. related.Where(link => !link.IsPredecessor)],
            timeline,
            show,
            take,
            await db.RegisterImports.MaxAsync(import => (DateTimeOffset?)import.At, cancellationToken),
            school.IsOpen ? cycle.Rule.DueTerm(row.Dates, today, cycle.Calendar) : null,
            cycle.Calendar.TermOf(today),
            viewer,
            today,
            viewer.May(Permission.RecordVisits) ? await db.ReasonsFor(VisitEndings.Declined, cancellationToken) : [],
            cycle.Rule,
            await PriorityOf(school, db, viewer, today, cancellationToken))
        {
            Audits = await db.AuditLinesFor(viewer).Where(line => line.SchoolId == school.Id).OrderByDescending(line => line.StartedOn).ThenByDescending(line => line.Id).ToListAsync(cancellationToken),
            Review = reviews is [var latest, ..] ? latest : null,
            AwardedOn = reviews.Max(known => known.Picture.AwardedOn),
            Bookings = await db.Bookings.IgnoreAutoIncludes().AsNoTracking().VisibleTo(viewer).Where(booking => booking.SchoolId == school.Id && booking.StartYear >= AcademicYear.StartYearOf(today)).OrderByDescending(booking => booking.StartYear).ThenBy(booking => booking.YearGroup).ThenBy(booking => booking.Number).ToListAsync(cancellationToken),
            MyAttempts = await MyAttemptsAt(school.Id, db, viewer, today, cancellationToken),
            Plans = await PlansOf(school, db, viewer, today, cancellationToken),
        };
    }

    // Where it stands in the visit cycle and why; null for a school that is not planned for, and for who may not see visits.
    private static async Task<SchoolPriority?> PriorityOf(School school, MusicHubDbContext db, Viewer viewer, DateOnly today, CancellationToken cancellationToken) =>
        school.Status == RegisterStatus.Open && viewer.May(Permission.SeeVisits) && (await db.CycleSchools(viewer, today, school.Id, cancellationToken)) is [var one]
            ? SchoolPriority.Of(one.Situation, await db.WeightsOfFactors(cancellationToken))
            : null;

    private static async Task<IReadOnlyList<SchoolAttempt>> MyAttemptsAt(Guid schoolId, MusicHubDbContext db, Viewer viewer, DateOnly today, CancellationToken cancellationToken)
    {
        var since = UkTime.At(today, TimeOnly.MinValue);
        return !viewer.May(Permission.RecordVisits) ? [] : await db.SchoolAttempts.AsNoTracking()
            .Where(attempt => attempt.SchoolId == schoolId && attempt.ById == viewer.PersonId && attempt.At >= since).OrderByDescending(attempt => attempt.At).ToListAsync(cancellationToken);
    }

    private static async Task<IReadOnlyList<SummaryLine>> PlansOf(School school, MusicHubDbContext db, Viewer viewer, DateOnly today, CancellationToken cancellationToken)
    {
        if (!viewer.May(Permission.SeeVisits))
            return [];
        List<SummaryLine> lines = [];
        foreach (var year in new[] { AcademicYear.StartYearOf(today), SummaryCheck.YearToCheck(today) }.Distinct())
            lines.AddRange(await db.SummaryLinesFor(viewer, year).Where(line => line.SchoolId == school.Id).ToListAsync(cancellationToken));
        return lines;
    }

    private static async Task<List<RelatedSchool>> Related(Guid schoolId, MusicHubDbContext db, Viewer viewer, CancellationToken cancellationToken) => await (
        from link in db.Set<SchoolPredecessor>()
        where link.SchoolId == schoolId || link.PredecessorId == schoolId
        from other in db.Schools.VisibleTo(viewer)
        where other.Id == (link.SchoolId == schoolId ? link.PredecessorId : link.SchoolId)
        orderby link.EstablishedOn, other.SortName, other.Id
        select new RelatedSchool(other.Id, other.Name, other.Register.Town, other.Urn, link.SchoolId == schoolId, link.Kind, link.EstablishedOn, link.Counts)).ToListAsync(cancellationToken);
}

/// <summary>A school that this one took over from, or that took over from it.</summary>
/// <param name="Counts">Whether the predecessor's visits count for the successor; null while that is undecided.</param>
public sealed record RelatedSchool(Guid Id, string Name, string? Town, int Urn, bool IsPredecessor, PredecessorKind Kind, DateOnly? On, bool? Counts)
{
    public string How => (Kind, IsPredecessor) switch
    {
        (PredecessorKind.Merged, true) => "Merged into this school",
        (PredecessorKind.Merged, false) => "This school was merged into it",
        (PredecessorKind.Amalgamated, _) => "Amalgamated",
        (PredecessorKind.Split, true) => "Was divided",
        (PredecessorKind.Split, false) => "This school was divided",
        (_, true) => "Predecessor",
        _ => "Successor",
    };

    public string CountsWords => Counts switch
    {
        true => "its visits count here",
        false => "its visits do not count here",
        _ => "whether its visits count here is to be decided",
    };
}
