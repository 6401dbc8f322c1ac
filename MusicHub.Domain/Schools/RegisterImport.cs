using MusicHub.Domain.History;

namespace MusicHub.Domain.Schools;

/// <summary>An import that was carried out. What it did to each school stands in its lines.</summary>
public sealed class RegisterImport : Aggregate
{
    private RegisterImport()
    {
        FileName = null!;
        Counts = IgnoredCounts = null!;
    }

    /// <param name="id">That of the preview, so that the preview's address leads here afterwards.</param>
    public RegisterImport(Guid id, RegisterFileNames files, int rowCount, RegisterPlan plan, IReadOnlyList<string> absentColumns, DateTimeOffset at, Guid? byId)
    {
        Id = id;
        FileName = files.File;
        LinksFileName = files.Links;
        RowCount = rowCount;
        AbsentColumns = string.Join(", ", absentColumns);
        At = at;
        ById = byId;
        Counts = Enum.GetValues<RegisterLineKind>().ToDictionary(kind => kind.ToString(), plan.Count);
        IgnoredCounts = plan.IgnoredCounts.ToDictionary(ignored => ignored.Key.ToString(), ignored => ignored.Value);
        PhasesToChoose = plan.PhasesToChoose;
        Unchanged = plan.Unchanged;
    }

    public string FileName { get; private init; }

    public string? LinksFileName { get; private init; }

    /// <summary>Rows of the file, whoever's they are.</summary>
    public int RowCount { get; private init; }

    /// <summary>Columns that the hub would have used and that the file did not have.</summary>
    public string? AbsentColumns { get; private init; }

    public DateTimeOffset At { get; private init; }

    /// <summary>Null where an operator ran the command.</summary>
    public Guid? ById { get; private init; }

    /// <summary>How many lines of each <see cref="RegisterLineKind"/>.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; private init; }

    /// <summary>How many rows were ignored for each <see cref="RegisterIgnoreReason"/>.</summary>
    public IReadOnlyDictionary<string, int> IgnoredCounts { get; private init; }

    public int Unchanged { get; private init; }

    public int PhasesToChoose { get; private init; }

    public int CountOf(RegisterLineKind kind) => Counts.GetValueOrDefault(kind.ToString());
}

/// <param name="Links">Null where no links file was given.</param>
public sealed record RegisterFileNames(string File, string? Links);

/// <summary>What an import did to one school, or why it left a row out. Written once and never changed.</summary>
[Unrecorded]
public sealed class RegisterImportLine
{
    private RegisterImportLine() => Name = null!;

    public RegisterImportLine(Guid importId, int position, PlannedSchool planned, Guid schoolId)
    {
        ImportId = importId;
        Position = position;
        Kind = planned.Kind;
        SchoolId = schoolId;
        Urn = planned.Urn;
        Name = planned.Facts.Name;
        Town = planned.Facts.Town;
        Detail = planned.Reason;
        PhaseToChoose = planned.PhaseToChoose;
        Fields = planned.Told;
    }

    public RegisterImportLine(Guid importId, int position, PlannedTrust planned)
    {
        ImportId = importId;
        Position = position;
        Kind = RegisterLineKind.Trust;
        Name = planned.Name;
        Fields = planned.Told;
    }

    public RegisterImportLine(Guid importId, int position, IgnoredRegisterRow ignored)
    {
        ImportId = importId;
        Position = position;
        Kind = RegisterLineKind.Ignored;
        Urn = ignored.Urn;
        Name = ignored.Name;
        Detail = ignored.Words;
    }

    public Guid ImportId { get; private init; }

    /// <summary>The order in which the lines are shown, from 0; with the import it is the line's identity.</summary>
    public int Position { get; private init; }

    public RegisterLineKind Kind { get; private init; }

    public Guid? SchoolId { get; private init; }

    /// <summary>Null for a trust.</summary>
    public int? Urn { get; private init; }

    public string Name { get; private init; }

    public string? Town { get; private init; }

    public string? Detail { get; private init; }

    public bool PhaseToChoose { get; private init; }

    public IReadOnlyList<RegisterFieldChange> Fields { get; private init; } = [];
}
