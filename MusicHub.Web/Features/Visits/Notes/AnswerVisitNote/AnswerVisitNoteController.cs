using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Concurrency;
using MusicHub.Domain;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.History;
using MusicHub.Domain.Visits;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.Notes.AnswerVisitNote;

/// <summary>The head's answer, by a link and without an account. The link opens this one version, until it is answered or the link ends.</summary>
[AllowAnonymous]
[OpenLink]
public sealed class AnswerVisitNoteController(MusicHubDbContext db, TimeProvider clock) : Controller
{
    [HttpGet("note/{secret:length(43)}")]
    public async Task<IActionResult> Get(string secret) => await Find(secret) is { } note ? View("AnswerVisitNote", await PageOf(note, new NoteAnswerForm())) : LinkEnded();

    [HttpPost("note/{secret:length(43)}")]
    public async Task<IActionResult> Post(string secret, NoteAnswerForm form)
    {
        if (await Find(secret) is not { } note)
            return LinkEnded();
        foreach (var error in new NoteAnswerValidator().Validate(form).Errors)
            ModelState.AddModelError($"Form.{error.PropertyName}", error.ErrorMessage);
        if (ModelState.IsValid && note.Answer(form.Answer!.Value, form.Comment, clock.Today(), NoteAnswerWay.Link).Refusal is { } refusal)
            ModelState.AddModelError("", refusal.Message);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("AnswerVisitNote", await PageOf(note, form));
        }

        db.Open(new Change(ChangesBySchool.NoteAnswered, clock.GetUtcNow(), null, note, note.SchoolId));
        try
        {
            await db.SaveChangesAsync(HttpContext.RequestAborted);
        }
        catch (EditedMeanwhileException)
        {
            return LinkEnded(); // answered meanwhile, or by a newer link
        }

        return View("NoteAnswered");
    }

    /// <summary>Never was, has run out, was answered or replaced: to whoever tries addresses, all are the same.</summary>
    private ViewResult LinkEnded()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("NoteLinkEnded");
    }

    private async Task<VisitNote?> Find(string secret)
    {
        var digest = LinkSecret.DigestOf(secret);
        var note = await db.VisitNotes.SingleOrDefaultAsync(note => note.Versions.Any(version => version.SecretDigest == digest), HttpContext.RequestAborted);
        return note is { Current: var current } && current.SecretDigest == digest && current.IsOpenAt(clock.GetUtcNow()) ? note : null;
    }

    private async Task<AnswerVisitNotePage> PageOf(VisitNote note, NoteAnswerForm form)
    {
        var hub = await db.Hubs.AsNoTracking().IgnoreAutoIncludes().Select(hub => hub.Name).SingleOrDefaultAsync(HttpContext.RequestAborted);
        return new AnswerVisitNotePage(form, await NoteText.Of(note, note.Current, db, HttpContext.RequestAborted), hub ?? "The music hub");
    }
}

public sealed record AnswerVisitNotePage(NoteAnswerForm Form, NoteText Text, string Hub);
