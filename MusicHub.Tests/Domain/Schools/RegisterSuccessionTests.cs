using MusicHub.Domain.Schools;
using static MusicHub.Tests.Domain.Schools.RegisterWorld;

namespace MusicHub.Tests.Domain.Schools;

public class RegisterSuccessionTests
{
    private static readonly DateOnly Day = new(2025, 9, 1);

    [Test]
    public void Plan_OneIntoOne_IsTheSameSchoolUnderANewNumber([Values] bool oldRowInFile)
    {
        var world = new RegisterWorld();
        world.Import([Row(1)]);
        var id = world.School(1).Id;
        RegisterRow[] file = [.. oldRowInFile ? [Row(1, status: RegisterStatus.Closed)] : Array.Empty<RegisterRow>(), Row(2, f => f with { Name = "New Academy" })];

        var plan = world.Import(file, Succeeds(2, 1, on: Day));

        var school = plan.Schools.Single();
        Assert.That((school.Kind, school.FormerUrn, school.Urn), Is.EqualTo((RegisterLineKind.Renumbered, (int?)1, 2)));
        Assert.That(world.Schools, Has.Count.EqualTo(1));
        Assert.That((world.School(2).Id, world.School(1).Urn, world.School(2).Name, world.School(2).IsOpen), Is.EqualTo((id, 2, "New Academy", true)));
        var again = world.Plan(file, Succeeds(2, 1, on: Day));
        Assert.That(again.IsEmpty, Is.True);
        Assert.That(again.IgnoredCounts.GetValueOrDefault(RegisterIgnoreReason.FormerNumber), Is.EqualTo(oldRowInFile ? 1 : 0));
    }

    [Test]
    public void Plan_OneIntoOneThroughANumberInBetween_IsStillTheSameSchool()
    {
        var world = new RegisterWorld();
        world.Import([Row(1)]);

        var plan = world.Import([Row(3)], Succeeds(2, 1), Succeeds(3, 2));

        Assert.That(plan.Schools.Single().Kind, Is.EqualTo(RegisterLineKind.Renumbered));
        Assert.That(world.School(3).Urns.Select(u => u.Urn), Is.EquivalentTo(new[] { 1, 2, 3 }));
    }

    [Test]
    public void Plan_WithoutLinks_IsOneNewAndOneClosed()
    {
        var world = new RegisterWorld();
        world.Import([Row(1)]);

        var plan = world.Plan([Row(1, status: RegisterStatus.Closed), Row(2)]);

        Assert.That(plan.Schools.Select(s => s.Kind), Is.EqualTo(new[] { RegisterLineKind.Closed, RegisterLineKind.New }));
    }

    [Test]
    public void Plan_LinksThatComeLater_JoinWhatWasTakenForTwoSchools()
    {
        var world = new RegisterWorld();
        RegisterRow[] file = [Row(1, status: RegisterStatus.Closed), Row(2)];
        world.Import([Row(1)]);
        world.Import(file);

        var plan = world.Import(file, Succeeds(2, 1, on: Day));

        Assert.That((plan.Schools.Single().Kind, plan.Schools.Single().Urn), Is.EqualTo((RegisterLineKind.Joined, 2)));
        var joined = world.School(2).Predecessors.Single();
        Assert.That((joined.PredecessorId, joined.Counts, joined.EstablishedOn), Is.EqualTo((world.School(1).Id, (bool?)true, (DateOnly?)Day)));
        Assert.That(world.Plan(file, Succeeds(2, 1, on: Day)).IsEmpty, Is.True);
    }

    [Test]
    public void Plan_ManyIntoANewOne_JoinsAllTheirHistories([Values] bool rowsInFile)
    {
        var world = new RegisterWorld();
        world.Import([Row(1), Row(2)]);
        RegisterRow[] file = [.. rowsInFile ? [Row(1, status: RegisterStatus.Closed), Row(2, status: RegisterStatus.Closed)] : Array.Empty<RegisterRow>(), Row(3)];
        RegisterLink[] links = [Succeeds(3, 1, "Successor - amalgamated", Day), Succeeds(3, 2, "Successor - amalgamated", Day)];

        var plan = world.Import(file, links);

        Assert.That(plan.Count(RegisterLineKind.New), Is.EqualTo(1));
        Assert.That(plan.Count(RegisterLineKind.Closed), Is.EqualTo(2));
        Assert.That(world.School(3).Predecessors.Select(p => (p.PredecessorId, p.Kind, p.Counts)), Is.EquivalentTo(new[]
        {
            (world.School(1).Id, PredecessorKind.Amalgamated, (bool?)true),
            (world.School(2).Id, PredecessorKind.Amalgamated, (bool?)true),
        }));
        Assert.That((world.School(1).Status, world.School(2).Status), Is.EqualTo((RegisterStatus.Closed, RegisterStatus.Closed)));
        Assert.That(world.Plan(file, links).IsEmpty, Is.True);
    }

