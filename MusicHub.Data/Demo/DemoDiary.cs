using MusicHub.Domain.People;

namespace MusicHub.Data.Demo;

/// <summary>Who is where when: nobody visits more than two schools a day, or two at once.</summary>
internal sealed class DemoDiary
{
    private static readonly TimeOnly[] Mornings = [new(9, 15), new(9, 30), new(10, 0), new(10, 45), new(11, 0)];

    private static readonly TimeOnly[] Afternoons = [new(13, 15), new(13, 30), new(14, 0), new(14, 30), new(15, 30)];

    private readonly DemoChance _chance = new(2505);
    private readonly Dictionary<(Guid, DateOnly), int> _taken = [];

    /// <summary>A day out of these on which the person is free, and when. Prefers days without another visit.</summary>
    public (DateOnly On, TimeOnly At) Find(Person person, IReadOnlyList<DateOnly> days)
    {
        for (var most = 0; most < 2; most++)
        {
            for (var tries = 0; tries < 12; tries++)
            {
                var day = _chance.Pick(days);
                if (_taken.GetValueOrDefault((person.Id, day)) <= most)
                    return (day, Take(person, day));
            }
        }

        var free = days.MinBy(day => _taken.GetValueOrDefault((person.Id, day)));
        return (free, Take(person, free));
    }

    private TimeOnly Take(Person person, DateOnly day)
    {
        var earlier = _taken.GetValueOrDefault((person.Id, day));
        _taken[(person.Id, day)] = earlier + 1;
        return _chance.Pick(earlier % 2 == 0 ? Mornings : Afternoons);
    }
}
