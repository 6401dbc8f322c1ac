namespace MusicHub.Domain.Calendar;

/// <summary>Easter Sunday of the western churches, which England's spring holiday turns on.</summary>
public static class Easter
{
    // The Gregorian computus as published anonymously in Nature, 20 April 1876.
    public static DateOnly Of(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        int l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        int m = (a + (11 * h) + (22 * l)) / 451;
        return new DateOnly(year, (h + l - (7 * m) + 114) / 31, ((h + l - (7 * m) + 114) % 31) + 1);
    }
}
