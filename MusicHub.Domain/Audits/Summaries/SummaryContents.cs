namespace MusicHub.Domain.Audits.Summaries;

/// <summary>
/// What a published summary says, part by part as the Department for Education's template has them. Schools may leave parts
/// out or name them otherwise, so that each may be missing. Minutes a week are facts about the school, and held there; the
/// music lead is a contact.
/// </summary>
public sealed record SummaryContents
{
    public const int LongestText = 4000;

    public const int LongestLine = 300;

    public bool? NamesMusicLead { get; init; }

    public bool? NamesSeniorLead { get; init; }

    public bool? NamesHub { get; init; }

    /// <summary>Other organisations that the school works with.</summary>
    public string? Partners { get; init; }

    /// <summary>Part A.</summary>
    public string? Curriculum { get; init; }

    public string? Scheme { get; init; }

    public string? Qualifications { get; init; }

    /// <summary>Part B.</summary>
    public string? CoCurricular { get; init; }

    public bool? HasChoir { get; init; }

    public bool? HasEnsemble { get; init; }

    public bool? OffersLessons { get; init; }

    /// <summary>Part C.</summary>
    public string? Experiences { get; init; }

    public bool? PerformsEachTerm { get; init; }

    public bool? HearsLiveMusic { get; init; }

    /// <summary>"In the future".</summary>
    public string? Future { get; init; }

    /// <summary>"Further information".</summary>
    public string? Further { get; init; }

    public bool IsEmpty => Trimmed() == new SummaryContents();

    internal static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    internal SummaryContents Trimmed() => this with
    {
        Partners = Trimmed(Partners),
        Curriculum = Trimmed(Curriculum),
        Scheme = Trimmed(Scheme),
        Qualifications = Trimmed(Qualifications),
        CoCurricular = Trimmed(CoCurricular),
        Experiences = Trimmed(Experiences),
        Future = Trimmed(Future),
        Further = Trimmed(Further),
    };

    internal Refusal? RefusalOf()
    {
        var text = new[] { (nameof(Curriculum), Curriculum), (nameof(CoCurricular), CoCurricular), (nameof(Experiences), Experiences), (nameof(Future), Future), (nameof(Further), Further) }
            .FirstOrDefault(part => part.Item2?.Trim().Length > LongestText).Item1;
        var line = new[] { (nameof(Partners), Partners), (nameof(Scheme), Scheme), (nameof(Qualifications), Qualifications) }
            .FirstOrDefault(part => part.Item2?.Trim().Length > LongestLine).Item1;
        return text is not null ? SummaryRefusals.TextTooLong(text, LongestText) : line is not null ? SummaryRefusals.TextTooLong(line, LongestLine) : null;
    }
}
