using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Visits;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Design.Lists;

namespace MusicHub.Web.Features.Visits.ListVisits;

public sealed record ListVisitsPage(ListVisitsQuery Query, ListVisitsChoices Choices, Viewer Viewer, DateOnly Today, Paging Paging, IReadOnlyList<VisitLine> Rows)
{
    public const int PageSize = 50;

    public bool MayRecord => Viewer.May(Permission.RecordVisits);

    public string State => string.IsNullOrEmpty(Query.State) ? "all" : Query.State;

    public bool IsAboutFollowUps => State.StartsWith("follow-up", StringComparison.OrdinalIgnoreCase);

    public IReadOnlyList<(string Name, string Text)> InForce { get; } = Choices.InForce(Query);

    /// <summary>Whether the list is this tab: its state, and no other filter.</summary>
    public bool Is(string state) => string.Equals(State, state, StringComparison.OrdinalIgnoreCase) && InForce.All(filter => filter.Name == "state");

    /// <summary>Whether the visit can be ticked, to be handed over.</summary>
    public bool MayHandOver(VisitLine line) => line.State.IsAhead() && Viewer.MayEditVisit(line.VisitorId, line.RegionId);

    internal static async Task<ListVisitsPage> Of(ListVisitsQuery query, MusicHubDbContext db, Viewer viewer, DateOnly today, CancellationToken cancellationToken)
    {
        var choices = await ListVisitsChoices.Of(query, db, viewer, cancellationToken);
        var lines = query.Apply(db.VisitLinesFor(viewer), db, viewer, today, choices.Calendar);
        var paging = Paging.Of(query.PageNumber, PageSize, await lines.CountAsync(cancellationToken));
        // The page is cut first and joined again for what its rows tell: otherwise a database would work all of that out for every visit before it orders them.
        var ids = query.Order(lines).Select(line => line.Id).Skip(paging.Skip).Take(PageSize);
        var rows = await query.Order(db.VisitLinesFor(viewer).Join(ids, line => line.Id, id => id, (line, _) => line)).ToListAsync(cancellationToken);
        return new ListVisitsPage(query, choices, viewer, today, paging, rows);
    }
}
