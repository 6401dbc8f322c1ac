using MusicHub.Domain.Questionnaires;

namespace MusicHub.Domain.Facts;

/// <summary>The facts about a school in a year that more than one form asks for.</summary>
public enum FactKind
{
    MusicBudget,
    MinutesEarlyYears,
    MinutesKeyStage1,
    MinutesKeyStage2,
    MinutesKeyStage3,
    PlanState,
}

public static class FactKinds
{
    public const decimal MostPounds = 1_000_000m;

    /// <summary>A whole school week.</summary>
    public const decimal MostMinutes = 2000m;

    /// <summary>Of a plan: it is in place, and its summary is published.</summary>
    public const string PublishedPlan = "Published";

    public static readonly IReadOnlyList<FactKind> All = Enum.GetValues<FactKind>();

    private static readonly IReadOnlyDictionary<string, string> PlanStates = new OrderedDictionary<string, string>
    {
        ["None"] = "No plan yet",
        ["BeingWritten"] = "Being written",
        ["InPlace"] = "In place, summary not published",
        [PublishedPlan] = "In place, summary published",
    };

    private static readonly IReadOnlyDictionary<string, string> NoWords = new Dictionary<string, string>();

    public static string Title(this FactKind kind) => kind switch
    {
        FactKind.MusicBudget => "Music budget for the year",
        FactKind.MinutesEarlyYears => "Music in early years, minutes a week",
        FactKind.MinutesKeyStage1 => "Curriculum music in key stage 1, minutes a week",
        FactKind.MinutesKeyStage2 => "Curriculum music in key stage 2, minutes a week",
        FactKind.MinutesKeyStage3 => "Curriculum music in key stage 3, minutes a week",
        _ => "School music development plan",
    };

    public static FactShape Shape(this FactKind kind) => kind switch
    {
        FactKind.MusicBudget => FactShape.Pounds,
        FactKind.PlanState => FactShape.Word,
        _ => FactShape.Minutes,
    };

    /// <summary>Of a word: what is kept, and what people read, in order. Empty for a number.</summary>
    public static IReadOnlyDictionary<string, string> Words(this FactKind kind) => kind == FactKind.PlanState ? PlanStates : NoWords;

    /// <summary>Minutes a week that a school of these stages can have.</summary>
    public static IReadOnlyList<FactKind> MinutesFor(SchoolStages stages) =>
    [
        .. stages.HasFlag(SchoolStages.EarlyYears) || stages.HasFlag(SchoolStages.Special) ? [FactKind.MinutesEarlyYears] : Array.Empty<FactKind>(),
        .. stages.HasFlag(SchoolStages.Primary) || stages.HasFlag(SchoolStages.Special) ? [FactKind.MinutesKeyStage1, FactKind.MinutesKeyStage2] : Array.Empty<FactKind>(),
        .. stages.HasFlag(SchoolStages.Secondary) || stages.HasFlag(SchoolStages.Special) ? [FactKind.MinutesKeyStage3] : Array.Empty<FactKind>(),
    ];

    internal static Refusal? RefusalOf(this FactKind kind, FactValue value) => kind.Shape() switch
    {
        FactShape.Word => value is { Number: null, Word: { } word } && kind.Words().ContainsKey(word) ? null : FactRefusals.NotOffered(kind),
        FactShape.Pounds => value is { Word: null, Number: >= 0 and <= MostPounds and var pounds } && decimal.Round(pounds, 2) == pounds ? null : FactRefusals.NotPounds(kind),
        _ => value is { Word: null, Number: >= 0 and <= MostMinutes and var minutes } && decimal.Truncate(minutes) == minutes ? null : FactRefusals.NotMinutes(kind),
    };
}

public enum FactShape
{
    /// <summary>To the penny.</summary>
    Pounds,

    /// <summary>Whole minutes a week.</summary>
    Minutes,

    Word,
}

public static class FactRefusals
{
    public static Refusal NotOffered(FactKind kind) => new("fact-not-offered", $"{kind.Title()}: choose one of the answers", kind.ToString());

    public static Refusal NotPounds(FactKind kind) => new("fact-not-pounds", $"{kind.Title()}: enter pounds from 0 to {FactKinds.MostPounds:N0}, such as 450 or 450.50", kind.ToString());

    public static Refusal NotMinutes(FactKind kind) => new("fact-not-minutes", $"{kind.Title()}: enter whole minutes from 0 to {FactKinds.MostMinutes:N0}", kind.ToString());

    public static Refusal KnownLater(FactKind kind, DateOnly asAt) =>
        new("fact-known-later", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{kind.Title()}: something later is known, as at {asAt:d MMM yyyy}. Leave it out here."), kind.ToString());
}
