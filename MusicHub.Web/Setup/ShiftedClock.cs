using MusicHub.Domain.Calendar;

namespace MusicHub.Web.Setup;

/// <summary>Runs as the real clock does, from the given day on: for showing the demonstration hub as it stood on another day.</summary>
internal sealed class ShiftedClock(DateOnly today) : TimeProvider
{
    private readonly TimeSpan _shift = UkTime.At(today, new TimeOnly(9, 0)) - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;
}
