using MusicHub.Domain.Visits;
using MusicHub.Domain.Visits.Sheets;

namespace MusicHub.Tests.Domain.Visits.Sheets;

public sealed class TrackerUpdatesTests
{
    private TrackerCase _case = null!;

    [SetUp]
    public void SetUp() => _case = new();

    [Test]
    public void ARowWithIdentifier_UpdatesCellByCell_AndNoOtherVisit()
    {
        var visit = _case.AVisit();
        _case.AVisit(TrackerCase.ADoneVisit() with { On = new(2025, 11, 7) });
        var rows = _case.Export();
        rows.RemoveAt(2);
        rows[1][(int)VisitColumn.Priority] = "High";
        rows[1][(int)VisitColumn.MetWhom] = "";
        rows[1][(int)VisitColumn.Day] = "06/11/2025";

        var row = _case.Plan([.. rows]).Rows.Single();
        Assert.That((row.Kind, row.VisitId), Is.EqualTo((TrackerOutcomeKind.Updated, visit.Id)));
        Assert.That(row.Changes, Is.EqualTo(new[] { new TrackerCellChange(VisitColumn.MetWhom, "M", "The head", null), new TrackerCellChange(VisitColumn.Priority, "O", null, "High") }));
        Assert.That(row.Details, Is.EqualTo(visit.Details with { Priority = SupportPriority.High, MetWhom = null }));
    }

    [Test]
    public void EmptiedCells_TakeAwayWhatTheVisitHad()
    {
        var full = _case.AVisit();
        full = full with { Details = full.Details with { Notes = "Long talk", NextStep = "Ring in May", FollowUpBy = full.Details.On!.Value.AddDays(40) } };
        _case.Visits.Add(full);
        _case.Visits.RemoveAt(0);
        var rows = _case.Export();
        foreach (var column in new[] { VisitColumn.Notes, VisitColumn.NextStep, VisitColumn.FollowUpBy })
            rows[1][(int)column] = "";

        var row = _case.Plan([.. rows]).Rows.Single();

        Assert.That((row.Kind, row.Changes.Select(change => change.Column)), Is.EqualTo((TrackerOutcomeKind.Updated, new[] { VisitColumn.NextStep, VisitColumn.FollowUpBy, VisitColumn.Notes })));
        Assert.That((row.Details!.Notes, row.Details.NextStep, row.Details.FollowUpBy), Is.EqualTo(((string?)null, (string?)null, (DateOnly?)null)));
    }

    [Test]
    public void ARowOfATrustsVisit_SaysThatItMovesOnlyItsOwnSchool()
    {
        _case.Visits.Add(_case.AVisit() with { Trust = "Oak Trust" });
        _case.Visits.RemoveAt(0);
        var rows = _case.Export();
        rows[1][(int)VisitColumn.Notes] = "More";
        Assert.That(_case.Plan([.. rows]).Rows.Single().Remark, Is.Null);
        rows[1][(int)VisitColumn.Day] = "2025-11-07";
        Assert.That(_case.Plan([.. rows]).Rows.Single().Remark, Does.Contain("several schools of Oak Trust: only this school’s visit is changed"));
    }

    [Test]
    public void WhatTheRegisterSaysOfASchool_IsNotChanged_AndTheRowSaysSo()
    {
        _case.AVisit();
        var rows = _case.Export();
        (rows[1][(int)VisitColumn.Town], rows[1][(int)VisitColumn.Postcode]) = ("Testford ", "QX1 1AA");
        Assert.That(_case.Plan([.. rows]).Rows.Single().Remark, Is.Null);

        (rows[1][(int)VisitColumn.School], rows[1][(int)VisitColumn.Town]) = ("Northgate First School", "Southam");
        var row = _case.Plan([.. rows]).Rows.Single();
        Assert.That((row.Kind, row.Remark), Is.EqualTo((TrackerOutcomeKind.Unchanged, "Not changed here: “Northgate First School”, “Southam”. A school’s name, town and postcode come from the register.")));
        rows[1][(int)VisitColumn.Priority] = "High";
        row = _case.Plan([.. rows]).Rows.Single();
        Assert.That((row.Kind, row.Remark), Is.EqualTo((TrackerOutcomeKind.Updated, "Not changed here: “Northgate First School”, “Southam”. A school’s name, town and postcode come from the register.")));
    }

    [Test]
    public void ARowWhoseVisitChangedMeanwhile_IsAConflictWithBothValues_UnlessItSaysTheSame()
    {
        var visit = _case.AVisit();
        var rows = _case.Export();
        _case.Visits[0] = visit with { Version = 4, Details = visit.Details with { NextStep = "Ring" } };
        Assert.That(_case.Plan([.. rows]).Rows.Single().Changes, Is.EqualTo(new[] { new TrackerCellChange(VisitColumn.NextStep, "N", "Ring", null) }));
        Assert.That(_case.Plan([.. rows]).Rows.Single().Kind, Is.EqualTo(TrackerOutcomeKind.Conflict));
        rows[1][(int)VisitColumn.NextStep] = "Ring";
        Assert.That(_case.Plan([.. rows]).Rows.Single().Kind, Is.EqualTo(TrackerOutcomeKind.Unchanged));
    }

    [Test]
    public void WhatAnUpdateMayNotDo_IsAProblemAtItsCell()
    {
        _case.AVisit();
        AssertProblem(VisitColumn.Urn, "900003", "A visit stays with its school");
        AssertProblem(VisitColumn.State, "Planned", "stays done");
        AssertProblem(VisitColumn.Kind, "", "The kind of visit is blank");
        AssertProblem(VisitColumn.Day, "", "The day is missing");
        AssertProblem(VisitColumn.Identifier, Guid.NewGuid().ToString(), "no visit with this identifier");
        AssertProblem(VisitColumn.Version, "", "The version of the visit is missing");
        AssertProblem(VisitColumn.MetWhom, new string('x', 401), "400 characters");

        void AssertProblem(VisitColumn column, string cell, string message)
        {
            var rows = _case.Export();
            rows[1][(int)column] = cell;
            var problem = _case.Plan([.. rows]).Rows.Single().Problems.Single();
            Assert.That((problem.Column, problem.Message), Is.EqualTo((SheetText.Letter((int)column), problem.Message)));
            Assert.That(problem.Message, Does.Contain(message));
        }
    }
}
