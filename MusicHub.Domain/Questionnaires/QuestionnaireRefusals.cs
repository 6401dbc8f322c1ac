namespace MusicHub.Domain.Questionnaires;

public static class QuestionnaireRefusals
{
    public static readonly Refusal Published = new("questionnaire-published", "This version has been published and does not change any more. Start the next version to change a question.");

    public static readonly Refusal NotPublished = new("questionnaire-not-published", "This version is not in use. Publish it first.");

    public static readonly Refusal NameMissing = new("questionnaire-name-missing", "Enter a name for the set of questions", "Name");

    public static readonly Refusal TitleMissing = new("section-title-missing", "Enter a title for the section", "Title");

    public static readonly Refusal TextMissing = new("question-text-missing", "Enter the question", "Text");

    public static readonly Refusal MeaningMissing = new("question-meaning-missing", "You changed the words of what has been answered: say whether they mean the same", "Meaning");

    public static readonly Refusal StagesMissing = new("question-stages-missing", "Choose the phases of the schools that are asked", "Stages");

    public static readonly Refusal FactMissing = new("question-fact-missing", "Choose the fact that the question is about", "Fact");

    public static readonly Refusal FactAskedTwice = new("question-fact-asked-twice", "Another question of this set asks for the same fact", "Fact");

    public static readonly Refusal StrandMissing = new("question-strand-missing", "Choose whether the statement is about intent, implementation or impact", "Strand");

    public static readonly Refusal ScaleMissing = new("questionnaire-scale-missing", "Describe the steps of the scale before publishing statements to rate");

    public static readonly Refusal ScaleSize = new("scale-size", $"A scale has from {ScaleStep.Fewest} to {ScaleStep.Most} steps", "Steps");

    public static readonly Refusal StepNameMissing = new("scale-step-name-missing", "Enter a name for each step of the scale", "Steps");

    public static readonly Refusal StepTwice = new("scale-step-twice", "Two steps of the scale have the same name", "Steps");

    public static readonly Refusal MetOutOfScale = new("scale-met-out-of-range", "Choose the step from which a key feature counts as met", "MetFrom");

    public static readonly Refusal LeastOverMost = new("question-least-over-most", "The largest number must not be smaller than the smallest", "Most");

    public static readonly Refusal TooFewOptions = new("question-too-few-options", "Give at least two answers to choose from, one on each line", "Options");

    public static readonly Refusal TooManyOptions = new("question-too-many-options", $"Give at most {QuestionWords.MostOptions} answers to choose from", "Options");

    public static readonly Refusal OptionTwice = new("question-option-twice", "Two of the answers to choose from are the same", "Options");

    public static readonly Refusal TooManySections = new("questionnaire-too-many-sections", $"A set of questions has at most {Questionnaire.MostSections} sections");

    public static readonly Refusal TooManyQuestions = new("section-too-many-questions", $"A section has at most {QuestionSection.MostQuestions} questions");

    public static readonly Refusal NothingToAsk = new("questionnaire-nothing-to-ask", "Add a question before publishing");

    public static Refusal EmptySection(QuestionSection section) =>
        new("questionnaire-empty-section", $"The section “{section.Title}” has no question. Add one, or remove the section.");

    public static Refusal NotAsked(Question? question = null) =>
        new("answer-not-asked", question is null ? "An answer belongs to no question of this section" : $"“{question.Text}” is not asked in this section");

    public static Refusal NotOffered(Question question) => new("answer-not-offered", $"Choose an answer that is offered for “{question.Text}”", Field(question));

    public static Refusal NotOne(Question question) => new("answer-not-one", $"Choose one answer for “{question.Text}”", Field(question));

    public static Refusal OutOfRange(Question question) => new("answer-out-of-range", $"“{question.Text}” must be {Range(question)}", Field(question));

    public static Refusal RatedAndNot(Question question) => new("answer-rated-and-not", $"“{question.Text}” is either rated or does not apply: choose one", Field(question));

    public static Refusal NotCounted(Question question) => new("answer-not-counted", $"“{question.Text}”: enter whole numbers from 0 to {GivenAnswer.MostCounted:N0}", Field(question));

    public static Refusal TooLong(Question question) => new("answer-too-long", $"The answer to “{question.Text}” must be {Answer.LongestText:N0} characters or fewer", Field(question));

    private static string Field(Question question) => $"Answers[{question.Id}]";

    private static string Range(Question question) => (question.Least, question.Most) switch
    {
        ({ } least, { } most) => $"a number from {least:0.##} to {most:0.##}",
        ({ } least, null) => $"{least:0.##} or more",
        (null, { } most) => $"{most:0.##} or less",
        _ => "a number",
    };
}
