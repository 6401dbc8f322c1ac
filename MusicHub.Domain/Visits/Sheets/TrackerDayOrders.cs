namespace MusicHub.Domain.Visits.Sheets;

/// <summary>
/// Sheets whose dates do not all have the day first, as "11/23/2025" shows: then "3/11/2025" may be either way round, and a
/// person says once for the sheet which it is.
/// </summary>
internal sealed class TrackerDayOrders
{
    private static readonly VisitColumn[] Columns = [VisitColumn.Day, VisitColumn.Week, VisitColumn.FollowUpBy];

    private readonly Dictionary<string, TrackerDayOrder> _inDoubt = [];

    public TrackerDayOrders(IEnumerable<TrackerRow> rows, Func<TrackerRow, string, (SheetDay? Day, string? Problem, bool IsAmerican)> read)
    {
        foreach (var sheet in rows.Where(row => row.WhyNoVisit is null).GroupBy(row => row.Sheet))
        {
            var days = sheet.SelectMany(row => Columns.Select(column => row[column]).Where(text => text.Length > 0).Select(text => (Text: text, Read: read(row, text)))).ToList();
            var (american, dayFirst) = (days.Count(day => day.Read.IsAmerican), days.Count(day => day.Read.Day is { IsDayFirst: true }));
            var example = days.Find(day => day.Read.Day is { IsEitherWay: true }).Text;
            if (american > 0 && (example is not null || american >= dayFirst))
                _inDoubt[sheet.Key] = new(example ?? days.Find(day => day.Read.IsAmerican).Text, dayFirst > american ? TrackerAnswers.DayFirst : american > dayFirst ? TrackerAnswers.MonthFirst : null);
        }
    }

    public TrackerDayOrder? InDoubt(string sheet) => _inDoubt.GetValueOrDefault(sheet);
}

/// <param name="Example">A date that may be either way round.</param>
/// <param name="Likely">As most dates are that can only be read one way.</param>
internal sealed record TrackerDayOrder(string Example, string? Likely);
