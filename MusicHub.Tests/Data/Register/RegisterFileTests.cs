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

    private sealed class Progress : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public void Report(double value) => Shares.Add(value);
    }
}
