using MusicHub.Web.Design;

namespace MusicHub.Web.Features.Actions;

/// <summary>A page with the fields of an action on it.</summary>
public interface IActionFormPage
{
    NewActionRow Form { get; }

    IReadOnlyList<Choice> Owners { get; }
}
