using FluentValidation;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Reports;

namespace MusicHub.Web.Features.Reports.RequestReport;

public sealed class RequestReportForm
{
    public ReportKind? Kind { get; set; } = ReportKind.Board;

    /// <summary>As <see cref="Domain.Calendar.TermKey"/> writes it: 2025-autumn.</summary>
    public string? Term { get; set; }

    /// <summary>Of a report on a year, by its first calendar year.</summary>
    public int? Year { get; set; }

    /// <summary>Of a report on a region.</summary>
    public Guid? Region { get; set; }

    /// <summary>Of a report from today on.</summary>
    internal TermKey? ThisTerm { get; set; }

    public TermKey? TermKey =>
        Kind?.IsOfToday() == true ? ThisTerm
        : Kind?.IsYearly() == true ? Year is >= 1900 and <= 2199 and var year ? new(year, TermName.Autumn) : null
        : Domain.Calendar.TermKey.TryParse(Term, out var key) ? key : null;
}

public sealed class RequestReportValidator : AbstractValidator<RequestReportForm>
{
    public RequestReportValidator()
    {
        RuleFor(form => form.Kind).NotNull().WithMessage("Choose what the report is to tell.");
        RuleFor(form => form.Term).Must((form, _) => form.TermKey is not null).When(form => form.Kind?.IsYearly() != true).WithMessage("Choose a term.");
        RuleFor(form => form.Region).NotNull().When(form => form.Kind?.IsOfRegion() == true).WithMessage("Choose a region.");
        RuleFor(form => form.Year).Must((form, _) => form.TermKey is not null).When(form => form.Kind?.IsYearly() == true).WithMessage("Choose an academic year.");
    }
}
