using MusicHub.Domain.Schools;

namespace MusicHub.Web.Features.Visits.EditSheetRows;

public sealed class EditSheetRowsForm
{
    public string? Sheet { get; set; }

    /// <summary>Which columns of the sheet the cells are, counted from 0.</summary>
    public List<int> Columns { get; set; } = [];

    public List<EditedRowForm> Rows { get; set; } = [];

    public Guid? UsualKindId { get; set; }

    public Guid? UsualVisitorId { get; set; }

    public IEnumerable<SheetRow> Written => Rows.Select(row => new SheetRow(row.Number, [.. row.Cells.Select(cell => (cell ?? "").ReplaceLineEndings("\n"))]));
}

public sealed class EditedRowForm
{
    /// <summary>0 for a row that is yet to be added.</summary>
    public int Number { get; set; }

    public List<string?> Cells { get; set; } = [];
}
