using MusicHub.Domain.VisitCycle.Planning;

namespace MusicHub.Domain.VisitCycle.Availability;

/// <summary>Which mornings and afternoons of a school week, Monday to Friday. Its text, such as "Mon am, Thu pm", is what is kept and what the history tells.</summary>
public readonly record struct HalfDays
{
    private const string Separator = ", ";

    private readonly int _bits;

    private HalfDays(int bits) => _bits = bits;

    /// <summary>All ten, as they are named: "Mon am" first.</summary>
    public static IReadOnlyList<(string Name, DayOfWeek Day, DayPart Part)> All { get; } =
        [.. from day in new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }
            from part in new[] { DayPart.Morning, DayPart.Afternoon }
            select ($"{day.ToString()[..3]} {(part == DayPart.Morning ? "am" : "pm")}", day, part)];

    public int Count => int.PopCount(_bits);

    /// <summary>Names that are not known say nothing.</summary>
    public static HalfDays Of(IEnumerable<string> names)
    {
        var bits = 0;
        foreach (var name in names)
        {
            for (var half = 0; half < All.Count; half++)
                bits |= All[half].Name == name ? 1 << half : 0;
        }

        return new(bits);
    }

    public static HalfDays Parse(string text) => Of(text.Split(Separator));

    public bool Has(DayOfWeek day, DayPart part) =>
        day is >= DayOfWeek.Monday and <= DayOfWeek.Friday && (_bits & (1 << ((((int)day - 1) * 2) + (part == DayPart.Morning ? 0 : 1)))) != 0;

    public IReadOnlyList<string> Names()
    {
        var bits = _bits;
        return [.. All.Where((_, half) => (bits & (1 << half)) != 0).Select(half => half.Name)];
    }

    public override string ToString() => string.Join(Separator, Names());
}
