namespace MusicHub.Domain.FirstAccess.Charges;

/// <summary>How a class is taught.</summary>
public enum DeliveryKind
{
    WholeClass,
    LargeGroup,
    SmallGroup,

    /// <summary>Together with the school's own teacher; by exception, with a reason.</summary>
    CoDelivered,
}

/// <summary>How many terms a booking may be for.</summary>
[Flags]
public enum Durations
{
    None = 0,
    OneTerm = 1,
    TwoTerms = 2,
    ThreeTerms = 4,
    Any = OneTerm | TwoTerms | ThreeTerms,
}

public static class DeliveryKinds
{
    public static readonly IReadOnlyList<DeliveryKind> All = Enum.GetValues<DeliveryKind>();

    public static string Title(this DeliveryKind kind) => kind switch
    {
        DeliveryKind.WholeClass => "Whole class",
        DeliveryKind.LargeGroup => "Large group",
        DeliveryKind.SmallGroup => "Small group",
        DeliveryKind.CoDelivered => "Co-delivered",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>What is counted: classes, or the groups that a class is divided into.</summary>
    public static string Noun(this DeliveryKind kind) => kind is DeliveryKind.LargeGroup or DeliveryKind.SmallGroup ? "group" : "class";

    /// <summary>"6 to 8 pupils", "at most 20 pupils"; null where there is no bound.</summary>
    public static string? SizesInWords(this DeliveryModel model) => (model.LeastPupils, model.MostPupils) switch
    {
        ({ } least, { } most) when least == most => Pupils(least),
        ({ } least, { } most) => $"{least} to {most} pupils",
        ({ } least, null) => $"at least {Pupils(least)}",
        (null, { } most) => $"at most {Pupils(most)}",
        _ => null,
    };

    public static bool Allow(this Durations durations, int terms) => terms switch
    {
        1 => durations.HasFlag(Durations.OneTerm),
        2 => durations.HasFlag(Durations.TwoTerms),
        3 => durations.HasFlag(Durations.ThreeTerms),
        _ => false,
    };

    /// <summary>"1 term only", "1 or 3 terms", "1, 2 or 3 terms".</summary>
    public static string Title(this Durations durations)
    {
        var allowed = Enumerable.Range(1, 3).Where(terms => durations.Allow(terms)).ToList();
        return allowed switch
        {
            [] => "not offered",
            [1] => "1 term only",
            [var one] => $"{one} terms only",
            [var one, var other] => $"{one} or {other} terms",
            _ => "1, 2 or 3 terms",
        };
    }

    private static string Pupils(int number) => number == 1 ? "1 pupil" : $"{number} pupils";
}
