using MusicHub.Domain.Calendar;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Schools;

namespace MusicHub.Web.Features.VisitCycle.Board;

/// <param name="First">A day of the first week that visits can be moved to, and that is shown unless another is asked for.</param>
/// <param name="Visitors">A row each, in this order.</param>
/// <param name="Slipped">Planned for weeks that are over.</param>
/// <param name="Everybody">Whose visits can be looked at alone.</param>
/// <param name="Room">How many visits there is time for.</param>
public sealed record ShowBoardPage(
    BoardSubject Subject, BoardView View, SchoolCalendar Calendar, DateOnly Today, DateOnly First, IReadOnlyList<BoardVisitor> Visitors, IReadOnlyList<BoardCard> Cards, IReadOnlyList<BoardCard> Slipped, BoardRoom Room, SchoolChoices Choices, IReadOnlyList<Choice> Everybody)
{
    private readonly ILookup<(Guid, DateOnly), BoardCard> _cells = Cards.ToLookup(card => (card.VisitorId ?? Guid.Empty, card.Week));

    /// <summary>Of the weeks shown.</summary>
    public IReadOnlyList<DateOnly> Mondays { get; } = View.Mondays(Calendar, First);

    public bool AnyMoves { get; } = Cards.Concat(Slipped).Any(card => card.Move is not null);

    public string Earlier => Address(View with { From = View.Earlier(Calendar, First) });

    public string Now => Address(View with { From = null });

    public string Later => Address(View with { From = View.Later(Calendar, First) });

    public IEnumerable<BoardCard> In(BoardVisitor visitor, DateOnly monday) => _cells[(visitor.Id, monday)];

    /// <summary>"3 of 4", "4 of 2: too many"; null where nobody has said when the visitor has time, or where not all visits are shown.</summary>
    public string? RoomIn(BoardVisitor visitor, DateOnly monday) => View.Region is null && monday >= Weeks.MondayOf(First) ? Room.Say(visitor.Id, monday, Room.Taking(visitor.Id, _cells[(visitor.Id, monday)].Select(card => card.Time))) : null;

    private string Address(BoardView view) => Subject.Base + view.Query;
}
