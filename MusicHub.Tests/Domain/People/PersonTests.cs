using MusicHub.Domain.People;

namespace MusicHub.Tests.Domain.People;

public sealed class PersonTests
{
    private static readonly Guid SomebodyElse = Guid.NewGuid();

    [Test]
    public void GiveRoles_ToOneself_IsRefused()
    {
        var person = APerson();

        Assert.That(person.GiveRoles(new HashSet<Role> { Role.TechnicalAdministrator }, person.Id).Refusal, Is.EqualTo(PeopleRefusals.OwnRoles));
        Assert.That(person.Roles, Is.EquivalentTo(new[] { Role.Visitor }));
    }

    [Test]
    public void GiveRoles_GivesExactlyThese()
    {
        var person = APerson();

        person.GiveRoles(new HashSet<Role> { Role.Finance, Role.Approver }, SomebodyElse).OrThrow();

        Assert.That(person.Roles, Is.EquivalentTo(new[] { Role.Finance, Role.Approver }));
    }

    [Test]
    public void SwitchOff_OfOneself_IsRefused()
    {
        var person = APerson();

        Assert.That(person.SwitchOff(person.Id).Refusal, Is.EqualTo(PeopleRefusals.SwitchOffSelf));
        Assert.That(person.IsActive, Is.True);
    }

    [Test]
    public void Change_WithoutAName_IsRefused() =>
        Assert.That(APerson().Change(" ", "ada@example.org").Refusal, Is.EqualTo(PeopleRefusals.NameMissing));

    private static Person APerson() => Person.Add("Ada Bell", null, [Role.Visitor]).OrThrow();
}
