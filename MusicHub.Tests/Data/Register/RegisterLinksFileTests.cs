using System.Text;
using MusicHub.Data.Register;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Data.Register;

public class RegisterLinksFileTests
{
    private const string Heading = "\"URN\",\"LinkURN\",\"LinkName\",\"LinkType\",\"LinkEstablishedDate\"\r\n";

    [Test]
    public void Read_EachType_IsUnderstood()
    {
        var reading = Read(
            "1,2,\"À la Ferme School\u00b0\",\"Successor\",\"31-08-2017\"\r\n"
            + "2,1,\"B\",\"Predecessor - merged\",\"\"\r\n"
            + "3,4,\"C\",\"Successor - Split School\",\"01/09/2016\"\r\n"
            + "4,5,\"D\",\"Result of Amalgamation\",\"\"\r\n"
            + "5,6,\"E\",\"Sixth Form Centre Link\",\"\"\r\n"
            + "7,7,\"F\",\"Successor\",\"\"\r\n");

        Assert.That(reading.Problems, Is.Empty);
        Assert.That(reading.RowCount, Is.EqualTo(6));
        Assert.That(reading.Links, Is.EqualTo(new[]
        {
            new RegisterLink(1, 2, "À la Ferme School\u00b0", RegisterLinkKind.Successor, "Successor", false, new DateOnly(2017, 8, 31)),
            new RegisterLink(2, 1, "B", RegisterLinkKind.Predecessor, "Predecessor - merged", false, null),
            new RegisterLink(3, 4, "C", RegisterLinkKind.Successor, "Successor - Split School", true, new DateOnly(2016, 9, 1)),
            new RegisterLink(4, 5, "D", RegisterLinkKind.Amalgamation, "Result of Amalgamation", false, null),
        }));
    }

    [Test]
    public void Read_OddBytesInNames_AreNoObstacle()
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes(Heading), .. "1,2,\""u8, 0xE0, (byte)' ', 0xB0, 0xF4, 0x81, .. "\",\"Successor\",\"\"\r\n"u8];

        var link = RegisterLinksFile.Read(new MemoryStream(bytes)).Links.Single();

        Assert.That(link.LinkedName, Is.EqualTo("à °ô"));
    }

    [TestCase("1,x,\"A\",\"Successor\",\"\"\r\n", 2, "LinkURN is \"x\"")]
    [TestCase("1,2,\"A\",\"Successor\",\"\"\r\n,3,\"B\",\"Successor\",\"\"\r\n", 3, "no URN")]
    [TestCase("1,2,\"A\",\"Successor\",\"yesterday\"\r\n", 2, "not a date")]
    [TestCase("1,2,\"A\",\"Successor\"\r\n", 2, "4 fields")]
    [TestCase("1,2,\"A\",\"Successor\",\"01-0", 2, "ends in the middle")]
    [TestCase("1,2,\"A\",\"Succ", 2, "ends in the middle")]
    public void Read_BrokenLine_IsNamed(string rows, long line, string message)
    {
        var problem = Read(rows).Problems.Single();

        Assert.That(problem.Line, Is.EqualTo(line));
        Assert.That(problem.What, Does.Contain(message));
    }

    [Test]
    public void Read_FileOfEstablishments_SaysSo()
    {
        var problem = RegisterLinksFile.Read(new GeneratedRegister().Open()).Problems.Single();

        Assert.That(problem.What, Does.Contain("not the links file"));
    }

    private static RegisterLinksReading Read(string rows) => RegisterLinksFile.Read(GeneratedRegister.Encode(Heading + rows));
}
