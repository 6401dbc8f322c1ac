using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Calendar;
using MusicHub.Data.Schools;
using MusicHub.Data.Visits;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Web.Design;
using MusicHub.Web.Design.Lists;

namespace MusicHub.Web.Features.Visits.ListVisits;

public sealed record ListVisitsPage(
    ListVisitsQuery Query,
    Viewer Viewer,
    DateOnly Today,
    Paging Paging,
    IReadOnlyList<VisitLine> Rows,
    IReadOnlyList<Choice> Visitors,
    IReadOnlyList<Choice> Regions,
    IReadOnlyList<Choice> Kinds,
    IReadOnlyList<Choice> Times,
    string? SchoolInForce)
{
    public const int PageSize = 50;

    public static IReadOnlyList<Choice> States { get; } =
    [
        new("all", "Any"),
        new("ahead", "Still ahead"),
        new("unrecorded", "No record yet"),
        new("slipped", "Week passed, no day"),
        .. VisitStates.All.Select(state => new Choice(state.ToString(), state.Title())),
    ];

    public static IReadOnlyList<Choice> Phases { get; } = [.. Domain.Schools.Phases.All.Select(phase => new Choice(phase.ToString(), phase.Title()))];

    public bool MayRecord => Viewer.May(Permission.RecordVisits);

    public string State => string.IsNullOrEmpty(Query.State) ? "all" : Query.State;

    /// <summary>Other filters than the state.</summary>
    public bool HasFilters => new[] { Query.Visitor, Query.Region, Query.Phase, Query.Kind, Query.When, Query.School, Query.Q, Query.Mine }.Any(value => !string.IsNullOrEmpty(value));

    /// <summary>Whether the visit can be ticked, to be handed over.</summary>
    public bool MayHandOver(VisitLine line) => line.State.IsAhead() && Viewer.MayEditVisit(line.VisitorId, line.RegionId);

    /// <summary>The text of the chosen filter, for the link that takes it away.</summary>
    public static string? InForce(IReadOnlyList<Choice> choices, string? value) =>
        choices.FirstOrDefault(choice => choice.Value != "all" && string.Equals(choice.Value, value, StringComparison.OrdinalIgnoreCase))?.Text;

    internal static async Task<ListVisitsPage> Of(ListVisitsQuery query, MusicHubDbContext db, Viewer viewer, DateOnly today, CancellationToken cancellationToken)
    {
        var calendar = await db.Calendar(cancellationToken);
        var lines = query.Apply(db.VisitLinesFor(viewer), viewer, today, calendar);
        var paging = Paging.Of(query.PageNumber, PageSize, await lines.CountAsync(cancellationToken));
        var rows = await query.Order(lines).Skip(paging.Skip).Take(PageSize).ToListAsync(cancellationToken);
        var visitors = await db.People.Where(person => db.Visits.Any(visit => visit.VisitorId == person.Id)).OrderBy(person => person.Name)
            .Select(person => new Choice(person.Id.ToString(), person.Name, null)).ToListAsync(cancellationToken);
        var regions = await db.Regions.OrderBy(region => region.Name).Select(region => new Choice(region.Id.ToString(), region.Name, null)).ToListAsync(cancellationToken);
        var kinds = await db.VisitKinds.OrderBy(kind => kind.Order).Select(kind => new Choice(kind.Id.ToString(), kind.Name, null)).ToListAsync(cancellationToken);
        var school = Guid.TryParse(query.School, out var schoolId)
            ? await db.Schools.VisibleTo(viewer).Where(school => school.Id == schoolId).Select(school => school.Name).SingleOrDefaultAsync(cancellationToken)
            : null;
        return new ListVisitsPage(query, viewer, today, paging, rows, [.. visitors, new("none", "Nobody yet")], [.. regions, new("none", "No region")], kinds, TimesOf(calendar), school);
    }

    /// <summary>Academic years, the latest first, each with its terms.</summary>
    private static List<Choice> TimesOf(SchoolCalendar calendar) => [.. calendar.Years.Reverse().SelectMany<AcademicYear, Choice>(year =>
    [
        new Choice(year.StartYear.ToString(CultureInfo.InvariantCulture), $"{year.Title}, whole year"),
        .. year.Terms.OrderBy(term => term.Key).Select(term => new Choice(term.Key.ToString(), term.Key.Title)),
    ])];
}
