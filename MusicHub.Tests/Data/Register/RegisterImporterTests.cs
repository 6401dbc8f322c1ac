using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Register;
using MusicHub.Domain;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Data.Register;

public sealed class RegisterImporterTests
{
    private static readonly (int, string)[] Testshire = [(990, "Testshire")];

    private TestHub _hub = null!;

    [SetUp]
    public async Task SetUp() => _hub = await TestHub.Create();

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task Apply_NewSchools_AreKeptAsTheFileSays()
    {
        var file = File(40);

        var outcome = await Import(file);

        Assert.That(outcome.Kind, Is.EqualTo(RegisterOutcomeKind.Done));
        await using var db = _hub.Open();
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
        await using var db = _hub.Open();
        var bulk = await db.Schools.AsNoTracking().SingleAsync(school => school.Urn == 100_000);
        var alone = School.FromRegister(100_001, bulk.Register with { }, bulk.Status, bulk.Phase, bulk.TrustId);
        await _hub.Save(alone);

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

        await using var db = _hub.Open();
        var import = await db.RegisterImports.SingleAsync();
        var change = await db.Changes.SingleAsync(change => change.SubjectId == import.Id);
        var lines = await db.RegisterImportLines.Where(line => line.ImportId == import.Id).OrderBy(line => line.Position).ToListAsync();
        Assert.That((change.Kind, change.ById, change.At), Is.EqualTo(("School register imported", (Guid?)_hub.Person(Role.OfficeAdministrator).Id, _hub.Clock.GetUtcNow())));
        Assert.That(await db.Changes.CountAsync(), Is.EqualTo(2), "the test hub's own and the import's");
        Assert.That((import.FileName, import.RowCount, import.ById), Is.EqualTo(("register.csv", 30, change.ById)));
        Assert.That(lines.Select(line => line.Kind).GroupBy(kind => kind).ToDictionary(kind => kind.Key, kind => kind.Count()), Is.EqualTo(
            Enum.GetValues<RegisterLineKind>().Where(kind => outcome.Plan.Count(kind) > 0).ToDictionary(kind => kind, outcome.Plan.Count)));
        Assert.That(lines.Select(line => line.Position), Is.EqualTo(Enumerable.Range(0, lines.Count)));
        Assert.That(lines.Single(line => line.Urn == 900001).Kind, Is.EqualTo(RegisterLineKind.Absent));
        Assert.That(lines.Single(line => line.Urn == 900001).SchoolId, Is.EqualTo(_hub.NorthSchool.Id));
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
        await using (var db = _hub.Open())
            id = (await db.Schools.SingleAsync(school => school.Urn == 100_001)).Id;
        await _hub.Change<School>(id, school => school.AssignRegion(_hub.South.Id));

        await Import(File(3) with { OnlyOpenSchools = true, Changes = new Dictionary<(int, string), string> { [(1, "NumberOfPupils")] = "77", [(1, "Street")] = "" } });

        await using var reread = _hub.Open();
        var school = await reread.Schools.SingleAsync(school => school.Id == id);
        Assert.That((school.Version, school.RegionId, school.Register.Pupils), Is.EqualTo((3, (Guid?)_hub.South.Id, (int?)77)));
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

        await using var db = _hub.Open();
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
        await using var db = _hub.Open();
        Assert.That(await db.Schools.CountAsync(school => school.AbsentSince == _hub.Today), Is.EqualTo(7));
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

        await using (var db = _hub.Open())
            await Assert.CatchAsync(async () => await new RegisterImporter(db).Apply(broken, Consent()));

        Assert.That(await Everything(), Is.EqualTo(before));
    }

    [Test]
    public async Task Apply_Merger_LetsTheSuccessorCountItsPredecessorsVisits()
    {
        await using (var db = _hub.Open())
        {
            var contents = await Contents(File(1) with { OnlyOpenSchools = true }, "900001,100000,\"A\",\"Successor - merged\",\"01-09-2025\"\r\n900002,100000,\"A\",\"Successor - merged\",\"\"\r\n");
            Assert.That((await new RegisterImporter(db).Apply(contents, Consent())).Kind, Is.EqualTo(RegisterOutcomeKind.Done));
        }

        await using var reread = _hub.Open();
        var successor = await reread.Schools.SingleAsync(school => school.Urn == 100_000);
        Assert.That(successor.Predecessors.Select(predecessor => (predecessor.PredecessorId, predecessor.Kind, predecessor.Counts)), Is.EquivalentTo(new[]
        {
            (_hub.NorthSchool.Id, PredecessorKind.Merged, (bool?)true),
            (_hub.SouthSchool.Id, PredecessorKind.Merged, (bool?)true),
        }));
        Assert.That(await reread.Schools.CountAsync(school => school.Status == RegisterStatus.Closed), Is.EqualTo(2));
    }

