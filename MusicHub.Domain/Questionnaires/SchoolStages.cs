using MusicHub.Domain.Schools;

namespace MusicHub.Domain.Questionnaires;

/// <summary>The stages of education that a question is about; a school may have several.</summary>
[Flags]
public enum SchoolStages
{
    None = 0,
    EarlyYears = 1,
    Primary = 2,
    Secondary = 4,
    Special = 8,
    All = EarlyYears | Primary | Secondary | Special,
}

public static class Stages
{
    public static readonly IReadOnlyList<SchoolStages> Each = [SchoolStages.EarlyYears, SchoolStages.Primary, SchoolStages.Secondary, SchoolStages.Special];

    /// <summary>The stages of a school; a school of unknown phase is asked everything.</summary>
    public static SchoolStages Of(Phase? phase) => phase switch
    {
        Phase.Nursery => SchoolStages.EarlyYears,
        Phase.Primary => SchoolStages.EarlyYears | SchoolStages.Primary,
        Phase.MiddleDeemedPrimary => SchoolStages.Primary,
        Phase.Secondary or Phase.MiddleDeemedSecondary or Phase.SixteenPlus => SchoolStages.Secondary,
        Phase.AllThrough => SchoolStages.EarlyYears | SchoolStages.Primary | SchoolStages.Secondary,
        Phase.Special or Phase.AlternativeProvision => SchoolStages.Special,
        _ => SchoolStages.All,
    };

    /// <summary>"All phases", or "Primary and special".</summary>
    public static string Title(this SchoolStages stages)
    {
        if (stages == SchoolStages.All)
            return "All phases";
        var words = Each.Where(stage => stages.HasFlag(stage)).Select(stage => stage == SchoolStages.EarlyYears ? "early years" : stage.ToString().ToLowerInvariant()).ToList();
        var text = words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words[..^1])} and {words[^1]}";
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }
}
