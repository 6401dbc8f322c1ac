using Microsoft.AspNetCore.Mvc.ModelBinding;
using MusicHub.Domain.Facts;

namespace MusicHub.Web.Features.Questionnaires;

internal static class QuestionMessages
{
    /// <summary>What was typed for a number and is none is named by its question: a form has many fields of the name Number.</summary>
    public static void NameUnreadable(this ModelStateDictionary state, AskedQuestions questions)
    {
        foreach (var question in questions.Set?.Questions ?? [])
        {
            var (field, name) = question.Fact is { } fact ? ($"Form.Facts[{fact}].Number", fact.Title()) : ($"Form.Answers[{question.Id}].Number", $"“{question.Text}”");
            if (state.GetValidationState(field) != ModelValidationState.Invalid)
                continue;
            state[field]!.Errors.Clear();
            state[field]!.Errors.Add($"{name} must be answered with a number");
        }
    }
}
