using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.People.SwitchPersonOff;

[Requires(Permission.EditPeople)]
public sealed class SwitchPersonOffController(TaskContext context, Viewers viewers) : TaskController(context)
{
    [HttpPost("people/{id:guid}/switch-off")]
    public async Task<IActionResult> Post(Guid id)
    {
        if (await Db.People.SingleOrDefaultAsync(person => person.Id == id) is not { } person)
            return NotFound();
        Db.Expect(person, PostedVersion);
        if (IsRefused(person.SwitchOff(Viewer.PersonId).Refusal))
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("~/Features/People/ChangePerson/ChangePerson.cshtml", await PersonPage.Of(PersonForm.Of(person), person, Db, Viewer));
        }

        Record("Person switched off", person);
        var answer = await SaveAndGo($"~/people/{id}", $"{person.Name} is switched off.");
        viewers.Forget(id);
        return answer;
    }
}
