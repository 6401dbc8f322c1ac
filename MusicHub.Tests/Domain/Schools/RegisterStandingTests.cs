using MusicHub.Domain.Schools;
using static MusicHub.Tests.Domain.Schools.RegisterWorld;

namespace MusicHub.Tests.Domain.Schools;

public class RegisterStandingTests
{
    private RegisterWorld world = null!;

    [SetUp]
    public void SetUp() => world = new RegisterWorld();

    [TestCase(RegisterStatus.Open, RegisterStatus.OpenProposedToClose, RegisterLineKind.Closing)]
    [TestCase(RegisterStatus.Open, RegisterStatus.Closed, RegisterLineKind.Closed)]
    [TestCase(RegisterStatus.OpenProposedToClose, RegisterStatus.Closed, RegisterLineKind.Closed)]
    [TestCase(RegisterStatus.OpenProposedToClose, RegisterStatus.Open, RegisterLineKind.Changed)]
    [TestCase(RegisterStatus.ProposedToOpen, RegisterStatus.Open, RegisterLineKind.Changed)]
    public void Plan_StatusChanges_AreOfTheirKind(RegisterStatus before, RegisterStatus after, RegisterLineKind kind)
    {
        world.Import([Row(1, status: before)]);

        var school = world.Import([Row(1, status: after)]).Schools.Single();

        Assert.That(school.Kind, Is.EqualTo(kind));
        Assert.That(school.Fields.Single(), Is.EqualTo(new RegisterFieldChange("Status", before.Title(), after.Title())));
        Assert.That(world.School(1).Status, Is.EqualTo(after));
    }

    [Test]
    public void Plan_ClosedSchoolOpenAgain_IsReopened()
    {
        world.Import([Row(1)]);
        world.Import([Row(1, status: RegisterStatus.Closed)]);

        Assert.That(world.Import([Row(1)]).Schools.Single().Kind, Is.EqualTo(RegisterLineKind.Reopened));
        Assert.That(world.School(1).IsOpen, Is.True);
        Assert.That(world.School(1).ReopenedOn, Is.EqualTo(Today), "the register says nothing of a day");
    }

    [Test]
    public void Plan_ClosedSchoolOpenAgain_IsOpenSinceTheDayThatTheRegisterSays()
    {
        world.Import([Row(1, facts => facts with { OpenedOn = new(1950, 1, 1) })]);
        world.Import([Row(1, facts => facts with { ClosedOn = new(2024, 8, 31) }, RegisterStatus.Closed)]);
        world.Import([Row(1, facts => facts with { OpenedOn = new(2026, 1, 5) })]);

        Assert.That(world.School(1).ReopenedOn, Is.EqualTo(new DateOnly(2026, 1, 5)));
    }

    [TestCase(RegisterStatus.Closed)]
    [TestCase(RegisterStatus.OpenProposedToClose)]
    public void Plan_SchoolThatStaysOpenAfterAll_HasNoDayOfClosing(RegisterStatus before)
    {
        world.Import([Row(1)]);
        world.Import([Row(1, facts => facts with { ClosedOn = Today.AddDays(30) }, before)]);

        var school = world.Import([Row(1)]).Schools.Single();

        Assert.That(school.Fields.Single(field => field.Field == "Closed on").After, Is.Null);
        Assert.That(world.School(1).Register.ClosedOn, Is.Null);
    }

    [Test]
    public void Plan_OpenSchoolWithADayOfClosing_KeepsItWhenALaterFileDoesNotSayIt()
    {
        world.Import([Row(1, facts => facts with { ClosedOn = Today.AddDays(30) })]);

        Assert.That(world.Plan([Row(1)]).IsEmpty, Is.True);
    }

    [Test]
    public void Plan_SchoolNotInTheFile_IsFlaggedAndStaysOpen()
    {
        world.Import([Row(1), Row(2)]);

        var plan = world.Import([Row(1)]);

        Assert.That((plan.Schools.Single().Kind, plan.Schools.Single().Urn), Is.EqualTo((RegisterLineKind.Absent, 2)));
        Assert.That((world.School(2).IsOpen, world.School(2).AbsentSince), Is.EqualTo((true, (DateOnly?)Today)));
        Assert.That(world.Plan([Row(1)]).IsEmpty, Is.True);
        Assert.That(world.Plan([Row(1)]).Absent, Is.EqualTo(1));
    }

    [Test]
    public void Plan_AbsentSchoolInTheFileAgain_Returns()
    {
        world.Import([Row(1), Row(2)]);
        world.Import([Row(1)]);

        Assert.That(world.Import([Row(1), Row(2)]).Schools.Single().Kind, Is.EqualTo(RegisterLineKind.Returned));
        Assert.That(world.School(2).AbsentSince, Is.Null);
    }

    [Test]
    public void Plan_SchoolThatMovedToAnotherAuthority_IsAbsentWithThatReason()
    {
        world.Import([Row(1)]);

        var school = world.Import([Row(1, f => f with { LaCode = 823, LaName = "Central Bedfordshire" })]).Schools.Single();

        Assert.That(school.Kind, Is.EqualTo(RegisterLineKind.Absent));
        Assert.That(school.Reason, Does.Contain("Central Bedfordshire"));
        Assert.That(world.School(1).Register.LaCode, Is.EqualTo(919));
    }

    [Test]
    public void Plan_SchoolThatBecameIndependent_IsAbsentWithThatReason()
    {
        world.Import([Row(1)]);

        var school = world.Plan([Row(1, f => f with { Type = "Other independent school" }) with { Type = null }]).Schools.Single();

        Assert.That(school.Reason, Does.Contain("Other independent school"));
    }

    [TestCase(100, 5, false)]
    [TestCase(100, 6, true)]
    [TestCase(10, 1, true)]
    public void Plan_ManyAbsent_NeedsAPersonsWord(int schools, int absent, bool needed)
    {
        world.Import(Enumerable.Range(1, schools).Select(urn => Row(urn)));

        var plan = world.Plan(Enumerable.Range(1, schools - absent).Select(urn => Row(urn)));

        Assert.That((plan.Absent, plan.OpenBefore, plan.NeedsAbsenceConfirmed), Is.EqualTo((absent, schools, needed)));
    }

    [Test]
    public void Plan_AbsentBefore_NeedsNoSecondWord()
    {
        world.Import([Row(1), Row(2)]);
        world.Import([Row(1)]);

        Assert.That(world.Plan([Row(1, f => f with { Pupils = 3 })]).NeedsAbsenceConfirmed, Is.False);
    }

    [Test]
    public void Plan_ClosedSchoolNotInTheFile_IsNoMatter()
    {
        world.Import([Row(1)]);
        world.Import([Row(1, status: RegisterStatus.Closed), Row(2)]);

        Assert.That(world.Plan([Row(2)]).IsEmpty, Is.True);
        Assert.That(world.Plan([Row(2)]).Absent, Is.Zero);
    }
}
