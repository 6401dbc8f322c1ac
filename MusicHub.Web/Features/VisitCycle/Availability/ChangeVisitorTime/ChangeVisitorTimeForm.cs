using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FluentValidation;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Schools;
using MusicHub.Domain.VisitCycle.Availability;

namespace MusicHub.Web.Features.VisitCycle.Availability.ChangeVisitorTime;

public sealed class ChangeVisitorTimeForm
{
    private const int EmptyDaysOff = 3;

    public string? Home { get; set; }

    [Display(Name = "Visits in half a day")]
    public int? VisitsPerHalfDay { get; set; }

    public List<Guid> RegionIds { get; set; } = [];

    public List<FreeTimeRow> Times { get; set; } = [];

    public List<DayOffRow> DaysOff { get; set; } = [];

    internal IReadOnlyList<FreeSpell> Spells => [.. Times.Where(row => !row.IsEmpty).Select(row => new FreeSpell(row.From!.Value, row.Until, HalfDays.Of(row.Halves)))];

    internal IReadOnlyList<DateSpan> Spans => [.. DaysOff.Where(row => !row.IsEmpty).Select(row => new DateSpan(row.From!.Value, row.Until ?? row.From.Value))];

    /// <summary>The number where a URN was typed.</summary>
    internal static int? UrnOf(string typed) => int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var urn) ? urn : null;

    /// <summary>As it is usually written, whole or its first part; null where it is none.</summary>
    internal static string? PostcodeOf(string? typed) => Postcode.TryParse(typed, out var whole) ? whole.ToString() : Postcode.OutwardOf(typed);

    internal static ChangeVisitorTimeForm Of(VisitorAvailability? time, int? homeUrn, DateOnly today) => time is null
        ? new() { VisitsPerHalfDay = 2, Times = [new() { From = new DateOnly(AcademicYear.StartYearOf(today), 9, 1) }] }
        : new()
        {
            Home = homeUrn?.ToString(CultureInfo.InvariantCulture) ?? time.HomePostcode,
            VisitsPerHalfDay = time.VisitsPerHalfDay,
            RegionIds = [.. time.Regions.Select(region => region.RegionId)],
            Times = [.. time.Times.OrderBy(free => free.From).Select(free => new FreeTimeRow { From = free.From, Until = free.Until, Halves = [.. free.Halves.Names()] })],
            DaysOff = [.. time.DaysOff.OrderBy(off => off.From).Select(off => new DayOffRow { From = off.From, Until = off.Until == off.From ? null : off.Until })],
        };

    /// <summary>With room for one more time and a few more days off.</summary>
    internal ChangeVisitorTimeForm WithEmptyRows()
    {
        if (Times.All(row => !row.IsEmpty))
            Times.Add(new());
        while (DaysOff.Count(row => row.IsEmpty) < EmptyDaysOff)
            DaysOff.Add(new());
        return this;
    }
}

public sealed class FreeTimeRow
{
    [Display(Name = "The first day")]
    public DateOnly? From { get; set; }

    [Display(Name = "The last day")]
    public DateOnly? Until { get; set; }

    public List<string> Halves { get; set; } = [];

    public bool IsEmpty => Halves.Count == 0 && (From, Until) is (null, null);
}

public sealed class DayOffRow
{
    [Display(Name = "The first day off")]
    public DateOnly? From { get; set; }

    [Display(Name = "The last day off")]
    public DateOnly? Until { get; set; }

    public bool IsEmpty => (From, Until) is (null, null);
}

internal sealed class ChangeVisitorTimeValidator : AbstractValidator<ChangeVisitorTimeForm>
{
    private const int MostRows = 200;

    public ChangeVisitorTimeValidator()
    {
        RuleFor(form => form.Home).Must(home => home is not null && (ChangeVisitorTimeForm.UrnOf(home) is not null || ChangeVisitorTimeForm.PostcodeOf(home) is not null))
            .WithMessage("Enter where the visitor sets out from: a postcode such as SG7 6HD, its first part, or the URN of a school.");
        RuleFor(form => form.VisitsPerHalfDay).NotNull().WithMessage("Enter how many visits fit into half a day.");
        RuleForEach(form => form.Times).ChildRules(row =>
        {
            row.RuleFor(time => time.From).NotNull().When(time => !time.IsEmpty).WithMessage("Enter the first day on which these half-days are free.");
            row.RuleFor(time => time.Until).GreaterThanOrEqualTo(time => time.From).When(time => time.From is not null).WithMessage("The last day must not be before the first one.");
            row.RuleFor(time => time.Halves).NotEmpty().When(time => !time.IsEmpty).WithMessage("Tick the half-days that are free, or clear the dates.");
        });
        RuleForEach(form => form.DaysOff).ChildRules(row =>
        {
            row.RuleFor(days => days.From).NotNull().When(days => !days.IsEmpty).WithMessage("Enter the first day off.");
            row.RuleFor(days => days.Until).GreaterThanOrEqualTo(days => days.From).When(days => days.From is not null).WithMessage("The last day off must not be before the first one.");
        });
        RuleFor(form => form.DaysOff).Must(rows => rows.Count <= MostRows).WithMessage($"At most {MostRows} days off can be kept: remove those that are long over.");
    }
}
