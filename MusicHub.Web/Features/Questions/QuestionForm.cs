using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MusicHub.Domain.Audits;
using MusicHub.Domain.Facts;
using MusicHub.Domain.Questionnaires;

namespace MusicHub.Web.Features.Questions;

public sealed class QuestionForm
{
    [Display(Name = "Question")]
    public string? Text { get; set; }

    public string? Hint { get; set; }

    [Display(Name = "Kind of answer")]
    public QuestionKind? Kind { get; set; }

    /// <summary>One on each line.</summary>
    public string? Options { get; set; }

    public List<SchoolStages> Stages { get; set; } = [.. Domain.Questionnaires.Stages.Each];

    public QuestionAudience Audience { get; set; }

    public FactKind? Fact { get; set; }

    public AuditStrand? Strand { get; set; }

    public KeyFeature? Feature { get; set; }

    [Display(Name = "Smallest number")]
    public decimal? Least { get; set; }

    [Display(Name = "Largest number")]
    public decimal? Most { get; set; }

    public string? Unit { get; set; }

    /// <summary>Of words that were changed; null where nobody has said.</summary>
    public QuestionMeaning? Meaning { get; set; }

    /// <summary>As the domain takes it: what does not belong to the kind of answer is left out.</summary>
    internal QuestionWords Words => new(Text!, Hint, Kind!.Value, Lines, Stages.Aggregate(SchoolStages.None, (all, stage) => all | stage), Audience)
    {
        Fact = Kind == QuestionKind.Fact ? Fact : null,
        Least = Least,
        Most = Most,
        Unit = Unit,
        Strand = Kind == QuestionKind.Rating ? Strand : null,
        Feature = Kind == QuestionKind.Rating ? Feature : null,
    };

    internal IReadOnlyList<string> Lines => (Options ?? "").Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    internal static QuestionForm Of(Question question) => new()
    {
        Text = question.Text,
        Hint = question.Hint,
        Kind = question.Kind,
        Options = string.Join("\n", question.Options.Select(option => option.Text)),
        Stages = [.. Domain.Questionnaires.Stages.Each.Where(stage => (question.Stages & stage) != 0)],
        Audience = question.Audience,
        Fact = question.Fact,
        Strand = question.Strand,
        Feature = question.Feature,
        Least = question.Least,
        Most = question.Most,
        Unit = question.Unit,
    };
}

public enum QuestionMeaning
{
    Same,
    Another,
}

/// <param name="Question">Null while it is being added.</param>
/// <param name="HasAnswers">It was answered in an earlier version, with which its answers are compared.</param>
public sealed record QuestionPage(QuestionForm Form, Questionnaire Set, QuestionSection Section, Question? Question, bool HasAnswers = false);

internal sealed class QuestionValidator : AbstractValidator<QuestionForm>
{
    private const decimal Largest = 1_000_000_000m;

    public QuestionValidator()
    {
        RuleFor(form => form.Text).NotEmpty().WithMessage("Enter the question").MaximumLength(QuestionWords.LongestText).WithMessage($"The question must be {QuestionWords.LongestText} characters or fewer");
        RuleFor(form => form.Hint).MaximumLength(QuestionWords.LongestHint).WithMessage($"The hint must be {QuestionWords.LongestHint} characters or fewer");
        RuleFor(form => form.Kind).NotNull().WithMessage("Choose how it is answered").IsInEnum().WithMessage("Choose how it is answered");
        RuleFor(form => form.Options).Must((form, _) => form.Lines.All(line => line.Length <= QuestionWords.LongestOption)).WithMessage($"An answer to choose from must be {QuestionWords.LongestOption} characters or fewer");
        RuleForEach(form => form.Stages).Must(stage => Stages.Each.Contains(stage)).WithMessage("Choose the phases of the schools that are asked");
        RuleFor(form => form.Audience).IsInEnum().WithMessage("Choose who sees the answer");
        RuleFor(form => form.Fact).IsInEnum().WithMessage("Choose the fact that the question is about");
        RuleFor(form => form.Least).InclusiveBetween(-Largest, Largest).WithMessage("The smallest number is out of range");
        RuleFor(form => form.Most).InclusiveBetween(-Largest, Largest).WithMessage("The largest number is out of range");
        RuleFor(form => form.Meaning).IsInEnum().WithMessage(QuestionnaireRefusals.MeaningMissing.Message);
        RuleFor(form => form.Unit).MaximumLength(QuestionWords.LongestUnit).WithMessage($"What it counts must be {QuestionWords.LongestUnit} characters or fewer");
    }
}
