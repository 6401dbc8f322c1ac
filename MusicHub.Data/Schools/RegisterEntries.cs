using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Schools;

/// <summary>What the register says of a school's past, and what its imports did to it, as entries of its timeline.</summary>
internal static class RegisterEntries
{
    public static async Task<IReadOnlyList<TimelineEntry>> Of(MusicHubDbContext db, Guid schoolId, IReadOnlyList<Guid> schoolIds, Func<Guid?, string?> fromSchool, int take, CancellationToken cancellationToken)
    {
        var lines = await (
            from line in db.RegisterImportLines
            join import in db.RegisterImports on line.ImportId equals import.Id
            where schoolIds.Contains(line.SchoolId!.Value)
            orderby import.At descending, line.Position
            select new { line.Kind, line.Detail, line.Fields, line.SchoolId, import.At, By = db.People.Where(person => person.Id == import.ById).Select(person => person.Name).FirstOrDefault() })
            .Take(take).ToListAsync(cancellationToken);
        var told = lines.Where(line => line.SchoolId == schoolId).Select(line => line.Kind).ToHashSet();
        return [.. (await Origins(db, schoolId, told, cancellationToken)), .. lines.Select(line => new TimelineEntry(UkTime.DayOf(line.At), Title(line.Kind), Detail(line.Detail, line.Fields), line.By, null, null, null, fromSchool(line.SchoolId)))];
    }

    // What was so before the hub's first import stands in no import.
    private static async Task<IReadOnlyList<TimelineEntry>> Origins(MusicHubDbContext db, Guid schoolId, HashSet<RegisterLineKind> told, CancellationToken cancellationToken)
    {
        var school = await db.Schools.Where(school => school.Id == schoolId).Select(school => new
        {
            school.Register.OpenedOn,
            Urns = school.Urns.Where(urn => urn.Urn != school.Urn).OrderBy(urn => urn.Urn).Select(urn => urn.Urn).ToList(),
            Before = school.Predecessors.Select(before => new { before.EstablishedOn, Name = db.Schools.Where(other => other.Id == before.PredecessorId).Select(other => other.Name).FirstOrDefault() }).ToList(),
        }).SingleAsync(cancellationToken);
        List<TimelineEntry> entries = [];
        if (!told.Contains(RegisterLineKind.Renumbered) && school.Urns.Count > 0 && school.OpenedOn is { } renumbered)
            entries.Add(Origin(renumbered, "New URN in the register", $"Formerly URN {string.Join(", ", school.Urns)}"));
        if (!told.Contains(RegisterLineKind.Joined))
        {
            entries.AddRange(school.Before.Where(before => before.Name is not null && (before.EstablishedOn ?? school.OpenedOn) is not null)
                .GroupBy(before => (before.EstablishedOn ?? school.OpenedOn)!.Value, before => before.Name!)
                .Select(names => Origin(names.Key, names.Key == school.OpenedOn ? "Opened in the register" : "Joined with a predecessor in the register", $"Out of {string.Join(" and ", names.Order(StringComparer.Ordinal))}")));
        }

        return entries;
    }

    private static TimelineEntry Origin(DateOnly on, string title, string detail) => new(on, title, detail, null, null, null, null, null);

    private static string Title(RegisterLineKind kind) => kind switch
    {
        RegisterLineKind.New => "New in the register",
        RegisterLineKind.Renumbered => "New URN in the register",
        RegisterLineKind.Closed => "Closed in the register",
        RegisterLineKind.Closing => "Proposed to close in the register",
        RegisterLineKind.Reopened => "Open again in the register",
        RegisterLineKind.Joined => "Joined with a predecessor in the register",
        RegisterLineKind.Absent => "Absent from the register",
        RegisterLineKind.Returned => "In the register again",
        _ => "Changed in the register",
    };

    private static string? Detail(string? reason, IReadOnlyList<RegisterFieldChange> fields)
    {
        var told = fields.Where(field => field.Before is not null || field.After is not null)
            .Select(field => field.Before is null ? $"{field.Field}: {field.After}" : $"{field.Field}: {field.Before} → {field.After ?? "nothing"}").ToList();
        if (reason is not null)
            told.Insert(0, reason);
        return told.Count == 0 ? null : string.Join("; ", told);
    }
}
