using MusicHub.Domain.FirstAccess.Scenarios;

namespace MusicHub.Web.Features.FirstAccess.Scenarios;

/// <summary>Figures that were published of a scenario, in pounds: the subsidy by term (rows, the total last) and by duration (columns, the total last).</summary>
public sealed class PublishedForm
{
    public const int Side = 4;

    public decimal? Step { get; set; }

    /// <summary>Row by row; the fourth row and the fourth in each row are totals.</summary>
    public List<decimal?> Cells { get; set; } = [];

    public decimal? Saving { get; set; }

    /// <summary>0 for the totals, as figures have it.</summary>
    public static int Place(int row) => (row + 1) % Side;

    internal static PublishedForm Of(PublishedTable table) => new()
    {
        Step = table.Step,
        Saving = table.Figures.FirstOrDefault(figure => figure.Kind == PublishedKind.Saving)?.Pounds,
        Cells = [.. from row in Enumerable.Range(0, Side) from column in Enumerable.Range(0, Side) select table.Figures.FirstOrDefault(figure => figure.Kind == PublishedKind.Subsidy && figure.Place == Place(row) && figure.Terms == Place(column))?.Pounds],
    };

    internal PublishedTable Read() => new(
        Step ?? PublishedTable.None.Step,
        [
            .. Cells.Take(Side * Side).Select((pounds, at) => (pounds, at)).Where(cell => cell.pounds is not null).Select(cell => new PublishedFigure(PublishedKind.Subsidy, Place(cell.at / Side), Place(cell.at % Side), cell.pounds!.Value)),
            .. Saving is { } saving ? new[] { new PublishedFigure(PublishedKind.Saving, 0, 0, saving) } : [],
        ]);
}
