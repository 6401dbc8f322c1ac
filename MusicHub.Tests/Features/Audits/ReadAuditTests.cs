using MusicHub.Domain.Audits;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
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

        Assert.That(page.Text, Does.Contain("0 lower, from 2.0 to 3.0 on average").And.Contain("+1.0"));
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

        Assert.That((await Hub.As(Role.HeadOfParticipation).Get($"/audits/{audit.Id}")).Text, Does.Contain("rated by another scale, so the two are not compared").And.Not.Contain("on average"));
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
