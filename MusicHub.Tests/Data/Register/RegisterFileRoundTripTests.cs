using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MusicHub.Data.Register;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Data.Register;

public class RegisterFileRoundTripTests
{
    private static readonly RegisterScope Scope = new(new HashSet<int> { 919 }, new HashSet<int>());

    [Test]
    public void Read_AnyShapeOfFile_GivesTheSchoolsThatWereWritten()
    {
        Prop.ForAll(Shapes().ToArbitrary(), file =>
        {
            var reading = RegisterFile.Read(file.Open(), Scope);
            Assert.That(reading.Problems, Is.Empty);
            Assert.That(reading.RowCount, Is.EqualTo(file.Rows));
            var expected = Enumerable.Range(0, file.Rows).Select(file.School).Where(s => s.AuthorityCode == 919).ToList();
            Assert.That(
                reading.Rows.Select(r => (r.Urn, r.Facts.Name, r.Type, r.Status, r.RegisterPhase, r.Facts.OpenedOn, r.Facts.Street)),
                Is.EqualTo(expected.Select(s => (
                    s.Urn, s.Name, (EstablishmentType?)s.Type, (RegisterStatus?)s.Status, (RegisterPhase?)s.Phase, s.OpenedOn, s.Street))));
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void Read_AnyShapeOfFile_CountsLinesAsAnEditorDoes()
    {
        Prop.ForAll(Shapes().ToArbitrary(), file =>
        {
            long line = 2;
            var starts = new Dictionary<int, long>();
            foreach (var school in Enumerable.Range(0, file.Rows).Select(file.School))
            {
                starts[school.Urn] = line;
                line += 1 + file.Columns.Sum(c => school.Values.GetValueOrDefault(c, "").Count(x => x == '\n'));
            }

            foreach (var row in RegisterFile.Read(file.Open(), Scope).Rows)
                Assert.That(row.Line, Is.EqualTo(starts[row.Urn]));
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void Read_AnyFileCutAnywhere_NeverGivesAWrongSchool()
    {
        var cuts = Shapes().SelectMany(file => Gen.Choose(0, 1_000).Select(share => (file, share)));
        Prop.ForAll(cuts.ToArbitrary(), cut =>
        {
            var whole = cut.file.Open().ToArray();
            var length = (int)((long)whole.Length * cut.share / 1_000);
            var reading = RegisterFile.Read(new MemoryStream(whole, 0, length), Scope);
            if (!reading.IsGood)
                return;
            // What ends between two rows, or within the last field of one, cannot be told from a whole file.
            foreach (var row in reading.Rows)
            {
                var school = cut.file.School(row.Urn - cut.file.FirstUrn);
                Assert.That((row.Facts.Name, row.Type, row.Status), Is.EqualTo((school.Name, (EstablishmentType?)school.Type, (RegisterStatus?)school.Status)));
            }
        }).QuickCheckThrowOnFailure();
    }

    private static Gen<GeneratedRegister> Shapes() =>
        from seed in Gen.Choose(1, 100_000)
        from rows in Gen.Choose(1, 25)
        from full in Gen.Elements(true, false)
        from encoding in Gen.Elements<Encoding?>(null, new UTF8Encoding(false), new UTF8Encoding(true))
        from quoting in Gen.Elements(Enum.GetValues<RegisterQuoting>())
        from lineBreak in Gen.Elements("\r\n", "\n")
        from ends in Gen.Elements(true, false)
        from date in Gen.Elements("dd-MM-yyyy", "dd/MM/yyyy", "yyyy-MM-dd")
        from zeros in Gen.Elements(true, false)
        from shuffled in Gen.Elements(true, false)
        from broken in Gen.Elements(true, false)
        select new GeneratedRegister
        {
            Seed = seed,
            Rows = rows,
            Full = full,
            Encoding = encoding,
            Quoting = quoting,
            LineBreak = lineBreak,
            EndsWithLineBreak = ends,
            DateFormat = date,
            LosesLeadingZeros = zeros,
            ShufflesColumns = shuffled,
            BreaksLinesInsideFields = broken,
            Authorities = [(919, "Hertfordshire"), (341, "Liverpool")],
        };
}
