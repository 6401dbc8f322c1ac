using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.FirstAccess.Bookings;
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
    public async Task<IActionResult> Get(Guid id) => await Find(id) is { Price: not null } subject ? Page(new BookingPaper(subject)) : NotFound();

    [HttpGet("first-access/bookings/{id:guid}/paper.pdf")]
    public async Task<IActionResult> GetPdf(Guid id)
    {
        if (await Find(id) is not { Price: not null } subject)
            return NotFound();
        var paper = new BookingPaper(subject);
        var body = new HtmlString(await views.Render("/Features/FirstAccess/Bookings/ShowPaper/_BookingPaper.cshtml", paper));
        return await pdf.Of(this, hub => new PdfDocument(paper.Title, hub, subject.Booking.ConfirmedOn ?? Today, body) { Subtitle = $"{subject.School.Name}, {subject.Booking.Reference}" }, $"first-access-{subject.Booking.Reference.ToLowerInvariant()}");
    }
}

public sealed record BookingPaper(BookingSubject Subject)
{
    public bool IsQuote => Subject.Booking.ConfirmedOn is null;

    /// <summary>Withdrawn before any of its terms began.</summary>
    public bool IsGivenUp => Subject.Booking.State == BookingState.Withdrawn && Subject.Booking.Charged.Terms.Count == 0;

    public string Title => IsGivenUp ? "First Access: withdrawn" : IsQuote ? "Quote for First Access" : Subject.Booking.State == BookingState.Withdrawn ? "First Access: what was delivered" : "Confirmation of First Access";
}
