using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Register;
using MusicHub.Domain;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Data.Register;

public sealed class RegisterImporterTests : RegisterImporterFixture
{
    [Test]
    public async Task Apply_NewSchools_AreKeptAsTheFileSays()
    {
        var file = File(40);

        var outcome = await Import(file);

        Assert.That(outcome.Kind, Is.EqualTo(RegisterOutcomeKind.Done));
        await using var db = Hub.Open();
        var added = outcome.Plan.Schools.Where(planned => planned.Kind == RegisterLineKind.New).ToList();
        var schools = await db.Schools.Where(school => school.Urn < 900000).ToDictionaryAsync(school => school.Urn);
        var trusts = await db.Trusts.ToDictionaryAsync(trust => trust.Id, trust => trust.Name);
        Assert.That(added, Has.Count.GreaterThan(20));
        Assert.That(schools.Keys, Is.EquivalentTo(added.Select(planned => planned.Urn)));
        foreach (var planned in added)
        {
            var school = schools[planned.Urn];
            Assert.That(school.Register, Is.EqualTo(planned.Facts));
            Assert.That((school.Name, school.Status, school.Phase, school.Version), Is.EqualTo((planned.Facts.Name, planned.Status, planned.Phase, 1)));
            Assert.That(school.Urns.Select(urn => urn.Urn), Is.EqualTo(new[] { planned.Urn }));
            Assert.That(school.TrustId is { } id ? trusts[id] : null, Is.EqualTo(planned.Trust?.Name));
            Assert.That(school.SearchText, Does.Contain($"{planned.Urn}"));
        }
    }

    [Test]
    public async Task Apply_SchoolWrittenInBulk_IsTheSameAsOneSavedAlone()
    {
        await Import(File(1) with { OnlyOpenSchools = true, Changes = new Dictionary<(int, string), string> { [(0, "Trusts (code)")] = "7", [(0, "Trusts (name)")] = "Alder Trust" } });
        await using var db = Hub.Open();
        var bulk = await db.Schools.AsNoTracking().SingleAsync(school => school.Urn == 100_000);
        var alone = School.FromRegister(100_001, bulk.Register with { }, bulk.Status, bulk.Phase, bulk.TrustId);
        await Hub.Save(alone);

        var rows = await Raw(db, $"SELECT * FROM Schools WHERE Urn IN (100000, 100001) ORDER BY Urn");
        var different = rows[0].Keys.Where(column => !Equals(rows[0][column], rows[1][column]));
        Assert.That(different, Is.EquivalentTo(new[] { "Id", "Urn", "SearchText" }));
        Assert.That(rows[0].Select(column => column.Value.GetType()), Is.EqualTo(rows[1].Select(column => column.Value.GetType())));
        Assert.That(rows[0]["Id"], Is.EqualTo(bulk.Id.ToString().ToUpperInvariant()));
    }

    [Test]
    public async Task Apply_LeavesOneChangeAndARecordWithALineForEachSchool()
    {
        var outcome = await Import(File(30));

        await using var db = Hub.Open();
        var import = await db.RegisterImports.SingleAsync();
        var change = await db.Changes.SingleAsync(change => change.SubjectId == import.Id);
        var lines = await db.RegisterImportLines.Where(line => line.ImportId == import.Id).OrderBy(line => line.Position).ToListAsync();
        Assert.That((change.Kind, change.ById, change.At), Is.EqualTo(("School register imported", (Guid?)Hub.Person(Role.OfficeAdministrator).Id, Hub.Clock.GetUtcNow())));
        Assert.That(await db.Changes.CountAsync(), Is.EqualTo(2), "the test hub's own and the import's");
        Assert.That((import.FileName, import.RowCount, import.ById), Is.EqualTo(("register.csv", 30, change.ById)));
        Assert.That(lines.Select(line => line.Kind).GroupBy(kind => kind).ToDictionary(kind => kind.Key, kind => kind.Count()), Is.EqualTo(
            Enum.GetValues<RegisterLineKind>().Where(kind => outcome.Plan.Count(kind) > 0).ToDictionary(kind => kind, outcome.Plan.Count)));
        Assert.That(lines.Select(line => line.Position), Is.EqualTo(Enumerable.Range(0, lines.Count)));
        Assert.That(lines.Single(line => line.Urn == 900001).Kind, Is.EqualTo(RegisterLineKind.Absent));
        Assert.That(lines.Single(line => line.Urn == 900001).SchoolId, Is.EqualTo(Hub.NorthSchool.Id));
        Assert.That(import.CountOf(RegisterLineKind.New), Is.EqualTo(outcome.Plan.Count(RegisterLineKind.New)));
    }

    [Test]
    public async Task Apply_SecondTime_WritesNothingAtAll()
    {
        await Import(File(30));
        var before = await Everything();

        var outcome = await Import(File(30));

        Assert.That(outcome.Kind, Is.EqualTo(RegisterOutcomeKind.NothingToDo));
        Assert.That(await Everything(), Is.EqualTo(before));
    }

