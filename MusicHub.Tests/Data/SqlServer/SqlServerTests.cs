using System.Reflection;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using MusicHub.Data;
using MusicHub.Data.Actions;
using MusicHub.Data.Audits;
using MusicHub.Data.Audits.Reviews;
using MusicHub.Data.Audits.Summaries;
using MusicHub.Data.Facts;
using MusicHub.Data.FirstAccess;
using MusicHub.Data.Feedback;
using MusicHub.Data.Exports;
using MusicHub.Data.Home;
using MusicHub.Data.Hub;
using MusicHub.Data.Mail;
using MusicHub.Data.People;
using MusicHub.Data.Questionnaires;
using MusicHub.Data.Register;
using MusicHub.Data.Reports;
using MusicHub.Data.Schools;
using MusicHub.Data.Surveys;
using MusicHub.Data.Uploads;
using MusicHub.Data.VisitCycle;
using MusicHub.Data.Visits;
using MusicHub.Data.Visits.Sheets;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Schools;
using MusicHub.Domain.VisitCycle;
using MusicHub.Domain.VisitCycle.Plans;
using MusicHub.Domain.Visits;
using MusicHub.Domain.Visits.Sheets;

namespace MusicHub.Tests.Data.SqlServer;

/// <summary>What can be held to SQL Server without one: that its schema and its queries are Transact-SQL, and that its driver loads.</summary>
public sealed class SqlServerTests
{
    private static readonly DateOnly Today = new(2026, 2, 3);
    private static readonly Viewer Head = new(Guid.NewGuid(), "Head", new HashSet<Role> { Role.HeadOfParticipation }, new HashSet<Guid>());

    private static readonly Viewer Board = Head with { Roles = new HashSet<Role> { Role.BoardMember } };

    private static MusicHubDbContext Open() => DatabaseSetup.Create(new DatabaseSettings(DatabaseProvider.SqlServer, "Server=nowhere;Database=MusicHub"));

    [Test]
    public void Schema_IsTransactSql()
    {
        using var db = Open();
        Assert.That(TransactSql.Errors(db.Database.GenerateCreateScript()), Is.Empty);
    }

    [Test]
    public void Migrations_AreTransactSql_AndAvoidWhatCompatibleServersLack()
    {
        using var db = Open();
        var script = Microsoft.EntityFrameworkCore.Infrastructure.AccessorExtensions.GetService<IMigrator>(db).GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        Assert.That(TransactSql.Errors(script), Is.Empty);
        Assert.That(script, Does.Not.Contain("MERGE ").And.Not.Contain("ALTER DATABASE").And.Not.Contain("sp_rename").And.Not.Contain("SYSTEM_VERSIONING"));
    }

    [TestCaseSource(nameof(NamedQueries))]
    public void NamedQuery_IsTransactSql(Func<MusicHubDbContext, IQueryable> query)
    {
        using var db = Open();
        var sql = query(db).ToQueryString().Split("This LINQ query is being executed in split-query mode")[0];

        Assert.That(sql, Does.Contain("SELECT"));
        Assert.That(TransactSql.Errors(sql), Is.Empty, sql);
    }

    [TestCase(1)]
    [TestCase(12)]
    public void RowsWrittenInBulk_AreTransactSql(int rows)
    {
        using var db = Open();
        foreach (var type in new[] { typeof(School), typeof(SchoolUrn), typeof(SchoolPredecessor), typeof(Contact), typeof(ContactRole), typeof(RegisterImportLine), typeof(Visit), typeof(VisitNeed), typeof(VisitBatchLine) })
        {
            var sql = BulkInsert.Sql(db, type, rows);
            Assert.That(TransactSql.Errors(sql), Is.Empty, sql);
            Assert.That(sql, Does.StartWith($"INSERT INTO [{db.Model.FindEntityType(type)!.GetTableName()}] ([").And.Contain("@p0"));
        }
    }

