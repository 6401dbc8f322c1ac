using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Surveys;

namespace MusicHub.Tests.Support;

/// <summary>This year's survey, its answers and its links, made by the domain's own verbs and saved.</summary>
public static class TestSurveys
{
    /// <summary>The hub's standard questions, in use; with an internal one at the end of the first section.</summary>
    public static async Task<Questionnaire> ASurvey(this TestHub hub, int year = 2025)
    {
        var set = StandardQuestions.HaveYourSay(year);
        set.AddQuestion(set.Sections[0].Id, new QuestionWords("What the hub thinks", null, QuestionKind.Text, [], SchoolStages.All, QuestionAudience.Internal)).OrThrow();
        set.AddQuestion(set.Sections[0].Id, new QuestionWords("Music budget", null, QuestionKind.Fact, [], SchoolStages.All, QuestionAudience.Shared) { Fact = MusicHub.Domain.Facts.FactKind.MusicBudget }).OrThrow();
        set.Publish(hub.Clock.GetUtcNow()).OrThrow();
        await hub.Save(set);
        return set;
    }

    /// <summary>The year after's, with the same questions under the same keys.</summary>
    public static async Task<Questionnaire> TheNextSurvey(this TestHub hub, Questionnaire set)
    {
        var next = set.DraftNext(set.YearStart + 1).OrThrow();
        next.Publish(hub.Clock.GetUtcNow()).OrThrow();
        await hub.Save(next);
        return next;
    }

    public static async Task<string> ASurveyLink(this TestHub hub, School? school = null, int days = 30, Action<SurveyLink>? then = null)
    {
        var (link, secret) = SurveyLink.Make((school ?? hub.NorthSchool).Id, 2025, hub.SouthManager.Id, hub.Clock.GetUtcNow(), days);
        then?.Invoke(link);
        await hub.Save(link);
        return secret;
    }

    /// <summary>A school's answers, complete unless said.</summary>
    public static async Task<SurveyResponse> AResponse(this TestHub hub, Questionnaire set, School? school = null, bool complete = true, params GivenAnswer[] answers)
    {
        var response = SurveyResponse.Start((school ?? hub.NorthSchool).Id, set.YearStart!.Value, hub.Today);
        var sheet = AnswerSheet.Start(set, response.Id, response.SchoolId);
        foreach (var section in set.Sections)
            sheet.Fill(section, [.. answers.Where(answer => section.Questions.Any(question => question.Id == answer.QuestionId))], null, hub.Clock.GetUtcNow()).OrThrow();
        if (complete)
            response.CompleteBySchool(hub.Today).OrThrow();
        await hub.Save(response, sheet);
        return response;
    }
}