    [Test]
    public async Task Apply_ChangedSchool_IsRaisedOneVersionAndKeepsWhatIsTheHubs()
    {
        await Import(File(3) with { OnlyOpenSchools = true });
        Guid id;
        await using (var db = Hub.Open())
            id = (await db.Schools.SingleAsync(school => school.Urn == 100_001)).Id;
        await Hub.Change<School>(id, school => school.AssignRegion(Hub.South.Id));

        await Import(File(3) with { OnlyOpenSchools = true, Changes = new Dictionary<(int, string), string> { [(1, "NumberOfPupils")] = "77", [(1, "Street")] = "" } });

        await using var reread = Hub.Open();
        var school = await reread.Schools.SingleAsync(school => school.Id == id);
        Assert.That((school.Version, school.RegionId, school.Register.Pupils), Is.EqualTo((3, (Guid?)Hub.South.Id, (int?)77)));
        Assert.That(school.Register.Street, Is.Not.Null);
        Assert.That((await reread.Schools.SingleAsync(other => other.Urn == 100_002)).Version, Is.EqualTo(1));
        var line = await reread.RegisterImportLines.SingleAsync(line => line.SchoolId == id && line.Kind == RegisterLineKind.Changed);
        Assert.That(line.Fields.Select(field => (field.Field, field.After)), Is.EqualTo(new[] { ("Pupils", "77") }));
    }

    [Test]
    public async Task Apply_MoreSchoolsThanAreChangedAtOnce_ChangesThemAllInOneChange()
    {
        var file = File(1_200) with { OnlyOpenSchools = true };
        await Import(file);

        await Import(file with { Changes = Enumerable.Range(0, 1_200).ToDictionary(row => (row, "NumberOfPupils"), _ => "5") });

        await using var db = Hub.Open();
        Assert.That(await db.Schools.CountAsync(school => school.Register.Pupils == 5 && school.Version == 2), Is.EqualTo(1_200));
        Assert.That(await db.Changes.CountAsync(change => change.Kind == "School register imported"), Is.EqualTo(2));
    }

    [Test]
    public async Task Apply_ManyAbsent_WaitsForAPersonsWord()
    {
        await Import(File(10) with { OnlyOpenSchools = true });
        var before = await Everything();

        var refused = await Import(File(5) with { OnlyOpenSchools = true }, consent => consent with { AbsenceConfirmed = false });

        Assert.That(refused.Kind, Is.EqualTo(RegisterOutcomeKind.AbsenceNotConfirmed));
        Assert.That(await Everything(), Is.EqualTo(before));
        Assert.That((await Import(File(5) with { OnlyOpenSchools = true })).Kind, Is.EqualTo(RegisterOutcomeKind.Done));
        await using var db = Hub.Open();
        Assert.That(await db.Schools.CountAsync(school => school.AbsentSince == Hub.Today), Is.EqualTo(7));
        Assert.That(await db.Schools.CountAsync(school => school.Status == RegisterStatus.Open), Is.EqualTo(12));
    }

    [Test]
    public async Task Apply_WhenTheSchoolsChangedSinceThePreview_WritesNothing()
    {
        var file = File(3) with { OnlyOpenSchools = true };
        await Import(file);
        var changed = file with { Changes = new Dictionary<(int, string), string> { [(0, "NumberOfPupils")] = "9" } };
        var seen = (await Preview(changed)).Fingerprint();
        await Import(file with { Changes = new Dictionary<(int, string), string> { [(0, "NumberOfPupils")] = "8" } });
        var before = await Everything();

        var outcome = await Import(changed, consent => consent with { Fingerprint = seen });

        Assert.That(outcome.Kind, Is.EqualTo(RegisterOutcomeKind.SchoolsChanged));
        Assert.That(await Everything(), Is.EqualTo(before));
        Assert.That((await Import(changed, consent => consent with { Fingerprint = outcome.Plan.Fingerprint() })).Kind, Is.EqualTo(RegisterOutcomeKind.Done));
    }

    [Test]
    public async Task Apply_ThatFailsHalfway_LeavesNothingBehind()
    {
        var contents = await Contents(File(5) with { OnlyOpenSchools = true });
        var before = await Everything();
        // A name that nothing can store makes the very last step fail.
        var broken = contents with { Ignored = [new IgnoredRegisterRow(1, 1, null!, RegisterIgnoreReason.NotStateFunded, null)] };

        await using (var db = Hub.Open())
            await Assert.CatchAsync(async () => await new RegisterImporter(db).Apply(broken, Consent()));

        Assert.That(await Everything(), Is.EqualTo(before));
    }

