using MusicHub.Domain.Actions;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Visits;

namespace MusicHub.Tests.Support;

/// <summary>For what schools are given in writing.</summary>
public static class TestNotes
{
    /// <summary>All that is internal says MARKER, so that it can be looked for in what leaves the hub.</summary>
    public static async Task<Visit> AVisitFullOfMarkers(this TestHub hub)
    {
        var visit = await hub.ARecordedVisit(record: record => record with
        {
            MetWhom = "MARKER met",
            Notes = "MARKER notes",
            Priority = SupportPriority.High,
            Needs = [(hub.Confidence.Id, "MARKER need")],
        });
        await hub.AnAction(from: visit);
        await hub.AnAction("Name a music lead.", from: visit, forSchool: true);
        await hub.AnAction("MARKER of elsewhere");
        var dropped = await hub.AnAction("MARKER dropped", from: visit);
        await hub.Change<HubAction>(dropped.Id, action => action.Drop("MARKER reason", hub.Today).OrThrow());
        var sheet = AnswerSheet.Start(hub.Questions, visit.Id, hub.NorthSchool.Id);
        foreach (var part in hub.Questions.Sections)
            sheet.Fill(part, [.. part.Questions.Select(Given).OfType<GivenAnswer>()], null, hub.Clock.GetUtcNow()).OrThrow();
        await hub.Save(sheet);
        return visit;
    }

    private static GivenAnswer? Given(Question question) => question switch
    {
        { Audience: QuestionAudience.Internal, Kind: QuestionKind.Text } => GivenAnswer.OfText(question.Id, "MARKER answer"),
        { Audience: QuestionAudience.Internal } => GivenAnswer.OfOptions(question.Id, question.Options[^1].Id),
        { Kind: QuestionKind.Scale } => GivenAnswer.OfOptions(question.Id, question.Options[2].Id),
        _ => null,
    };
}
