using FluentValidation;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.VisitCycle.Forecasts;

namespace MusicHub.Web.Features.VisitCycle.Forecasts.ShowForecast;

/// <summary>What is to be different, as the page's address says it: any of it, or all together.</summary>
public sealed class WhatIf
{
    public const int MostHalfDays = 500;

    // Where nobody's own pace is known.
    private const int UsualVisits = 2;

    /// <summary>A visitor who leaves.</summary>
    public Guid? Leaves { get; init; }

    /// <summary>The term with which the changes begin, such as 2025-summer.</summary>
    public string? From { get; init; }

    /// <summary>The target of each whole year.</summary>
    public int? Target { get; init; }

    /// <summary>More half-days in each term.</summary>
    public int? More { get; init; }

    /// <summary>The visitor who has them; null for somebody new, who goes everywhere.</summary>
    public Guid? Who { get; init; }

    public bool IsAnything => Leaves is not null || Target is not null || More is > 0;

    /// <summary>The index of the term with which the changes begin; the next one where none is chosen.</summary>
    public int FromTerm(ForecastInput input)
    {
        for (var term = 0; TermKey.TryParse(From, out var from) && term < input.Terms.Count; term++)
        {
            if (input.Terms[term] == from)
                return term;
        }

        return Math.Min(1, input.Terms.Count - 1);
    }

    /// <param name="visits">In half a day, by visitor.</param>
    /// <param name="targets">Of whole years, by start year.</param>
    public ForecastInput Apply(ForecastInput input, Func<Guid, int?> visits, IReadOnlyDictionary<int, int> targets)
    {
        var from = FromTerm(input);
        if (More is > 0 and var more)
            input = input.WithMore(Who, more * ((Who is { } who ? visits(who) : null) ?? UsualVisits), from);
        if (Leaves is { } leaves)
            input = input.Without(leaves, from);
        return Target is { } target ? input.WithLimits(year => PartOf(target, year, targets)) : input;
    }

    private static decimal PartOf(int target, int year, IReadOnlyDictionary<int, int> targets)
    {
        var total = targets.Where(known => known.Key <= year).OrderBy(known => known.Key).Select(known => known.Value).LastOrDefault();
        return total == 0 ? 1 : (decimal)target / total;
    }
}

internal sealed class WhatIfValidator : AbstractValidator<WhatIf>
{
    public WhatIfValidator()
    {
        RuleFor(change => change.Target).InclusiveBetween(0, 9_999).WithMessage("The target must be a whole number of schools, from 0 to 9,999.");
        RuleFor(change => change.More).InclusiveBetween(0, WhatIf.MostHalfDays).WithMessage($"The half-days must be a whole number from 0 to {WhatIf.MostHalfDays}.");
    }
}
