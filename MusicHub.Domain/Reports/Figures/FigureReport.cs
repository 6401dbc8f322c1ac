using System.Text.Json;
using System.Text.Json.Serialization;
using MusicHub.Domain.Reports.Board;
using MusicHub.Domain.Reports.Words;

namespace MusicHub.Domain.Reports.Figures;

/// <summary>
/// A report's figures, words and rows, whatever it tells: what a snapshot keeps of every kind that has no shape of its own. Members of
/// format 1 are never renamed or removed; new ones may be null in old snapshots.
/// </summary>
public sealed record FigureReport
{
    /// <summary>The layout that this version of the program writes.</summary>
    public const int CurrentFormat = 1;

    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public required FigureCover Cover { get; init; }

    /// <summary>The report in a few sentences.</summary>
    public required IReadOnlyList<string> Headlines { get; init; }

    public required IReadOnlyList<Figure> Figures { get; init; }

    public required IReadOnlyList<FigureSection> Sections { get; init; }

    public required IReadOnlyList<BoardDefinition> Definitions { get; init; }

    /// <summary>The rows behind its figures, by the name that figures call them by.</summary>
    public required IReadOnlyDictionary<string, KeptRows> Kept { get; init; }

    /// <summary>Tables of the workbook alone: too long to be read.</summary>
    public IReadOnlyList<KeptSheet> Sheets { get; init; } = [];

    /// <summary>Its sections and what the program says in them, in their order.</summary>
    public IReadOnlyList<DraftedSection> Drafted() =>
        [new("in-short", "In short", Headlines, IsList: true), .. Sections.Select(part => new DraftedSection(part.Key, part.Title, part.Sentences))];

    /// <returns>Null where no figure counts such rows.</returns>
    public KeptRows? Behind(RowsBehind behind) => Kept.TryGetValue(behind.Of, out var rows) ? rows.Where("Region", behind.Region).Where("Phase", behind.Phase) : null;

    public string ToJson() => JsonSerializer.Serialize(this, Layout);

    /// <exception cref="InvalidDataException">A newer version of the program wrote it.</exception>
    public static FigureReport FromJson(int format, string json) => format == CurrentFormat
        ? JsonSerializer.Deserialize<FigureReport>(json, Layout)!
        : throw new InvalidDataException($"This version of the program reads reports of format {CurrentFormat}, and this one has format {format}.");
}

/// <param name="Subtitle">How far it goes, or what it is for.</param>
/// <param name="UpTo">The last day that the figures count.</param>
public sealed record FigureCover(string HubName, string Subtitle, DateTimeOffset DataAsAt, DateOnly UpTo);

/// <summary>A sheet of the workbook.</summary>
/// <param name="Rows">Each with a cell for every column.</param>
public sealed record KeptSheet(string Name, string Description, IReadOnlyList<FigureColumn> Columns, IReadOnlyList<IReadOnlyList<FigureCell>> Rows);
