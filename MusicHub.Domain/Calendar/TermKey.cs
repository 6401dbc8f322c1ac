using System.Globalization;

namespace MusicHub.Domain.Calendar;

/// <summary>A term named without its dates: <c>2025-autumn</c> is the autumn term of the academic year 2025/26. Sorts in time, as a value and as text.</summary>
/// <param name="StartYear">The calendar year in which the academic year starts.</param>
public readonly record struct TermKey(int StartYear, TermName Name) : IComparable<TermKey>
{
    /// <summary>"Spring 2026": the calendar year in which the term is taught.</summary>
    public string Title => string.Create(CultureInfo.InvariantCulture, $"{Name} {(Name == TermName.Autumn ? StartYear : StartYear + 1)}");

    /// <summary>"2025/26".</summary>
    public string YearTitle => AcademicYear.TitleOf(StartYear);

    public TermKey Next => Name == TermName.Summer ? new(StartYear + 1, TermName.Autumn) : new(StartYear, Name + 1);

    public TermKey Previous => Name == TermName.Autumn ? new(StartYear - 1, TermName.Summer) : new(StartYear, Name - 1);

    public static bool operator <(TermKey left, TermKey right) => left.CompareTo(right) < 0;

    public static bool operator >(TermKey left, TermKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(TermKey left, TermKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(TermKey left, TermKey right) => left.CompareTo(right) >= 0;

    public static bool TryParse(string? text, out TermKey key)
    {
        key = default;
        if (text is not { Length: > 5 } || text[4] != '-')
            return false;
        if (!int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 2199)
            return false;
        TermName? name = text[5..].ToLowerInvariant() switch
        {
            "autumn" => TermName.Autumn,
            "spring" => TermName.Spring,
            "summer" => TermName.Summer,
            _ => null,
        };
        key = new(year, name ?? default);
        return name is not null;
    }

    /// <exception cref="FormatException">The text is not a year and a term, such as 2025-autumn.</exception>
    public static TermKey Parse(string text) =>
        TryParse(text, out var key) ? key : throw new FormatException($"'{text}' is not a term; write it like 2025-autumn.");

    public int CompareTo(TermKey other) => (StartYear, Name).CompareTo((other.StartYear, other.Name));

    public override string ToString() => Name switch
    {
        TermName.Autumn => string.Create(CultureInfo.InvariantCulture, $"{StartYear:D4}-autumn"),
        TermName.Spring => string.Create(CultureInfo.InvariantCulture, $"{StartYear:D4}-spring"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{StartYear:D4}-summer"),
    };
}
