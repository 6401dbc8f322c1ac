using MusicHub.Data.VisitCycle;
using MusicHub.Domain.VisitCycle.Planning;
using MusicHub.Web.Features.Visits;

namespace MusicHub.Web.Features.VisitCycle.WeekSheets;

/// <summary>Puts visits into outings: agreed ones on their day, others where a plan has them as long as they stand so.</summary>
public static class SheetsOfVisits
{
    /// <param name="planned">By visit: its item of a published plan, if it has one.</param>
    /// <param name="homes">Of each visitor, where known.</param>
    public static IEnumerable<SheetStop> Stops(IReadOnlyList<VisitCard> cards, IReadOnlyDictionary<Guid, ItemOfVisit> planned, SchoolPlaces places, IReadOnlyDictionary<Guid, GridPoint> homes)
    {
        foreach (var day in cards.GroupBy(card => (Visitor: card.VisitorId!.Value, card.Week, Day: DayOf(card, planned))))
        {
            // Whoever is out for a day drives one round.
            var parts = day.Key.Day is null || day.Any(card => PartOf(card, planned) is null or DayPart.WholeDay) ? [.. day.GroupBy(_ => (DayPart?)null)] : day.GroupBy(card => PartOf(card, planned)).ToList();
            foreach (var outing in parts)
            {
                foreach (var stop in InOrder([.. outing.OrderBy(card => card.TrustVisitId ?? card.Id).ThenBy(card => card.Id)], day.Key.Day, outing.Key, planned, places, homes.TryGetValue(day.Key.Visitor, out var home) ? home : null))
                    yield return stop;
            }
        }
    }

    private static IEnumerable<SheetStop> InOrder(IReadOnlyList<VisitCard> cards, DateOnly? day, DayPart? part, IReadOnlyDictionary<Guid, ItemOfVisit> planned, SchoolPlaces places, GridPoint? home)
    {
        // Schools of a trust that are visited at once are visited at the first of them that has a place.
        var spots = cards.Select(card => card.TrustVisitId is null ? places.Of(card.SchoolId)
            : cards.Where(other => other.TrustVisitId == card.TrustVisitId).Select(other => places.Of(other.SchoolId)).FirstOrDefault(place => place is not null)).ToList();
        var way = home is { } from && day is not null ? OutingWay.Of(from, spots, [.. cards.Select(card => card.StartsAt)]) : null;
        var order = new Dictionary<Guid, int>();
        foreach (var (index, position) in (way?.Stops ?? [.. Enumerable.Range(0, cards.Count)]).Select((index, position) => (index, position)))
        {
            var card = cards[index];
            order.TryAdd(card.TrustVisitId ?? card.Id, order.Count + 1);
            yield return new(
                card.SchoolId, card.VisitorId!.Value, card.Week, day, part, order[card.TrustVisitId ?? card.Id],
                card.On is null ? null : card.StartsAt is { } at ? $"Agreed for {at.Clock()}" : "Agreed, no time yet",
                planned.GetValueOrDefault(card.Id)?.Why,
                way?.MetresThere[position] ?? 0,
                way is not null && position == cards.Count - 1 ? way.MetresHome : 0);
        }
    }

    private static DateOnly? DayOf(VisitCard card, IReadOnlyDictionary<Guid, ItemOfVisit> planned) =>
        card.On ?? (planned.TryGetValue(card.Id, out var item) && item is { IsStanding: true, Part: not null } ? item.Day : null);

    private static DayPart? PartOf(VisitCard card, IReadOnlyDictionary<Guid, ItemOfVisit> planned) =>
        card.On is not null ? card.StartsAt?.Half() : planned.GetValueOrDefault(card.Id)?.Part;
}
