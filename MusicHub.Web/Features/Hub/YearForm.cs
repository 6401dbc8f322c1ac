using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using MusicHub.Domain.Calendar;

namespace MusicHub.Web.Features.Hub;

/// <summary>The dates of an academic year's three terms.</summary>
public sealed class YearForm
{
    /// <summary>When a year is opened: which.</summary>
    public int StartYear { get; set; }

    public TermForm Autumn { get; set; } = new();

    public TermForm Spring { get; set; } = new();

    public TermForm Summer { get; set; } = new();

    /// <summary>When a year is opened: whether the targets of the year before are its first ones.</summary>
    public bool CarryTargets { get; set; }

    public IReadOnlySet<TermName> Provisional => Enum.GetValues<TermName>().Where(name => !Term(name).Confirmed).ToHashSet();

    public TermForm Term(TermName name) => name switch
    {
        TermName.Autumn => Autumn,
        TermName.Spring => Spring,
        _ => Summer,
    };

    internal static YearForm Of(AcademicYear year) => new()
    {
        Autumn = TermForm.Of(year.Term(TermName.Autumn)),
        Spring = TermForm.Of(year.Term(TermName.Spring)),
        Summer = TermForm.Of(year.Term(TermName.Summer)),
    };

    /// <summary>Says of a date that could not be read which term's date it is.</summary>
    internal static void NameDates(ModelStateDictionary modelState)
    {
        foreach (var name in Enum.GetValues<TermName>())
        {
            foreach (var (field, words) in TermForm.Dates)
            {
                if (modelState.TryGetValue($"Form.{name}.{field}", out var entry) && entry.Errors.Count > 0)
                {
                    entry.Errors.Clear();
                    entry.Errors.Add($"{name} term: {words} must be a real date, such as 16 Feb 2026.");
                }
            }
        }
    }
}

public sealed class TermForm
{
    internal static readonly (string Field, string Words)[] Dates =
    [
        (nameof(StartsOn), "the first day"), (nameof(HalfTermStartsOn), "the first day of half-term"),
        (nameof(HalfTermEndsOn), "the last day of half-term"), (nameof(EndsOn), "the last day"),
    ];

    public DateOnly? StartsOn { get; set; }

    public DateOnly? HalfTermStartsOn { get; set; }

    public DateOnly? HalfTermEndsOn { get; set; }

    public DateOnly? EndsOn { get; set; }

    public bool Confirmed { get; set; }

    /// <summary>Null while a date is missing.</summary>
    public TermDates? Read() => (StartsOn, EndsOn, HalfTermStartsOn, HalfTermEndsOn) is ({ } start, { } end, { } halfTermStart, { } halfTermEnd)
        ? new TermDates(start, end, halfTermStart, halfTermEnd)
        : null;

    internal static TermForm Of(Term term) => new()
    {
        StartsOn = term.StartsOn,
        EndsOn = term.EndsOn,
        HalfTermStartsOn = term.HalfTermStartsOn,
        HalfTermEndsOn = term.HalfTermEndsOn,
        Confirmed = !term.IsProvisional,
    };
}

internal sealed class YearValidator : AbstractValidator<YearForm>
{
    public YearValidator()
    {
        RuleFor(form => form.Autumn).SetValidator(new TermValidator(TermName.Autumn));
        RuleFor(form => form.Spring).SetValidator(new TermValidator(TermName.Spring));
        RuleFor(form => form.Summer).SetValidator(new TermValidator(TermName.Summer));
    }

    private sealed class TermValidator : AbstractValidator<TermForm>
    {
        public TermValidator(TermName name)
        {
            RuleFor(term => term.StartsOn).NotNull().WithMessage($"{name} term: enter the first day.");
            RuleFor(term => term.HalfTermStartsOn).NotNull().WithMessage($"{name} term: enter the first day of half-term.");
            RuleFor(term => term.HalfTermEndsOn).NotNull().WithMessage($"{name} term: enter the last day of half-term.");
            RuleFor(term => term.EndsOn).NotNull().WithMessage($"{name} term: enter the last day.");
        }
    }
}
