using MusicHub.Data;
using MusicHub.Domain.Actions;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.Actions.ChangeAction;

public sealed record ChangeActionPage(NewActionRow Form, ActionSubject Subject, IReadOnlyList<Choice> Owners) : IActionFormPage
{
    internal static async Task<ChangeActionPage> Of(NewActionRow form, ActionSubject subject, MusicHubDbContext db, CancellationToken cancellationToken) =>
        new(form, subject, await db.OwnerChoices(subject.Action.SchoolId is not null, cancellationToken, subject.Action.OwnerId));

    internal static NewActionRow FormOf(HubAction action) => new()
    {
        What = action.What,
        OwnerId = action.OwnerId?.ToString() ?? ActionChoices.TheSchool,
        DueOn = action.DueOn,
        Function = action.Function,
    };
}
