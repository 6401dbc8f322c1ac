using MusicHub.Domain.Audits;
using MusicHub.Domain.Facts;

namespace MusicHub.Domain.Questionnaires;

/// <summary>What an editor says about a question.</summary>
/// <param name="Options">Of a choice or scale: the answers offered, of a scale from the lowest; of counts: what is counted. Blank ones are left out.</param>
public sealed record QuestionWords(string Text, string? Hint, QuestionKind Kind, IReadOnlyList<string> Options, SchoolStages Stages, QuestionAudience Audience)
{
    public const int LongestText = 300;

    public const int LongestHint = 500;

    public const int LongestOption = 200;

    public const int LongestUnit = 30;

    public const int MostOptions = 20;

    public FactKind? Fact { get; init; }

    public decimal? Least { get; init; }

    public decimal? Most { get; init; }

    public string? Unit { get; init; }

    /// <summary>Of a statement to rate.</summary>
    public AuditStrand? Strand { get; init; }

    /// <summary>Of a statement to rate that tells of a key feature: it stands in the short form too.</summary>
    public KeyFeature? Feature { get; init; }

    internal IReadOnlyList<string> CleanOptions => [.. Options.Select(option => option.Trim()).Where(option => option.Length > 0)];

    /// <summary>What is wrong with it, if anything is.</summary>
    public Refusal? Refusal()
    {
        if (string.IsNullOrWhiteSpace(Text))
            return QuestionnaireRefusals.TextMissing;
        if (Stages == 0)
            return QuestionnaireRefusals.StagesMissing;
        if (Kind == QuestionKind.Fact && Fact is null || Kind != QuestionKind.Fact && Fact is not null)
            return QuestionnaireRefusals.FactMissing;
        if (Kind == QuestionKind.Rating && Strand is null)
            return QuestionnaireRefusals.StrandMissing;
        if (Kind == QuestionKind.Number && Least > Most)
            return QuestionnaireRefusals.LeastOverMost;
        if (!Kind.HasOptions())
            return null;
        var options = CleanOptions;
        return options.Count < 2 ? QuestionnaireRefusals.TooFewOptions
            : options.Count > MostOptions ? QuestionnaireRefusals.TooManyOptions
            : options.Distinct(StringComparer.OrdinalIgnoreCase).Count() < options.Count ? QuestionnaireRefusals.OptionTwice
            : null;
    }
}

public enum QuestionKind
{
    /// <summary>One of the options.</summary>
    Choice,

    /// <summary>Any of the options.</summary>
    SeveralChoices,

    /// <summary>Any of the options, each of which can become an action.</summary>
    Interests,

    /// <summary>One of the options, which stand in order from the lowest: it has a mean.</summary>
    Scale,

    Number,

    Text,

    /// <summary>A fact about the school in the year, shown with its date when it is known.</summary>
    Fact,

    /// <summary>A statement, rated by the scale that all of the version share, with evidence and a note; or it does not apply.</summary>
    Rating,

    /// <summary>A whole number for each of the options, such as teachers by how confident they are.</summary>
    Counts,
}

public enum QuestionAudience
{
    /// <summary>Never leaves the hub.</summary>
    Internal,

    /// <summary>May stand in what the school is sent.</summary>
    Shared,
}

public static class QuestionKinds
{
    public static readonly IReadOnlyList<QuestionKind> All = Enum.GetValues<QuestionKind>();

    public static bool HasOptions(this QuestionKind kind) => kind is QuestionKind.Choice or QuestionKind.SeveralChoices or QuestionKind.Interests or QuestionKind.Scale or QuestionKind.Counts;

    public static string Title(this QuestionKind kind) => kind switch
    {
        QuestionKind.Choice => "One choice",
        QuestionKind.SeveralChoices => "Several choices",
        QuestionKind.Interests => "Interests",
        QuestionKind.Scale => "Scale",
        QuestionKind.Number => "Number",
        QuestionKind.Text => "Text",
        QuestionKind.Rating => "Statement to rate",
        QuestionKind.Counts => "Counts",
        _ => "Fact about the school",
    };
}
