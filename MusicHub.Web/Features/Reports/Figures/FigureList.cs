using MusicHub.Domain.Reports.Figures;
using MusicHub.Web.Design.TagHelpers;

namespace MusicHub.Web.Features.Reports.Figures;

/// <summary>A report's figures, each with what it is held against and how it is judged, on its page and on paper.</summary>
/// <param name="Rows">Where the rows behind them are; null on paper.</param>
/// <param name="ForStaff">They lead to the lists as they are now, too.</param>
public sealed record FigureList(string Caption, IReadOnlyList<Figure> Figures, string? Rows, bool ForStaff)
{
    public const string View = "/Features/Reports/Figures/FigureList.cshtml";

    public static StatusKind Shape(Judgement judgement) => judgement switch
    {
        Judgement.OnTrack => StatusKind.Done,
        Judgement.Watch => StatusKind.Warning,
        _ => StatusKind.Problem,
    };

    public static string Text(decimal? number, FigureKind kind, string otherwise) => number is { } known ? FiguresTable.Text(new(known), kind) : otherwise;

    public string? Behind(Figure figure) => figure.Value is null or 0 || figure.Behind is not { } behind ? null : FiguresTable.Address(Rows, behind);
}
