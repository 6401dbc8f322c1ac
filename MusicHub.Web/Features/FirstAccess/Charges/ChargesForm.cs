using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.Schools;

namespace MusicHub.Web.Features.FirstAccess.Charges;

/// <summary>What finance types of a year's charges.</summary>
public sealed class ChargesForm
{
    [Display(Name = "Rate for a session")]
    public decimal? Rate { get; set; }

    [Display(Name = "Minutes of a session")]
    public int? Minutes { get; set; }

    [Display(Name = "Sessions in a term")]
    public int? Sessions { get; set; }

    [Display(Name = "Hire of a set")]
    public decimal? Hire { get; set; }

    [Display(Name = "First day for requests")]
    public DateOnly? RequestsFrom { get; set; }

    [Display(Name = "Last day for requests")]
    public DateOnly? RequestsUntil { get; set; }

    public List<Phase> EligiblePhases { get; set; } = [];

    [Display(Name = "Subsidised year groups")]
    public int? YearGroups { get; set; }

    public decimal? Grant { get; set; }

    [Display(Name = "VAT code")]
    public string? VatCode { get; set; }

    public string? CostCentre { get; set; }

    public string? Fund { get; set; }

    public DeliveryForm WholeClass { get; set; } = new();

    public DeliveryForm LargeGroup { get; set; } = new();

    public DeliveryForm SmallGroup { get; set; } = new();

    public DeliveryForm CoDelivered { get; set; } = new();

    public DeliveryForm Model(DeliveryKind kind) => kind switch
    {
        DeliveryKind.WholeClass => WholeClass,
        DeliveryKind.LargeGroup => LargeGroup,
        DeliveryKind.SmallGroup => SmallGroup,
        _ => CoDelivered,
    };

    internal static ChargesForm Of(ChargesDetails details)
    {
        var form = new ChargesForm
        {
            Rate = details.Rate,
            Minutes = details.Minutes,
            Sessions = details.Sessions,
            Hire = details.Hire,
            RequestsFrom = details.RequestsFrom,
            RequestsUntil = details.RequestsUntil,
            EligiblePhases = [.. details.EligiblePhases],
            YearGroups = details.YearGroups,
            Grant = details.Grant,
            VatCode = details.VatCode,
            CostCentre = details.CostCentre,
            Fund = details.Fund,
        };
        form.Fill(details.Models);
        return form;
    }

    /// <summary>Of a hub that has set no charges yet.</summary>
    internal static ChargesForm Usual(int startYear)
    {
        var form = new ChargesForm { Sessions = 11, YearGroups = 1, EligiblePhases = [.. ChargesDetails.PrimaryPhase], RequestsFrom = new(startYear, 1, 6), RequestsUntil = new(startYear, 4, 4) };
        form.Fill(DeliveryKinds.All.ToDictionary(kind => kind, DeliveryTerms.Usual));
        return form;
    }

    /// <summary>A form that is filled in.</summary>
    internal ChargesDetails Read() => new()
    {
        Rate = Rate!.Value,
        Minutes = Minutes!.Value,
        Sessions = Sessions!.Value,
        Hire = Hire!.Value,
        RequestsFrom = RequestsFrom!.Value,
        RequestsUntil = RequestsUntil!.Value,
        EligiblePhases = EligiblePhases,
        YearGroups = YearGroups!.Value,
        Grant = Grant,
        VatCode = VatCode,
        CostCentre = CostCentre,
        Fund = Fund,
        Models = DeliveryKinds.All.ToDictionary(kind => kind, kind => Model(kind).Read()),
    };

    /// <summary>Says of a number that could not be read of which way of teaching it is.</summary>
    internal static void NameNumbers(ModelStateDictionary modelState)
    {
        foreach (var (key, entry) in modelState.Where(entry => entry.Value?.Errors.Count > 0))
        {
            if (DeliveryKinds.All.Where(kind => key.StartsWith($"Form.{kind}.", StringComparison.OrdinalIgnoreCase)).Select(kind => (DeliveryKind?)kind).FirstOrDefault() is not { } kind)
                continue;
            var message = entry!.Errors[0].ErrorMessage;
            entry.Errors.Clear();
            entry.Errors.Add($"{kind.Title()}: {char.ToLowerInvariant(message[0])}{message[1..]}");
        }
    }

    private void Fill(IReadOnlyDictionary<DeliveryKind, DeliveryTerms> models)
    {
        foreach (var (kind, terms) in models)
            Model(kind).Fill(terms);
    }
}

internal sealed class ChargesValidator : AbstractValidator<ChargesForm>
{
    public ChargesValidator()
    {
        RuleFor(form => form.Rate).NotNull().WithMessage("Enter the rate for a session");
        RuleFor(form => form.Minutes).NotNull().WithMessage("Enter the minutes of a session");
        RuleFor(form => form.Sessions).NotNull().WithMessage("Enter the sessions of a billed term");
        RuleFor(form => form.Hire).NotNull().WithMessage("Enter what the hire of a set costs in a term, or 0");
        RuleFor(form => form.RequestsFrom).NotNull().WithMessage("Enter the first day for requests");
        RuleFor(form => form.RequestsUntil).NotNull().WithMessage("Enter the last day for requests");
        RuleFor(form => form.YearGroups).NotNull().WithMessage("Enter how many year groups of a school are subsidised");
    }
}
