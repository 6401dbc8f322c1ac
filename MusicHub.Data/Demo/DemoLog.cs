using MusicHub.Domain;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.History;
using MusicHub.Domain.People;

namespace MusicHub.Data.Demo;

/// <summary>Who did what since the start of last year, for the timelines. Nothing in it is later than yesterday.</summary>
internal sealed class DemoLog(DemoCalendar calendar)
{
    private readonly DemoChance _chance = new(3010);
    private readonly DateOnly _since = new(calendar.Current - 1, 9, 1);

    public List<Change> Changes { get; } = [];

    /// <param name="by">Null where a school did it by a link.</param>
    /// <param name="step">Later steps of one day come later in it.</param>
    public void Add(string kind, DateOnly on, Person? by, Entity subject, Guid? schoolId, int step = 0, string? reason = null)
    {
        if (on >= _since && on < calendar.Today)
            Changes.Add(new Change(kind, At(on, step), by?.Id, subject, schoolId, reason));
    }

    public DateTimeOffset At(DateOnly on, int step = 0) =>
        UkTime.At(on, new TimeOnly(8, 20).AddMinutes((step * 95) + _chance.Between(0, 90)));
}
