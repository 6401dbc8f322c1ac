using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Web.Documents.Pdf;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Bookings.ShowPaper;

/// <summary>What a school is given: the quote while its charge is not fixed, the confirmation afterwards; as a page and as a PDF.</summary>
[Requires(Permission.SeeFirstAccess)]
public sealed class ShowPaperController(TaskContext context, ViewText views, PdfAnswer pdf) : BookingTaskController(context)
{
    [HttpGet("first-access/bookings/{id:guid}/paper")]
    public async Task<IActionResult> Get(Guid id) => await Find(id) is { } subject && BookingPaper.IsThere(subject) ? Page(await Paper(subject)) : NotFound();

    [HttpGet("first-access/bookings/{id:guid}/paper.pdf")]
    public async Task<IActionResult> GetPdf(Guid id)
    {
        if (await Find(id) is not { } subject || !BookingPaper.IsThere(subject))
            return NotFound();
        var paper = await Paper(subject);
        var body = new HtmlString(await views.Render("/Features/FirstAccess/Bookings/ShowPaper/_BookingPaper.cshtml", paper));
        return await pdf.Of(this, hub => new PdfDocument(paper.Title, hub, paper.AsAt, body) { Subtitle = $"{subject.School.Name}, {subject.Booking.Reference}" }, $"first-access-{subject.Booking.Reference.ToLowerInvariant()}");
    }

    // What has changed the charge since it was fixed, and what it came to before.
    private async Task<BookingPaper> Paper(BookingSubject subject)
    {
        var changes = await Db.Changes.AsNoTracking().Where(change => change.SubjectId == subject.Booking.Id && BookingPaper.Changing.Contains(change.Kind)).OrderBy(change => change.At).ToListAsync(Aborted);
        return new(subject, PaperChange.Of(changes, subject.Price?.ToPay ?? 0));
    }
}

public sealed record BookingPaper(BookingSubject Subject, IReadOnlyList<PaperChange> Changes)
{
    public static bool IsThere(BookingSubject subject) => subject.Price is not null || subject.Booking.State == BookingState.Declined;

    public static readonly IReadOnlyList<string> Changing = ["First Access shortened", "First Access extended", "First Access taught whole again", "First Access withdrawn"];

    public bool IsDeclined => Subject.Booking.State == BookingState.Declined;

    /// <summary>When it last became what the paper says.</summary>
    public DateOnly AsAt => Changes.Select(change => (DateOnly?)change.On).LastOrDefault() ?? Subject.Booking.ConfirmedOn ?? (IsDeclined ? Subject.Booking.DecidedOn : null) ?? Subject.Today;

    public bool IsQuote => Subject.Booking.ConfirmedOn is null;

    /// <summary>Withdrawn before any of its terms began.</summary>
    public bool IsGivenUp => Subject.Booking.State == BookingState.Withdrawn && Subject.Booking.Charged.Terms.Count == 0;

    public string Title => IsDeclined ? "First Access: your request" : IsGivenUp ? "First Access: withdrawn" : IsQuote ? "Quote for First Access" : Subject.Booking.State == BookingState.Withdrawn ? "First Access: what was delivered" : "Confirmation of First Access";
}

/// <param name="What">"shortened".</param>
/// <param name="Before">What the school paid for teaching and hire until then; null where nothing of that changed.</param>
public sealed record PaperChange(DateOnly On, string What, decimal? Before)
{
    /// <param name="changes">In their order.</param>
    /// <param name="toPay">After all of them.</param>
    public static IReadOnlyList<PaperChange> Of(IReadOnlyList<Change> changes, decimal toPay)
    {
        List<PaperChange> told = [];
        foreach (var change in changes.Reverse())
        {
            var by = change.Fields.Where(field => field is { Entity: nameof(BookedTerm), Field: nameof(BookedTerm.Charge) or nameof(BookedTerm.Hire) }).Sum(field => Pounds(field.After) - Pounds(field.Before));
            toPay -= by;
            told.Insert(0, new(UkTime.DayOf(change.At), change.Kind["First Access ".Length..], by == 0 ? null : toPay));
        }

        return told;
    }

    private static decimal Pounds(string? text) => decimal.TryParse(text, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var pounds) ? pounds : 0;
}
