using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Options.TakeBackOption;

/// <summary>Takes an option that the board has not decided on back to a draft: a button on the option's page.</summary>
[Requires(Permission.EditCharges)]
public sealed class TakeBackOptionController(TaskContext context) : OptionTaskController(context)
{
    [HttpPost("first-access/options/{id:guid}/take-back")]
    public Task<IActionResult> Post(Guid id) => On(id, async option =>
    {
        Db.Expect(option, PostedVersion);
        if (option.TakeBack().Refusal is { } refusal)
        {
            TempData["Done"] = refusal.Message;
            return LocalRedirect(Address(option));
        }

        Record("Subsidy option taken back to a draft", option);
        return await SaveAndGo(Address(option), $"{option.Title} is a draft again.");
    });
}
