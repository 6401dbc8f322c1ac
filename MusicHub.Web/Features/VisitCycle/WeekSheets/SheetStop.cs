using MusicHub.Domain.VisitCycle.Planning;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.VisitCycle.WeekSheets;

/// <summary>A school on a visitor's sheet of a week.</summary>
/// <param name="Day">Null while only the week is settled.</param>
/// <param name="Part">Null where the day has no half of its own.</param>
/// <param name="Agreed">"Agreed for 09:30"; null where nothing is agreed.</param>
public sealed record SheetStop(Guid SchoolId, Guid VisitorId, DateOnly Week, DateOnly? Day, DayPart? Part, int Order, string? Agreed, string? Why, int MetresThere, int MetresHome)
{
    /// <summary>Stops of one outing share it.</summary>
    public (DateOnly? Day, DayPart? Part) Outing => (Day, Part);

    /// <summary>"Tue 3 Mar, morning", "Tue 3 Mar", or "Week of 2 Mar, no day yet".</summary>
    public string When => (Day, Part) switch
    {
        (null, _) => $"{Plans.PlanStateWords.When(Week, null)}, no day yet",
        ({ } day, { } part) => Plans.PlanStateWords.When(day, part),
        ({ } day, null) => day.Long(),
    };
}

/// <param name="Outings">Each in driving order.</param>
public sealed record WeekSheet(DateOnly Week, string Visitor, IReadOnlyList<IReadOnlyList<SheetStop>> Outings)
{
    public static IReadOnlyList<WeekSheet> Of(IEnumerable<SheetStop> stops, IReadOnlyDictionary<Guid, string> people) =>
        [.. stops.GroupBy(stop => (stop.Week, stop.VisitorId))
            .OrderBy(sheet => sheet.Key.Week).ThenBy(sheet => people.GetValueOrDefault(sheet.Key.VisitorId), StringComparer.CurrentCulture)
            .Select(sheet => new WeekSheet(
                sheet.Key.Week,
                people.GetValueOrDefault(sheet.Key.VisitorId, "Somebody"),
                [.. sheet.GroupBy(stop => stop.Outing).OrderBy(outing => outing.Key.Day ?? DateOnly.MaxValue).ThenBy(outing => outing.Key.Part).Select(outing => outing.OrderBy(stop => stop.Order).ToList())]))];
}
