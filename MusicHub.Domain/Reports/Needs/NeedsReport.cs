using System.Text.Json;
using MusicHub.Domain.Reports.Board;
using MusicHub.Domain.Reports.Figures;
using MusicHub.Domain.Reports.Words;

namespace MusicHub.Domain.Reports.Needs;

/// <summary>
/// What the hub knows of its schools' needs in an academic year: figures, words and rows, as a snapshot keeps them. Members
/// of format 1 are never renamed or removed; new ones may be null in old snapshots.
/// </summary>
public sealed record NeedsReport
{
    /// <summary>The layout that this version of the program writes.</summary>
    public const int CurrentFormat = 1;

    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    public required NeedsCover Cover { get; init; }

    /// <summary>The document in a few sentences.</summary>
    public required IReadOnlyList<string> Headlines { get; init; }

    public required NeedsTotals Totals { get; init; }

    public required IReadOnlyList<FigureSection> Sections { get; init; }

    public required IReadOnlyList<BoardDefinition> Definitions { get; init; }

    /// <summary>What schools can have in common, in words, by the name that figures and schools call it by.</summary>
    public required IReadOnlyDictionary<string, string> Marks { get; init; }

    /// <summary>The schools that the figures count. For the hub's own people: neither the document nor its files list them.</summary>
    public required IReadOnlyList<NeedsSchool> Schools { get; init; }

    /// <summary>Its sections and what the program says in them, in their order.</summary>
    public IReadOnlyList<DraftedSection> Drafted() =>
        [new("in-short", "In short", Headlines, IsList: true), .. Sections.Select(part => new DraftedSection(part.Key, part.Title, part.Sentences))];

    public string ToJson() => JsonSerializer.Serialize(this, Layout);

    /// <exception cref="InvalidDataException">A newer version of the program wrote it.</exception>
    public static NeedsReport FromJson(int format, string json) => format == CurrentFormat
        ? JsonSerializer.Deserialize<NeedsReport>(json, Layout)!
        : throw new InvalidDataException($"This version of the program reads needs analyses of format {CurrentFormat}, and this one has format {format}.");

    /// <summary>The schools that a figure counts, by name; null where no figure counts such.</summary>
    public KeptRows? Behind(RowsBehind rows) => !Marks.TryGetValue(rows.Of, out var what) ? null : new(
        what,
        [new("School"), new("Phase"), new("Region")],
        [.. Schools.Where(school => school.Is(rows)).Select(school => new KeptRow(school.Id, school.Name, school.Town is null ? $"URN {Say.Plain(school.Urn)}" : $"{school.Town}, URN {Say.Plain(school.Urn)}", [FigureCell.Of(school.Phase), FigureCell.Of(school.Region)]))])
    {
        ForStaff = true,
    };
}

/// <param name="UpTo">The last day that the figures count.</param>
/// <param name="YearIsOver">The figures go to the year's last day.</param>
public sealed record NeedsCover(string HubName, int YearStart, string YearTitle, DateTimeOffset DataAsAt, DateOnly From, DateOnly UpTo, DateOnly LastYearUpTo, bool YearIsOver);

/// <param name="Answered">Null where fewer than five schools answered.</param>
/// <param name="Summaries">Schools whose published summary was looked for.</param>
public sealed record NeedsTotals(int OpenSchools, int Visited, int? Answered, int Audited, int Summaries, int OpenActions);

/// <param name="Marks">What it has in common with others; see <see cref="NeedsReport.Marks"/>.</param>
public sealed record NeedsSchool(Guid Id, int Urn, string Name, string? Town, string Region, string Phase, IReadOnlyList<string> Marks)
{
    public bool Is(RowsBehind rows) => (rows.Region is null || rows.Region == Region) && (rows.Phase is null || rows.Phase == Phase) && Marks.Contains(rows.Of);
}
