using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Pricing;

namespace MusicHub.Domain.FirstAccess.Options;

/// <summary>
/// A way of sharing the cost of First Access between the grant and schools in an academic year. The board endorses it, or does
/// not; the executive adopts it. From the moment it is put to the board its percentages stay; a correction is a new version.
/// </summary>
public sealed class SubsidyOption : BoardOption
{
    private SubsidyOption()
    {
    }

    /// <summary>The versions of one option share it.</summary>
    public Guid SeriesId { get; private init; }

    /// <summary>Of the series, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>Per cent of the full cost of a year group's first subsidised term.</summary>
    public decimal First { get; private set; }

    public decimal Second { get; private set; }

    public decimal Third { get; private set; }

    public SubsidyRates Rates => new(First, Second, Third);

    /// <summary>"Option B, version 2".</summary>
    public string Title => Number == 1 ? Name : $"{Name}, version {Number}";

    public static Result<SubsidyOption> Draft(int startYear, OptionDetails details, Guid byId, DateTimeOffset at) =>
        startYear is < 2000 or > 2100 ? CalendarRefusals.YearOutOfRange : Draft(startYear, Ids.Next(), 1, details, byId, at);

    /// <summary>The option whose percentages hold for the year's bookings: the one adopted last.</summary>
    public static SubsidyOption? InForce(IEnumerable<SubsidyOption> options, int startYear) =>
        options.Where(option => option.StartYear == startYear && option.State == OptionState.Adopted).MaxBy(option => option.AdoptedAt);

    /// <summary>A draft that corrects this one, which stays as it is.</summary>
    /// <param name="number">The next of the series.</param>
    public Result<SubsidyOption> Correct(int number, OptionDetails details, Guid byId, DateTimeOffset at) =>
        CanChange ? OptionRefusals.StillADraft : Draft(StartYear, SeriesId, number, details, byId, at);

    public Result Change(OptionDetails details)
    {
        if (!CanChange)
            return OptionRefusals.NotADraft;
        if (details.Refusal() is { } refusal)
            return refusal;
        Set(details);
        return Result.Done;
    }

    public Result PutToBoard(DateOnly meetingOn)
    {
        if (!CanChange)
            return OptionRefusals.NotADraft;
        (State, MeetingOn) = (OptionState.BeforeBoard, meetingOn);
        return Result.Done;
    }

    /// <summary>It is not to be put to the board after all, or not as it is.</summary>
    public Result TakeBack()
    {
        if (State != OptionState.BeforeBoard)
            return OptionRefusals.NotBeforeBoard;
        (State, MeetingOn) = (OptionState.Draft, null);
        return Result.Done;
    }

    /// <param name="meetingOn">When the board met; not in the future.</param>
    public Result Decide(bool endorsed, DateOnly meetingOn, string? note, DateOnly today)
    {
        if (State != OptionState.BeforeBoard)
            return OptionRefusals.NotBeforeBoard;
        return Decided(endorsed, meetingOn, note, today);
    }

    private static Result<SubsidyOption> Draft(int startYear, Guid seriesId, int number, OptionDetails details, Guid byId, DateTimeOffset at)
    {
        if (details.Refusal() is { } refusal)
            return refusal;
        var option = new SubsidyOption { StartYear = startYear, SeriesId = seriesId, Number = number, DraftedById = byId, DraftedAt = at };
        option.Set(details);
        return option;
    }

    private void Set(OptionDetails details) =>
        (Name, First, Second, Third, Note) = (details.Name!.Trim(), details.Rates.First, details.Rates.Second, details.Rates.Third, Text(details.Note));
}

/// <summary>What a draft says.</summary>
public sealed record OptionDetails(string? Name, SubsidyRates Rates, string? Note = null)
{
    internal Refusal? Refusal()
    {
        if (BoardOption.RefusalOf(Name) is { } refusal)
            return refusal;
        if (!SubsidyRates.Possible(Rates.First))
            return OptionRefusals.PercentWrong("First");
        if (!SubsidyRates.Possible(Rates.Second))
            return OptionRefusals.PercentWrong("Second");
        if (!SubsidyRates.Possible(Rates.Third))
            return OptionRefusals.PercentWrong("Third");
        return Note?.Trim().Length > BoardOption.LongestNote ? OptionRefusals.NoteTooLong("Note") : null;
    }
}
