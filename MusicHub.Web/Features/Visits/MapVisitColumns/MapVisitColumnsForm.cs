using MusicHub.Domain.Visits.Sheets;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.Visits.MapVisitColumns;

public sealed class MapVisitColumnsForm
{
    public List<MappedSheetForm> Sheets { get; set; } = [];

    public List<MappedColumnForm> Columns { get; set; } = [];

    public Guid? UsualKindId { get; set; }

    public Guid? UsualVisitorId { get; set; }

    /// <summary>For rows that say that another visit is promised, and not by when.</summary>
    public int? FollowUpWeeks { get; set; }

    public bool WithStruck { get; set; }

    public bool WithoutHidden { get; set; }
}

public sealed class MappedSheetForm
{
    public string? Name { get; set; }

    public bool Taken { get; set; }

    public int? HeadingRow { get; set; }

    /// <summary>The school year of days that do not say theirs.</summary>
    public int? Year { get; set; }
}

public sealed class MappedColumnForm
{
    public string? Key { get; set; }

    public VisitColumn? Holds { get; set; }
}

/// <param name="Where">Sheets and letters of the column: "Autumn B, Spring C".</param>
public sealed record HeadingRow(string Key, string Text, string Where, string Samples, VisitColumn? Holds);

public sealed record MapVisitColumnsPage(
    Guid Id,
    string FileName,
    MapVisitColumnsForm Form,
    IReadOnlyList<TrackerSheet> Sheets,
    IReadOnlyList<HeadingRow> Headings,
    IReadOnlyList<Choice> Kinds,
    IReadOnlyList<Choice> Visitors)
{
    public const int RowsShown = 8;

    /// <summary>Columns that hold something of which nobody has said what it is.</summary>
    public string Unread { get; init; } = "";

    /// <summary>A follow-up within three years.</summary>
    public const int MostFollowUpWeeks = 156;

    /// <summary>Of more sheets the rows are folded away, so that the columns are not far below.</summary>
    public const int SheetsShownOpen = 3;

    public static IReadOnlyList<Choice> Columns { get; } = [.. VisitColumns.Readable.Select(column => new Choice(column.ToString(), column == VisitColumn.Day ? "Date of the visit" : column.Title()))];
}
