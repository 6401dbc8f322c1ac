using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Actions;
using MusicHub.Data.FirstAccess;
using MusicHub.Data.Mail;
using MusicHub.Data.Visits;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Reports;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Mail.Digests;

/// <summary>Reads a person's week, as far as they may see it.</summary>
public sealed class DigestMaker(MusicHubDbContext db, ReportReminders reminders)
{
    private static readonly CultureInfo British = new("en-GB");

    public async Task<Digest> Make(Viewer viewer, DateOnly today, CancellationToken cancellationToken)
    {
        var monday = Weeks.MondayOf(today);
        var sunday = monday.AddDays(6);
        DigestSection[] sections =
        [
            new("Visits this week", await Items(db.MyVisitsOfWeek(viewer, monday, today), Ahead), "visits?state=ahead&mine=true&sort=date"),
            new("Visits without a record", await Items(db.MyVisitsWithoutRecord(viewer, today).Where(line => !line.IsBegun), line => OfVisit(line, line.SortDay, line.Kind)), "visits?state=unbegun&mine=true"),
            new("Records to finish", await Items(db.MyDrafts(viewer), line => OfVisit(line, line.SortDay, line.Kind)), "visits?state=draft&mine=true"),
            new("Actions overdue", await Items(db.MyOverdueActions(viewer, today), OfAction), "actions?mine=true"),
            new("Actions due this week", await Items(db.MyActionsDueBetween(viewer, today, sunday), OfAction), "actions?mine=true"),
            new("Follow-ups promised by the end of the week", await Items(db.MyFollowUpsBy(viewer, sunday), line => OfVisit(line, line.FollowUpBy!.Value, $"promised on {line.SortDay.Short()}")), "visits?state=follow-up&mine=true"),
            new("Notes that schools have answered", await Items(db.MyNotesAnsweredSince(viewer, today.AddDays(-7)), note => OfNote(note, note.AnsweredOn!.Value, note.State == NoteState.PleaseChange ? "please change" : "fair record")), "visits?state=note-answered&mine=true"),
            new("Notes to finish", await Items(db.MyNoteDrafts(viewer), note => OfNote(note, note.VisitedOn, "not sent yet")), "visits?state=note-draft&mine=true"),
            new("First Access: numbers for the return are missing", await Items(db.MyNumbersToGet(viewer), line => new DigestItem($"Since {line.Since}", line.School, line.What, $"first-access/bookings/{line.BookingId}/numbers")), "first-access?missing=true"),
        ];
        IReadOnlyList<DigestSection> reports =
        [
            new("Last day that counts in a board report", [.. (await reminders.CutOffs(viewer, today, cancellationToken)).Select(report => new DigestItem(
                report.Dates!.CutOff.Short(), $"{Report.TitleOf(report.Kind, report.Term)}: what is recorded by then counts", $"board meeting on {report.Dates.MeetingOn.Short()}", "visits?state=unbegun&mine=true"))], "visits?state=unbegun&mine=true"),
            new("Reports that wait for you", [.. (await reminders.ToMoveOn(viewer, today, cancellationToken)).Take(DigestSection.Most + 1).Select(item => new DigestItem(
                ReportOccasion.ToDo(item.Report.State, item.DueOn), item.Report.Title, ReportOccasion.Of(item.Report.MeetingOn, item.Report.RequestedBy), $"reports/{item.Report.Id}"))], "reports"),
        ];
        return new Digest(viewer.Name, monday, [.. reports.Concat(sections).Where(part => part.Items.Count > 0)]);

        async Task<IReadOnlyList<DigestItem>> Items<T>(IQueryable<T> rows, Func<T, DigestItem> item) =>
            [.. (await rows.Take(DigestSection.Most + 1).ToListAsync(cancellationToken)).Select(item)];
    }

    private static DigestItem Ahead(VisitLine line)
    {
        var when = line.On is not { } on ? "This week" : $"{on.ToString("ddd d MMM", British)}{(line.StartsAt is { } at ? $", {at.ToString("HH:mm", British)}" : "")}";
        var standing = line.State switch { VisitState.Confirmed => "confirmed", VisitState.Arranged => "not confirmed yet", _ => "no day yet" };
        return new DigestItem(when, line.School, $"{line.Kind}, {standing}", $"visits/{line.Id}");
    }

    private static DigestItem OfVisit(VisitLine line, DateOnly day, string detail) => new(day.Short(), line.School, detail, $"visits/{line.Id}");

    private static DigestItem OfAction(ActionLine line) => new(line.DueOn.Short(), line.What, line.School, $"actions/{line.Id}");

    private static DigestItem OfNote(NoteLine note, DateOnly day, string detail) => new(day.Short(), note.School, detail, $"visits/{note.VisitId}/note");
}
