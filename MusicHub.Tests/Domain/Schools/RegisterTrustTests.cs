using MusicHub.Domain.Schools;
using static MusicHub.Tests.Domain.Schools.RegisterWorld;

namespace MusicHub.Tests.Domain.Schools;

public class RegisterTrustTests
{
    [Test]
    public void Plan_NewTrust_IsMadeOnceForAllItsSchools()
    {
        var world = new RegisterWorld();

        var plan = world.Import([InTrust(1, 44, "Alder Trust"), InTrust(2, 44, "ALDER TRUST"), Row(3)]);

        Assert.That(plan.Count(RegisterLineKind.Trust), Is.EqualTo(1));
        Assert.That(world.Trusts.Single().Name, Is.EqualTo("Alder Trust"));
        Assert.That(new[] { 1, 2, 3 }.Select(urn => world.School(urn).TrustId), Is.EqualTo(new Guid?[] { world.Trusts[0].Id, world.Trusts[0].Id, null }));
        Assert.That(world.Plan([InTrust(1, 44, "Alder Trust"), InTrust(2, 44, "ALDER TRUST"), Row(3)]).IsEmpty, Is.True);
    }

    [Test]
    public void Plan_SchoolThatJoinsANewTrust_SaysSo()
    {
        var world = new RegisterWorld();
        world.Import([Row(1), InTrust(2, 44, "Alder Trust")]);

        Assert.That(world.Import([InTrust(1, 45, "Birch Trust"), InTrust(2, 45, "Birch Trust")]).Schools.SelectMany(s => s.Fields), Is.EqualTo(new[]
        {
            new RegisterFieldChange("Trust", null, "Birch Trust"),
            new RegisterFieldChange("Trust", "Alder Trust", "Birch Trust"),
        }));
    }

    [Test]
    public void Plan_BlankTrust_LeavesTheSchoolInItsOwn()
    {
        var world = new RegisterWorld();
        world.Import([InTrust(1, 44, "Alder Trust")]);

        Assert.That(world.Plan([Row(1)]).IsEmpty, Is.True);
        world.Import([Row(1, f => f with { Pupils = 4 })]);
        Assert.That(world.School(1).TrustId, Is.EqualTo(world.Trusts.Single().Id));
    }

    [Test]
    public void Plan_TrustWithANewName_IsTheSameTrust()
    {
        var world = new RegisterWorld();
        world.Import([InTrust(1, 44, "Alder Trust")]);

        var plan = world.Import([InTrust(1, 44, "Alder Learning Trust")]);

        Assert.That(plan.Schools, Is.Empty);
        Assert.That(plan.Trusts.Single().NameBefore, Is.EqualTo("Alder Trust"));
        Assert.That(world.Trusts.Single().Name, Is.EqualTo("Alder Learning Trust"));
    }

    [Test]
    public void Plan_TrustKnownByNameAlone_GetsItsNumberOnce()
    {
        var world = new RegisterWorld();
        world.Import([InTrust(1, null, "Alder Trust"), InTrust(2, null, "alder trust.")]);

        world.Import([InTrust(1, 44, "Alder Trust"), InTrust(2, 44, "Alder Trust")]);

        Assert.That((world.Trusts.Single().Code, world.Trusts.Single().Name), Is.EqualTo(((int?)44, "Alder Trust")));
        Assert.That(world.Plan([InTrust(1, 44, "Alder Trust"), InTrust(2, 44, "Alder Trust")]).IsEmpty, Is.True);
        Assert.That(world.Plan([InTrust(1, null, "Alder Trust"), InTrust(2, 44, "Alder Trust")]).IsEmpty, Is.True);
    }

    [Test]
    public void Plan_TwoTrustsOfOneName_StayTwo()
    {
        var world = new RegisterWorld();
        RegisterRow[] file = [InTrust(1, 44, "Alder Trust"), InTrust(2, 45, "Alder Trust")];

        world.Import(file);

        Assert.That(world.Trusts.Select(t => t.Code), Is.EqualTo(new int?[] { 44, 45 }));
        Assert.That(world.Plan(file).IsEmpty, Is.True);
    }

    private static RegisterRow InTrust(int urn, int? code, string name) => Row(urn) with { TrustCode = code, TrustName = name };
}
