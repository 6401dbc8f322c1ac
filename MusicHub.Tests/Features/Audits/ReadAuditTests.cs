using MusicHub.Domain.Audits;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Audits;

public sealed class ReadAuditTests : HubTests
{
    [Test]
    public async Task Scores_AreTheMeansOfWhatIsRated_AndSayHowMany()
    {
        var toolkit = await Hub.AToolkit();
        var audit = await Hub.AnAudit(toolkit, question => question.Feature is not null ? 4 : question.Strand == AuditStrand.Impact ? 1 : null, complete: true);
        var asked = toolkit.Questions.Where(question => question.Kind == QuestionKind.Rating && (question.Stages & Stages.Of(Hub.NorthSchool.Phase)) != 0).ToList();
        var (high, low) = (asked.Count(question => question.Feature is not null), asked.Count(question => question is { Feature: null, Strand: AuditStrand.Impact }));

        var page = await Hub.As(Role.Finance).Get($"/audits/{audit.Id}");

        Assert.That(page.Text, Does.Contain($"{(4m * high + low) / (high + low):0.0} of 4").And.Contain($"{high + low} of {asked.Count}").And.Contain("7 of 7"));
    }

    [Test]
    public async Task AFeatureThatThePhaseIsNotAsked_IsSaidToBeSo_AndNotCounted()
    {
        var toolkit = await Hub.AToolkit();
        var nursery = TestHub.ASchool(903_001, "Test Nursery", Hub.North.Id, Phase.Nursery);
        await Hub.Save(nursery);
        var audit = await Hub.AnAudit(toolkit, _ => 4, nursery, complete: true);
        var me = Hub.As(Role.HeadOfParticipation);

        var page = await me.Get($"/audits/{audit.Id}");

        Assert.That(page.Text, Does.Contain("An hour of curriculum music each week Not asked of this phase").And.Contain("6 of 6 key features met"));
        Assert.That((await me.Get($"/audits/{audit.Id}/result")).Text, Does.Contain("Not asked of this phase").And.Contain("6 of 6"));
    }

    [Test]
    public async Task TwoAuditsOfOneDay_StandInTheOrderOfTheirCompletion_Everywhere()
    {
        var toolkit = await Hub.AToolkit();
        var last = await Hub.AnAudit(toolkit, _ => 1);
        var first = await Hub.AnAudit(toolkit, _ => 2);
        await Hub.Change<Audit>(first.Id, audit => audit.Complete(Hub.SouthManager.Id, 1, Hub.Clock.GetUtcNow()).OrThrow());
        Hub.Clock.Advance(TimeSpan.FromMinutes(5));
        await Hub.Change<Audit>(last.Id, audit => audit.Complete(Hub.SouthManager.Id, 1, Hub.Clock.GetUtcNow()).OrThrow());
        var me = Hub.As(Role.HeadOfParticipation);

        Assert.That((await me.Get($"/audits/{first.Id}")).Text, Does.Not.Contain("Audit before").And.Not.Contain("on average"));
        Assert.That((await me.Get($"/audits/{last.Id}")).Text, Does.Contain("Audit before").And.Contain("from 2.0 to 1.0 on average"));
        Assert.That((await me.Get("/cycle")).Text, Does.Contain("weak in the last audit: 1.0 of 4 on average"));
        Assert.That((await me.Get("/audits/county/schools")).Document.QuerySelectorAll("td a[href^='/audits/']").Select(link => link.GetAttribute("href")), Is.EqualTo(new[] { $"/audits/{last.Id}" }));

        var reopened = await me.Submit(await me.Get($"/audits/{first.Id}/reopen"), new() { ["Form.Reason"] = "A rating was mistyped" });
        Assert.That(reopened.Text, Does.Contain("from 1.0 to 2.0 on average"), "an open audit comes after all that are completed");
        Hub.Clock.Advance(TimeSpan.FromMinutes(5));
        await me.Submit(await me.Get($"/audits/{first.Id}/complete"), []);

        Assert.That((await me.Get($"/audits/{last.Id}")).Text, Does.Not.Contain("Audit before"));
        Assert.That((await me.Get("/cycle")).Text, Does.Contain("weak in the last audit: 2.0 of 4 on average"));
        Assert.That((await me.Get("/audits/county/schools")).Document.QuerySelectorAll("td a[href^='/audits/']").Select(link => link.GetAttribute("href")), Is.EqualTo(new[] { $"/audits/{first.Id}" }));
    }

    [Test]
    public async Task ASecondAudit_ByTheNextVersion_IsComparedOverTheSameStatements()
    {
        var toolkit = await Hub.AToolkit();
        await Hub.AnAudit(toolkit, _ => 2, complete: true, on: Today.AddDays(-200));
        var next = toolkit.DraftNext(2026).OrThrow();
        next.AddQuestion(next.Sections[0].Id, new QuestionWords("New this year", null, QuestionKind.Rating, [], SchoolStages.All, QuestionAudience.Shared) { Strand = AuditStrand.Intent }).OrThrow();
        next.RemoveQuestion(next.Sections[0].Questions[0].Id).OrThrow();
        next.Publish(Hub.Clock.GetUtcNow()).OrThrow();
        await Hub.Save(next);
        var audit = await Hub.AnAudit(next, question => question.Text == "New this year" ? 1 : 3, complete: true);

        var page = await Hub.As(Role.HeadOfParticipation).Get($"/audits/{audit.Id}");

        Assert.That(page.Text, Does.Contain("0 lower, from 2.0 to 3.0 on average"));
        Assert.That(page.Text, Does.Match($@"{next.Sections[0].Title} \d\.\d 5 of 5 \+1\.0 over 4 statements"), "one is new, one is gone");
        Assert.That(page.Text, Does.Match(@"Intent \d\.\d \d+ of \d+ \+1\.0 over \d+ statements"));
    }

