using MusicHub.Domain.Schools;

namespace MusicHub.Tests.Domain.Schools;

public sealed class ContactSheetPlanTests
{
    private static readonly SheetSchool Oak = new(Guid.NewGuid(), "Oak School", "Testford", MayEdit: true);
    private static readonly SheetSchool Elm = new(Guid.NewGuid(), "Elm School", "Testford", MayEdit: false);

    private static readonly Contact Ann =
        Contact.ForSchool(Oak.Id, new("Ann Bell", "Teacher", "ann@oak.example", "01000 1", [ContactRoleKind.MusicLead]), new(2024, 9, 1), ContactSource.Typed).OrThrow();

    [Test]
    public void SameName_ChangesTheContact_AndBlankCellsEraseNothing()
    {
        var item = Plan("900101\tANN  BELL\tHead\t\tann.bell@oak.example\t").Items.Single();

        Assert.That(item.Kind, Is.EqualTo(ContactSheetItemKind.Changed));
        Assert.That(item.Details.JobTitle, Is.EqualTo("Teacher"));
        Assert.That(item.Details.Telephone, Is.EqualTo("01000 1"));
        Assert.That(item.Details.Roles, Is.EqualTo(new[] { ContactRoleKind.Head, ContactRoleKind.MusicLead }));
        Assert.That(item.Changes.Select(change => change.Field), Is.EqualTo(new[] { "Name", "E-mail", "Roles" }));
    }

    [Test]
    public void SameEmail_ChangesTheName()
    {
        var item = Plan("900101\tAnn Carter\tmusic lead\t\tANN@oak.example\t").Items.Single();
        Assert.That((item.Contact, item.Details.Name), Is.EqualTo((Ann, "Ann Carter")));
    }

    [Test]
    public void WhatIsKnownAlready_IsUnchanged()
    {
        var plan = Plan("900101\tAnn Bell\tMusic coordinator\tTeacher\tann@oak.example\t01000 1");
        Assert.That(plan.Items.Single().Kind, Is.EqualTo(ContactSheetItemKind.Unchanged));
        Assert.That(plan.MayBeApplied, Is.False);
    }

    [Test]
    public void TwoRowsOfOnePerson_MakeOneContactWithBothRoles()
    {
        var item = Plan("900101\tBen Dale\tHead\t\tben@oak.example\t\n900101\tBen Dale\tSLT lead\t\t\t").Items.Single();
        Assert.That(item.Rows, Is.EqualTo(new[] { 1, 2 }));
        Assert.That(item.Details.Roles, Is.EqualTo(new[] { ContactRoleKind.Head, ContactRoleKind.LeadershipTeamLead }));
    }

    [Test]
    public void Heading_NamesColumnsInAnyOrder_AndWhatIsIgnoredIsSaid()
    {
        var lines = ContactColumns.Read(DelimitedText.Read("School\tE-mail address\tSurname\tForename\tURN\tRole\nOak\tben@oak.example\tDale\tBen\t900101\tHead\n"), out var ignored);
        Assert.That(lines.Single(), Is.EqualTo(new ContactLine(2, "900101", "Ben Dale", "Head", "", "ben@oak.example", "")));
        Assert.That(ignored, Is.EqualTo(new[] { "School" }));
    }

    [TestCase("\tBen\tHead", "The URN is missing.")]
    [TestCase("Oak\tBen\tHead", "“Oak” is not a URN; a URN is a number of six digits.")]
    [TestCase("999999\tBen\tHead", "No school of the hub has the URN 999999.")]
    [TestCase("900102\tBen\tHead", "Elm School is not in your region; its contacts are not yours to change.")]
    [TestCase("900101\t\tHead", "The name is missing.")]
    [TestCase("900101\tBen\t", "The role is missing.")]
    [TestCase("900101\tBen\tDrummer", "“Drummer” is not a role; use Head, Music lead, SLT lead for music, Bursar, Office, Other.")]
    [TestCase("900101\tBen\tHead\t\tben at oak", "“ben at oak” is not an e-mail address.")]
    public void Problem_IsToldWithItsRow(string row, string message)
    {
        var plan = Plan($"900101\tCy Eve\tHead\n{row}");
        Assert.That(plan.Problems, Is.EqualTo(new[] { new SheetProblem(2, message) }));
        Assert.That(plan.MayBeApplied, Is.False);
    }

    [Test]
    public void EveryProblemOfARow_IsTold() =>
        Assert.That(Plan("x\t\tDrummer\t\tnobody\t").Problems.Count, Is.EqualTo(4));

    [Test]
    public void OneEmailForTwoPeople_IsAProblem()
    {
        var plan = Plan("900101\tBen Dale\tOffice\t\toffice@oak.example\n900101\tCy Eve\tOffice\t\toffice@oak.example");
        Assert.That(plan.Problems.Single().Message, Is.EqualTo("Row 1 gives the same e-mail address to Ben Dale."));
    }

    [Test]
    public void UsualRole_IsForNewContactsWithoutOne()
    {
        var plan = Plan("900101\tBen Dale\n900101\tAnn Bell", ContactRoleKind.Bursar);
        Assert.That(plan.Items.Select(item => item.Details.Roles.Single()), Is.EqualTo(new[] { ContactRoleKind.Bursar, ContactRoleKind.MusicLead }));
    }

    [Test]
    public void TooManyRows_IsAProblem()
    {
        var plan = Plan(string.Concat(Enumerable.Range(1, ContactSheetPlan.MostRows + 1).Select(i => $"900101\tPerson {i}\tOther\n")));
        Assert.That(plan.Problems.Single().Message, Is.EqualTo("A sheet may have 2,000 rows; this one has 2,001. Bring the rest in a second one."));
    }

    private static ContactSheetPlan Plan(string text, ContactRoleKind? usualRole = null) => ContactSheetPlan.Make(
        ContactColumns.Read(DelimitedText.Read(text), out _),
        urn => urn switch { 900101 => Oak, 900102 => Elm, _ => null },
        new[] { Ann }.ToLookup(contact => contact.SchoolId!.Value),
        usualRole);
}
