using System.Globalization;

namespace MusicHub.Domain.Reports;

/// <summary>Numbers and days inside a report's sentences.</summary>
internal static class Say
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"2 December 2025".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", British);

    /// <summary>"2 Dec 2025".</summary>
    public static string ShortDay(DateOnly day) => day.ToString("d MMM yyyy", British);

    /// <summary>A number that names something: "135246".</summary>
    public static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>"1,234".</summary>
    public static string Number(int number) => number.ToString("N0", British);

    /// <summary>"£1,235".</summary>
    public static string Pounds(decimal amount) => amount.ToString("C0", British);

    /// <summary>"no schools", "1 school", "2 schools".</summary>
    public static string Count(int number, string one) => number switch
    {
        0 => $"no {one}s",
        1 => $"1 {one}",
        _ => $"{Number(number)} {one}s",
    };

    /// <summary>"4 fewer than the target", "level with the target", "1 more than the target".</summary>
    public static string Difference(int difference, string than) => difference switch
    {
        0 => $"level with {than}",
        > 0 => $"{Number(difference)} more than {than}",
        _ => $"{Number(-difference)} fewer than {than}",
    };

    /// <summary>"36%"; never 0% of something or 100% of less than all.</summary>
    /// <param name="whole">Above zero.</param>
    public static string Share(int part, int whole)
    {
        if (part == 0 || part == whole)
            return part == 0 ? "0%" : "100%";
        var percent = (int)Math.Round(100m * part / whole, MidpointRounding.AwayFromZero);
        return percent switch
        {
            0 => "less than 1%",
            100 when part < whole => "over 99%",
            100 => "just over 100%",
            _ => $"{Number(percent)}%",
        };
    }
}
