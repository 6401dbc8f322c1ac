using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Concurrency;
using MusicHub.Domain;
using MusicHub.Domain.History;
using MusicHub.Domain.People;

namespace MusicHub.Web.Features.Shared;

/// <summary>One task of one person: load, check, act, record, save, redirect.</summary>
public abstract class TaskController(TaskContext context) : Controller
{
    protected MusicHubDbContext Db => context.Db;

    protected Viewer Viewer => context.Viewer;

    protected DateOnly Today => context.Today;

    protected DateTimeOffset Now => context.Now;

    /// <summary>The version that the posted form was made from (the field <c>Version</c>). A form without one counts as made from nothing.</summary>
    protected int PostedVersion =>
        int.TryParse(Request.Form["Version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    /// <summary>Shows this task's own view, which has the controller's name.</summary>
    protected ViewResult Page(object page) => View(ControllerContext.ActionDescriptor.ControllerName, page);

    /// <summary>The form again with what was typed and what is wrong with it: 400.</summary>
    protected ViewResult PageAgain(object page)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page(page);
    }

    /// <summary>As <see cref="PageAgain"/>, on another task's page: of a task that is a button there and has no page of its own.</summary>
    protected ViewResult ShownAgain(string view, object page)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(view, page);
    }

    /// <summary>Whether the form is filled in properly. What is not stands in ModelState, under the names that the view's fields have.</summary>
    protected bool IsFilledIn<TForm>(TForm form, IValidator<TForm> validator, string prefix = "Form")
    {
        foreach (var error in validator.Validate(form).Errors)
        {
            var key = Key(prefix, error.PropertyName);
            // What could not be read at all has its message already.
            if (ModelState.GetValidationState(key) != Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid)
                ModelState.AddModelError(key, error.ErrorMessage);
        }

        return ModelState.IsValid;
    }

    /// <summary>Whether the domain said no. Its reason stands in ModelState, at the field that it names.</summary>
    protected bool IsRefused(Refusal? refusal, string prefix = "Form")
    {
        if (refusal is not null)
            ModelState.AddModelError(refusal.Field is null ? "" : Key(prefix, refusal.Field), refusal.Message);
        return refusal is not null;
    }

    /// <summary>Says what the next save is, in the past tense: "Visit recorded".</summary>
    protected void Record(string kind, Entity subject, Guid? schoolId = null, string? reason = null) =>
        Db.Open(new Change(kind, Now, Viewer.PersonId, subject, schoolId, reason));

    /// <summary>Saves the work and leads on. A second post of the same form saves nothing and leads to the same place.</summary>
    /// <param name="location">An address of this program, such as <c>~/visits/…</c>.</param>
    /// <param name="done">Shown on top of the next page: "The visit is recorded."</param>
    protected async Task<IActionResult> SaveAndGo(string location, string? done)
    {
        var key = PostOnceFilter.KeyOf(HttpContext);
        if (key is not null)
            Db.PostedRequests.Add(new PostedRequest(key, Now, location));
        try
        {
            await Db.SaveChangesAsync(HttpContext.RequestAborted);
        }
        catch (DbUpdateException) when (key is not null)
        {
            if (await PostOnceFilter.LocationOf(key, HttpContext) is not { } earlier)
                throw;
            return LocalRedirect(earlier);
        }

        if (done is not null)
            TempData["Done"] = done;
        return LocalRedirect(location);
    }

    /// <summary>Changes several records, each told by its own history; all of them, or none.</summary>
    /// <param name="change">Loads one, changes it and records what was done.</param>
    protected Task<IActionResult> SaveEach(IReadOnlyList<Guid> ids, Func<Guid, Task> change, string location, string done) => Db.InTransaction(async () =>
    {
        Db.ChangeTracker.Clear();
        for (var at = 0; at < ids.Count; at++)
        {
            await change(ids[at]);
            if (at < ids.Count - 1)
                await Db.SaveChangesAsync(HttpContext.RequestAborted);
        }

        return await SaveAndGo(location, done);
    }, HttpContext.RequestAborted);

    private static string Key(string prefix, string field) => prefix.Length == 0 ? field : $"{prefix}.{field}";
}
