using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Calendar;
using MusicHub.Data.Schools;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Visits.ListVisits;

/// <summary>What the filters of the list offer, and what those in force are called.</summary>
/// <param name="School">The name of the school that the list is about, if it is about one.</param>
public sealed record ListVisitsChoices(SchoolCalendar Calendar, IReadOnlyList<Choice> Visitors, IReadOnlyList<Choice> Regions, IReadOnlyList<Choice> Kinds, IReadOnlyList<Choice> Reasons, string? School)
{
    public static IReadOnlyList<Choice> States { get; } =
    [
        new("all", "Any"),
        new("ahead", "Still ahead"),
        new("unrecorded", "No record yet"),
        new("unbegun", "No record yet, nothing written"),
        new("draft", "Record begun, not finished"),
        new("slipped", "Week passed, no day"),
        new("follow-up", "Follow-up promised"),
        new("follow-up-overdue", "Follow-up overdue"),
        new("note-draft", "Note to the school not sent"),
        new("note-sent", "Note sent, no answer yet"),
        new("note-answered", "Note answered by the school"),
        new("unreached", "Planned: tried, not reached"),
        new("untried", "Planned: never tried"),
        new("declined", "Planned: the school declined"),
        .. VisitStates.All.Select(state => new Choice(state.ToString(), state.Title())),
    ];

    public static IReadOnlyList<Choice> Phases { get; } = [.. Domain.Schools.Phases.All.Select(phase => new Choice(phase.ToString(), phase.Title()))];

    /// <summary>How often a day that had been agreed was given up for another.</summary>
    public static IReadOnlyList<Choice> Moves { get; } =
    [
        new("any", "Re-arranged"),
        new("1", "Re-arranged once"),
        new("2", "Re-arranged twice"),
        new("3", "Re-arranged 3 times or more"),
        new("never", "Never re-arranged"),
    ];

    /// <summary>Academic years, the latest first, each with its terms.</summary>
    public IReadOnlyList<Choice> Times { get; } = [.. Calendar.Years.Reverse().SelectMany<AcademicYear, Choice>(year =>
    [
        new Choice(year.StartYear.ToString(CultureInfo.InvariantCulture), $"{year.Title}, whole year"),
        .. year.Terms.OrderBy(term => term.Key).Select(term => new Choice(term.Key.ToString(), term.Key.Title)),
    ])];

    /// <summary>The filters in force: each one's name in the address, and its text.</summary>
    public IReadOnlyList<(string Name, string Text)> InForce(ListVisitsQuery query) =>
    [
        .. new[]
        {
            ("q", string.IsNullOrWhiteSpace(query.Q) ? null : $"“{query.Q.Trim()}”"),
            ("school", School),
            ("mine", query.IsMine ? "Mine" : null),
            ("state", query.State == "all" ? null : Text(States, query.State)),
            ("when", Text(Times, query.When) ?? (query.Days(Calendar) is var (from, to) ? $"{from.Short()} to {to.Short()}" : null)),
            ("region", Text(Regions, query.Region)),
            ("visitor", Text(Visitors, query.Visitor)),
            ("phase", Text(Phases, query.Phase)),
            ("kind", Text(Kinds, query.Kind)),
            ("reason", Text(Reasons, query.Reason)),
            ("moved", Text(Moves, query.Moved)),
        }.Where(filter => filter.Item2 is not null).Select(filter => (filter.Item1, filter.Item2!)),
    ];

    public string? VisitorName(ListVisitsQuery query) => query.Visitor == "none" ? null : Text(Visitors, query.Visitor);

    internal static async Task<ListVisitsChoices> Of(ListVisitsQuery query, MusicHubDbContext db, Viewer viewer, CancellationToken cancellationToken)
    {
        var visitors = await db.People.Where(person => db.Visits.Any(visit => visit.VisitorId == person.Id)).OrderBy(person => person.Name)
            .Select(person => new Choice(person.Id.ToString(), person.Name, null)).ToListAsync(cancellationToken);
        var regions = await db.Regions.OrderBy(region => region.Name).Select(region => new Choice(region.Id.ToString(), region.Name, null)).ToListAsync(cancellationToken);
        var kinds = await db.VisitKinds.OrderBy(kind => kind.Order).Select(kind => new Choice(kind.Id.ToString(), kind.Name, null)).ToListAsync(cancellationToken);
        var reasons = await db.VisitReasons.OrderBy(reason => reason.Order).Select(reason => new Choice(reason.Id.ToString(), reason.Name, null)).ToListAsync(cancellationToken);
        var school = Guid.TryParse(query.School, out var schoolId)
            ? await db.Schools.VisibleTo(viewer).Where(school => school.Id == schoolId).Select(school => school.Name).SingleOrDefaultAsync(cancellationToken)
            : null;
        return new ListVisitsChoices(await db.Calendar(cancellationToken), [.. visitors, new("none", "Nobody yet")], [.. regions, new("none", "No region")], kinds, [.. reasons, new("none", "No reason chosen")], school);
    }

    private static string? Text(IReadOnlyList<Choice> choices, string? value) =>
        choices.FirstOrDefault(choice => string.Equals(choice.Value, value, StringComparison.OrdinalIgnoreCase))?.Text;
}
