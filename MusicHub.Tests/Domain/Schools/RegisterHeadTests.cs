using MusicHub.Domain.Schools;
using static MusicHub.Tests.Domain.Schools.RegisterWorld;

namespace MusicHub.Tests.Domain.Schools;

public class RegisterHeadTests
{
    private static readonly Guid Contact = Guid.NewGuid();

    [Test]
    public void Plan_NewSchool_BringsItsHead()
    {
        var head = new RegisterWorld().Plan([WithHead("Dr Ann Rowe")]).Schools.Single().Head!;

        Assert.That((head.Name, head.JobTitle, head.Leaving), Is.EqualTo(("Dr Ann Rowe", "Principal", Array.Empty<Guid>())));
        var contact = head.Make(Guid.NewGuid(), Today);
        Assert.That((contact.Name, contact.JobTitle, contact.Source, contact.Since), Is.EqualTo(("Dr Ann Rowe", "Principal", ContactSource.Register, Today)));
        Assert.That(contact.Roles.Single().Kind, Is.EqualTo(ContactRoleKind.Head));
    }

    [Test]
    public void Plan_HeadWhomTheHubHas_IsNoChange() =>
        Assert.That(Plan("Dr Ann Rowe", new KnownHead(Contact, "DR. ANN ROWE", true)), Is.Null);

    [Test]
    public void Plan_NoHeadSoFar_AddsOne() => Assert.That(Plan("Dr Ann Rowe")!.Leaving, Is.Empty);

    [Test]
    public void Plan_AnotherHeadThanTheLastRegister_LetsThatOneLeave() =>
        Assert.That(Plan("Dr Ann Rowe", new KnownHead(Contact, "Mr Bo Park", true))!.Leaving, Is.EqualTo(new[] { Contact }));

    [Test]
    public void Plan_HeadEnteredByHand_IsLeftAlone() =>
        Assert.That(Plan("Dr Ann Rowe", new KnownHead(Contact, "Mr Bo Park", false)), Is.Null);

    [Test]
    public void Plan_NameWithLostLetters_IsNotTaken() =>
        Assert.That(Plan("Dr Ann Row\uFFFD", new KnownHead(Contact, "Dr Ann Rowé", true)), Is.Null);

    [Test]
    public void Plan_NoHeadInTheFile_LetsNobodyLeave() => Assert.That(Plan(null, new KnownHead(Contact, "Mr Bo Park", true)), Is.Null);

    [Test]
    public void Told_SaysThatTheHeadChangedAndNotWho()
    {
        var school = Planned("Dr Ann Rowe", new KnownHead(Contact, "Mr Bo Park", true)).Schools.Single();

        Assert.That(school.Kind, Is.EqualTo(RegisterLineKind.Changed));
        Assert.That(school.Told.Single().Field, Is.EqualTo("Head"));
        Assert.That(school.Told.Single().ToString(), Does.Not.Contain("Rowe").And.Not.Contain("Park"));
    }

    private static RegisterRow WithHead(string? name) => Row(1) with { Head = name is null ? null : new(name, "Principal") };

    private static PlannedHead? Plan(string? name, params KnownHead[] heads) => Planned(name, heads).Schools.SingleOrDefault()?.Head;

    private static RegisterPlan Planned(string? name, params KnownHead[] heads)
    {
        var row = WithHead(name);
        var known = KnownSchool.Of(School.FromRegister(1, row.Facts, RegisterStatus.Open, Phase.Primary, null)) with { Heads = heads };
        return RegisterPlanner.Plan(new RegisterPlanInput { Rows = [row], Schools = [known], Authorities = new HashSet<int> { 919 }, Today = Today });
    }
}
