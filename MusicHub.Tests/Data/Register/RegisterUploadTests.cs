using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Register;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Data.Register;

public sealed class RegisterUploadTests : RegisterImporterFixture
{
    [Test]
    public async Task Read_TextLongerThanItsColumn_IsCut()
    {
        var columns = GeneratedSchool.Columns(full: true).Except(["URN", "LA (code)", "EstablishmentNumber", "TypeOfEstablishment (code)", "EstablishmentStatus (code)",
            "OpenDate", "CloseDate", "PhaseOfEducation (code)", "StatutoryLowAge", "StatutoryHighAge", "NumberOfPupils", "PercentageFSM", "Trusts (code)", "UKPRN", "Easting", "Northing"]);
        var contents = await Contents(File(1) with { OnlyOpenSchools = true, Changes = columns.ToDictionary(column => (0, column), _ => string.Concat(Enumerable.Repeat("0123456789 AB", 60))) });
        var facts = contents.Rows.Single().Facts;

        await using var db = Hub.Open();
        var register = db.Model.FindEntityType(typeof(School))!.FindComplexProperty(nameof(School.Register))!.ComplexType;
        foreach (var property in register.GetProperties().Where(property => property.ClrType == typeof(string)))
        {
            Assert.That(property.GetMaxLength(), Is.Not.Null, property.Name);
            Assert.That(((string?)property.PropertyInfo!.GetValue(facts))?.Length ?? 0, Is.LessThanOrEqualTo(property.GetMaxLength()!.Value), property.Name);
        }

        Assert.That(contents.Rows.Single().TrustName?.Length ?? 0, Is.LessThanOrEqualTo(200));
    }

    [Test]
    public async Task Read_FileOfOtherAuthoritiesOnly_IsRefused()
    {
        await using var db = Hub.Open();
        var upload = await new RegisterImporter(db).Read(new GeneratedRegister { Authorities = [(341, "Liverpool")] }.Open(), null, Names, new RegisterLimits());

        Assert.That(upload.Contents, Is.Null);
        Assert.That(upload.Problems.Single().What, Does.Contain("(990)"));
    }

    [Test]
    public async Task Read_KeepsOnlyTheLinksThatTouchTheHub()
    {
        var contents = await Contents(File(1), "1,2,\"A\",\"Successor\",\"\"\r\n5,6,\"A\",\"Successor\",\"\"\r\n2,100000,\"A\",\"Successor\",\"\"\r\n");

        Assert.That(contents.Links.Select(link => link.Urn), Is.EquivalentTo(new[] { 1, 2 }));
    }

    [Test]
    public async Task Staged_Contents_ComeBackAsTheyWere()
    {
        var contents = await Contents(File(60), "1,100000,\"À\",\"Successor - Split School\",\"01-09-2025\"\r\n");
        var staged = new StagedRegister(contents, Hub.Clock.GetUtcNow(), Hub.Person(Role.OfficeAdministrator).Id);
        await using (var db = Hub.Open())
        {
            db.Add(staged);
            await db.SaveChangesAsync();
        }

        await using var reread = Hub.Open();
        var back = (await reread.StagedRegisters.SingleAsync()).Contents();
        Assert.That(back.Rows, Is.EqualTo(contents.Rows));
        Assert.That(back.Links, Is.EqualTo(contents.Links));
        Assert.That(back.Ignored, Is.EqualTo(contents.Ignored));
        Assert.That(back.IgnoredCounts, Is.EqualTo(contents.IgnoredCounts));
        Assert.That((back.Files, back.RowCount), Is.EqualTo((contents.Files, contents.RowCount)));
    }
}
