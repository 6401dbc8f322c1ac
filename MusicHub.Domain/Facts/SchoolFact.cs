namespace MusicHub.Domain.Facts;

/// <summary>
/// A fact about a school in an academic year, held once. Visit, survey and audit show it with its date, and confirm or
/// replace it here; what it was before stands in the history. A school's lead school status is held by the school itself.
/// </summary>
public sealed class SchoolFact : Aggregate
{
    private SchoolFact()
    {
    }

    public Guid SchoolId { get; private init; }

    /// <summary>The academic year that it is about, by its first calendar year.</summary>
    public int YearStart { get; private init; }

    public FactKind Kind { get; private init; }

    /// <summary>In pounds or in minutes a week, as the kind says; null for a kind that is a word.</summary>
    public decimal? Number { get; private set; }

    /// <summary>One of the kind's words; null for a kind that is a number.</summary>
    public string? Word { get; private set; }

    /// <summary>The day on which it was learnt or confirmed last.</summary>
    public DateOnly AsAt { get; private set; }

    public FactSource Source { get; private set; }

    /// <summary>The visit, survey or audit in which it was learnt.</summary>
    public Guid? SourceId { get; private set; }

    public static Result<SchoolFact> Learn(Guid schoolId, int yearStart, FactKind kind, FactValue value, FactOrigin origin)
    {
        var fact = new SchoolFact { SchoolId = schoolId, YearStart = yearStart, Kind = kind };
        var result = fact.Set(value, origin);
        return result.IsRefused ? result.Refusal : fact;
    }

    /// <summary>Confirms it, where the value is the same, or replaces it. What was learnt later is not undone by what is entered late.</summary>
    public Result Set(FactValue value, FactOrigin origin)
    {
        if (Kind.RefusalOf(value) is { } refusal)
            return refusal;
        if (origin.On < AsAt)
            return FactRefusals.KnownLater(Kind, AsAt);
        (Number, Word) = (value.Number, value.Word);
        (AsAt, Source, SourceId) = (origin.On, origin.Source, origin.SourceId);
        return Result.Done;
    }
}

/// <summary>A number or a word, as the kind of fact asks.</summary>
public sealed record FactValue(decimal? Number, string? Word)
{
    public static FactValue Of(decimal number) => new(number, null);

    public static FactValue Of(string word) => new(null, word);
}

/// <param name="On">The day on which it was learnt.</param>
/// <param name="SourceId">The visit, survey or audit.</param>
public sealed record FactOrigin(DateOnly On, FactSource Source, Guid? SourceId);

public enum FactSource
{
    Visit,
    Survey,
    Audit,
    Summary,
    Person,
}