    [Test]
    public async Task Apply_Merger_LetsTheSuccessorCountItsPredecessorsVisits()
    {
        await using (var db = Hub.Open())
        {
            var contents = await Contents(File(1) with { OnlyOpenSchools = true }, "900001,100000,\"A\",\"Successor - merged\",\"01-09-2025\"\r\n900002,100000,\"A\",\"Successor - merged\",\"\"\r\n");
            Assert.That((await new RegisterImporter(db).Apply(contents, Consent())).Kind, Is.EqualTo(RegisterOutcomeKind.Done));
        }

        await using var reread = Hub.Open();
        var successor = await reread.Schools.SingleAsync(school => school.Urn == 100_000);
        Assert.That(successor.Predecessors.Select(predecessor => (predecessor.PredecessorId, predecessor.Kind, predecessor.Counts)), Is.EquivalentTo(new[]
        {
            (Hub.NorthSchool.Id, PredecessorKind.Merged, (bool?)true),
            (Hub.SouthSchool.Id, PredecessorKind.Merged, (bool?)true),
        }));
        Assert.That(await reread.Schools.CountAsync(school => school.Status == RegisterStatus.Closed), Is.EqualTo(2));
    }

    [Test]
    public async Task Apply_NewNumber_KeepsTheSchoolWithItsVisits()
    {
        await using (var db = Hub.Open())
            await new RegisterImporter(db).Apply(await Contents(File(1) with { OnlyOpenSchools = true }, "900001,100000,\"A\",\"Successor\",\"01-09-2025\"\r\n"), Consent());

        await using var reread = Hub.Open();
        var school = await reread.Schools.SingleAsync(school => school.Id == Hub.NorthSchool.Id);
        Assert.That((school.Urn, school.RegionId), Is.EqualTo((100_000, (Guid?)Hub.North.Id)));
        Assert.That(school.Urns.Select(urn => urn.Urn), Is.EquivalentTo(new[] { 900_001, 100_000 }));
    }

    [Test]
    public async Task Apply_Heads_BecomeContactsAndChangeWithTheRegister()
    {
        var file = File(2) with { OnlyOpenSchools = true, Changes = Head("Ann", "Rowe") };
        await Import(file);
        await Import(file);
        await Import(file with { Changes = Head("Bo", "Park") });

        await using var db = Hub.Open();
        var school = await db.Schools.SingleAsync(school => school.Urn == 100_000);
        var heads = await db.Contacts.Where(contact => contact.SchoolId == school.Id).OrderBy(contact => contact.Name).ToListAsync();
        Assert.That(heads.Select(head => (head.Name, head.JobTitle, head.Source, head.Since, head.LeftOn, head.Version)), Is.EqualTo(new[]
        {
            ("Dr Ann Rowe", "Headteacher", ContactSource.Register, Hub.Today, (DateOnly?)Hub.Today, 2),
            ("Dr Bo Park", "Headteacher", ContactSource.Register, Hub.Today, null, 1),
        }));
        Assert.That(heads.Select(head => head.Roles.Single().Kind), Has.All.EqualTo(ContactRoleKind.Head));
        Assert.That(await db.Contacts.CountAsync(), Is.EqualTo(3));
    }

    private static Dictionary<(int, string), string> Head(string first, string last) =>
        new() { [(0, "HeadFirstName")] = first, [(0, "HeadLastName")] = last };

    private RegisterConsent Consent() => new()
    {
        ImportId = Ids.Next(),
        At = Hub.Clock.GetUtcNow(),
        Today = Hub.Today,
        ById = Hub.Person(Role.OfficeAdministrator).Id,
        AbsenceConfirmed = true,
    };

    private async Task<RegisterPlan> Preview(GeneratedRegister file)
    {
        var contents = await Contents(file);
        await using var db = Hub.Open();
        return await new RegisterImporter(db).Plan(contents, Hub.Today);
    }

    private async Task<RegisterOutcome> Import(GeneratedRegister file, Func<RegisterConsent, RegisterConsent>? change = null)
    {
        var contents = await Contents(file);
        await using var db = Hub.Open();
        return await new RegisterImporter(db).Apply(contents, change is null ? Consent() : change(Consent()));
    }

    /// <summary>Every row of every table that an import touches, as text.</summary>
    private async Task<string> Everything()
    {
        await using var db = Hub.Open();
        var tables = db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct().Order();
        var text = new System.Text.StringBuilder();
        foreach (var table in tables)
        {
            foreach (var row in await Raw(db, $"SELECT * FROM \"{table}\" ORDER BY 1"))
                text.AppendLine($"{table}: {string.Join('|', row.Values.Select(value => value is byte[] bytes ? Convert.ToHexString(bytes) : value))}");
        }

        return text.ToString();
    }

    private static async Task<List<Dictionary<string, object>>> Raw(MusicHubDbContext db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<Dictionary<string, object>>();
        while (await reader.ReadAsync())
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, reader.GetValue));
        return rows;
    }
}
