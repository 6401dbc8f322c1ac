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

/// <summary>The head's answer, by a link and without an account. The link opens this one version until the link ends; once it has answered, it shows what was answered.</summary>
[AllowAnonymous]
[OpenLink]
public sealed class AnswerVisitNoteController(MusicHubDbContext db, TimeProvider clock) : Controller
{
    [HttpGet("note/{secret:length(43)}")]
    public async Task<IActionResult> Get(string secret) => await Find(secret) is { } note ? View("AnswerVisitNote", await PageOf(note, new NoteAnswerForm())) : await Answered(secret) ?? LinkEnded();

    [HttpPost("note/{secret:length(43)}")]
    public async Task<IActionResult> Post(string secret, NoteAnswerForm form)
    {
        if (await Find(secret) is not { } note)
            return await Answered(secret) ?? LinkEnded();
        foreach (var error in new NoteAnswerValidator().Validate(form).Errors)
            ModelState.AddModelError($"Form.{error.PropertyName}", error.ErrorMessage);
        if (ModelState.IsValid && note.Answer(form.Answer!.Value, form.Comment, clock.Today(), NoteAnswerWay.Link).Refusal is { } refusal)
            ModelState.AddModelError("", refusal.Message);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("AnswerVisitNote", await PageOf(note, form));
        }

        db.Open(new Change(ChangesBySchool.NoteAnswered, clock.GetUtcNow(), null, note, note.SchoolId, form.Words));
        try
        {
            await db.SaveChangesAsync(HttpContext.RequestAborted);
        }
        catch (EditedMeanwhileException)
        {
            db.ChangeTracker.Clear(); // answered meanwhile, or by a newer link
        }

        return await Answered(secret) ?? LinkEnded();
    }

    /// <summary>What was answered by this very link, for as long as it would have been open.</summary>
    private async Task<ViewResult?> Answered(string secret)
    {
        var (note, version) = await VersionOf(secret);
        return version is { AnsweredBy: NoteAnswerWay.Link } && clock.GetUtcNow() < version.LinkEndsAt
            ? View("NoteAnswered", new NoteAnsweredPage(await NoteText.Of(note!, version, db, HttpContext.RequestAborted), version))
            : null;
    }

    /// <summary>Never was, has run out or was replaced, or was answered otherwise: to whoever tries addresses, all are the same.</summary>
    private ViewResult LinkEnded()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("NoteLinkEnded");
    }

    private async Task<VisitNote?> Find(string secret)
    {
        var (note, version) = await VersionOf(secret);
        return version is not null && version == note!.Current && version.IsOpenAt(clock.GetUtcNow()) ? note : null;
    }

    private async Task<(VisitNote? Note, VisitNoteVersion? Version)> VersionOf(string secret)
    {
        var digest = LinkSecret.DigestOf(secret);
        var note = await db.VisitNotes.SingleOrDefaultAsync(note => note.Versions.Any(version => version.SecretDigest == digest), HttpContext.RequestAborted);
        return (note, note?.Versions.Single(version => version.SecretDigest == digest));
    }

    private async Task<AnswerVisitNotePage> PageOf(VisitNote note, NoteAnswerForm form)
    {
        var hub = await db.Hubs.AsNoTracking().IgnoreAutoIncludes().Select(hub => hub.Name).SingleOrDefaultAsync(HttpContext.RequestAborted);
        return new AnswerVisitNotePage(form, await NoteText.Of(note, note.Current, db, HttpContext.RequestAborted), hub ?? "The music hub");
    }
}

public sealed record AnswerVisitNotePage(NoteAnswerForm Form, NoteText Text, string Hub);

/// <param name="Version">The one that was answered.</param>
public sealed record NoteAnsweredPage(NoteText Text, VisitNoteVersion Version);
