using MusicHub.Data.VisitCycle;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Visits;
using MusicHub.Web.Design.TagHelpers;
using MusicHub.Web.Features.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits;

namespace MusicHub.Web.Features.VisitCycle.Board;

/// <summary>A visit on the board, or one that a plan proposes.</summary>
/// <param name="Status">Null where the card says it all.</param>
/// <param name="VisitorId">Null for nobody yet.</param>
/// <param name="Version">Of what a move changes.</param>
/// <param name="Move">Where it is moved, by a form and by dragging; null where the viewer cannot.</param>
/// <param name="Time">What it takes of the week.</param>
/// <param name="Due">When the school is due, and whether that is before; null where it does not matter any more.</param>
public sealed record BoardCard(Guid Id, string Href, string School, string About, string? Due, BoardTime Time, (StatusKind Kind, string Words)? Status, Guid? VisitorId, DateOnly Week, int Version, string? Move)
{
    internal static BoardCard Of(VisitCard visit, string? due, BoardView view, bool mayMove) => new(
        visit.Id,
        $"/visits/{visit.Id}",
        visit.School,
        string.Join(", ", new[] { visit.Town, When(visit), visit.TrustVisitId is not null ? "with others of its trust" : null }.OfType<string>()),
        due,
        new(visit.TrustVisitId ?? visit.Id, visit.On, visit.Counts),
        visit.State == VisitState.Planned ? null : visit.State.Standing(),
        visit.VisitorId,
        visit.Week,
        visit.Version,
        mayMove ? $"/cycle/board/{visit.Id}/move{view.Query}" : null);

    /// <param name="week">Of the visit.</param>
    internal static string DueOf(TermKey due, DateOnly week, SchoolCalendar calendar, DateOnly today)
    {
        var thisTerm = calendar.TermOf(today);
        return (due > thisTerm ? $"Due {due.Title}" : DueWords.Of(due, thisTerm).Text) + (due >= thisTerm && calendar.TermOf(week.AddDays(4)) > due ? ", so this is late" : "");
    }

    private static string When(VisitCard visit) => visit.On is { } on ? on.Short() + (visit.StartsAt is { } at ? $" at {at.Clock()}" : "") : "no day yet";
}

public sealed record BoardVisitor(Guid Id, string Name)
{
    public static readonly BoardVisitor Nobody = new(Guid.Empty, "Nobody yet");
}

/// <summary>Whose visits are on the board.</summary>
/// <param name="Base">The board's address, without what is looked at.</param>
/// <param name="Above">The page above it; null for the cycle's own board.</param>
public sealed record BoardSubject(string Title, string Lead, string Base, (string Href, string Text)? Above = null);
