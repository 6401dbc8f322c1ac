using MusicHub.Domain.Calendar;

namespace MusicHub.Domain.Audits.Summaries;

/// <summary>
/// Whether a school publishes the summary of its music development plan for an academic year, as somebody looked last, and
/// what it says. Schools are expected to publish one, and no law obliges them: not to find it is a fact, and no fault.
/// </summary>
public sealed class SummaryCheck : Aggregate
{
    public const int LongestAddress = 500;

    public const int LongestNote = 2000;

    private SummaryCheck() => Contents = new SummaryContents();

    public Guid SchoolId { get; private init; }

    /// <summary>The academic year for which it was looked for, by its first calendar year.</summary>
    public int YearStart { get; private init; }

    public SummaryFinding Finding { get; private set; }

    /// <summary>Where it stands, or where it was looked for.</summary>
    public string? Address { get; private set; }

    /// <summary>The academic year that it says it covers, by its first calendar year; null where it says none.</summary>
    public int? Covers { get; private set; }

    /// <summary>As it says itself.</summary>
    public DateOnly? PublishedOn { get; private set; }

    /// <summary>When the school means to look at it again, as it says itself.</summary>
    public DateOnly? ReviewOn { get; private set; }

    public DateOnly CheckedOn { get; private set; }

    public Guid CheckedById { get; private set; }

    public SummaryContents Contents { get; private set; }

    /// <summary>What the hub thinks of it; never leaves the hub.</summary>
    public string? QualityNote { get; private set; }

    public SummaryState State => SummaryStates.Of(Finding, Covers, YearStart);

    /// <summary>The academic year to look for: from June on the coming one, as summaries are renewed before a year starts.</summary>
    public static int YearToCheck(DateOnly today) => AcademicYear.StartYearOf(today) + (today.Month is >= 6 and <= 8 ? 1 : 0);

    public static Result<SummaryCheck> Begin(Guid schoolId, int yearStart, SummaryLook look, Guid byId, DateOnly on, DateOnly today)
    {
        var check = new SummaryCheck { SchoolId = schoolId, YearStart = yearStart };
        var result = check.Look(look, byId, on, today);
        return result.IsRefused ? result.Refusal : check;
    }

    /// <summary>Somebody looked, for the first time or again.</summary>
    public Result Look(SummaryLook look, Guid byId, DateOnly on, DateOnly today)
    {
        if (look.RefusalOf(YearStart) is { } refusal)
            return refusal;
        if (on > today)
            return SummaryRefusals.CheckedLater;
        if (look.Finding == SummaryFinding.NotChecked && !Contents.IsEmpty)
            return SummaryRefusals.HasContents;
        var found = look.Finding == SummaryFinding.Found;
        Finding = look.Finding;
        Address = WebAddress.Of(look.Address);
        (Covers, PublishedOn, ReviewOn) = found ? (look.Covers, look.PublishedOn, look.ReviewOn) : (null, null, null);
        (CheckedOn, CheckedById) = (on, byId);
        return Result.Done;
    }

    /// <summary>Writes down what it says.</summary>
    public Result Extract(SummaryContents contents, string? qualityNote)
    {
        if (Finding != SummaryFinding.Found)
            return SummaryRefusals.NotFoundYet;
        if (contents.RefusalOf() is { } refusal)
            return refusal;
        if (qualityNote?.Trim().Length > LongestNote)
            return SummaryRefusals.NoteTooLong;
        (Contents, QualityNote) = (contents.Trimmed(), SummaryContents.Trimmed(qualityNote));
        return Result.Done;
    }
}

public enum SummaryFinding
{
    NotChecked,
    Found,
    NotFound,
}

/// <summary>What somebody saw who looked for a summary.</summary>
/// <param name="Covers">An academic year by its first calendar year; null where the summary says none.</param>
public sealed record SummaryLook(SummaryFinding Finding, string? Address = null, int? Covers = null, DateOnly? PublishedOn = null, DateOnly? ReviewOn = null)
{
    private const int EarliestYears = 10;

    internal Refusal? RefusalOf(int yearStart) =>
        !string.IsNullOrWhiteSpace(Address) && WebAddress.Of(Address) is null ? SummaryRefusals.NoAddress
        : Finding != SummaryFinding.Found ? null
        : string.IsNullOrWhiteSpace(Address) ? SummaryRefusals.AddressMissing
        : Covers < yearStart - EarliestYears || Covers > yearStart + 1 ? SummaryRefusals.YearOutOfReach
        : ReviewOn < PublishedOn ? SummaryRefusals.ReviewedBeforePublished
        : null;
}
