using MusicHub.Domain.Reports.Figures;
using MusicHub.Web.Features.Reports.Wording;

namespace MusicHub.Web.Features.Reports.Figures;

/// <summary>Parts of a report below each other.</summary>
public sealed record FigureSections(IReadOnlyList<FigureSection> Sections, ReportWords Texts, string? Rows, bool ForStaff)
{
    public const string View = "/Features/Reports/Figures/FigureSections.cshtml";
}