    [Test]
    public async Task Apply_NewNumber_KeepsTheSchoolWithItsVisits()
    {
        await using (var db = _hub.Open())
            await new RegisterImporter(db).Apply(await Contents(File(1) with { OnlyOpenSchools = true }, "900001,100000,\"A\",\"Successor\",\"01-09-2025\"\r\n"), Consent());

        await using var reread = _hub.Open();
        var school = await reread.Schools.SingleAsync(school => school.Id == _hub.NorthSchool.Id);
        Assert.That((school.Urn, school.RegionId), Is.EqualTo((100_000, (Guid?)_hub.North.Id)));
        Assert.That(school.Urns.Select(urn => urn.Urn), Is.EquivalentTo(new[] { 900_001, 100_000 }));
    }

    [Test]
    public async Task Apply_Heads_BecomeContactsAndChangeWithTheRegister()
    {
        var file = File(2) with { OnlyOpenSchools = true, Changes = Head("Ann", "Rowe") };
        await Import(file);
        await Import(file);
        await Import(file with { Changes = Head("Bo", "Park") });

        await using var db = _hub.Open();
        var school = await db.Schools.SingleAsync(school => school.Urn == 100_000);
        var heads = await db.Contacts.Where(contact => contact.SchoolId == school.Id).OrderBy(contact => contact.Name).ToListAsync();
        Assert.That(heads.Select(head => (head.Name, head.JobTitle, head.Source, head.Since, head.LeftOn, head.Version)), Is.EqualTo(new[]
        {
            ("Dr Ann Rowe", "Headteacher", ContactSource.Register, _hub.Today, (DateOnly?)_hub.Today, 2),
            ("Dr Bo Park", "Headteacher", ContactSource.Register, _hub.Today, null, 1),
        }));
        Assert.That(heads.Select(head => head.Roles.Single().Kind), Has.All.EqualTo(ContactRoleKind.Head));
        Assert.That(await db.Contacts.CountAsync(), Is.EqualTo(3));
    }

    [Test]
    public async Task Read_TextLongerThanItsColumn_IsCut()
    {
        var columns = GeneratedSchool.Columns(full: true).Except(["URN", "LA (code)", "EstablishmentNumber", "TypeOfEstablishment (code)", "EstablishmentStatus (code)",
            "OpenDate", "CloseDate", "PhaseOfEducation (code)", "StatutoryLowAge", "StatutoryHighAge", "NumberOfPupils", "PercentageFSM", "Trusts (code)", "UKPRN", "Easting", "Northing"]);
        var contents = await Contents(File(1) with { OnlyOpenSchools = true, Changes = columns.ToDictionary(column => (0, column), _ => string.Concat(Enumerable.Repeat("0123456789 AB", 60))) });
        var facts = contents.Rows.Single().Facts;

        await using var db = _hub.Open();
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
        await using var db = _hub.Open();
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
        var staged = new StagedRegister(contents, _hub.Clock.GetUtcNow(), _hub.Person(Role.OfficeAdministrator).Id);
        await using (var db = _hub.Open())
        {
            db.Add(staged);
            await db.SaveChangesAsync();
        }

        await using var reread = _hub.Open();
        var back = (await reread.StagedRegisters.SingleAsync()).Contents();
        Assert.That(back.Rows, Is.EqualTo(contents.Rows));
        Assert.That(back.Links, Is.EqualTo(contents.Links));
        Assert.That(back.Ignored, Is.EqualTo(contents.Ignored));
        Assert.That(back.IgnoredCounts, Is.EqualTo(contents.IgnoredCounts));
        Assert.That((back.Files, back.RowCount), Is.EqualTo((contents.Files, contents.RowCount)));
    }

    private static RegisterFileNames Names => new("register.csv", null);

    private static GeneratedRegister File(int rows) => new() { Rows = rows, Authorities = Testshire };

    private static Dictionary<(int, string), string> Head(string first, string last) =>
        new() { [(0, "HeadFirstName")] = first, [(0, "HeadLastName")] = last };

    private RegisterConsent Consent() => new()
    {
        ImportId = Ids.Next(),
        At = _hub.Clock.GetUtcNow(),
        Today = _hub.Today,
        ById = _hub.Person(Role.OfficeAdministrator).Id,
        AbsenceConfirmed = true,
    };

    private async Task<RegisterContents> Contents(GeneratedRegister file, string? links = null)
    {
        await using var db = _hub.Open();
        using var linksFile = links is null ? null : GeneratedRegister.Encode("URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\r\n" + links);
        var upload = await new RegisterImporter(db).Read(file.Open(), linksFile, Names, new RegisterLimits());
        Assert.That(upload.Problems.Concat(upload.LinksProblems), Is.Empty);
        return upload.Contents!;
    }

    private async Task<RegisterPlan> Preview(GeneratedRegister file)
    {
        var contents = await Contents(file);
        await using var db = _hub.Open();
        return await new RegisterImporter(db).Plan(contents, _hub.Today);
    }

    private async Task<RegisterOutcome> Import(GeneratedRegister file, Func<RegisterConsent, RegisterConsent>? change = null)
    {
        var contents = await Contents(file);
        await using var db = _hub.Open();
        return await new RegisterImporter(db).Apply(contents, change is null ? Consent() : change(Consent()));
    }

    /// <summary>Every row of every table that an import touches, as text.</summary>
    private async Task<string> Everything()
    {
        await using var db = _hub.Open();
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
