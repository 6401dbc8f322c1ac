using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.People.AddPerson;

[Requires(Permission.EditPeople)]
public sealed class AddPersonController(TaskContext context) : TaskController(context)
{
    private static readonly PersonValidator Validator = new();

    [HttpGet("people/add")]
    public IActionResult Get() => Page(PersonPage.OfNobody(new PersonForm()));

    [HttpPost("people/add")]
    public async Task<IActionResult> Post(PersonForm form)
    {
        if (!IsFilledIn(form, Validator) || IsRefused(await PersonPage.EmailTaken(form.Email, null, Db)))
            return PageAgain(PersonPage.OfNobody(form));
        var result = Person.Add(form.Name!, form.Email, form.Roles);
        if (IsRefused(result.Refusal))
            return PageAgain(PersonPage.OfNobody(form));
        Db.Add(result.Value!);
        Record("Person added", result.Value!);
        return await SaveAndGo("~/people", $"{result.Value!.Name} is added.");
    }
}