    [Test]
    public void Plan_GoneFromTheFileWithASuccessor_IsClosedOnTheDayOfTheLink()
    {
        var world = new RegisterWorld();
        world.Import([Row(1), Row(2), Row(3)]);

        var plan = world.Import([Row(3)], Succeeds(3, 1, on: Day), Succeeds(3, 2));

        var closed = plan.Schools.First(s => s.Urn == 1);
        Assert.That((closed.Kind, closed.Facts.ClosedOn), Is.EqualTo((RegisterLineKind.Closed, (DateOnly?)Day)));
        Assert.That(closed.Reason, Does.Contain("School 3"));
        Assert.That(plan.Absent, Is.Zero);
    }

    [Test]
    public void Plan_OneIntoAnExistingOne_JoinsIt()
    {
        var world = new RegisterWorld();
        world.Import([Row(1), Row(2)]);

        var plan = world.Import([Row(1, status: RegisterStatus.Closed), Row(2)], Succeeds(2, 1, "Successor - merged"));

        Assert.That(plan.Schools.Select(s => (s.Urn, s.Kind)), Is.EqualTo(new[] { (1, RegisterLineKind.Closed), (2, RegisterLineKind.Joined) }));
        Assert.That(world.School(2).Predecessors.Single().Kind, Is.EqualTo(PredecessorKind.Merged));
    }

    [Test]
    public void Plan_OneKnownOfSeveralIntoANewOne_IsAMergerAndNoNewNumber()
    {
        var world = new RegisterWorld();
        world.Import([Row(1)]);

        world.Import([Row(3)], Succeeds(3, 1), Succeeds(3, 2));

        Assert.That(world.School(3).Id, Is.Not.EqualTo(world.School(1).Id));
        Assert.That(world.School(3).Urns.Select(u => u.Urn), Is.EquivalentTo(new[] { 3, 2 }));
        Assert.That(world.School(3).Predecessors.Single().PredecessorId, Is.EqualTo(world.School(1).Id));
    }

    [Test]
    public void Plan_OneIntoSeveral_AsksWhichCounts()
    {
        var world = new RegisterWorld();
        world.Import([Row(1)]);
        RegisterLink[] links = [Succeeds(2, 1, "Successor - Split School", Day), Succeeds(3, 1, "Successor - Split School", Day)];

        world.Import([Row(2), Row(3)], links);

        Assert.That(world.School(1).Status, Is.EqualTo(RegisterStatus.Closed));
        foreach (var urn in new[] { 2, 3 })
        {
            var joined = world.School(urn).Predecessors.Single();
            Assert.That((joined.PredecessorId, joined.Kind, joined.Counts), Is.EqualTo((world.School(1).Id, PredecessorKind.Split, (bool?)null)));
        }

        world.School(2).DecidePredecessor(world.School(1).Id, counts: true).OrThrow();
        world.School(3).DecidePredecessor(world.School(1).Id, counts: false).OrThrow();
        Assert.That(world.Plan([Row(2), Row(3)], links).IsEmpty, Is.True);
    }

    [Test]
    public void Plan_PredecessorsThatTheHubNeverHad_AreRememberedByNumber()
    {
        var world = new RegisterWorld();
        RegisterLink[] links = [Succeeds(5, 1), Succeeds(5, 2), Succeeds(2, 3), Succeeds(7, 4), Succeeds(8, 4)];

        world.Import([Row(5), Row(7), Row(8)], links);

        Assert.That(world.School(5).Urns.Select(u => u.Urn), Is.EquivalentTo(new[] { 5, 1, 2, 3 }));
        Assert.That(world.School(7).Urns.Select(u => u.Urn), Is.EqualTo(new[] { 7 }));
        Assert.That(world.Plan([Row(5), Row(7), Row(8)], links).IsEmpty, Is.True);
    }

