using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Schools;

/// <summary>What imports of the register did to a school, as entries of its timeline.</summary>
internal static class RegisterEntries
{
    public static async Task<IReadOnlyList<TimelineEntry>> Of(MusicHubDbContext db, IReadOnlyList<Guid> schoolIds, Func<Guid?, string?> fromSchool, int take, CancellationToken cancellationToken)
    {
        var lines = await (
            from line in db.RegisterImportLines
            join import in db.RegisterImports on line.ImportId equals import.Id
            where schoolIds.Contains(line.SchoolId!.Value)
            orderby import.At descending, line.Position
            select new { line.Kind, line.Detail, line.Fields, line.SchoolId, import.At, By = db.People.Where(person => person.Id == import.ById).Select(person => person.Name).FirstOrDefault() })
            .Take(take).ToListAsync(cancellationToken);
        return [.. lines.Select(line => new TimelineEntry(UkTime.DayOf(line.At), Title(line.Kind), Detail(line.Detail, line.Fields), line.By, null, null, null, fromSchool(line.SchoolId)))];
    }

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
