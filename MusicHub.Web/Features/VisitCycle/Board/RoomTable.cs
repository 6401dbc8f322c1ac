using MusicHub.Web.Design;

namespace MusicHub.Web.Features.VisitCycle.Board;

/// <summary>Who has room in which week, beside a form that puts a visit there.</summary>
/// <param name="Visitors">Those whose time is known.</param>
/// <param name="Weeks">Each with what is said of every visitor, in their order.</param>
public sealed record RoomTable(IReadOnlyList<string> Visitors, IReadOnlyList<(string Week, IReadOnlyList<string> Room)> Weeks)
{
    /// <param name="visits">That a visitor has in the week of a Monday.</param>
    internal static RoomTable Of(BoardRoom room, IEnumerable<Choice> visitors, IEnumerable<Choice> weeks, Func<Guid, DateOnly, int> visits)
    {
        var known = visitors.Select(visitor => (Id: Guid.Parse(visitor.Value), visitor.Text)).Where(visitor => room.Knows(visitor.Id)).ToList();
        return new(
            [.. known.Select(visitor => visitor.Text)],
            [.. weeks.Select(week => (week.Text, Monday: DateOnly.Parse(week.Value, System.Globalization.CultureInfo.InvariantCulture)))
                .Where(week => room.Covers(week.Monday))
                .Select(week => (week.Text, (IReadOnlyList<string>)[.. known.Select(visitor => room.Say(visitor.Id, week.Monday, visits(visitor.Id, week.Monday))!)]))]);
    }
}