    [TestCase("SELECT * FROM [Schools] WHERE")]
    [TestCase("CREATE TABLE [A] ([B] TEXT NOT NULL DEFAULT 'x' AUTOINCREMENT)")]
    public void TheCheckItself_RefusesWhatIsNotTransactSql(string sql) => Assert.That(TransactSql.Errors(sql), Is.Not.Empty);

    [Test]
    public void Driver_FindsTheTypesThatItLooksForAtRunTime()
    {
        var types = Assembly.Load("Microsoft.SqlServer.Server, Version=1.0.0.0");

        Assert.That(types.GetType("Microsoft.SqlServer.Server.IBinarySerialize"), Is.Not.Null);
        // The driver asks for them when a command's parameters are bound.
        Assert.That(() => new SqlParameter("@p", Guid.NewGuid()).SqlDbType, Is.EqualTo(System.Data.SqlDbType.UniqueIdentifier));
    }

    private static IEnumerable<TestCaseData> NamedQueries()
    {
        yield return Case("schools visible and matching", db => db.Schools.VisibleTo(Head).Open().Matching("st mary's sg7").OrderBy(school => school.SortName));
        yield return Case("history pairs", db => db.HistoryPairs());
        yield return Case("visits visible", db => db.Visits.VisibleTo(Head).OrderByDescending(visit => visit.SortDay));
        yield return Case("counting visits", db => db.Counting());
        yield return Case("last counting visits", db => db.LastCountingVisits());
        yield return Case("cycle: schools", db => db.CycleRows(Head, null));
        yield return Case("cycle: plans", db => db.PlanRows(Head));
        yield return Case("cycle: visits of earlier plans", db => db.PlannedByEarlierPlans(APlan));
        yield return Case("cycle: counting visits ahead", db => db.CountingVisitsAhead(Today));
        yield return Case("cycle: slipped visits", db => db.SlippedVisits(Today));
        yield return Case("cycle: counting visits", db => db.CountingVisitsOfHeirs());
        yield return Case("board: visits", db => db.VisitCards(Head, Today, Today.AddDays(27)).InRegion(Head.PersonId).OrderBy(card => card.SortDay).ThenBy(card => card.StartsAt).ThenBy(card => card.School));
        yield return Case("board: visits whose week has passed", db => db.SlippedVisits(Head, Today).OrderBy(card => card.SortDay).ThenBy(card => card.School).Take(30));
        yield return Case("visit lines filtered", db => db.VisitLinesFor(Head).By(Head.PersonId).InRegions([Head.PersonId, Guid.Empty]).Ahead().Between(Today, Today.AddDays(7)).AtSchoolsMatching("st mary's sg7").OrderBy(line => line.SortDay));
        yield return Case("visits without a record", db => db.MyVisitsWithoutRecord(Head, Today));
        yield return Case("follow-ups promised", db => db.MyFollowUpsBy(Head, Today));
        yield return Case("visits slipped", db => db.MySlippedVisits(Head, Today));
        yield return Case("visits of a day", db => db.MyVisitsOn(Head, Today));
        yield return Case("visits of the next days", db => db.MyVisitsAfter(Head, Today, 14));
        yield return Case("visits of a region without a record", db => db.RegionVisitsWithoutRecord(Head, Today));
        yield return Case("actions due soon", db => db.MyActionsDueSoon(Head, Today));
        yield return Case("actions overdue of a person", db => db.MyOverdueActions(Head, Today));
        yield return Case("actions overdue of a region", db => db.RegionOverdueActions(Head, Today));
        yield return Case("actions matching", db => db.ActionLinesFor(Head).OwnedBySchools().Open().Matching("st mary's sg7"));
        yield return Case("targets of a plan", db => db.ActionLinesFor(Head).TargetsOfPlan(Guid.NewGuid(), 2025));
        yield return Case("feedback matching", db => db.FeedbackLinesFor(Head).Matching("st mary's sg7").OrderBy(line => line.ReceivedOn));
        yield return Case("visitors", db => db.People.Visitors());
        yield return Case("owners of actions", db => db.People.ActionOwners());
        yield return Case("actions visible and overdue", db => db.Actions.VisibleTo(Head).OverdueOn(Today));
        yield return Case("schools awaiting a phase", db => db.Schools.VisibleTo(Head).AwaitingPhase().OrderBy(school => school.SortName).Select(school => school.Name));
        yield return Case("divided schools", db => db.DividedSchools().VisibleTo(Head).Select(school => school.Name));
        yield return Case("schools absent from the register", db => db.Schools.AbsentFromRegister().WithWhyAbsent(db).OrderBy(school => school.SortName).Skip(50).Take(50));
        yield return Case("answers visible", db => db.AnswerSheets.VisibleTo(Head));
        yield return Case("questions in use", db => db.Questionnaires.InUse(QuestionnaireUse.VisitQuestions));
        yield return Case("surveys visible", db => db.SurveyResponses.VisibleTo(Head));
        yield return Case("surveys of schools", db => db.SurveyLinesFor(Head, 2025, new DateTimeOffset(2026, 2, 3, 10, 0, 0, TimeSpan.Zero)).AtSchoolsMatching("st mary's sg7").OrderBy(line => line.SchoolSort).Skip(50).Take(50));
        yield return Case("survey sheets of a year", db => db.CompleteSurveySheets(Head, 2025));
        yield return Case("survey answers of a year", db => db.SurveyAnswersGiven(Head, 2025));
        yield return Case("survey options of a year", db => db.SurveyOptionsChosen(Head, 2025));
        yield return Case("visits without a survey", db => db.MyVisitsWithoutSurvey(Head, 2025).Take(60));
        yield return Case("survey of a year", db => db.Questionnaires.SurveysOf(2025).Take(1));
        yield return Case("questions replaced", db => db.Questionnaires.ReplacedBy(db.Questionnaires.Where(draft => draft.Id == Guid.Empty), 2025));
        yield return Case("answers to earlier versions", db => db.AnswersBefore(Guid.Empty));
        yield return Case("toolkits in use", db => db.Questionnaires.ToolkitsInUse(2025));
        yield return Case("links of a survey", db => db.LinksOf(Guid.NewGuid(), 2025));
        yield return Case("summaries to check", db => db.SummaryLinesFor(Head with { Roles = new HashSet<Role> { Role.RegionalManager } }, 2025, "st mary's sg7").In(SummaryState.NotChecked).ToCheckBy(Head with { Roles = new HashSet<Role> { Role.RegionalManager } }, db).OrderBy(line => line.SortName).Skip(25).Take(25));
        yield return Case("summaries by state", db => db.SummaryLinesFor(Head, 2025).GroupBy(line => new { line.Finding, IsEarlier = line.Covers < 2025 }).Select(group => new { group.Key.Finding, group.Key.IsEarlier, Count = group.Count() }));
        yield return Case("links of an audit", db => db.LinksOf(Guid.NewGuid()));
        yield return Case("audits answered by schools", db => db.MyAnsweredAudits(Head).Take(10));
        yield return Case("uploads left lying", db => db.StagedUploads.LeftLying(new DateTimeOffset(2026, 2, 3, 10, 0, 0, TimeSpan.Zero)));
        yield return Case("reviews open", db => db.MusicReviews.VisibleTo(Head).Where(review => review.ClosedOn == null).OrderByDescending(review => review.StartedOn).Take(1));
        yield return Case("reviews: what is said of steps", db => db.ReviewStepsSaid([Head.PersonId], Head).OrderByDescending(step => step.On).ThenByDescending(step => step.ItemId).Take(31));
        yield return Case("reviews: audits", db => db.ReviewAudits(db.MusicReviews.OrderByDescending(review => review.StartedOn).Take(1).Select(review => review.SchoolId)));
        yield return Case("reviews: summaries", db => db.ReviewSummaries(db.MusicReviews.Select(review => review.SchoolId)));
        yield return Case("reviews: visits", db => db.ReviewVisits(db.MusicReviews.Select(review => review.SchoolId)));
        yield return Case("audits, the latest of each school", db => db.AuditedSchools(db.LatestAudits(Head, 2025), Head));
        yield return Case("audits, the last completed first", db => db.Audits.VisibleTo(Head).CompletedLastFirst());
        yield return Case("means of audits", db => db.AuditMeans(db.LatestAudits(Head, null)));
        yield return Case("ratings by area", db => db.RatingsByArea(db.LatestAudits(Head, null)));
        yield return Case("ratings by statement", db => db.RatingsByStatement(db.LatestAudits(Head, null)));
        yield return Case("facts visible", db => db.SchoolFacts.VisibleTo(Head));
        yield return Case("home: visits ahead", db => db.HomeVisitsAhead(Head, Today).Take(60));
        yield return Case("home: visits behind", db => db.HomeVisitsBehind(Head, Today).Take(60));
        yield return Case("home: visits to confirm", db => db.HomeVisitsToConfirm(Head, Today).Take(60));
        yield return Case("home: actions", db => db.HomeActions(Head, Today).Take(60));
        yield return Case("home: overdue actions by region", db => db.HomeOverdueActions(Head, Today));
        yield return Case("home: reports", db => db.HomeReports(Head).Take(6));
        yield return Case("home: counts", db => db.HomeCounts(Head, new DateTimeOffset(2026, 2, 3, 10, 0, 0, TimeSpan.Zero)));
        yield return Case("targets of a year", db => db.TargetsOf(2025));
        yield return Case("first visits of a year", db => db.FirstVisits(new(2025, 9, 1), Today));
        yield return Case("scenarios visible to the board", db => db.Scenarios.VisibleTo(Board).Where(scenario => scenario.StartYear == 2025));
        yield return Case("digital scenarios visible to the board", db => db.DigitalScenarios.VisibleTo(Board).Where(scenario => scenario.StartYear == 2025));
        yield return Case("reports visible", db => db.Reports.VisibleTo(Board).OrderByDescending(report => report.RequestedAt));
        yield return Case("reports readable", db => db.Reports.ReadableBy(Board));
        yield return Case("board report: visits", db => db.BoardVisits(new(2024, 9, 1), Today));
        yield return Case("needs analysis: needs on visits", db => db.NeedsRecorded(Today.AddYears(-1), Today));
        yield return Case("needs analysis: interests", db => db.InterestsSaid(Today.AddYears(-1), Today));
        yield return Case("needs analysis: plans", db => db.NeedsPlans(2025));
        yield return Case("board report: last visits", db => db.BoardLastVisits(Today));
        yield return Case("board report: audits", db => db.BoardAudits(Today));
        yield return Case("board report: audits of a year up to a day", db => db.RatingsByArea(db.LatestAudits(Head, 2025, Today)));
        yield return Case("board report: actions", db => db.BoardActions(new(2024, 9, 1), Today));
        foreach (var sort in new[] { "name", "-town", "region", "visit", "-actions" })
            yield return Case($"school list by {sort}", db => List(new() { Q = "st mary's", Region = Guid.NewGuid().ToString(), District = "X", Phase = Phase.Primary, Trust = "learning", Lead = true, NoHead = true, NoMusicLead = true, Absent = true, Sort = sort }).Rows(db).Skip(50).Take(50));
        foreach (var tried in Enum.GetValues<SchoolTried>())
            yield return Case($"school list, {tried}", db => List(new() { Tried = tried }).Rows(db));
        yield return Case("outbox", db => db.MailLinesFor(Head).Unsent().Matching("head school.example").OrderByDescending(line => line.QueuedAt).Skip(50).Take(50));
        yield return Case("e-mails about something", db => db.MailLinesFor(Head).About([Head.PersonId]));
        yield return Case("e-mails that did not go", db => db.MyUnsentMail(Head, new DateTimeOffset(2026, 2, 3, 10, 0, 0, TimeSpan.Zero)));
        yield return Case("First Access: numbers to get", db => db.MyNumbersToGet(Head with { RegionIds = new HashSet<Guid> { Guid.NewGuid() } }).Take(6));
        yield return Case("digests awaited", db => db.AwaitingDigest(Today));
        yield return Case("digest: visits of the week", db => db.MyVisitsOfWeek(Head, Today, Today).Take(13));
        yield return Case("digest: actions due", db => db.MyActionsDueBetween(Head, Today, Today.AddDays(6)).Take(13));
        yield return Case("digest: notes answered", db => db.MyNotesAnsweredSince(Head, Today).Take(13));
        yield return Case("visits of the same visitor on one day", db => db.VisitLinesFor(Head).OnTheSameDayAs(Visit.Plan(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Today, Today).OrThrow()));
        yield return Case("home: notes that schools have answered", db => db.MyNotesToLookAt(Head, Today).Take(10));
        yield return Case("digest: notes to finish", db => db.MyNoteDrafts(Head).Take(13));
        yield return Case("digest: records to finish", db => db.MyDrafts(Head).Take(13));
        yield return Case("calendar address of a person", db => db.CalendarAddresses.Where(address => address.SecretDigest == "0"));
        yield return Case("note by its link", db => db.VisitNotes.Where(note => note.Versions.Any(version => version.SecretDigest == "0")));
        yield return Case("home: counts of the technical administrator", db => db.HomeCounts(Head with { Roles = new HashSet<Role> { Role.TechnicalAdministrator, Role.OfficeAdministrator } }, new DateTimeOffset(2026, 2, 3, 10, 0, 0, TimeSpan.Zero)));
        yield return Case("visits tried in vain", db => db.VisitLinesFor(Head).TriedInVain());
        yield return Case("visits with a record begun", db => db.VisitLinesFor(Head).Begun().OrderBy(line => line.SortDay).Take(50));
        yield return Case("visits not begun", db => db.VisitLinesFor(Head).UnbegunOn(Today));
        yield return Case("visits of a trust's visit", db => db.VisitLinesFor(Head).Of(Guid.NewGuid()).Ahead());
        yield return Case("people whom a visit names", db => UnnamedPeople.Pointed<Visit>(db, nameof(Visit.VisitorId), [Head.PersonId]));
        yield return Case("visits moved or ended for a reason", db => db.VisitLinesFor(Head).Because(Head.PersonId, db));
        yield return Case("trusts of visits", db => db.TrustNames());
        yield return Case("files of lists", db => db.ExportLinesOf(Head.PersonId));
        yield return Case("files of lists that are old", db => db.ListExports.TooOld(new DateTimeOffset(2026, 2, 3, 10, 0, 0, TimeSpan.Zero)));
        yield return Case("visits by their note", db => db.VisitLinesFor(Head).WithNote(db, NoteState.FairRecord, NoteState.PleaseChange));
        yield return Case("visits never tried", db => db.VisitLinesFor(Head).NeverTried());
        foreach (var visited in Enum.GetValues<SchoolVisited>())
            yield return Case($"school list, {visited}", db => List(new() { Visited = visited }).Rows(db));
    }

    private static YearPlan APlan { get; } = YearPlan.Ask(StandardYears.Open(2025), new("Draft", new(2026, 3, 2), 0, null), new(2026, 2, 3), DateTimeOffset.UnixEpoch).OrThrow();

    private static SchoolListQuery List(SchoolFilter filter) => new(Head, filter, new(CycleRuleKind.Rolling, null), new SchoolCalendar([]), new(2026, 2, 3));

    private static TestCaseData Case(string name, Func<MusicHubDbContext, IQueryable> query) => new TestCaseData(query).SetName($"{{m}}: {name}");
}
