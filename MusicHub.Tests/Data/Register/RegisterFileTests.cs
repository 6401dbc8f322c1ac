using System.Text;
using MusicHub.Data.Register;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Data.Register;

public class RegisterFileTests
{
    private static readonly (int, string)[] ThreeAuthorities =
        [(919, "Hertfordshire"), (341, "Liverpool"), (855, "Leicestershire")];

    [Test]
    public void Read_StateFundedLayout_HasNamesInPlaceOfCodes()
    {
        var file = new GeneratedRegister { Full = false, Rows = 60 };

        var reading = Read(file);

        Assert.That(file.Columns, Has.Count.EqualTo(33));
        Assert.That(reading.Problems, Is.Empty);
        Assert.That(reading.Rows, Has.Count.EqualTo(60));
        Assert.That(reading.Rows.Select(r => r.Type), Is.EqualTo(Enumerable.Range(0, 60).Select(i => (EstablishmentType?)file.School(i).Type)));
        Assert.That(reading.AbsentColumns, Does.Contain("Easting").And.Contain("DistrictAdministrative (name)"));
    }

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

    [Test]
    public void Read_OtherAuthorities_AreCountedOnly()
    {
        var reading = Read(new GeneratedRegister { Rows = 30, Authorities = ThreeAuthorities });

        Assert.That(reading.Rows, Has.Count.EqualTo(10));
        Assert.That(reading.RowCount, Is.EqualTo(30));
        Assert.That(reading.IgnoredCounts, Is.EqualTo(new Dictionary<RegisterIgnoreReason, int> { [RegisterIgnoreReason.OtherAuthority] = 20 }));
        Assert.That(reading.Ignored, Is.Empty);
    }

    [Test]
    public void Read_OtherTypesOfTheHubsAuthority_AreNamedWithTheirReason()
    {
        var file = new GeneratedRegister
        {
            Rows = 4,
            Full = false,
            Changes = new Dictionary<(int, string), string>
            {
                [(0, "TypeOfEstablishment (name)")] = "Other independent school",
                [(1, "TypeOfEstablishment (name)")] = "School of another kind",
                [(2, "EstablishmentStatus (name)")] = "Sleeping",
            },
        };

        var reading = Read(file);

        Assert.That(reading.Rows.Select(r => r.Urn), Is.EqualTo(new[] { 100_003 }));
        Assert.That(reading.Ignored.Select(i => (i.Urn, i.Reason, i.Detail)), Is.EqualTo(new[]
        {
            (100_000, RegisterIgnoreReason.NotStateFunded, "Other independent school"),
            (100_001, RegisterIgnoreReason.UnknownType, "School of another kind"),
            (100_002, RegisterIgnoreReason.UnknownStatus, "Sleeping"),
        }));
        Assert.That(reading.Ignored[0].Name, Is.EqualTo(file.School(0).Name));
    }

    [Test]
    public void Read_KnownSchoolThatLeftTheArea_IsStillRead()
    {
        var file = new GeneratedRegister
        {
            Rows = 3,
            Authorities = [(341, "Liverpool")],
            Changes = new Dictionary<(int, string), string> { [(1, "TypeOfEstablishment (code)")] = "11", [(1, "TypeOfEstablishment (name)")] = "Other independent school" },
        };

        var rows = RegisterFile.Read(file.Open(), new RegisterScope(new HashSet<int> { 919 }, new HashSet<int> { 100_001 })).Rows;

        Assert.That(rows.Select(r => (r.Urn, r.Facts.LaCode, r.Type, r.Facts.Type)), Is.EqualTo(new[] { (100_001, (int?)341, (EstablishmentType?)null, "Other independent school") }));
    }

    [Test]
    public void Read_MoreIgnoredThanTheLimit_AreAllCounted()
    {
        var file = new GeneratedRegister
        {
            Rows = 9,
            Changes = Enumerable.Range(0, 9).ToDictionary(i => (i, "TypeOfEstablishment (code)"), _ => "11"),
        };

        var reading = RegisterFile.Read(file.Open(), Hertfordshire, new RegisterLimits { MaxIgnoredRows = 4 });

        Assert.That(reading.Ignored, Has.Count.EqualTo(4));
        Assert.That(reading.IgnoredCounts[RegisterIgnoreReason.NotStateFunded], Is.EqualTo(9));
    }

    [Test]
    public void Read_ColumnsThatAreNotNeeded_MayBeAbsent()
    {
        string[] needed = ["URN", "LA (code)", "EstablishmentName", "TypeOfEstablishment (name)", "EstablishmentStatus (code)", "PhaseOfEducation (code)"];
        var file = new GeneratedRegister { OmittedColumns = GeneratedSchool.Columns(full: true).Except(needed).ToHashSet() };

        var reading = Read(file);

        Assert.That(reading.Problems, Is.Empty);
        Assert.That(reading.Rows, Has.Count.EqualTo(100));
    }

    [Test]
    public void Read_RowsOfCommasAndEmptyLines_AreLeftOut()
    {
        var lines = new GeneratedRegister { Full = false, Rows = 3 }.Text().Split("\r\n");
        var text = string.Join("\r\n", [lines[0], "", lines[1], new string(',', 32), "   ", lines[2], lines[3], "\u001a"]);

        var reading = RegisterFile.Read(GeneratedRegister.Encode(text), Hertfordshire);

        Assert.That(reading.Problems, Is.Empty);
        Assert.That(reading.Rows.Select(r => r.Line), Is.EqualTo(new[] { 3, 6, 7 }));
        Assert.That(reading.RowCount, Is.EqualTo(3));
    }

    [Test]
    public void Read_TellsHowFarItIs()
    {
        var told = new Progress();

        RegisterFile.Read(new GeneratedRegister { Rows = 2_500 }.Open(), Hertfordshire, progress: told);

        Assert.That(told.Shares, Has.Count.EqualTo(3).And.Ordered);
        Assert.That(told.Shares[^1], Is.EqualTo(1));
    }

    [Test]
    public void Read_Cancelled_Stops()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        Assert.That(
            () => RegisterFile.Read(new GeneratedRegister { Rows = 2_000 }.Open(), Hertfordshire, cancellation: cancellation.Token),
            Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Read_Utf16_IsRead() =>
        Assert.That(Read(new GeneratedRegister { Encoding = Encoding.Unicode }).Rows, Has.Count.EqualTo(100));

    private static RegisterScope Hertfordshire => new(new HashSet<int> { 919 }, new HashSet<int>());

    private static RegisterReading Read(GeneratedRegister file) => RegisterFile.Read(file.Open(), Hertfordshire);

    private static RegisterHead? HeadOf(string title, string first, string last) =>
        Read(new GeneratedRegister { Rows = 1, Changes = Fields(0, new() { ["HeadTitle (name)"] = title, ["HeadFirstName"] = first, ["HeadLastName"] = last }) }).Rows.Single().Head;

    private static Dictionary<(int, string), string> Fields(int row, Dictionary<string, string> fields) =>
        fields.ToDictionary(f => (row, f.Key), f => f.Value);

    private sealed class Progress : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public void Report(double value) => Shares.Add(value);
    }
}
