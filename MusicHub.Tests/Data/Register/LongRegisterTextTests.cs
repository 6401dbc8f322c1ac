using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Register;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Data.Register;

public sealed class LongRegisterTextTests : HubTests
{
    private static readonly string[] Texts =
    [
        RegisterColumns.AuthorityName, RegisterColumns.Name, RegisterColumns.Gender, RegisterColumns.ReligiousCharacter, RegisterColumns.TrustName,
        RegisterColumns.FederationName, RegisterColumns.Street, RegisterColumns.Locality, RegisterColumns.Address3, RegisterColumns.Town, RegisterColumns.County,
        RegisterColumns.Postcode, RegisterColumns.Website, RegisterColumns.Telephone, RegisterColumns.HeadTitle, RegisterColumns.HeadFirstName, RegisterColumns.HeadLastName,
        RegisterColumns.HeadJobTitle, RegisterColumns.DistrictCode, RegisterColumns.DistrictName, RegisterColumns.Constituency, RegisterColumns.TypeName, RegisterColumns.PhaseName,
    ];

    [TestCase(false)]
    [TestCase(true)]
    public async Task TextThatNoColumnHolds_IsCut_InANewSchoolAndInAKnownOne(bool known)
    {
        var file = new GeneratedRegister { Rows = 30, OnlyOpenSchools = true, Authorities = [(990, "Testshire")] };
        if (known)
            await Import(file);

        var outcome = await Import(file with { Changes = Texts.ToDictionary(column => (0, column), column => $"{column} {new string('x', 5_000)}") });

        Assert.That(outcome.Kind, Is.EqualTo(RegisterOutcomeKind.Done));
        await using var db = Hub.Open();
        Assert.That(db.Schools.Count(school => school.Name.Contains("xxx")), Is.EqualTo(1));
        Assert.That(await db.TooLong(), Is.Empty);
    }

    [Test]
    public async Task TheDemonstrationHub_HasNoSuchText()
    {
        await using var database = await DemoDatabase.Create();
        await using var db = database.Open();

        Assert.That(await db.TooLong(), Is.Empty);
    }

    [Test]
    public async Task TheCheckItself_FindsTextThatIsTooLong()
    {
        await using var db = Hub.Open();
        await db.Database.ExecuteSqlAsync($"UPDATE Schools SET Town = {new string('x', 101)}");

        Assert.That(await db.TooLong(), Is.EqualTo(new[] { "Schools.Town holds 100 characters, and 2 rows have more." }));
    }

    private async Task<RegisterOutcome> Import(GeneratedRegister file)
    {
        await using var db = Hub.Open();
        var importer = new RegisterImporter(db);
        var upload = await importer.Read(file.Open(), null, new RegisterFileNames("register.csv", null), new RegisterLimits());
        Assert.That(upload.Problems, Is.Empty);
        return await importer.Apply(upload.Contents!, new RegisterConsent { ImportId = Guid.NewGuid(), At = Hub.Clock.GetUtcNow(), Today = Today, AbsenceConfirmed = true });
    }
}
