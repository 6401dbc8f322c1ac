using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MusicHub.Data;
using MusicHub.Data.Schools;
using MusicHub.Domain.Actions;
using MusicHub.Domain.Exports;
using MusicHub.Domain.History;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.VisitCycle;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;
using MusicHub.Web.Features.Actions.ExportActions;
using MusicHub.Web.Features.Actions.ListActions;
using MusicHub.Web.Features.Audits.Reviews;
using MusicHub.Web.Features.Audits.Reviews.ExportReviews;
using MusicHub.Web.Features.Audits.ExportAudits;
using MusicHub.Web.Features.Audits.ListAudits;
using MusicHub.Web.Features.Audits.Summaries;
using MusicHub.Web.Features.Audits.Summaries.ExportSummaries;
using MusicHub.Web.Features.Exports;
using MusicHub.Web.Features.Feedback.ExportFeedback;
using MusicHub.Web.Features.Feedback.ListFeedback;
using MusicHub.Web.Features.FirstAccess.Bookings;
using MusicHub.Web.Features.FirstAccess.Bookings.ExportBookings;
using MusicHub.Web.Features.Schools.ExportContacts;
using MusicHub.Web.Features.Schools.ExportSchools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Surveys;
using MusicHub.Web.Features.Surveys.ExportSurveyAnalysis;
using MusicHub.Web.Features.Surveys.ExportSurveyAnswers;
using MusicHub.Web.Features.Surveys.ExportSurveys;
using MusicHub.Web.Features.Surveys.ListSurveys;
using MusicHub.Web.Features.Surveys.SearchSurveyAnswers;
using MusicHub.Web.Features.VisitCycle;
using MusicHub.Web.Features.VisitCycle.ExportDue;
using MusicHub.Web.Features.Visits.ExportVisits;
using MusicHub.Web.Features.Visits.ExportVisitsToEdit;
using MusicHub.Web.Features.Visits.ListVisits;
using MusicHub.Web.Jobs;
using MusicHub.Web.Security;

namespace MusicHub.Tests.Features.Exports;

/// <summary>A long list becomes a file in the background.</summary>
public sealed class LargeExportTests : HubTests
{
    private static readonly string[] Lists = ["/schools", "/actions?standing=all", "/feedback", "/surveys", "/surveys/2025/answers", "/surveys/2025/analysis", "/cycle", "/visits?state=all"];

    private const int Rows = ListExport.MostWhileWaiting + 1;

