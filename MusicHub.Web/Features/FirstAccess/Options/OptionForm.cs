using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.FirstAccess.Pricing;

namespace MusicHub.Web.Features.FirstAccess.Options;

/// <summary>What is typed of an option.</summary>
public sealed class OptionForm
{
    public string? Name { get; set; }

    [Display(Name = "Subsidy of the 1st term")]
    public decimal? First { get; set; }

    [Display(Name = "Subsidy of the 2nd term")]
    public decimal? Second { get; set; }

    [Display(Name = "Subsidy of the 3rd term")]
    public decimal? Third { get; set; }

    public string? Note { get; set; }

    internal static OptionForm Of(SubsidyOption option) =>
        new() { Name = option.Name, First = option.First, Second = option.Second, Third = option.Third, Note = option.Note };

    /// <summary>A form that is filled in.</summary>
    internal OptionDetails Read() => new(Name, new SubsidyRates(First!.Value, Second!.Value, Third!.Value), Note);
}

internal sealed class OptionValidator : AbstractValidator<OptionForm>
{
    public OptionValidator()
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage(OptionRefusals.NameMissing.Message);
        RuleFor(form => form.First).NotNull().WithMessage("Enter the subsidy of the 1st term, 0 for none");
        RuleFor(form => form.Second).NotNull().WithMessage("Enter the subsidy of the 2nd term, 0 for none");
        RuleFor(form => form.Third).NotNull().WithMessage("Enter the subsidy of the 3rd term, 0 for none");
    }
}
