using FsCheck;
using FsCheck.Fluent;
using MusicHub.Domain.Visits;
using Result = MusicHub.Domain.Result;

namespace MusicHub.Tests.Domain.Visits;

/// <summary>Whatever is done to a visit, in whatever order and on whatever day, it stays a visit that makes sense.</summary>
public sealed class VisitPropertyTests
{
    private static readonly Guid School = Guid.NewGuid();
    private static readonly Guid Kind = Guid.NewGuid();
    private static readonly Guid[] People = [Guid.NewGuid(), Guid.NewGuid()];
    private static readonly Guid[] NeedIds = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];
    private static readonly DateOnly Start = new(2026, 2, 3);

    [Test]
    public void EveryVisit_MakesSenseAfterEveryVerb() =>
        Prop.ForAll(Gen.ListOf(Verbs()).ToArbitrary(), verbs =>
        {
            var visit = Visit.Plan(School, Kind, null, Start, Start).OrThrow();
            var today = Start;
            foreach (var verb in verbs)
            {
                today = today.AddDays(verb.DaysLater);
                verb.Do(visit, today);
                Assert.That(Wrong(visit, today), Is.Null, $"after {verb} on {today:O}");
            }
        }).QuickCheckThrowOnFailure();

    [Test]
    public void ARefusal_ChangesNothing() =>
        Prop.ForAll(Gen.ListOf(Verbs()).ToArbitrary(), verbs =>
        {
            var visit = Visit.Plan(School, Kind, null, Start, Start).OrThrow();
            var today = Start;
            foreach (var verb in verbs)
            {
                today = today.AddDays(verb.DaysLater);
                var before = All(visit);
                if (verb.Do(visit, today).IsRefused)
                    Assert.That(All(visit), Is.EqualTo(before), $"after {verb} on {today:O}");
            }
        }).QuickCheckThrowOnFailure();

    [Test]
    public void WhatIsOver_IsNeverAheadAgain() =>
        Prop.ForAll(Gen.ListOf(Verbs()).ToArbitrary(), verbs =>
        {
            var visit = Visit.Plan(School, Kind, null, Start, Start).OrThrow();
            var today = Start;
            VisitState? ended = null;
            foreach (var verb in verbs)
            {
                today = today.AddDays(verb.DaysLater);
                verb.Do(visit, today);
                Assert.That(visit.State, Is.EqualTo(ended ?? visit.State));
                ended = visit.State.IsAhead() ? null : visit.State;
            }
        }).QuickCheckThrowOnFailure();

    [Test]
    public void TheVerbs_ReachEveryState()
    {
        var reached = new HashSet<VisitState>();
        Prop.ForAll(Gen.ListOf(Verbs()).ToArbitrary(), verbs =>
        {
            var visit = Visit.Plan(School, Kind, null, Start, Start).OrThrow();
            var today = Start;
            foreach (var verb in verbs)
            {
                verb.Do(visit, today = today.AddDays(verb.DaysLater));
                reached.Add(visit.State);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

        Assert.That(reached, Is.EquivalentTo(VisitStates.All), "else the properties above say little");
    }

    private static string? Wrong(Visit visit, DateOnly today) => visit switch
    {
        { State: VisitState.Planned } when visit.On is not null || visit.StartsAt is not null => "planned, with a day",
        { State: VisitState.Planned, PlannedWeek: null } => "planned for no week",
        { State: VisitState.Arranged or VisitState.Confirmed or VisitState.NotAttended or VisitState.Done, On: null } => "no day",
        { State: VisitState.Arranged or VisitState.Confirmed, VisitorId: null } => "nobody goes",
        { State: VisitState.Done } when visit.On > today => "done in the future",
        { State: VisitState.Done } when string.IsNullOrWhiteSpace(visit.MetWhom) => "nobody met",
        { State: VisitState.NotAttended } when visit.On > today => "not attended in the future",
        _ when visit.SortDay != (visit.On ?? visit.PlannedWeek) => "ordered by another day",
        _ when visit.PlannedWeek is { DayOfWeek: not DayOfWeek.Monday } => "a week that begins on another day",
        _ when visit.Needs.Select(need => need.NeedId).Distinct().Count() != visit.Needs.Count => "a need twice",
        _ => null,
    };

    private static string All(Visit visit) => string.Join('|',
        visit.State, visit.KindId, visit.VisitorId, visit.PlannedWeek, visit.On, visit.StartsAt, visit.SortDay, visit.MetWhom, visit.Notes, visit.NextStep, visit.Priority, visit.EndedReason,
        string.Join(',', visit.Needs.Select(need => (need.Id, need.Note))), string.Join(',', visit.Attempts.Select(attempt => attempt.Id)));

    private static Gen<Verb> Verbs() =>
        from name in Gen.Elements("plan", "arrange", "arrange", "confirm", "hand", "record", "correct", "cancel", "not attended", "attempt")
        from later in Gen.Choose(0, 6)
        from offset in Gen.Choose(-9, 20)
        from person in Gen.Elements(People)
        from words in Gen.Elements("A reason", "Another", " ", null)
        from needs in Gen.SubListOf(NeedIds)
        select new Verb(name, later, offset, person, words, [.. needs]);

    private sealed record Verb(string Name, int DaysLater, int Offset, Guid Person, string? Words, Guid[] Needs)
    {
        public Result Do(Visit visit, DateOnly today)
        {
            var day = today.AddDays(Offset);
            var record = new VisitRecord(day, Words ?? "", Words, Words, null, [.. Needs.Select(id => (id, Words))]);
            return Name switch
            {
                "plan" => visit.Replan(day, Person, today),
                "arrange" => visit.Arrange(day, new TimeOnly(9, 0), Person, today),
                "confirm" => visit.Confirm(),
                "hand" => visit.HandTo(Person),
                "record" => visit.Record(record, today),
                "correct" => visit.Correct(record, Kind, Person, Words, today),
                "cancel" => visit.Cancel(Words),
                "not attended" => visit.MarkNotAttended(Words, today),
                _ => visit.LogAttempt(AttemptKind.Called, Person, default, Words),
            };
        }
    }
}
