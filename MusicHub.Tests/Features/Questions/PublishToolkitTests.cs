using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
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
