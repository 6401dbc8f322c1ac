using MusicHub.Domain.Calendar;
using MusicHub.Web.Features.Schools;

namespace MusicHub.Web.Features.VisitCycle.Board.ShowBoard;

/// <param name="Mondays">Of the weeks shown.</param>
/// <param name="Slipped">Planned for weeks that are over.</param>
public sealed record ShowBoardPage(
    BoardView View, SchoolCalendar Calendar, DateOnly Today, IReadOnlyList<DateOnly> Mondays, IReadOnlyList<BoardVisitor> Visitors, IReadOnlyList<BoardCard> Cards, IReadOnlyList<BoardCard> Slipped, SchoolChoices Choices)
{
    private static readonly BoardVisitor Nobody = new(Guid.Empty, "Nobody yet");

    private readonly ILookup<(Guid, DateOnly), BoardCard> _cells = Cards.ToLookup(card => (card.Visit.VisitorId ?? Guid.Empty, card.Visit.Week));

    public IReadOnlyList<BoardVisitor> Rows { get; } = [.. Visitors.OrderBy(visitor => visitor.Name, StringComparer.CurrentCulture), Nobody];

    public IEnumerable<BoardCard> In(BoardVisitor visitor, DateOnly monday) => _cells[(visitor.Id, monday)];

    public bool AnyMoves { get; } = Cards.Concat(Slipped).Any(card => card.MayMove);

    public string Earlier => (View with { From = View.Earlier(Calendar, Today) }).Address;

    public string Later => (View with { From = View.Later(Calendar, Today) }).Address;
}
