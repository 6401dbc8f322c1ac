using MusicHub.Domain.People;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.People.ListPeople;

/// <param name="Switched">How many people are switched off.</param>
public sealed record ListPeoplePage(IReadOnlyList<PersonRow> Rows, string? Query, string? Role, bool Off, int Switched)
{
    public static IEnumerable<Choice> Roles => Domain.People.Roles.All.Select(role => new Choice(role.ToString(), role.Title())).Append(new Choice("none", "No role"));

    public string? RoleTitle => Roles.FirstOrDefault(role => role.Value == Role)?.Text;
}

public sealed record PersonRow(Person Person, string Regions);
