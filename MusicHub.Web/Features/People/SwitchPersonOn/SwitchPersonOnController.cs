using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.People.SwitchPersonOn;

[Requires(Permission.EditPeople)]
public sealed class SwitchPersonOnController(TaskContext context, Viewers viewers) : TaskController(context)
{
    [HttpPost("people/{id:guid}/switch-on")]
    public async Task<IActionResult> Post(Guid id)
    {
        if (await Db.People.SingleOrDefaultAsync(person => person.Id == id) is not { } person)
            return NotFound();
        Db.Expect(person, PostedVersion);
        person.SwitchOn().OrThrow();
        Record("Person switched on", person);
        var answer = await SaveAndGo($"~/people/{id}", $"{person.Name} is switched on.");
        viewers.Forget(id);
        return answer;
    }
}
