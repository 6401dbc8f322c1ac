using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Questions;

/// <summary>Toolkits are for academic years: the next one's is made ready before it begins.</summary>
public sealed class PublishToolkitTests : HubTests
{
    private const string Ahead = "Asked from Tuesday 1 September 2026";

    [Test]
    public async Task AToolkitForTheNextYear_IsPublishedAhead_AndAskedFromTheFirstOfSeptember()
    {
        var toolkit = await Hub.AToolkit();
        var head = Hub.As(Role.HeadOfParticipation);
        var draft = await head.Submit(await head.Get($"/hub/questions/{toolkit.Id}"), [], "Start the next version");

        var asked = await head.Get($"{draft.Address}/publish");
        Assert.That(asked.Text, Does.Contain("They are asked from Tuesday 1 September 2026, when their year begins").And.Contain("School music audit, version 1 (2025/26) stays in use until then.").And.Not.Contain("asked no longer"));
        var published = await head.Submit(asked, []);

        Assert.That(published.Text, Does.Contain(Ahead).And.Contain("The questions are published, and asked from Tuesday 1 September 2026."));
        Assert.That(await Standings(), Is.EqualTo(new[] { Ahead, "In use" }));
        Assert.That(await VersionOfAnAuditOf(Hub.NorthSchool), Is.EqualTo(1));
        Hub.Clock.Advance(TimeSpan.FromDays(new DateOnly(2026, 9, 1).DayNumber - Today.DayNumber));
        Assert.That(await Standings(), Is.EqualTo(new[] { "In use", "Earlier version" }));
        Assert.That(await VersionOfAnAuditOf(Hub.SouthSchool), Is.EqualTo(2));
    }

    [Test]
    public async Task ACorrectionOfThisYears_TakesItsPlaceAtOnce_AndLeavesTheNextYears()
    {
        var toolkit = await Hub.AToolkit();
        var next = toolkit.DraftNext(2026).OrThrow();
        next.Publish(Hub.Clock.GetUtcNow()).OrThrow();
        var correction = next.DraftNext(2025).OrThrow();
        await Hub.Save(next, correction);
        var head = Hub.As(Role.HeadOfParticipation);

        var asked = await head.Get($"/hub/questions/{correction.Id}/publish");
        Assert.That(asked.Text, Does.Contain("They are asked from now on").And.Contain("School music audit, version 1 (2025/26) is asked no longer").And.Not.Contain("version 2"));
        await head.Submit(asked, []);

        Assert.That(await Standings(), Is.EqualTo(new[] { "In use", Ahead, "Earlier version" }));
        Assert.That(await VersionOfAnAuditOf(Hub.NorthSchool), Is.EqualTo(3));
    }

    [Test]
    public async Task AStatementWithAnswers_WhoseWordsChange_IsComparedOnlyIfAPersonSaysThatItMeansTheSame()
    {
        var toolkit = await Hub.AToolkit();
        await Hub.AnAudit(toolkit, _ => 2, complete: true);
        var head = Hub.As(Role.HeadOfParticipation);
        var draft = await head.Submit(await head.Get($"/hub/questions/{toolkit.Id}"), [], "Start the next version");
        var (first, second) = (toolkit.Sections[0].Questions[0], toolkit.Sections[0].Questions[1]);
        async Task<HubPage> Editor(Question question) => await head.Get($"{draft.Address}/questions/{(await Now()).First(known => known.Key == question.Key).Id}");
        async Task<IReadOnlyList<Question>> Now()
        {
            await using var db = Hub.Open();
            return (await db.Questionnaires.AsNoTrackingWithIdentityResolution().SingleAsync(set => set.SeriesId == toolkit.SeriesId && set.State == QuestionnaireState.Draft)).Sections[0].Questions;
        }

        var unclear = await head.Submit(await Editor(first), new() { ["Form.Text"] = "A governor is trained in music" });
        Assert.That(unclear.Errors, Is.EqualTo(new[] { "You changed the words of what has been answered: say whether they mean the same" }));
        await head.Submit(unclear, new() { ["Form.Meaning"] = "Another" });
        await head.Submit(await Editor(second), new() { ["Form.Text"] = "Put better", ["Form.Meaning"] = "Same" });

        var now = await Now();
        Assert.That((now[0].Text, now[0].Key == first.Key, now[0].Strand, now[0].Most), Is.EqualTo(("A governor is trained in music", false, first.Strand, first.Most)));
        Assert.That((now[1].Text, now[1].Key, now.Count), Is.EqualTo(("Put better", second.Key, toolkit.Sections[0].Questions.Count)));
        var hint = await head.Submit(await Editor(second), new() { ["Form.Hint"] = "Ask to see it" });
        Assert.That((hint.Errors, (await Now())[1].Hint), Is.EqualTo((Array.Empty<string>(), "Ask to see it")), "without other words nothing is asked");
        Assert.That((await head.Get($"{draft.Address}/questions/{(await Now())[0].Id}")).Text, Does.Not.Contain("do they mean the same"), "the new one has no answers");
    }

    private async Task<IReadOnlyList<string?>> Standings() =>
        [.. (await Hub.As(Role.HeadOfParticipation).Get("/hub/questions")).Rows.Where(row => row.StartsWith("School music audit", StringComparison.Ordinal))
            .Select(row => new[] { Ahead, "In use", "Earlier version" }.FirstOrDefault(words => row.Contains(words, StringComparison.Ordinal)))];

    private async Task<int> VersionOfAnAuditOf(School school)
    {
        var head = Hub.As(Role.HeadOfParticipation);
        await head.Submit(await head.Get($"/schools/{school.Id}/audits/start"), new() { ["Form.Length"] = "Full" });
        await using var db = Hub.Open();
        return await db.Audits.Where(audit => audit.SchoolId == school.Id).Join(db.Questionnaires, audit => audit.QuestionnaireId, set => set.Id, (_, set) => set.Number).SingleAsync();
    }
}
