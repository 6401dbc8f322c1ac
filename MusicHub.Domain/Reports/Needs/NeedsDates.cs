using MusicHub.Domain.Calendar;

namespace MusicHub.Domain.Reports.Needs;

/// <summary>From which day to which a needs analysis counts: all of the academic year that has passed.</summary>
internal static class NeedsDates
{
    public static NeedsCover CoverOf(NeedsInput input)
    {
        var (from, end) = (new DateOnly(input.YearStart, 9, 1), new DateOnly(input.YearStart + 1, 8, 31));
        var today = UkTime.DayOf(input.DataAsAt);
        var upTo = today < end ? today : end;
        return new NeedsCover(input.HubName, input.YearStart, AcademicYear.TitleOf(input.YearStart), input.DataAsAt, from, upTo, upTo.AddYears(-1), upTo == end);
    }
}
