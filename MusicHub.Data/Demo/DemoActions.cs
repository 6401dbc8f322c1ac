using MusicHub.Domain.Actions;
using MusicHub.Domain.People;

namespace MusicHub.Data.Demo;

/// <summary>What visits led to: mostly done, some still open, twenty overdue, some for the school to do.</summary>
internal sealed class DemoActions
{
    private const int Overdue = 18;

    private readonly DemoChance _chance = new(2707);
    private readonly DemoBook _book;
    private readonly DateOnly _today;
    private readonly List<(HubAction Action, Person By, string Outcome)> _open = [];

    public DemoActions(DemoBook book)
    {
        _book = book;
        _today = book.Calendar.Today;
        foreach (var done in book.Done)
            FromVisit(done);
        OfTheHub();
        Settle();
    }

    public IEnumerable<HubAction> All => _open.Select(entry => entry.Action);

    private void FromVisit(DemoVisitDone done)
    {
        foreach (var theme in done.Themes.Take(_chance.Is(0.12) ? 2 : 1))
        {
            var deeds = theme.Deeds.Where(deed => deed.Stage.HasFlag(DemoWriter.Stage(done.School))).ToList();
            if (deeds.Count == 0 || !_chance.Is(0.55))
                continue;
            var deed = _chance.Pick(deeds);
            var owner = deed.OfSchool ? null : _chance.Is(0.12) ? _book.Staff.Office : done.Visitor;
            var due = DemoCalendar.Weekday(done.WrittenOn.AddDays(_chance.Between(14, 80)));
            var action = HubAction.Open(done.School.Id, ActionSource.Visit, done.Visit.Id, new ActionDetails(deed.What, owner?.Id, due, deed.Function), done.WrittenOn).OrThrow();
            _book.Log.Add("Action opened", done.WrittenOn, done.Visitor, action, done.School.Id, step: 4);
            _open.Add((action, owner ?? done.Visitor, deed.Outcome));
        }
    }

    private void OfTheHub()
    {
        Person[] owners = [_book.Staff.Head, _book.Staff.Office, _book.Staff.Managers[0], _book.Staff.Head, _book.Staff.Managers[2]];
        foreach (var ((what, function, outcome), index) in DemoSentences.Own.Select((own, index) => (own, index)))
        {
            var opened = DemoCalendar.Weekday(_today.AddDays(-20 - (index * 11)));
            var due = DemoCalendar.Weekday(_today.AddDays(30 - (index * 9)));
            var owner = owners[index % owners.Length];
            var action = HubAction.Open(null, index % 2 == 0 ? ActionSource.Plan : ActionSource.Other, null, new ActionDetails(what, owner.Id, due, function), opened).OrThrow();
            _book.Log.Add("Action opened", opened, owner, action, null, step: 4);
            _open.Add((action, owner, outcome));
        }
    }

    private void Settle()
    {
        // What the demonstration's visitor and manager have let slip comes first; the rest as it falls.
        var past = _open.Where(entry => entry.Action.DueOn < _today && entry.By.IsActive).OrderByDescending(entry => entry.Action.DueOn).ToList();
        var late = _chance.Shuffled(past.Where(entry => entry.Action.DueOn >= _today.AddDays(-130)));
        var overdue = past.Where(entry => entry.Action.OwnerId == _book.Staff.Visitors[0].Id).Skip(1).Take(2)
            .Concat(past.Where(entry => entry.Action.OwnerId == _book.Staff.Managers[0].Id).Skip(1).Take(2))
            .Concat(late.Where(entry => entry.Action.IsForSchool).Take(4))
            .Concat(late)
            .Select(entry => entry.Action)
            .Distinct()
            .Take(Overdue)
            .ToHashSet();
        foreach (var (action, by, outcome) in _open.Where(entry => !overdue.Contains(entry.Action)))
        {
            var on = DemoCalendar.Weekday(action.DueOn.AddDays(-_chance.Between(-9, 16)));
            if (on < action.OpenedOn)
                on = action.OpenedOn;
            if (action.DueOn >= _today)
            {
                // Some are done before their time.
                if (on >= _today || !_chance.Is(0.4))
                    continue;
            }
            else if (on >= _today)
            {
                on = action.DueOn;
            }

            var drop = _chance.Is(0.05);
            (drop ? action.Drop("No longer wanted: the school has found another way.", on) : action.Complete(outcome, on)).OrThrow();
            _book.Log.Add(drop ? "Action dropped" : "Action completed", on, by, action, action.SchoolId, step: 4);
        }
    }
}
