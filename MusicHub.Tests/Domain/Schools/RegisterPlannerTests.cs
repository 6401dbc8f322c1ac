using MusicHub.Domain.Schools;
using static MusicHub.Tests.Domain.Schools.RegisterWorld;

namespace MusicHub.Tests.Domain.Schools;

public class RegisterPlannerTests
{
    private RegisterWorld world = null!;

    [SetUp]
    public void SetUp() => world = new RegisterWorld();

    [Test]
    public void Plan_UnknownOpenSchool_IsNew()
    {
        var plan = world.Import([Row(1), Row(2, status: RegisterStatus.ProposedToOpen)]);

        Assert.That(plan.Schools.Select(s => (s.Kind, s.Urn, s.Status)), Is.EqualTo(new[]
        {
            (RegisterLineKind.New, 1, RegisterStatus.Open),
            (RegisterLineKind.New, 2, RegisterStatus.ProposedToOpen),
        }));
        Assert.That(world.School(1).Phase, Is.EqualTo(Phase.Primary));
    }

    [Test]
    public void Plan_SameFileAgain_IsEmpty()
    {
        world.Import([Row(1), Row(2)]);

        var again = world.Plan([Row(1), Row(2)]);

        Assert.That(again.IsEmpty, Is.True);
        Assert.That(again.Unchanged, Is.EqualTo(2));
    }

    [Test]
    public void Plan_UnknownClosedSchool_IsIgnored()
    {
        var plan = world.Plan([Row(1, status: RegisterStatus.Closed)]);

        Assert.That(plan.IsEmpty, Is.True);
        Assert.That(plan.Ignored.Single().Reason, Is.EqualTo(RegisterIgnoreReason.Closed));
        Assert.That(plan.Count(RegisterLineKind.Ignored), Is.EqualTo(1));
    }

    [Test]
    public void Plan_ChangedFields_AreTold()
    {
        world.Import([Row(1, f => f with { Pupils = 90 })]);

        var school = world.Plan([Row(1, f => f with { Name = "School One", Pupils = 95 })]).Schools.Single();

        Assert.That(school.Kind, Is.EqualTo(RegisterLineKind.Changed));
        Assert.That(school.Fields, Is.EqualTo(new[]
        {
            new RegisterFieldChange("Name", "School 1", "School One"),
            new RegisterFieldChange("Pupils", "90", "95"),
        }));
    }

    [Test]
    public void Plan_EachFact_IsTakenAndTold()
    {
        var before = new RegisterFacts { Name = "A" };
        foreach (var property in typeof(RegisterFacts).GetProperties())
        {
            object value = property.PropertyType == typeof(string) ? "x"
                : property.PropertyType == typeof(DateOnly?) ? new DateOnly(2020, 9, 1)
                : property.PropertyType == typeof(decimal?) ? 1m
                : (object)1;
            var said = new RegisterFacts { Name = "A" };
            property.SetValue(said, value);
            // The outward part belongs to the postcode.
            if (property.Name == nameof(RegisterFacts.OutwardPostcode))
                said = said with { Postcode = "x 1" };

            var after = before.With(said);

            Assert.That(property.GetValue(after), Is.EqualTo(value), property.Name);
            Assert.That(before.ChangesTo(after).ToList(), Has.Count.EqualTo(1), property.Name);
            Assert.That(after.With(before), Is.EqualTo(after with { Name = "A" }), $"a blank {property.Name} erases nothing");
        }
    }

    [Test]
    public void Plan_BlankOrAbsentField_ErasesNothing()
    {
        world.Import([Row(1, f => f with { Pupils = 90, Website = "http://a.example", Postcode = "SG7 6HD", OutwardPostcode = "SG7" })]);

        Assert.That(world.Plan([Row(1)]).IsEmpty, Is.True);
    }

    [Test]
    public void Plan_TextWithLostLetters_ReplacesNothing()
    {
        world.Import([Row(1, f => f with { Name = "École School" })]);

        Assert.That(world.Plan([Row(1, f => f with { Name = "\uFFFDcole School" })]).IsEmpty, Is.True);
    }

