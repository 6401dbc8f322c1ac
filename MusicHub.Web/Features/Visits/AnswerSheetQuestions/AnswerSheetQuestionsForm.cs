using MusicHub.Domain.Visits.Sheets;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.Visits.AnswerSheetQuestions;

public sealed class AnswerSheetQuestionsForm
{
    public List<SheetAnswerForm> Answers { get; set; } = [];

    /// <summary>Answers that are likely, to be taken as they are.</summary>
    public List<SheetLikelyForm> Likely { get; set; } = [];
}

public sealed class SheetLikelyForm
{
    public string? Key { get; set; }

    public string? Choice { get; set; }

    public bool Taken { get; set; }
}

public sealed class SheetAnswerForm
{
    public string? Key { get; set; }

    public string? Choice { get; set; }

    /// <summary>Of a school that is not among the suggestions.</summary>
    public string? Urn { get; set; }
}

public sealed record SheetQuestionRow(TrackerQuestion Question, IReadOnlyList<Choice> Choices, string? Choice, string? Urn)
{
    public string Legend => Question.Kind switch
    {
        TrackerQuestionKind.DayOrder => $"Which comes first in dates such as “{Question.Text}” of {Question.Sheet}?",
        TrackerQuestionKind.Known => $"The hub has visits that {Question.Sheet} tells of too, and its rows say more, or other things, as the preview shows. What holds?",
        TrackerQuestionKind.School => $"Which school is “{Question.Text}”?",
        TrackerQuestionKind.Person => $"Who is “{Question.Text}”?",
        TrackerQuestionKind.Kind => $"What kind of visit is “{Question.Text}”?",
        TrackerQuestionKind.State => $"How does a visit stand that is “{Question.Text}”?",
        TrackerQuestionKind.Priority => $"Which priority is “{Question.Text}”?",
        _ => $"Which need is “{Question.Text}”?",
    };
}

/// <param name="Meant">The answer in words.</param>
public sealed record SheetLikelyRow(TrackerQuestion Question, string Meant, bool Taken)
{
    public string Text => Question.Kind == TrackerQuestionKind.DayOrder ? $"Dates such as “{Question.Text}” of {Question.Sheet}" : Question.Text;
}

public sealed record AnswerSheetQuestionsPage(Guid Id, string FileName, int Left, IReadOnlyList<SheetLikelyRow> Likely, IReadOnlyList<SheetQuestionRow> Questions)
{
    /// <summary>Questions that are asked singly.</summary>
    public const int AtOnce = 20;

    /// <summary>Questions that are looked at for likely answers: a list that can still be read through.</summary>
    public const int Considered = 200;

    /// <summary>The choice that asks for a URN.</summary>
    public const string AnotherSchool = "urn";

    public const string NewPerson = "new";
}
