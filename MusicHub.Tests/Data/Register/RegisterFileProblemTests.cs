using System.IO.Compression;
using System.Text;
using MusicHub.Data.Register;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Data.Register;

public class RegisterFileProblemTests
{
    private static readonly GeneratedRegister Small = new() { Full = false, Rows = 6, OnlyOpenSchools = true, Seed = 4 };

    [Test]
    public void Read_EmptyFile_SaysSo() => AssertProblem(Read(""), null, "empty");

    [Test]
    public void Read_HeadingOnly_SaysSo() => AssertProblem(Read((Small with { Rows = 0 }).Text()), null, "no schools");

    [Test]
    public void Read_FileOverTheLimit_SaysTheLimitAndReadsNothing()
    {
        var reading = RegisterFile.Read(Small.Open(), Scope, new RegisterLimits { MaxBytes = 1_000 });

        AssertProblem(reading, null, "MB; the limit is 0.0 MB");
        Assert.That(reading.Rows, Is.Empty);
    }

    [Test]
    public void Read_AnotherTable_NamesTheMissingColumns() =>
        AssertProblem(
            Read("Pupil,Instrument\r\nA,Viola\r\n"),
            1,
            "no URN, LA (code), EstablishmentName, TypeOfEstablishment (name), EstablishmentStatus (name) and no PhaseOfEducation (name)");

    [TestCase("URN")]
    [TestCase("LA (code)")]
    [TestCase("EstablishmentName")]
    [TestCase("TypeOfEstablishment (name)")]
    [TestCase("EstablishmentStatus (name)")]
    [TestCase("PhaseOfEducation (name)")]
    public void Read_NeededColumnAbsent_NamesIt(string column) =>
        AssertProblem(Read((Small with { OmittedColumns = new HashSet<string> { column } }).Text()), 1, $"no {column}.");

    [Test]
    public void Read_LinksFile_SaysWhereItBelongs() =>
        AssertProblem(Read("\"URN\",\"LinkURN\",\"LinkName\",\"LinkType\"\r\n1,2,\"A\",\"Successor\"\r\n"), 1, "links file");

    [Test]
    public void Read_FieldsBetweenSemicolons_SaysSo() =>
        AssertProblem(Read("URN;LA (code);EstablishmentName\r\n1;919;A\r\n"), 1, "not separated by commas");

    [Test]
    public void Read_Workbook_SaysHowToSaveIt() => AssertProblem(RegisterFile.Read(Zip("[Content_Types].xml"), Scope), null, "Excel workbook");

    [Test]
    public void Read_Zip_SaysToUnzipIt() => AssertProblem(RegisterFile.Read(Zip("edubasealldata20250422.csv"), Scope), null, "zip file");

