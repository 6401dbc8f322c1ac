using MusicHub.Domain.Reports.Figures;
using MusicHub.Web.Features.Reports.Wording;

namespace MusicHub.Web.Features.Reports.Figures;

/// <summary>What a report of figures shows, whatever it tells, on its page and on paper: from its snapshot alone.</summary>
/// <param name="Rows">Where the rows behind its figures are; null on paper.</param>
/// <param name="ForStaff">Figures lead to the lists as they are now, too.</param>
public sealed record FigureBody(FigureReport Report, ReportWords Texts, string? Rows, bool ForStaff)
{
    public const string View = "/Features/Reports/Figures/FigureBody.cshtml";

    public FigureList Figures => new("Headlines", Report.Figures, Rows, ForStaff);
}
