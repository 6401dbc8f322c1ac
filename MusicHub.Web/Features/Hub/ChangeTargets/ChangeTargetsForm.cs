using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MusicHub.Domain.Calendar;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Hub.ChangeTargets;

public sealed class ChangeTargetsForm
{
    private const int MostAgreed = 99_999;

    public List<TargetRow> Rows { get; set; } = [];

    /// <summary>The year's total that the hub has agreed, to check the sum against; not kept.</summary>
    [Display(Name = "Total agreed for the year")]
    public int? Agreed { get; set; }

    [ValidateNever]
    public int Total => Rows.Sum(row => row.Total);

    public int TotalOf(TermName term) => Rows.Sum(row => TargetRow.Counted(row.For(term)));

    internal static ChangeTargetsForm Of(IEnumerable<TargetRegion> regions, Func<Guid, TermName, int?> schools, int? agreed = null) => new()
    {
        Agreed = agreed,
        Rows = [.. regions.Select(region => new TargetRow
        {
            RegionId = region.Id,
            Autumn = schools(region.Id, TermName.Autumn),
            Spring = schools(region.Id, TermName.Spring),
            Summer = schools(region.Id, TermName.Summer),
        })],
    };

    /// <summary>One row for each region there is now, whatever was posted.</summary>
    internal ChangeTargetsForm InOrder(IEnumerable<TargetRegion> regions) => new()
    {
        Rows = [.. regions.Select(region => Rows.Find(row => row.RegionId == region.Id) ?? new TargetRow { RegionId = region.Id })],
        Agreed = Agreed,
    };

    /// <summary>Whether targets can be proposed that add up to the total agreed, or to what they come to where none is.</summary>
    internal bool HasUsableTotal(ModelStateDictionary modelState)
    {
        const string key = "Form.Agreed";
        if (Agreed is < 0 or > MostAgreed)
            modelState.AddModelError(key, $"Total agreed for the year must be a whole number of schools, from 0 to {MostAgreed.Number()}.");
        return modelState.GetValidationState(key) != ModelValidationState.Invalid;
    }

    /// <summary>Says of a number that could not be read, or is out of range, whose it is.</summary>
    internal void NameNumbers(ModelStateDictionary modelState, IReadOnlyList<TargetRegion> regions)
    {
        foreach (var row in Rows)
        {
            if (regions.FirstOrDefault(region => region.Id == row.RegionId) is not { } region)
                continue;
            foreach (var term in Enum.GetValues<TermName>())
            {
                var key = $"Form.Rows[{region.Key}].{term}";
                if (modelState.TryGetValue(key, out var entry) && entry.Errors.Count > 0)
                    entry.Errors.Clear();
                else if (row.For(term) is not (< 0 or > TargetRow.Most))
                    continue;
                modelState.AddModelError(key, $"{region.Name}, {term.ToString().ToLowerInvariant()} term: enter a whole number of schools, from 0 to 9,999.");
            }
        }
    }
}

public sealed class TargetRow
{
    public const int Most = 9_999;

    public Guid RegionId { get; set; }

    public int? Autumn { get; set; }

    public int? Spring { get; set; }

    public int? Summer { get; set; }

    public int Total => Counted(Autumn) + Counted(Spring) + Counted(Summer);

    /// <summary>A number that is refused adds nothing: it may be too large to be added up.</summary>
    internal static int Counted(int? schools) => schools is >= 0 and <= Most ? schools.Value : 0;

    public int? For(TermName term) => term switch
    {
        TermName.Autumn => Autumn,
        TermName.Spring => Spring,
        _ => Summer,
    };
}

internal sealed class ChangeTargetsValidator : AbstractValidator<ChangeTargetsForm>
{
    public ChangeTargetsValidator() =>
        RuleFor(form => form.Agreed).Equal(form => form.Total).When(form => form.Agreed is not null)
            .WithMessage(form => $"The targets add up to {form.Total.Number()}, {Math.Abs(form.Total - form.Agreed!.Value).Number()} {(form.Total > form.Agreed ? "more" : "fewer")} than the {form.Agreed.Value.Number()} agreed.");
}
