using MusicHub.Domain.VisitCycle.Availability;
using MusicHub.Domain.VisitCycle.Planning;

namespace MusicHub.Web.Features.VisitCycle.Availability;

public static class HalfDayWords
{
    /// <summary>"Monday morning, Thursday".</summary>
    public static string Of(HalfDays halves) => string.Join(", ", HalfDays.All.Select(half => half.Day).Distinct()
        .Where(day => halves.Has(day, DayPart.Morning) || halves.Has(day, DayPart.Afternoon))
        .Select(day => (halves.Has(day, DayPart.Morning), halves.Has(day, DayPart.Afternoon)) switch
        {
            (true, true) => day.ToString(),
            (true, false) => $"{day} morning",
            _ => $"{day} afternoon",
        }));
}
