using FsCheck;
using FsCheck.Fluent;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Visits;
using MusicHub.Domain.Visits.Sheets;

namespace MusicHub.Tests.Domain.Visits.Sheets;

public sealed class TrackerPropertyTests
{
    private static readonly Gen<string?> Text = Gen.Frequency(
        (1, Gen.Constant<string?>(null)),
        (4, Gen.Elements("a", "=", "+1", "'", "'=", "-", " ", "\r\n", "\n  ", ";", ",", ": ", "Instruments", "Instruments: x", "Jo Hart", "é", "\u0001", "6/11/25").NonEmptyListOf()
            .Select(parts => string.Concat(parts.Take(30)).Trim() is { Length: > 0 } text ? text : null)));

    [Test]
    public void WhatWasTakenOut_ComesBackUnchanged() => Prop.ForAll(Visits().ToArbitrary(), visits =>
    {
        var hub = new TrackerCase();
        foreach (var (details, index) in visits.Select((details, index) => (details, index)))
            hub.AVisit(details, index % 2 == 0 ? TrackerCase.Northgate : TrackerCase.AbbeySouth);
        var plan = hub.Plan([.. hub.Export()]);
        Assert.That(plan.Rows.Select(row => (row.Kind, Words(row))), Is.All.EqualTo((TrackerOutcomeKind.Unchanged, "")));
        Assert.That(hub.Plan([.. hub.Export(cell => cell.Length > 0 && "=+-@".Contains(cell[0]) ? "'" + cell : cell)]).Rows.Select(row => row.Kind), Is.All.EqualTo(TrackerOutcomeKind.Unchanged), "with apostrophes before formulas");
    }).QuickCheckThrowOnFailure();

    [Test]
    public void APlan_TouchesOnlyVisitsThatItsRowsName() => Prop.ForAll(Visits().Zip(Gen.Choose(0, 1000)).ToArbitrary(), drawn =>
    {
        var (visits, seed) = drawn;
        var random = new Random(seed);
        var hub = new TrackerCase();
        foreach (var details in visits)
            hub.AVisit(details);
        var rows = hub.Export();
        var named = new HashSet<Guid>();
        for (var at = rows.Count - 1; at > 0; at--)
        {
            if (random.Next(3) == 0)
            {
                rows.RemoveAt(at);
                continue;
            }

            rows[at][random.Next(rows[at].Length)] = new[] { "", "High", "x", "6/11/2025", "Done", "Sam Reed" }[random.Next(6)];
            if (Guid.TryParse(rows[at][0], out var id))
                named.Add(id);
        }

        var plan = hub.Plan([.. rows]);
        Assert.That(plan.Rows.Where(row => row.Kind == TrackerOutcomeKind.Updated).Select(row => row.VisitId!.Value), Is.SubsetOf(named).And.Unique);
        Assert.That(plan.Rows.Where(row => row.Kind == TrackerOutcomeKind.Added).Select(row => row.VisitId), Is.All.Null);
        Assert.That(hub.Plan([.. rows]).Fingerprint(), Is.EqualTo(plan.Fingerprint()));
    }).QuickCheckThrowOnFailure();

    private static string Words(TrackerOutcome row) => string.Join("; ", row.Problems.Select(problem => problem.Message).Concat(row.Changes.Select(change => $"{change.Column}: [{change.Before}] → [{change.After}]")));

    private static Gen<VisitDetails[]> Visits() => Visit().ArrayOf().Where(visits => visits.Length < 6);

    private static Gen<VisitDetails> Visit() =>
        from state in Gen.Elements(Enum.GetValues<VisitState>())
        from days in Gen.Choose(0, 2000)
        from texts in Text.ArrayOf(6)
        from priority in Gen.Elements<SupportPriority?>(null, SupportPriority.High, SupportPriority.Low)
        from needs in Gen.Choose(0, 3)
        from hour in Gen.Choose(7, 20)
        from followUp in Gen.Choose(-300, 300)
        from listed in Gen.Elements(false, true)
        let day = TrackerCase.Today.AddDays(-days)
        select new VisitDetails
        {
            KindId = TrackerCase.FollowUp.Id,
            VisitorId = TrackerCase.Sam.Id,
            State = state,
            On = state == VisitState.Planned ? null : day,
            StartsAt = state == VisitState.Planned || hour < 9 ? null : new TimeOnly(hour, 5),
            PlannedWeek = Weeks.MondayOf(day),
            MetWhom = texts[0],
            Notes = texts[1],
            NextStep = texts[2],
            EndedReason = texts[3],
            Priority = priority,
            FollowUpBy = state == VisitState.Done && followUp > 0 ? day.AddDays(followUp) : null,
            EndedReasonId = listed && state == VisitState.Cancelled ? TrackerCase.Inspection.Id : null,
            Needs = [.. new[] { new NotedNeed(TrackerCase.Confidence.Id, texts[4]), new NotedNeed(TrackerCase.Instruments.Id, texts[5]) }.Where((_, at) => (needs & (1 << at)) != 0)],
        };
}