    [Test]
    public void Plan_MergerAfterAMerger_JoinsTheEarlierHistoriesToo([Values] bool atOnce)
    {
        var world = new RegisterWorld();
        world.Import([Row(1), Row(2), Row(3)]);
        RegisterLink[] links = [Succeeds(2, 1, "Successor - merged"), Succeeds(3, 2, "Successor - merged")];
        if (!atOnce)
            world.Import([Row(2), Row(3)], links);

        world.Import([Row(3)], links);

        Assert.That(world.School(3).Predecessors.Select(p => (p.PredecessorId, p.Counts)), Is.EquivalentTo(new[]
        {
            (world.School(2).Id, (bool?)true),
            (world.School(1).Id, (bool?)true),
        }));
        Assert.That(world.Plan([Row(3)], links).IsEmpty, Is.True);
    }

    [Test]
    public void Plan_DivisionAfterAMerger_AsksForTheEarlierHistoriesToo()
    {
        var world = new RegisterWorld();
        RegisterLink[] links = [Succeeds(2, 1, "Successor - merged"), Succeeds(3, 2), Succeeds(4, 2)];
        world.Import([Row(1), Row(2)]);
        world.Import([Row(2)], links);

        world.Import([Row(3), Row(4)], links);

        Assert.That(world.School(3).Predecessors.Select(p => (p.PredecessorId, p.Counts)), Is.EquivalentTo(new[]
        {
            (world.School(2).Id, (bool?)null),
            (world.School(1).Id, (bool?)null),
        }));
    }

    [Test]
    public void Plan_AmalgamationWithoutDirection_GoesTowardsTheOpenSchool()
    {
        var world = new RegisterWorld();
        world.Import([Row(1), Row(2)]);

        world.Import([Row(1, status: RegisterStatus.Closed), Row(2)], Succeeds(2, 1, "Result of Amalgamation"), Succeeds(1, 2, "Result of Amalgamation"));

        Assert.That(world.School(2).Predecessors.Single().PredecessorId, Is.EqualTo(world.School(1).Id));
        Assert.That(world.School(1).Predecessors, Is.Empty);
    }

    [Test]
    public void Plan_SuccessorProposedWhileTheSchoolIsOpen_Waits()
    {
        var world = new RegisterWorld();
        world.Import([Row(1)]);

        var plan = world.Import([Row(1), Row(2, status: RegisterStatus.ProposedToOpen)], Succeeds(2, 1));

        Assert.That(plan.IsEmpty, Is.True);
        Assert.That(plan.Ignored.Single(), Is.EqualTo(new IgnoredRegisterRow(2, 2, "School 2", RegisterIgnoreReason.AwaitsOpening, "School 1")));
        Assert.That(world.Import([Row(1, status: RegisterStatus.Closed), Row(2)], Succeeds(2, 1)).Schools.Single().Kind, Is.EqualTo(RegisterLineKind.Renumbered));
    }

    [Test]
    public void Plan_LinkBetweenTwoOpenSchools_JoinsNothing()
    {
        var world = new RegisterWorld();
        world.Import([Row(1), Row(2)]);

        Assert.That(world.Plan([Row(1), Row(2)], Succeeds(2, 1)).IsEmpty, Is.True);
    }

    [Test]
    public void Plan_LinksInACircle_EndsWithoutHarm()
    {
        var world = new RegisterWorld();
        world.Import([Row(1)]);

        var plan = world.Import([Row(1)], Succeeds(2, 1), Succeeds(3, 2), Succeeds(2, 3), Succeeds(1, 3));

        Assert.That(world.Schools, Has.Count.EqualTo(1));
        Assert.That(world.Plan([Row(1)], Succeeds(2, 1), Succeeds(3, 2), Succeeds(2, 3), Succeeds(1, 3)).IsEmpty, Is.True);
    }

    [Test]
    public void Plan_PredecessorSideAndSuccessorSideOfOneLink_AreOne()
    {
        var world = new RegisterWorld();
        world.Import([Row(1), Row(2)]);
        var predecessor = new RegisterLink(2, 1, null, RegisterLinkKind.Predecessor, "Predecessor - merged", false, Day);

        world.Import([Row(2)], Succeeds(2, 1), predecessor);

        var joined = world.School(2).Predecessors.Single();
        Assert.That((joined.Kind, joined.EstablishedOn), Is.EqualTo((PredecessorKind.Merged, (DateOnly?)Day)));
    }
}