    [Test]
    public async Task ALongList_IsMadeInTheBackground_DownloadedByWhoeverAskedForIt_AndClearedAfterSomeDays()
    {
        await Hub.Save([.. Enumerable.Range(0, Rows).Select(index => Visit.Plan(Hub.NorthSchool.Id, Hub.MusicVisit.Id, null, Today.AddDays(7 * (index % 100)), Today).OrThrow())]);
        var me = Hub.As(Role.OfficeAdministrator);
        var list = await me.Get($"/visits?region={Hub.North.Id}");
        var asked = await me.Submit(list, [], "CSV");
        Assert.That(asked.Text, Does.Contain("2,001 rows: North").And.Contain("It is waiting to be begun."));
        Assert.That((await me.Get("/exports")).Rows.Single(), Does.Contain("Not ready yet"));
        Assert.That((await me.Get($"{asked.Address}/progress")).Text, Does.Contain("false").Or.Contain("isSettled"));
        Assert.That((await me.Get($"{asked.Address}/file")).Status, Is.EqualTo(HttpStatusCode.NotFound), "not yet");

        Assert.That(await Hub.Host.Services.GetRequiredService<Worker>().RunNext(default), Is.True);
        var ready = await me.Get(asked.Address);
        Assert.That(ready.Text, Does.Contain("Download visits-2026-02-03.csv"));
        var file = await me.Http.GetAsync($"{asked.Address}/file");
        Assert.That(Encoding.UTF8.GetString(await file.Content.ReadAsByteArrayAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(1 + Rows));
        await using var db = Hub.Open();
        Assert.That((await db.Changes.SingleAsync(change => change.Kind == "Visits exported")).Reason, Is.EqualTo("North"));

        var other = Hub.As(Role.HeadOfParticipation);
        foreach (var address in new[] { asked.Address, $"{asked.Address}/file", $"{asked.Address}/progress" })
            Assert.That((await other.Get(address)).Status, Is.EqualTo(HttpStatusCode.NotFound), address);
        Assert.That((await other.Get("/exports")).Text, Does.Contain("No files"));

        Hub.Clock.Advance(TimeSpan.FromDays(ListExport.DaysKept));
        Assert.That(await new ClearListFiles(db, Hub.Clock).RequestWhatIsDue(default), Is.Zero);
        Hub.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.That(await new ClearListFiles(db, Hub.Clock).RequestWhatIsDue(default), Is.EqualTo(1));
        Assert.That(await Hub.Host.Services.GetRequiredService<Worker>().RunNext(default), Is.True);
        Assert.That(await db.ListExports.AnyAsync(), Is.False);
    }

    [Test]
    public async Task WhoeverLostTheirRoleMeanwhile_GetsNoFile_AndOnlyTheLatestFilesAreKept()
    {
        var me = Hub.Person(Role.OfficeAdministrator);
        await Hub.Save([.. Enumerable.Range(0, 3).Select(index => Visit.Plan(Hub.NorthSchool.Id, Hub.MusicVisit.Id, null, Today.AddDays(7 * index), Today).OrThrow())]);
        var gone = Person.Add("Gone Away", null, []).OrThrow();
        await Hub.Save(gone);
        await using var db = Hub.Open();
        var export = new ListExport("visits", "all visits", "{}", "csv", 3, Hub.Clock.GetUtcNow(), gone.Id);
        db.AddRange(export, new JobRun(MakeListFile.JobKind, export.Id, gone.Id, Hub.Clock.GetUtcNow()));
        db.AddRange(Enumerable.Range(0, 7).Select(minute => new ListExport("visits", $"number {minute}", "{}", "csv", 3, Hub.Clock.GetUtcNow().AddMinutes(-minute), me.Id)));
        await db.SaveChangesAsync();

        await Hub.Host.Services.GetRequiredService<Worker>().RunNext(default);
        var run = await db.JobRuns.AsNoTracking().SingleAsync();
        Assert.That((run.State, run.Error), Is.EqualTo((JobState.Failed, "Whoever asked for it may not see the list any more.")));

        await Hub.Save([.. Enumerable.Range(0, Rows).Select(index => Visit.Plan(Hub.NorthSchool.Id, Hub.MusicVisit.Id, null, Today.AddDays(7 * (index % 100)), Today).OrThrow())]);
        var client = Hub.As(Role.OfficeAdministrator);
        await client.Submit(await client.Get("/visits?state=all"), [], "Excel");
        Assert.That((await client.Get("/exports")).Rows, Has.Count.EqualTo(ListExport.MostOfAPerson));
    }

    [Test]
    public async Task EveryListThatCanBeTakenAway_SaysTheSameInTheBackground()
    {
        await Hub.Save(
            Visit.Plan(Hub.NorthSchool.Id, Hub.MusicVisit.Id, null, Today.AddDays(7), Today).OrThrow(),
            HubAction.Open(Hub.NorthSchool.Id, ActionSource.Other, null, new("Ring the head", Hub.Person(Role.Visitor).Id, Today.AddDays(7), StrategicFunction.Schools), Today).OrThrow());
        await using var scope = Hub.Host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var north = $"{Hub.North.Id}";

        await IsTheSame(services.GetRequiredService<SchoolFile>(), new SchoolFilter { Region = north, Phase = Phase.Primary, Sort = "-name" }, holds: "Northgate");
        await IsTheSame(services.GetRequiredService<ContactFile>(), new SchoolFilter { Region = north }, holds: "URN");
        await IsTheSame(services.GetRequiredService<VisitFile>(), new ListVisitsQuery { Region = north, State = "all" }, holds: "Northgate");
        await IsTheSame(services.GetRequiredService<VisitsToEditFile>(), new ListVisitsQuery { Region = north, State = "all" }, holds: "Northgate");
        await IsTheSame(services.GetRequiredService<ActionFile>(), new ListActionsQuery { Region = north }, holds: "Ring the head");
        await IsTheSame(services.GetRequiredService<FeedbackFile>(), new ListFeedbackQuery { Region = north }, holds: "Theme");
        await IsTheSame(services.GetRequiredService<SurveyFile>(), new ListSurveysQuery { Year = "2025", Region = north }, holds: "Northgate");
        await IsTheSame(services.GetRequiredService<SurveyAnswersFile>(), new SearchOfYear(2025, new SearchSurveyAnswersQuery { Region = north, Q = "singing" }), holds: "Answer");
        await IsTheSame(services.GetRequiredService<SurveyAnalysisFile>(), new SelectionOfYear(2025, new SurveySelection { Region = north }), holds: "Completed");
        await IsTheSame(services.GetRequiredService<DueFile>(), new DueFilter { Region = north, When = DueWhen.ThisYear }, holds: "Why");
        await IsTheSame(services.GetRequiredService<SummaryFile>(), new SummaryQuery { Region = north, Year = 2025 }, holds: "Northgate");
        await IsTheSame(services.GetRequiredService<ReviewFile>(), new ReviewQuery { Region = north, State = "all" }, holds: "Next step");
        await IsTheSame(services.GetRequiredService<AuditScoresFile>(), new ListAuditsQuery { Region = north }, holds: "URN");
        await IsTheSame(services.GetRequiredService<AuditRatingsFile>(), new ListAuditsQuery { Region = north }, holds: "URN");
        await IsTheSame(services.GetRequiredService<BookingFile>(), new BookingQuery { Year = 2025, Region = north }, holds: "URN");
        Assert.That(services.GetServices<ILargeList>().Select(list => list.Name).Distinct().Count(), Is.EqualTo(15), "each is held to it above");

        async Task IsTheSame<TQuery>(ExportedList<TQuery> list, TQuery query, string holds)
        {
            var viewer = await services.GetRequiredService<Viewers>().Find(Hub.Person(Role.HeadOfParticipation).Id, services.GetRequiredService<MusicHubDbContext>(), default);
            var file = await list.Make(query, ListFile.Csv, viewer!, null, default);
            using var waited = new MemoryStream();
            await file!.Content.CopyToAsync(waited);
            await using var db = Hub.Open();
            var change = new Change(list.Happening, Hub.Clock.GetUtcNow(), viewer!.PersonId, await db.Hubs.SingleAsync(), reason: await list.What(query, viewer, default));
            await new LargeExports(db, services.GetRequiredService<JobWaker>(), Hub.Clock).Ask(list, query, ListFile.Csv, 1, "all", viewer, change, default);
            Assert.That(await Hub.Host.Services.GetRequiredService<Worker>().RunNext(default), Is.True);
            var export = await db.ListExports.AsNoTracking().SingleAsync(export => export.List == list.Name);
            Assert.That((export.FileName, export.Content), Is.EqualTo((file.Name, waited.ToArray())), list.Name);
            Assert.That(Encoding.UTF8.GetString(waited.ToArray()), Does.Contain(holds), list.Name);
            if (query is ListVisitsQuery or SchoolFilter or ListActionsQuery or ListSurveysQuery)
                Assert.That(Encoding.UTF8.GetString(waited.ToArray()), Does.Not.Contain("Southfield"), list.Name);
        }
    }
}
