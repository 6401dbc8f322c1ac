using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Facts;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Surveys;

namespace MusicHub.Data.Surveys;

/// <summary>What the schools of a list answered in a year's complete surveys; a county's worth, so that it is counted in memory.</summary>
/// <param name="Schools">Every school of the list, in its order, whether it answered or not.</param>
/// <param name="Answers">Of those that completed the survey.</param>
public sealed record SurveyYear(int YearStart, IReadOnlyList<SurveyLine> Schools, IReadOnlyList<SurveyQuestion> Questions, IReadOnlyList<SurveyAnswers> Answers)
{
    public int Answered => Schools.Count(school => school.CompletedOn is not null);

    public int Visited => Schools.Count(school => school.VisitedOn is not null);

    public int VisitedAndAnswered => Schools.Count(school => school.VisitedOn is not null && school.CompletedOn is not null);

    /// <summary>As many commands for a thousand schools as for one.</summary>
    /// <param name="lines">The list of that year, filtered as wished.</param>
    public static async Task<SurveyYear> Of(IQueryable<SurveyLine> lines, int yearStart, MusicHubDbContext db, Viewer viewer, CancellationToken cancellationToken)
    {
        var schools = await lines.OrderBy(line => line.SchoolSort).ThenBy(line => line.SchoolId).ToListAsync(cancellationToken);
        var phases = schools.Where(school => school.CompletedOn is not null).ToDictionary(school => school.SchoolId, school => school.Phase);
        var sheets = (await db.CompleteSurveySheets(viewer, yearStart).Select(sheet => new { sheet.Id, sheet.SchoolId, sheet.QuestionnaireId }).ToListAsync(cancellationToken))
            .Where(sheet => phases.ContainsKey(sheet.SchoolId)).ToList();
        var given = (await db.SurveyAnswersGiven(viewer, yearStart).ToListAsync(cancellationToken)).ToLookup(answer => answer.SheetId);
        var chosen = (await db.SurveyOptionsChosen(viewer, yearStart).ToListAsync(cancellationToken)).ToLookup(option => option.AnswerId, option => option.OptionId);
        var ids = sheets.Select(sheet => sheet.QuestionnaireId).Distinct().ToList();
        var questions = SurveyQuestion.Of(await db.Questionnaires.AsNoTrackingWithIdentityResolution().Where(set => ids.Contains(set.Id)).ToListAsync(cancellationToken));
        var facts = (await db.SchoolFacts.VisibleTo(viewer).AsNoTracking().Where(fact => fact.YearStart == yearStart).ToListAsync(cancellationToken)).ToLookup(fact => fact.SchoolId);
        return new SurveyYear(yearStart, schools, questions, [.. sheets.Select(sheet => new SurveyAnswers(
            sheet.SchoolId,
            Stages.Of(phases[sheet.SchoolId]),
            sheet.QuestionnaireId,
            given[sheet.Id].ToDictionary(answer => answer.QuestionId, answer => new SurveyAnswer(answer.Number, answer.Text, [.. chosen[answer.AnswerId]])),
            facts[sheet.SchoolId].ToDictionary(fact => fact.Kind, fact => new SurveyAnswer(fact.Number, null, [], fact.Word))))]);
    }
}

public static class SurveyAnswerQueries
{
    public static IQueryable<AnswerSheet> CompleteSurveySheets(this MusicHubDbContext db, Viewer viewer, int yearStart) =>
        from response in db.SurveyResponses.VisibleTo(viewer)
        where response.YearStart == yearStart && response.CompletedOn != null
        join sheet in db.AnswerSheets.IgnoreAutoIncludes().AsNoTracking() on response.Id equals sheet.SubjectId
        select sheet;

    public static IQueryable<GivenLine> SurveyAnswersGiven(this MusicHubDbContext db, Viewer viewer, int yearStart) =>
        from sheet in db.CompleteSurveySheets(viewer, yearStart)
        join answer in db.Set<Answer>() on sheet.Id equals answer.SheetId
        select new GivenLine { SheetId = sheet.Id, AnswerId = answer.Id, QuestionId = answer.QuestionId, Number = answer.Number, Text = answer.Text };

    public static IQueryable<ChosenLine> SurveyOptionsChosen(this MusicHubDbContext db, Viewer viewer, int yearStart) =>
        from sheet in db.CompleteSurveySheets(viewer, yearStart)
        join chosen in db.Set<ChosenOption>() on sheet.Id equals chosen.SheetId
        select new ChosenLine { AnswerId = chosen.AnswerId, OptionId = chosen.OptionId };
}

public sealed class GivenLine
{
    public Guid SheetId { get; init; }

    public Guid AnswerId { get; init; }

    public Guid QuestionId { get; init; }

    public decimal? Number { get; init; }

    public string? Text { get; init; }
}

public sealed class ChosenLine
{
    public Guid AnswerId { get; init; }

    public Guid OptionId { get; init; }
}
