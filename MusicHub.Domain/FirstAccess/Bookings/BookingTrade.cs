using MusicHub.Domain.Calendar;

namespace MusicHub.Domain.FirstAccess.Bookings;

/// <summary>What is bought beside the classes.</summary>
public sealed partial class Booking
{
    private readonly List<TradedLine> _traded = [];

    public IReadOnlyList<TradedLine> Traded => [.. _traded.OrderBy(line => line.Term).ThenBy(line => line.Kind)];

    public decimal TradedCharge => _traded.Sum(line => line.Charge);

    public Result<TradedLine> AddTraded(TradedDetails details, SchoolCalendar calendar, DateOnly today)
    {
        if (!State.IsPending() && State is not (BookingState.Confirmed or BookingState.Delivering))
            return TradedRefusals.BookingOver;
        if (details.Refusal() is { } refusal)
            return refusal;
        if (calendar.LastDay(new(StartYear, details.Term)) < today)
            return TradedRefusals.TermOver;
        var line = new TradedLine(this, details);
        _traded.Add(line);
        return line;
    }

    /// <summary>What is cancelled with the booking if it is given up on that day: lines of terms that have not begun.</summary>
    public IReadOnlyList<TradedLine> TradedIfWithdrawn(SchoolCalendar calendar, DateOnly day) =>
        [.. Traded.Where(line => !line.IsCancelled && calendar.FirstDay(new(StartYear, line.Term)) > day)];

    public Result CancelTraded(Guid lineId)
    {
        if (_traded.Find(line => line.Id == lineId) is not { IsCancelled: false } line)
            return TradedRefusals.Gone;
        line.Cancel();
        return Result.Done;
    }
}
