using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.People.ChangePerson;

[Requires(Permission.EditPeople)]
public sealed class ChangePersonController(TaskContext context, Viewers viewers) : TaskController(context)
{
    private static readonly PersonValidator Validator = new();

    [HttpGet("people/{id:guid}")]
    public async Task<IActionResult> Get(Guid id) =>
        await Db.People.AsNoTracking().SingleOrDefaultAsync(person => person.Id == id) is { } person
            ? Page(await PersonPage.Of(PersonForm.Of(person), person, Db, Viewer))
            : NotFound();

    [HttpPost("people/{id:guid}")]
    public async Task<IActionResult> Post(Guid id, PersonForm form)
    {
        if (await Db.People.SingleOrDefaultAsync(person => person.Id == id) is not { } person)
            return NotFound();
        if (!IsFilledIn(form, Validator) || IsRefused(await PersonPage.EmailTaken(form.Email, id, Db)))
            return PageAgain(await PersonPage.Of(form, person, Db, Viewer));
        Db.Expect(person, PostedVersion);
        // One's own page offers no roles, so none are posted from it.
        var rolesStay = id == Viewer.PersonId && form.Roles.Count == 0;
        if (IsRefused(person.Change(form.Name!, form.Email).Refusal)
            || (!rolesStay && IsRefused(person.GiveRoles(form.Roles.ToHashSet(), Viewer.PersonId).Refusal)))
        {
            Db.ChangeTracker.Clear();
            return PageAgain(await PersonPage.Of(form, await Db.People.AsNoTracking().SingleAsync(person => person.Id == id), Db, Viewer));
        }

        Record("Person changed", person);
        var answer = await SaveAndGo("~/people", $"{person.Name} is saved.");
        viewers.Forget(id);
        return answer;
    }
}
