namespace MusicHub.Domain.Calendar;

/// <summary>The bank holidays of England on which schools might otherwise teach; one that falls on a weekend is kept on the next weekday that is none.</summary>
public static class BankHolidays
{
    /// <summary>Its name, or null where the day is none. A holiday that a government adds or moves once is not known: the hub notes it as a day without visits.</summary>
    public static string? NameOf(DateOnly day) => day switch
    {
        { Month: 1, Day: 1, DayOfWeek: not (DayOfWeek.Saturday or DayOfWeek.Sunday) } or { Month: 1, Day: 2 or 3, DayOfWeek: DayOfWeek.Monday } => "New Year’s Day",
        { Month: 5, Day: <= 7, DayOfWeek: DayOfWeek.Monday } => "Early May bank holiday",
        { Month: 5, Day: >= 25, DayOfWeek: DayOfWeek.Monday } => "Spring bank holiday",
        { Month: 8, Day: >= 25, DayOfWeek: DayOfWeek.Monday } => "Summer bank holiday",
        { Month: 12, Day: 25 or 26, DayOfWeek: not (DayOfWeek.Saturday or DayOfWeek.Sunday) } => day.Day == 25 ? "Christmas Day" : "Boxing Day",
        { Month: 12, Day: 27 or 28, DayOfWeek: DayOfWeek.Monday or DayOfWeek.Tuesday } => "Christmas holiday",
        _ when Easter.Of(day.Year).AddDays(-2) == day => "Good Friday",
        _ when Easter.Of(day.Year).AddDays(1) == day => "Easter Monday",
        _ => null,
    };
}
