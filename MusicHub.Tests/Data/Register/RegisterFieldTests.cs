using MusicHub.Data.Register;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Data.Register;

/// <summary>What is made of the fields of a register's row.</summary>
public class RegisterFieldTests
{
    [Test]
    public void Read_FullLayout_ReadsEachField()
    {
        var file = new GeneratedRegister
        {
            Rows = 1,
            Changes = Fields(0, new()
            {
                ["EstablishmentName"] = "  Yew  Tree   School ",
                ["TypeOfEstablishment (code)"] = "44",
                ["TypeOfEstablishment (name)"] = "Academy special converter",
                ["EstablishmentStatus (code)"] = "3",
                ["PhaseOfEducation (code)"] = "0",
                ["PhaseOfEducation (name)"] = "Not applicable",
                ["OpenDate"] = "01-09-2012",
                ["CloseDate"] = "31-08-2026",
                ["StatutoryLowAge"] = "2",
                ["StatutoryHighAge"] = "19",
                ["NumberOfPupils"] = "140",
                ["PercentageFSM"] = "38.6",
                ["Trusts (code)"] = "2044",
                ["Trusts (name)"] = "FIERTÉ TRUST",
                ["UKPRN"] = "10001234",
                ["Street"] = "Yew Lane",
                ["Address3"] = "Yew Tree School, Yew Lane, St. Albans",
                ["Town"] = "St. Albans",
                ["Postcode"] = "al15qp",
                ["SchoolWebsite"] = "www.yew.example/",
                ["TelephoneNum"] = "1632960123",
                ["HeadTitle (name)"] = "",
                ["HeadFirstName"] = "CARYS ROE",
                ["HeadLastName"] = "NIA PARK",
                ["DistrictAdministrative (code)"] = "E07000240",
                ["DistrictAdministrative (name)"] = "St Albans",
                ["Easting"] = "515000",
                ["Northing"] = "207000",
            }),
        };

        var row = Read(file).Rows.Single();

        Assert.That(row.Urn, Is.EqualTo(100_000));
        Assert.That(row.Line, Is.EqualTo(2));
        Assert.That(row.Type, Is.EqualTo(EstablishmentType.AcademySpecialConverter));
        Assert.That(row.Status, Is.EqualTo(RegisterStatus.OpenProposedToClose));
        Assert.That(row.DerivedPhase, Is.EqualTo(Phase.Special));
        Assert.That((row.TrustCode, row.TrustName), Is.EqualTo(((int?)2044, "FIERTÉ TRUST")));
        Assert.That(row.Head, Is.EqualTo(new RegisterHead("Carys Roe and Nia Park", "Headteacher")));
        Assert.That(row.Facts, Is.EqualTo(new RegisterFacts
        {
            Name = "Yew Tree School",
            LaCode = 919,
            LaName = "Hertfordshire",
            EstablishmentNumber = 2000,
            Type = "Academy special converter",
            RegisterPhase = "Not applicable",
            OpenedOn = new DateOnly(2012, 9, 1),
            ClosedOn = new DateOnly(2026, 8, 31),
            LowAge = 2,
            HighAge = 19,
            Gender = "Mixed",
            ReligiousCharacter = "Does not apply",
            Pupils = 140,
            PercentageFsm = 38.6m,
            Ukprn = 10001234,
            Street = "Yew Lane",
            Town = "St Albans",
            County = "Hertfordshire",
            Postcode = "AL1 5QP",
            OutwardPostcode = "AL1",
            Website = "http://www.yew.example",
            Telephone = "01632960123",
            DistrictCode = "E07000240",
            District = "St Albans",
            Constituency = "Alder and Bridge",
            Easting = 515000,
            Northing = 207000,
        }));
    }

    [Test]
    public void Read_Blanks_SayNothing()
    {
        var file = new GeneratedRegister
        {
            Rows = 1,
            OnlyOpenSchools = true,
            Changes = Fields(0, GeneratedSchool.Columns(full: true)
                .Except(["URN", "LA (code)", "EstablishmentName", "TypeOfEstablishment (code)", "EstablishmentStatus (code)"])
                .ToDictionary(c => c, _ => " ")),
        };

        var row = Read(file).Rows.Single();

        Assert.That(row.Facts, Is.EqualTo(new RegisterFacts { Name = row.Facts.Name, LaCode = 919, Type = "Community school" }));
        Assert.That((row.TrustCode, row.TrustName, row.Head), Is.EqualTo(((int?)null, (string?)null, (RegisterHead?)null)));
        Assert.That(row.DerivedPhase, Is.Null);
    }

