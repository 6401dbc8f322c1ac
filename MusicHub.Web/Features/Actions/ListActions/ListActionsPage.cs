using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Actions;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Web.Design;
using MusicHub.Web.Design.Lists;

namespace MusicHub.Web.Features.Actions.ListActions;

public sealed record ListActionsPage(
    ListActionsQuery Query,
    Viewer Viewer,
    DateOnly Today,
    Paging Paging,
    IReadOnlyList<ActionLine> Rows,
    IReadOnlyList<Choice> Owners,
    IReadOnlyList<Choice> Regions,
    string? SchoolInForce)
{
    public const int PageSize = 50;

    public static IReadOnlyList<Choice> Standings { get; } =
        [new("overdue", "Overdue"), new("soon", "Due soon"), new("done", "Done"), new("dropped", "Dropped"), new("all", "All, open and closed")];

    public bool MayEdit => Viewer.May(Permission.EditActions);

    public bool HasFilters => new[] { Query.Standing, Query.Owner, Query.Region, Query.Function, Query.School, Query.Q, Query.Mine }.Any(value => !string.IsNullOrEmpty(value));

    /// <summary>The text of the chosen filter, for the link that takes it away.</summary>
    public static string? InForce(IReadOnlyList<Choice> choices, string? value) =>
        choices.FirstOrDefault(choice => string.Equals(choice.Value, value, StringComparison.OrdinalIgnoreCase))?.Text;

    internal static async Task<ListActionsPage> Of(ListActionsQuery query, MusicHubDbContext db, Viewer viewer, DateOnly today, CancellationToken cancellationToken)
    {
        var lines = query.Apply(db.ActionLinesFor(viewer), viewer, today);
        var paging = Paging.Of(query.PageNumber, PageSize, await lines.CountAsync(cancellationToken));
        var rows = await query.Order(lines).Skip(paging.Skip).Take(PageSize).ToListAsync(cancellationToken);
        var owners = await db.People.Where(person => db.Actions.Any(action => action.OwnerId == person.Id)).OrderBy(person => person.Name)
            .Select(person => new Choice(person.Id.ToString(), person.Name, null)).ToListAsync(cancellationToken);
        var regions = await db.Regions.OrderBy(region => region.Name).Select(region => new Choice(region.Id.ToString(), region.Name, null)).ToListAsync(cancellationToken);
        var school = Guid.TryParse(query.School, out var schoolId)
            ? await db.Schools.VisibleTo(viewer).Where(school => school.Id == schoolId).Select(school => school.Name).SingleOrDefaultAsync(cancellationToken)
            : null;
        return new ListActionsPage(query, viewer, today, paging, rows, [new(ActionChoices.TheSchool, "The school itself"), .. owners], [.. regions, new("none", "No region")], school);
    }
}
