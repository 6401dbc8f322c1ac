using MusicHub.Data.Actions;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;

namespace MusicHub.Data.Visits;

/// <summary>What a person has to do today, in the order in which to do it. The home page takes as many of each as it has room for.</summary>
public static class MyWork
{
    public static IQueryable<VisitLine> MyVisitsOn(this MusicHubDbContext db, Viewer viewer, DateOnly day) =>
        db.VisitLinesFor(viewer).By(viewer.PersonId).Where(line => line.On == day)
            .OrderBy(line => line.StartsAt == null).ThenBy(line => line.StartsAt).ThenBy(line => line.Id);

    /// <summary>Arranged or confirmed for the days after this one, and what is planned for its week and the later ones.</summary>
    public static IQueryable<VisitLine> MyVisitsAfter(this MusicHubDbContext db, Viewer viewer, DateOnly day, int days)
    {
        var (last, monday) = (day.AddDays(days), Weeks.MondayOf(day));
        return db.VisitLinesFor(viewer).By(viewer.PersonId).Ahead()
            .Where(line => line.SortDay <= last && (line.On == null ? line.SortDay >= monday : line.SortDay > day))
            .OrderBy(line => line.SortDay).ThenBy(line => line.StartsAt).ThenBy(line => line.Id);
    }

    /// <summary>The longest overdue first.</summary>
    public static IQueryable<VisitLine> MyVisitsWithoutRecord(this MusicHubDbContext db, Viewer viewer, DateOnly day) =>
        db.VisitLinesFor(viewer).By(viewer.PersonId).WithoutRecordOn(day).OrderBy(line => line.SortDay).ThenBy(line => line.Id);

    public static IQueryable<VisitLine> MySlippedVisits(this MusicHubDbContext db, Viewer viewer, DateOnly day) =>
        db.VisitLinesFor(viewer).By(viewer.PersonId).SlippedOn(day).OrderBy(line => line.SortDay).ThenBy(line => line.Id);

    /// <summary>Something has been written down of them, and they are not done.</summary>
    public static IQueryable<VisitLine> MyDrafts(this MusicHubDbContext db, Viewer viewer) =>
        from line in db.VisitLinesFor(viewer).By(viewer.PersonId).Ahead()
        join visit in db.Visits on line.Id equals visit.Id
        where visit.NeedsVersion > 0 || visit.NotesVersion > 0 || visit.MetWhom != null || visit.NextStep != null || visit.Priority != null
        orderby line.SortDay, line.Id
        select line;

    /// <summary>Visits by this person that promised another one by a day that has come or comes soon; the longest overdue first.</summary>
    public static IQueryable<VisitLine> MyFollowUpsBy(this MusicHubDbContext db, Viewer viewer, DateOnly last) =>
        db.VisitLinesFor(viewer).By(viewer.PersonId).Where(line => line.FollowUpBy <= last).WithOpenFollowUp(db).OrderBy(line => line.FollowUpBy).ThenBy(line => line.Id);

    public static IQueryable<ActionLine> MyOverdueActions(this MusicHubDbContext db, Viewer viewer, DateOnly day) =>
        db.ActionLinesFor(viewer).OwnedBy(viewer.PersonId).OverdueOn(day).OrderBy(line => line.DueOn).ThenBy(line => line.Id);

    public static IQueryable<ActionLine> MyActionsDueSoon(this MusicHubDbContext db, Viewer viewer, DateOnly day) =>
        db.ActionLinesFor(viewer).OwnedBy(viewer.PersonId).DueSoonOn(day).OrderBy(line => line.DueOn).ThenBy(line => line.Id);

    /// <summary>Of the regions that this person is responsible for: whoever the visitor is.</summary>
    public static IQueryable<VisitLine> RegionVisitsWithoutRecord(this MusicHubDbContext db, Viewer viewer, DateOnly day) =>
        db.VisitLinesFor(viewer).InRegions(viewer.RegionIds).WithoutRecordOn(day).OrderBy(line => line.SortDay).ThenBy(line => line.Id);

    /// <inheritdoc cref="RegionVisitsWithoutRecord"/>
    public static IQueryable<ActionLine> RegionOverdueActions(this MusicHubDbContext db, Viewer viewer, DateOnly day) =>
        db.ActionLinesFor(viewer).InRegions(viewer.RegionIds).OverdueOn(day).OrderBy(line => line.DueOn).ThenBy(line => line.Id);
}