    [Test]
    public void Read_PlaceholdersOfTheRegister_SayNothing()
    {
        var file = new GeneratedRegister
        {
            Rows = 1,
            Changes = Fields(0, new()
            {
                ["StatutoryLowAge"] = "0",
                ["StatutoryHighAge"] = "0",
                ["Easting"] = "0",
                ["Northing"] = "0",
                ["OpenDate"] = "01-01-1900",
                ["SchoolWebsite"] = "N/A",
                ["TelephoneNum"] = "-",
            }),
        };

        var facts = Read(file).Rows.Single().Facts;

        Assert.That((facts.LowAge, facts.HighAge), Is.EqualTo(((int?)null, (int?)null)));
        Assert.That((facts.Easting, facts.Northing), Is.EqualTo(((int?)null, (int?)null)));
        Assert.That(facts.OpenedOn, Is.Null);
        Assert.That((facts.Website, facts.Telephone), Is.EqualTo(((string?)null, (string?)null)));
    }

    [TestCase("dd-MM-yyyy")]
    [TestCase("dd/MM/yyyy")]
    [TestCase("yyyy-MM-dd")]
    [TestCase("d/M/yyyy")]
    [TestCase("dd-MMM-yyyy")]
    public void Read_DatesInEachForm_AreTheSameDay(string format)
    {
        var file = new GeneratedRegister { DateFormat = format };

        Assert.That(
            Read(file).Rows.Select(r => r.Facts.OpenedOn),
            Is.EqualTo(Enumerable.Range(0, file.Rows).Select(i => file.School(i).OpenedOn)));
    }

    [Test]
    public void Read_WholeNumbersWithAPoint_AreTheSameNumbers()
    {
        var file = new GeneratedRegister { Rows = 1, Changes = Fields(0, new() { ["URN"] = "117211.0", ["UKPRN"] = "10079571.0" }) };

        var row = Read(file).Rows.Single();

        Assert.That((row.Urn, row.Facts.Ukprn), Is.EqualTo((117211, (int?)10079571)));
    }

    [TestCase("St Maryâ€™s CafÃ© â€“ Hertford", "St Mary’s Café – Hertford")]
    [TestCase("Château Ãlder", "Château Ãlder")]
    [TestCase("Âme", "Âme")]
    public void Read_TextThatWasTakenForAnotherEncoding_IsPutRight(string written, string meant)
    {
        var file = new GeneratedRegister { Rows = 1, Changes = Fields(0, new() { ["EstablishmentName"] = written }) };

        Assert.That(Read(file).Rows.Single().Facts.Name, Is.EqualTo(meant));
    }

    [TestCase("", "Vacant", "Vacant")]
    [TestCase("", "", "TBC")]
    [TestCase("Mrs", "To Be", "Confirmed")]
    [TestCase("", "Head", "Teacher")]
    [TestCase("", "Acting", "Head")]
    [TestCase("", "", "-")]
    public void Read_HeadWhoIsNobody_IsNone(string title, string first, string last) => Assert.That(HeadOf(title, first, last), Is.Null);

    [TestCase("Mrs", "Ann", "Head", "Mrs Ann Head")]
    [TestCase("", "Bo", "Na", "Bo Na")]
    [TestCase("Mr", "", "Park", "Mr Park")]
    public void Read_HeadWithAName_IsThatPerson(string title, string first, string last, string name) => Assert.That(HeadOf(title, first, last)!.Name, Is.EqualTo(name));

    [Test]
    public void Read_SeveralTrusts_AreTakenByName()
    {
        var file = new GeneratedRegister { Rows = 1, Changes = Fields(0, new() { ["Trusts (code)"] = "2044, 2051", ["Trusts (name)"] = "Alder Trust, Birch Trust" }) };

        var row = Read(file).Rows.Single();

        Assert.That((row.TrustCode, row.TrustName), Is.EqualTo(((int?)null, "Alder Trust, Birch Trust")));
    }

    [TestCase("01/09/2012 00:00:00")]
    [TestCase("1/9/2012 00:00")]
    [TestCase("2012-09-01 00:00:00")]
    [TestCase("2012-09-01T00:00:00")]
    public void Read_DateWithAnHour_IsThatDay(string date)
    {
        var file = new GeneratedRegister { Rows = 1, Changes = Fields(0, new() { ["OpenDate"] = date }) };

        Assert.That(Read(file).Rows.Single().Facts.OpenedOn, Is.EqualTo(new DateOnly(2012, 9, 1)));
    }

    private static RegisterScope Hertfordshire => new(new HashSet<int> { 919 }, new HashSet<int>());

    private static RegisterReading Read(GeneratedRegister file) => RegisterFile.Read(file.Open(), Hertfordshire);

    private static RegisterHead? HeadOf(string title, string first, string last) =>
        Read(new GeneratedRegister { Rows = 1, Changes = Fields(0, new() { ["HeadTitle (name)"] = title, ["HeadFirstName"] = first, ["HeadLastName"] = last }) }).Rows.Single().Head;

    private static Dictionary<(int, string), string> Fields(int row, Dictionary<string, string> fields) =>
        fields.ToDictionary(f => (row, f.Key), f => f.Value);
}
