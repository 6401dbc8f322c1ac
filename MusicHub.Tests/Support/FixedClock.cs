using MusicHub.Domain.Calendar;

namespace MusicHub.Tests.Support;

/// <summary>A clock that stands still until a test moves it. Starts at 10:00 on Tuesday 3 February 2026.</summary>
public sealed class FixedClock : TimeProvider
{
    public static readonly DateOnly Today = new(2026, 2, 3);

    private DateTimeOffset _now = UkTime.At(Today, new TimeOnly(10, 0));

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;

    public void MoveTo(DateOnly day) => _now = UkTime.At(day, new TimeOnly(10, 0));
}