    [Test]
    public async Task AnotherScale_IsNotCompared()
    {
        var toolkit = await Hub.AToolkit();
        await Hub.AnAudit(toolkit, _ => 2, complete: true, on: Today.AddDays(-200));
        var next = toolkit.DraftNext(2026).OrThrow();
        next.SetScale([new("No", null), new("Yes", null)], 2).OrThrow();
        next.Publish(Hub.Clock.GetUtcNow()).OrThrow();
        await Hub.Save(next);
        var audit = await Hub.AnAudit(next, _ => 2, complete: true);

        var page = await Hub.As(Role.HeadOfParticipation).Get($"/audits/{audit.Id}");
        Assert.That(page.Text, Does.Contain("rated by another scale, so ratings are not compared. Key features met then: 0 of 7.").And.Contain("7 of 7 key features met").And.Not.Contain("on average"));
        Assert.That(page.Text, Does.Contain("Met In the audit before: not met"));
    }

    [Test]
    public async Task TheHistory_SaysRatingsAndFindingsInWords_AndFoldsWhatIsLong()
    {
        var toolkit = await Hub.AToolkit();
        var audit = await Hub.AnAudit(toolkit);
        var me = Hub.As(Role.RegionalManager);
        var (first, second) = (toolkit.Sections[0].Questions[0], toolkit.Sections[1].Questions);
        string Field(Question question, string part) => $"Form.Answers[{question.Id}].{part}";
        await me.Submit(await me.Get($"/audits/{audit.Id}/areas/1"), new() { [Field(first, "Rating")] = "3", [Field(first, "Text")] = "Seen in the hall" });
        Hub.Clock.Advance(TimeSpan.FromHours(2));
        await me.Submit(await me.Get($"/audits/{audit.Id}/areas/2"), second.SelectMany(statement => new[] { (Field(statement, "Rating"), "2"), (Field(statement, "Text"), "Said"), (Field(statement, "Note"), "Doubtful") }).ToDictionary(field => field.Item1, field => (string?)field.Item2));
        await me.Submit(await me.Get($"/audits/{audit.Id}/complete"), []);
        await me.Submit(await me.Get($"/audits/{audit.Id}/findings"), new() { ["Form.Strengths[0]"] = "Singing", ["Form.Development[0]"] = "Music technology" });

        var page = await me.Get($"/audits/{audit.Id}");

        var history = page.Document.QuerySelector(".moj-timeline")!;
        Assert.That(page.Text, Does.Contain($"{first.Text}: Established").And.Contain($"Evidence for “{first.Text}”: Seen in the hall"));
        Assert.That(history.QuerySelectorAll("details summary").Select(folded => folded.TextContent.Trim()), Is.EqualTo(new[] { $"{second.Count * 3} changes" }));
        Assert.That(page.Text, Does.Contain("Strength: Singing").And.Contain("Area for development: Music technology").And.Not.Contain("Order:").And.Not.Contain("Completed by:"));
    }

    [Test]
    public async Task TheList_IsFilteredAndOrdered_InAsManyCommandsForManyAsForFew()
    {
        var toolkit = await Hub.AToolkit();
        await Hub.AnAudit(toolkit, _ => 2, complete: true);
        await Hub.AnAudit(toolkit, school: Hub.SouthSchool);
        var me = Hub.As(Role.HeadOfParticipation);

        var all = await me.Get("/audits?sort=school");
        Assert.That(all.Rows.Count, Is.EqualTo(2));
        Assert.That((await me.Get("/audits?state=Completed")).Rows.Single(), Does.Contain(Hub.NorthSchool.Name));
        Assert.That((await me.Get($"/audits?region={Hub.South.Id}")).Rows.Single(), Does.Contain(Hub.SouthSchool.Name));
        Assert.That((await me.Get("/audits?q=nothing-like-it")).Text, Does.Contain("No audit matches"));
        var few = await Hub.Host.Sql.During(() => me.Get("/audits"));
        for (var i = 0; i < 20; i++)
            await Hub.AnAudit(toolkit, on: Today.AddDays(-i));

        Assert.That(await Hub.Host.Sql.During(() => me.Get("/audits")), Is.EqualTo(few));
        Assert.That((await me.Get("/audits")).Rows.Count, Is.EqualTo(22));
    }

    [Test]
    public async Task TheScale_IsEditedInADraft_Only()
    {
        var toolkit = await Hub.AToolkit();
        var me = Hub.As(Role.HeadOfParticipation);
        var next = toolkit.DraftNext(2026).OrThrow();
        await Hub.Save(next);

        var saved = await me.Submit(await me.Get($"/hub/questions/{next.Id}/scale"), new() { ["Form.Steps[1].Name"] = "Beginning", ["Form.MetFrom"] = "2" });
        Assert.That(saved.Text, Does.Contain("2. Beginning").And.Contain("The scale is saved."));
        var wrong = await me.Submit(await me.Get($"/hub/questions/{next.Id}/scale"), new() { ["Form.Steps[3].Name"] = "Beginning" });
        Assert.That(wrong.Errors, Is.EqualTo(new[] { "Two steps of the scale have the same name" }));
        Assert.That((await me.Get($"/hub/questions/{toolkit.Id}/scale")).Text, Does.Contain("does not change"));
    }
}
