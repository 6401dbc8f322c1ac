using MusicHub.Domain.Audits;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Schools;

namespace MusicHub.Tests.Support;

/// <summary>A toolkit and audits by it, made by the domain's own verbs and saved.</summary>
public static class TestAudits
{
    public static async Task<Questionnaire> AToolkit(this TestHub hub)
    {
        var toolkit = StandardToolkit.Draft(2025);
        toolkit.Publish(hub.Clock.GetUtcNow()).OrThrow();
        await hub.Save(toolkit);
        return toolkit;
    }

    /// <param name="rate">What each statement that the school is put is rated; null leaves it.</param>
    public static async Task<Audit> AnAudit(this TestHub hub, Questionnaire toolkit, Func<Question, int?>? rate = null, School? school = null, bool complete = false, AuditForm form = AuditForm.Full, DateOnly? on = null)
    {
        var audit = Audit.Start((school ?? hub.NorthSchool).Id, toolkit.Id, form, hub.SouthManager.Id, null, on ?? hub.Today);
        var sheet = AnswerSheet.Start(toolkit, audit.Id, audit.SchoolId);
        foreach (var section in toolkit.Sections)
        {
            var given = section.For(Stages.Of((school ?? hub.NorthSchool).Phase)).Where(question => question.Kind == QuestionKind.Rating).Select(question => (question.Id, Rating: rate?.Invoke(question)))
                .Where(rated => rated.Rating is not null).Select(rated => GivenAnswer.OfRating(rated.Id, rated.Rating)).ToList();
            if (given.Count > 0)
                sheet.Fill(section, given, null, hub.Clock.GetUtcNow()).OrThrow();
        }

        if (complete)
            audit.Complete(hub.SouthManager.Id, sheet.Answers.Count, on is { } day ? UkTime.At(day, new TimeOnly(10, 0)) : hub.Clock.GetUtcNow()).OrThrow();
        await hub.Save(audit, sheet);
        return audit;
    }

    public static async Task<string> AnAuditLink(this TestHub hub, Audit audit, int days = 30, Action<AuditLink>? then = null, bool showsHub = false)
    {
        var (link, secret) = AuditLink.Make(audit, hub.SouthManager.Id, hub.Clock.GetUtcNow(), days, showsHub: showsHub);
        then?.Invoke(link);
        await hub.Save(link);
        return secret;
    }
}
