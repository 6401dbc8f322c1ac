using MusicHub.Data.Actions;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Features.Visits.RecordVisit;

namespace MusicHub.Web.Features.Visits.ShowVisit;

/// <summary>Something that the school would like to hear more about, which can become a colleague's action.</summary>
public sealed record VisitInterest(Guid OptionId, string Text)
{
    /// <summary>What the action begins with.</summary>
    public string What => $"{Text}: the school would like to hear more";

    /// <summary>An action of the visit that names it, however it goes on.</summary>
    public bool IsMetBy(ActionLine action) => action.What.Contains(Text, StringComparison.OrdinalIgnoreCase);

    internal static IEnumerable<VisitInterest> Of(VisitQuestions questions) =>
        from section in questions.Sections
        from question in section.For(questions.Stages)
        where question.Kind == QuestionKind.Interests
        let chosen = questions.Sheet?.AnswerTo(question.Id)?.Chosen
        where chosen is not null
        from option in question.Options
        where chosen.Any(choice => choice.OptionId == option.Id)
        select new VisitInterest(option.Id, option.Text);
}
