using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.Actions.ListActions;

/// <summary>What the filters of the list offer, and what those in force are called.</summary>
/// <param name="School">The name of the school that the list is about, if it is about one.</param>
public sealed record ListActionsChoices(IReadOnlyList<Choice> Owners, IReadOnlyList<Choice> Regions, string? School)
{
    public static IReadOnlyList<Choice> Standings { get; } =
        [new("overdue", "Overdue"), new("soon", "Due soon"), new("done", "Done"), new("dropped", "Dropped"), new("all", "All, open and closed")];

    /// <summary>The filters in force: each one's name in the address, and its text.</summary>
    public IReadOnlyList<(string Name, string Text)> InForce(ListActionsQuery query) =>
    [
        .. new[]
        {
            ("q", string.IsNullOrWhiteSpace(query.Q) ? null : $"“{query.Q.Trim()}”"),
            ("school", School),
            ("mine", query.IsMine ? "Mine" : null),
            ("standing", Text(Standings, query.Standing)),
            ("owner", Text(Owners, query.Owner)),
            ("region", Text(Regions, query.Region)),
            ("function", Text(ActionChoices.Functions, query.Function)),
        }.Where(filter => filter.Item2 is not null).Select(filter => (filter.Item1, filter.Item2!)),
    ];

    internal static async Task<ListActionsChoices> Of(ListActionsQuery query, MusicHubDbContext db, Viewer viewer, CancellationToken cancellationToken)
    {
        var owners = await db.People.Where(person => db.Actions.Any(action => action.OwnerId == person.Id)).OrderBy(person => person.Name)
            .Select(person => new Choice(person.Id.ToString(), person.Name, null)).ToListAsync(cancellationToken);
        var regions = await db.Regions.OrderBy(region => region.Name).Select(region => new Choice(region.Id.ToString(), region.Name, null)).ToListAsync(cancellationToken);
        var school = Guid.TryParse(query.School, out var schoolId)
            ? await db.Schools.VisibleTo(viewer).Where(school => school.Id == schoolId).Select(school => school.Name).SingleOrDefaultAsync(cancellationToken)
            : null;
        return new ListActionsChoices([new(ActionChoices.TheSchool, "The school itself"), .. owners], [.. regions, new("none", "No region")], school);
    }

    private static string? Text(IReadOnlyList<Choice> choices, string? value) =>
        choices.FirstOrDefault(choice => string.Equals(choice.Value, value, StringComparison.OrdinalIgnoreCase))?.Text;
}