    [Test]
    public void Plan_PhaseThatCannotBeTold_WaitsForAPerson()
    {
        var undecided = Row(1) with { RegisterPhase = RegisterPhase.NotApplicable };

        var plan = world.Import([undecided]);

        Assert.That((plan.PhasesToChoose, plan.Schools.Single().PhaseToChoose), Is.EqualTo((1, true)));
        Assert.That(world.School(1).Phase, Is.Null);
        world.School(1).ChoosePhase(Phase.AlternativeProvision).OrThrow();
        Assert.That(world.Plan([undecided]).IsEmpty, Is.True);
        Assert.That(world.Plan([undecided]).PhasesToChoose, Is.Zero);
    }

    [Test]
    public void Plan_PhaseChosenByHand_Stays()
    {
        world.Import([Row(1)]);
        world.School(1).ChoosePhase(Phase.Special).OrThrow();

        Assert.That(world.Plan([Row(1)]).IsEmpty, Is.True);
    }

    [Test]
    public void Plan_BlankPhase_ChangesNoPhaseWhateverTheAges()
    {
        world.Import([Row(1) with { RegisterPhase = RegisterPhase.MiddleDeemedSecondary, Facts = Row(1).Facts with { RegisterPhase = "Middle deemed secondary" } }]);

        world.Import([Row(1, f => f with { LowAge = 4, HighAge = 11 }) with { RegisterPhase = null }]);

        Assert.That(world.School(1).Phase, Is.EqualTo(Phase.MiddleDeemedSecondary));
        Assert.That(world.School(1).Register.HighAge, Is.EqualTo(11));
    }

    [Test]
    public void Plan_PhaseOfTheRegisterChanges_SchoolFollows()
    {
        world.Import([Row(1)]);

        var school = world.Import([Row(1) with { RegisterPhase = RegisterPhase.AllThrough }]).Schools.Single();

        Assert.That(school.Fields[0], Is.EqualTo(new RegisterFieldChange("Phase", "Primary", "All-through")));
        Assert.That(world.School(1).Phase, Is.EqualTo(Phase.AllThrough));
    }

    [Test]
    public void Plan_NewSchoolInOneRegionsDistrict_BelongsToIt()
    {
        var region = Region.Add("North", null, [(RegionAreaKind.District, "Mead District")]).OrThrow();
        world.Regions.Add(region);
        world.Regions.Add(Region.Add("South", null, [(RegionAreaKind.OutwardPostcode, "SG7"), (RegionAreaKind.District, "Fold District")]).OrThrow());

        world.Import(
        [
            Row(1, f => f with { District = "Mead District" }),
            Row(2, f => f with { District = "Mead District", OutwardPostcode = "SG7" }),
            Row(3),
        ]);

        Assert.That(new[] { 1, 2, 3 }.Select(urn => world.School(urn).RegionId), Is.EqualTo(new Guid?[] { region.Id, null, null }));
    }

    [Test]
    public void Plan_AuthorityThatTheFileHasNoSchoolOf_IsTold()
    {
        world.Authorities.Add(855);

        Assert.That(world.Plan([Row(1)]).AuthoritiesWithoutSchools, Is.EqualTo(new[] { 855 }));
    }

    [Test]
    public void Plan_TooManyIgnored_AreCountedAndCut()
    {
        var plan = RegisterPlanner.Plan(new RegisterPlanInput
        {
            Rows = [.. Enumerable.Range(1, 9).Select(urn => Row(urn, status: RegisterStatus.Closed))],
            Authorities = world.Authorities,
            Today = Today,
            MaxIgnoredRows = 4,
        });

        Assert.That((plan.Ignored.Count, plan.IgnoredCounts[RegisterIgnoreReason.Closed]), Is.EqualTo((4, 9)));
    }

    [Test]
    public void Fingerprint_SameWork_IsTheSame_AndOtherWorkAnother()
    {
        world.Import([Row(1)]);
        RegisterRow[] file = [Row(1, f => f with { Pupils = 5 }), Row(2)];
        var first = world.Plan(file).Fingerprint();

        Assert.That(world.Plan(file).Fingerprint(), Is.EqualTo(first));
        world.School(1).Describe(world.School(1).Register with { Pupils = 4 }, RegisterStatus.Open, Phase.Primary, null);
        Assert.That(world.Plan(file).Fingerprint(), Is.Not.EqualTo(first));
    }
}