    [Test]
    public void Read_OpenDocument_SaysHowToSaveIt() =>
        AssertProblem(RegisterFile.Read(Zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), Scope), null, "OpenDocument spreadsheet");

    [TestCase(new byte[] { 0x1F, 0x8B, 8, 0 })]
    [TestCase(new byte[] { 0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C })]
    public void Read_CompressedFile_SaysToUnpackIt(byte[] start) =>
        AssertProblem(RegisterFile.Read(new MemoryStream([.. start, .. new byte[600]]), Scope), null, "compressed file");

    [TestCase("%PDF-1.7 …", "PDF")]
    [TestCase("\r\n<!DOCTYPE html><html>", "web page")]
    public void Read_OtherKindOfFile_NamesTheKind(string text, string kind) => AssertProblem(Read(text), null, kind);

    [Test]
    public void Read_RowWithAFieldTooFew_NamesTheLine() =>
        AssertProblem(Read(Spoil(3, line => line[..line.LastIndexOf(',')])), 3, "32 fields, but the heading has 33");

    [Test]
    public void Read_RowWithAFieldTooMany_NamesTheLine() =>
        AssertProblem(Read(Spoil(3, line => line + ",\"more\"")), 3, "34 fields");

    [Test]
    public void Read_OtherRowsAfterABadOne_KeepTheirLines()
    {
        var reading = Read(Spoil(3, line => line + ",\"more\"", 5, line => line.Replace("100003,", "abc,", StringComparison.Ordinal)));

        Assert.That(reading.Problems.Select(p => p.Line), Is.EqualTo(new long?[] { 3, 5 }));
    }

    [Test]
    public void Read_QuoteNeverClosed_NamesTheLineWhereItOpens() =>
        AssertProblem(Read(Spoil(3, line => line.Replace("School 100001\"", "School 100001", StringComparison.Ordinal))), 3, "quotation mark");

    [Test]
    public void Read_QuoteNeverClosedAmongBareFields_NamesTheLineWhereItOpens()
    {
        var lines = (Small with { Quoting = RegisterQuoting.WhereNeeded, Seed = 2 }).Text().Split("\r\n");
        lines[4] = lines[4].Replace(",919,", ",\"919,", StringComparison.Ordinal);

        AssertProblem(Read(string.Join("\r\n", lines)), 5, "never closed");
    }

    [Test]
    public void Read_QuoteNeverClosedInALargeFile_NamesTheLineWhereItOpens()
    {
        var lines = (Small with { Quoting = RegisterQuoting.WhereNeeded, Rows = 20_000 }).Text().Split("\r\n");
        for (var i = 1; i < lines.Length; i++)
            lines[i] = lines[i].Replace("\"", "", StringComparison.Ordinal);
        lines[1] = "\"" + lines[1];

        AssertProblem(Read(string.Join("\r\n", lines)), 2, "not closed");
    }

    [Test]
    public void Read_CutInsideAField_SaysItWasCut() => AssertProblem(Read(Cut("School 100005")), 7, "ends in the middle");

    [Test]
    public void Read_CutBetweenFields_SaysItWasCut() => AssertProblem(Read(Cut("\"Hertfordshire\",")), 7, "ends in the middle");

    [Test]
    public void Read_CutInsideACharacter_IsNotTakenForAnotherEncoding()
    {
        var text = (Small with { Changes = new Dictionary<(int, string), string> { [(5, "EstablishmentName")] = "Caf\u00e9" } }).Text();
        var bytes = Encoding.UTF8.GetBytes(text);
        var cut = bytes.AsSpan().LastIndexOf((byte)0xC3) + 1;

        AssertProblem(RegisterFile.Read(new MemoryStream(bytes, 0, cut), Scope), 7, "ends in the middle");
    }

    [Test]
    public void Read_UrnTwice_NamesBothLines() =>
        AssertProblem(Read(Spoil(6, line => line.Replace("100004,", "100001,", StringComparison.Ordinal))), 6, "URN 100001 is in line 3 already");

    [Test]
    public void Read_UrnTwiceInAnotherAuthority_NamesBothLines()
    {
        var file = Small with { Authorities = [(341, "Liverpool")], Changes = new Dictionary<(int, string), string> { [(4, "URN")] = "100001" } };

        AssertProblem(Read(file.Text()), 6, "URN 100001 is in line 3 already");
    }

    [TestCase("URN", "12x", "URN is \"12x\", which is not a number")]
    [TestCase("URN", "10", "URN is \"10\", which has not six digits")]
    [TestCase("URN", "", "no URN")]
    [TestCase("URN", "99999999999", "not a number")]
    [TestCase("LA (code)", "Herts", "LA (code) is \"Herts\"")]
    [TestCase("EstablishmentName", "", "no name")]
    [TestCase("OpenDate", "31-02-2012", "OpenDate is \"31-02-2012\", which is not a date")]
    [TestCase("OpenDate", "2012", "not a date")]
    [TestCase("StatutoryLowAge", "four", "StatutoryLowAge is \"four\"")]
    [TestCase("StatutoryHighAge", "-1", "not a number")]
    [TestCase("EstablishmentNumber", "2O34", "not a number")]
    public void Read_FieldThatCannotBe_NamesLineAndColumn(string column, string value, string message) =>
        AssertProblem(Read((Small with { Changes = new Dictionary<(int, string), string> { [(2, column)] = value } }).Text()), 4, message);

    [TestCase("URN", "1.17E+05")]
    [TestCase("UKPRN", "1.01E+07")]
    [TestCase("UKPRN", "10,079,571")]
    [TestCase("OpenDate", "1/9/12")]
    [TestCase("OpenDate", "01-Sep-12")]
    [TestCase("OpenDate", "02/20/1996")]
    [TestCase("OpenDate", "41153")]
    public void Read_FieldThatASpreadsheetRewrote_AsksForTheFileAsItWas(string column, string value)
    {
        var reading = Read((Small with { Changes = new Dictionary<(int, string), string> { [(2, column)] = value } }).Text());

        AssertProblem(reading, 4, $"{column} is \"{value}\": a spreadsheet has written the");
        Assert.That(reading.Problems[0].Remedy, Does.Contain("without opening it in a spreadsheet"));
    }

    [TestCase("NumberOfPupils", "many")]
    [TestCase("PercentageFSM", "12,5")]
    [TestCase("Easting", "E51")]
    public void Read_FieldOfTheFullLayoutThatCannotBe_NamesLineAndColumn(string column, string value) =>
        AssertProblem(Read((Small with { Full = true, Changes = new Dictionary<(int, string), string> { [(2, column)] = value } }).Text()), 4, $"{column} is \"{value}\"");

    [Test]
    public void Read_ProblemAfterLineBreaksInsideFields_NamesThePhysicalLine()
    {
        var file = Small with
        {
            Changes = new Dictionary<(int, string), string> { [(0, "Street")] = "A\r\nB\r\nC", [(1, "Street")] = "D\nE", [(2, "URN")] = "x" },
        };

        AssertProblem(Read(file.Text()), 7, "not a number");
    }

    [Test]
    public void Read_ManyProblems_StopsAtTheLimit()
    {
        var file = Small with { Rows = 60, Changes = Enumerable.Range(0, 60).ToDictionary(i => (i, "URN"), _ => "x") };

        var reading = Read(file.Text());

        Assert.That(reading.Problems, Has.Count.EqualTo(20));
        Assert.That(reading.HasMoreProblems, Is.True);
        Assert.That(reading.Problems.Select(p => p.Line), Is.EqualTo(Enumerable.Range(2, 20).Select(i => (long?)i)));
    }

    [Test]
    public void Read_AsManyProblemsAsTheLimit_AreAll()
    {
        var file = Small with { Rows = 40, Changes = Enumerable.Range(0, 20).ToDictionary(i => (i, "URN"), _ => "x") };

        var reading = Read(file.Text());

        Assert.That((reading.Problems.Count, reading.HasMoreProblems), Is.EqualTo((20, false)));
    }

    [Test]
    public void Read_BareQuoteInsideAField_IsText()
    {
        var file = Small with { Quoting = RegisterQuoting.WhereNeeded, Changes = new Dictionary<(int, string), string> { [(0, "Street")] = "QQ" } };

        var reading = Read(file.Text().Replace("QQ", "The \"Old\" Road", StringComparison.Ordinal));

        Assert.That(reading.Problems, Is.Empty);
        Assert.That(reading.Rows[0].Facts.Street, Is.EqualTo("The \"Old\" Road"));
    }

    private static RegisterScope Scope => new(new HashSet<int> { 919 }, new HashSet<int>());

    private static RegisterReading Read(string text) => RegisterFile.Read(GeneratedRegister.Encode(text), Scope);

    private static string Spoil(int line, Func<string, string> spoil, int other = 0, Func<string, string>? spoilOther = null)
    {
        var lines = Small.Text().Split("\r\n");
        lines[line - 1] = spoil(lines[line - 1]);
        if (spoilOther is not null)
            lines[other - 1] = spoilOther(lines[other - 1]);
        return string.Join("\r\n", lines);
    }

    private static string Cut(string after)
    {
        var text = Small.Text();
        return text[..(text.LastIndexOf(after, StringComparison.Ordinal) + after.Length)];
    }

    private static MemoryStream Zip(string entry, string text = "content")
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var content = zip.CreateEntry(entry, CompressionLevel.NoCompression).Open();
            content.Write(Encoding.UTF8.GetBytes(text));
        }

        return file;
    }

    private static void AssertProblem(RegisterReading reading, long? line, string text)
    {
        Assert.That(reading.Problems, Has.Count.EqualTo(1));
        var problem = reading.Problems[0];
        Assert.That(problem.Line, Is.EqualTo(line));
        Assert.That(problem.What, Does.Contain(text));
        Assert.That(problem.Remedy, Is.Not.Empty);
    }
}
