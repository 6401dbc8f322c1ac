using Microsoft.AspNetCore.Mvc.ModelBinding;
using MusicHub.Data;
using MusicHub.Data.Visits;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;

namespace MusicHub.Web.Features.Visits.ListVisits;

/// <summary>The filters of the list, as they stand in its address. What cannot be read counts as not asked for.</summary>
public sealed class ListVisitsQuery
{
    /// <summary>A state's name, or "ahead", "unrecorded" (the day has passed), "unbegun" (and nothing is written), "draft" (a record begun), "slipped" (the week has passed, no day agreed), "unreached", "untried" and "declined" (planned; the school tried in vain, never, or not willing), "follow-up" (another visit is promised), "follow-up-overdue", "all".</summary>
    public string? State { get; set; }

    /// <summary>A person's identity, or "none".</summary>
    public string? Visitor { get; set; }

    /// <summary>A region's identity, or "none".</summary>
    public string? Region { get; set; }

    public string? Phase { get; set; }

    public string? Kind { get; set; }

    /// <summary>Why it did not take place, or why a day that was agreed was given up: the identity of a reason of the hub's list, or "none" where nobody chose one.</summary>
    public string? Reason { get; set; }

    /// <summary>How often it was re-arranged: "any", "never", "1", "2", or "3" for three times or more.</summary>
    public string? Moved { get; set; }

    /// <summary>An academic year by its first calendar year ("2025"), or a term ("2025-autumn").</summary>
    public string? When { get; set; }

    public string? School { get; set; }

    /// <summary>Words of the school's name, URN, town or postcode.</summary>
    public string? Q { get; set; }

    /// <summary>"true" for the viewer's own.</summary>
    public string? Mine { get; set; }

    public string? Sort { get; set; }

    public string? Page { get; set; }

    /// <summary>When nothing at all is asked for, what is to come, the next first.</summary>
    public ListVisitsQuery OrWhatIsToCome(HttpRequest request) => request.Query.Count > 0 ? this : new() { State = "ahead", Sort = "date" };

    [BindNever]
    public bool IsMine => Mine == "true";

    [BindNever]
    public int? PageNumber => int.TryParse(Page, out var page) ? page : null;

    public IQueryable<VisitLine> Apply(IQueryable<VisitLine> lines, MusicHubDbContext db, Viewer viewer, DateOnly today, SchoolCalendar calendar)
    {
        lines = State switch
        {
            "ahead" => lines.Ahead(),
            "unrecorded" => lines.WithoutRecordOn(today),
            "unbegun" => lines.UnbegunOn(today),
            "draft" => lines.Begun(),
            "unreached" => lines.TriedInVain(),
            "untried" => lines.NeverTried(),
            "declined" => lines.Declined(),
            "slipped" => lines.SlippedOn(today),
            "follow-up" => lines.WithOpenFollowUp(db),
            "follow-up-overdue" => lines.WithOpenFollowUp(db).Where(line => line.FollowUpBy < today),
            "note-draft" => lines.WithNote(db, NoteState.Draft),
            "note-sent" => lines.WithNote(db, NoteState.Sent),
            "note-answered" => lines.WithNote(db, NoteState.FairRecord, NoteState.PleaseChange),
            _ when Enum.TryParse<VisitState>(State, ignoreCase: true, out var state) && Enum.IsDefined(state) => lines.Where(line => line.State == state),
            _ => lines,
        };
        if (IsMine)
            lines = lines.By(viewer.PersonId);
        if (Visitor == "none")
            lines = lines.Where(line => line.VisitorId == null);
        else if (Guid.TryParse(Visitor, out var visitorId))
            lines = lines.By(visitorId);
        if (Region == "none")
            lines = lines.Where(line => line.RegionId == null);
        else if (Guid.TryParse(Region, out var regionId))
            lines = lines.Where(line => line.RegionId == regionId);
        if (Enum.TryParse<Phase>(Phase, ignoreCase: true, out var phase) && Enum.IsDefined(phase))
            lines = lines.Where(line => line.Phase == phase);
        if (Guid.TryParse(Kind, out var kindId))
            lines = lines.Where(line => line.KindId == kindId);
        if (Reason == "none")
            lines = lines.Where(line => (line.State == VisitState.Cancelled || line.State == VisitState.NotAttended) && line.EndedReasonId == null);
        else if (Guid.TryParse(Reason, out var reasonId))
            lines = lines.Because(reasonId, db);
        lines = Moved switch
        {
            "any" => lines.MovedAtLeast(1, db),
            "never" => lines.MovedFewerThan(1, db),
            "1" => lines.MovedAtLeast(1, db).MovedFewerThan(2, db),
            "2" => lines.MovedAtLeast(2, db).MovedFewerThan(3, db),
            "3" => lines.MovedAtLeast(3, db),
            _ => lines,
        };
        if (Guid.TryParse(School, out var schoolId))
            lines = lines.Where(line => line.SchoolId == schoolId);
        if (Days(calendar) is var (from, to))
            lines = lines.Between(from, to);
        return lines.AtSchoolsMatching(Q);
    }

    /// <summary>Every order ends with the visit's identity, so that no visit is on two pages.</summary>
    public IOrderedQueryable<VisitLine> Order(IQueryable<VisitLine> lines)
    {
        var ordered = Sort switch
        {
            "date" => lines.OrderBy(line => line.SortDay).ThenBy(line => line.StartsAt),
            "school" => lines.OrderBy(line => line.SchoolSort).ThenBy(line => line.Town).ThenByDescending(line => line.SortDay),
            "-school" => lines.OrderByDescending(line => line.SchoolSort).ThenByDescending(line => line.Town).ThenByDescending(line => line.SortDay),
            "visitor" => lines.OrderBy(line => line.Visitor).ThenByDescending(line => line.SortDay),
            "-visitor" => lines.OrderByDescending(line => line.Visitor).ThenByDescending(line => line.SortDay),
            "region" => lines.OrderBy(line => line.Region).ThenByDescending(line => line.SortDay),
            "-region" => lines.OrderByDescending(line => line.Region).ThenByDescending(line => line.SortDay),
            "priority" => lines.OrderBy(Urgency).ThenByDescending(line => line.SortDay),
            "-priority" => lines.OrderByDescending(Urgency).ThenByDescending(line => line.SortDay),
            _ => lines.OrderByDescending(line => line.SortDay).ThenByDescending(line => line.StartsAt),
        };
        return ordered.ThenBy(line => line.Id);
    }

    public (DateOnly From, DateOnly To)? Days(SchoolCalendar calendar)
    {
        if (TermKey.TryParse(When, out var term))
            return (calendar.FirstDay(term), calendar.LastDay(term));
        return int.TryParse(When, out var year) && year is > 1990 and < 2200 ? (new(year, 9, 1), new(year + 1, 8, 31)) : null;
    }

    private static System.Linq.Expressions.Expression<Func<VisitLine, int>> Urgency =>
        line => line.Priority == SupportPriority.High ? 0 : line.Priority == SupportPriority.Medium ? 1 : line.Priority == SupportPriority.Low ? 2 : 3;
}
