using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Returns;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.Schools;

namespace MusicHub.Tests.Domain.FirstAccess.Scenarios;

public sealed class TakeUpSheetTests
{
    [Test]
    public void ASheet_IsReadAsItStands()
    {
        var sheet = TakeUpSheet.Read("A title\t\n\nPhase\tTaught as\tTerms\tSubsidised terms\tFirst term\tClasses\nPrimary\tWhole class\t3\t1st, 2nd, 3rd\tAutumn\t143\nAny\tsmall group\t1\tnone\tNot known\t4\nPrimary\t\t2\t\t\t1,012\nPrimary\t\t1\t\t\t0\n");

        Assert.That(sheet.Problems, Is.Empty);
        Assert.That(sheet.TakeUp.Lines, Is.EquivalentTo(new TakeUpLine[]
        {
            new(Phase.Primary, DeliveryKind.WholeClass, 3, Places.FirstTerms(3), 143, TermName.Autumn), new(null, DeliveryKind.SmallGroup, 1, SubsidisedPlaces.None, 4, null), new(Phase.Primary, DeliveryKind.WholeClass, 2, Places.FirstTerms(2), 1_012, null),
        }));
    }

    [Test]
    public void WhatIsWrong_IsNamedByRowAndColumn_AndNothingIsTaken()
    {
        var sheet = TakeUpSheet.Read("Phase,Taught as,Terms,Subsidised terms,First term,Classes,Region\nPrimary,Whole class,3,,Autumn,10,\nPrimry,Solo,4,,Winter,ten,\nPrimary,,2,\"1st, 4th\",,1,\nPrimary,,1,\"1st, 2nd\",,1,\nPrimary,,3,,Summer,1,\nprimary,whole class,3,,autumn,2,\n");

        Assert.That(sheet.Problems.Select(problem => (problem.Row, problem.Column)), Is.EqualTo(new (int, string?)[]
        {
            (1, "Region"), (3, "Terms"), (3, "Classes"), (3, "Phase"), (3, "Taught as"), (3, "First term"), (4, "Subsidised terms"), (5, "Subsidised terms"), (6, "First term"), (7, null),
        }));
        Assert.That(sheet.MayBeTaken, Is.False);
    }

    [TestCase("")]
    [TestCase("Terms,Classes\n1,0\n")]
    [TestCase("Schools,Number\n1,2\n")]
    public void ASheetWithoutClasses_IsNotTaken(string text) => Assert.That(TakeUpSheet.Read(text).MayBeTaken, Is.False);

    [TestCase(Phase.Primary, DeliveryKind.WholeClass, 3)]
    [TestCase(null, DeliveryKind.WholeClass, 3)]
    [TestCase(Phase.Secondary, DeliveryKind.WholeClass, 0)]
    [TestCase(Phase.Primary, DeliveryKind.LargeGroup, 0)]
    public void ClassesThatTheYearDoesNotSubsidise_CostTheGrantNothing_UnlessTheSheetSaysOtherwise(Phase? phase, DeliveryKind kind, int subsidised)
    {
        var charges = FirstAccessCharges.Set(2026, new ChargesDetails
        {
            Rate = 54,
            Minutes = 45,
            Sessions = 11,
            Hire = 54,
            RequestsFrom = new(2026, 1, 6),
            RequestsUntil = new(2026, 4, 4),
            EligiblePhases = ChargesDetails.PrimaryPhase,
            Models = DeliveryKinds.All.ToDictionary(known => known, known => DeliveryTerms.Usual(known) with { IsSubsidised = known == DeliveryKind.WholeClass }),
        }).OrThrow();

        Assert.That(TakeUpLine.Typed(phase, kind, 3, 10, charges).Places.Count(), Is.EqualTo(subsidised));
        var row = $"Phase\tTaught as\tTerms\tSubsidised terms\tClasses\n{phase?.Title()}\t{kind.Title()}\t3\t";
        Assert.That(TakeUpSheet.Read($"{row}\t10\n", charges).TakeUp.Lines.Single().Places.Count(), Is.EqualTo(subsidised));
        Assert.That(TakeUpSheet.Read($"{row}1st\t10\n", charges).TakeUp.Lines.Single().Places.Count(), Is.EqualTo(1));
        Assert.That(TakeUpSheet.Read("Phase,Taught as,Terms,Classes\nPrimary,Small group,3,4\n", charges).Problems.Single(), Is.EqualTo(new CellProblem(2, "Terms", "“Small group” is offered for 1 term only.")));
    }
}
