using MusicHub.Data.Actions;
using MusicHub.Data.Visits;
using MusicHub.Domain.Actions;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;

namespace MusicHub.Data.Mail;

/// <summary>What stands in a person's digest, beside what <see cref="MyWork"/> knows.</summary>
public static class DigestQueries
{
    /// <summary>Who is to get the digest of that week and has not.</summary>
    public static IQueryable<Person> AwaitingDigest(this MusicHubDbContext db, DateOnly week)
    {
        var roles = Roles.All.Where(role => RolePermissions.Of(role).Contains(Permission.SeeVisits)).ToList();
        return db.People.Where(person => person.IsActive && person.Email != null && person.RoleGrants.Any(grant => roles.Contains(grant.Role)))
            .Where(person => !db.DigestChoices.Any(choice => choice.PersonId == person.Id && !choice.IsOn))
            .Where(person => !db.DigestIssues.Any(issue => issue.PersonId == person.Id && issue.Week == week))
            .OrderBy(person => person.Id);
    }

    /// <summary>The viewer's visits of the week that begins that Monday and that are still ahead, planned ones last.</summary>
    public static IQueryable<VisitLine> MyVisitsOfWeek(this MusicHubDbContext db, Viewer viewer, DateOnly monday, DateOnly today)
    {
        var sunday = monday.AddDays(6);
        return db.VisitLinesFor(viewer).By(viewer.PersonId).Ahead()
            .Where(line => line.SortDay <= sunday && (line.On == null ? line.SortDay >= monday : line.SortDay >= today))
            .OrderBy(line => line.On == null).ThenBy(line => line.SortDay).ThenBy(line => line.StartsAt).ThenBy(line => line.Id);
    }

    public static IQueryable<ActionLine> MyActionsDueBetween(this MusicHubDbContext db, Viewer viewer, DateOnly from, DateOnly to) =>
        db.ActionLinesFor(viewer).OwnedBy(viewer.PersonId).Where(line => line.State == ActionState.Open && line.DueOn >= from && line.DueOn <= to)
            .OrderBy(line => line.DueOn).ThenBy(line => line.Id);

    /// <summary>Every version of the notes of the viewer's own visits.</summary>
    public static IQueryable<NoteLine> MyNotes(this MusicHubDbContext db, Viewer viewer) =>
        from note in db.VisitNotes
        join line in db.VisitLinesFor(viewer).By(viewer.PersonId) on note.VisitId equals line.Id
        from version in note.Versions
        select new NoteLine { VisitId = line.Id, School = line.School, VisitedOn = line.SortDay, State = version.State, AnsweredOn = version.AnsweredOn };

    public static IQueryable<NoteLine> MyNotesAnsweredSince(this MusicHubDbContext db, Viewer viewer, DateOnly day) =>
        db.MyNotes(viewer).Where(note => note.AnsweredOn >= day).OrderByDescending(note => note.AnsweredOn).ThenBy(note => note.VisitId);

    /// <summary>Answered lately, or to be changed as the school asked and not sent again; what is to be changed first.</summary>
    public static IQueryable<NoteLine> MyNotesToLookAt(this MusicHubDbContext db, Viewer viewer, DateOnly since) =>
        from note in db.VisitNotes
        join line in db.VisitLinesFor(viewer).By(viewer.PersonId) on note.VisitId equals line.Id
        from version in note.Versions
        where (version.State == NoteState.FairRecord && version.AnsweredOn >= since)
            || (version.State == NoteState.PleaseChange && note.Versions.Any(next => next.Number == version.Number + 1 && next.State == NoteState.Draft))
        orderby version.State == NoteState.FairRecord, version.AnsweredOn descending, line.Id
        select new NoteLine { VisitId = line.Id, School = line.School, VisitedOn = line.SortDay, State = version.State, AnsweredOn = version.AnsweredOn };

    /// <summary>Written, or asked to be changed, and not sent.</summary>
    public static IQueryable<NoteLine> MyNoteDrafts(this MusicHubDbContext db, Viewer viewer) =>
        db.MyNotes(viewer).Where(note => note.State == NoteState.Draft).OrderBy(note => note.VisitedOn).ThenBy(note => note.VisitId);
}

/// <summary>One version of a visit's note, without its words.</summary>
public sealed class NoteLine
{
    public Guid VisitId { get; init; }

    public string School { get; init; } = "";

    public DateOnly VisitedOn { get; init; }

    public NoteState State { get; init; }

    public DateOnly? AnsweredOn { get; init; }
}
