using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain;
using MusicHub.Domain.History;

namespace MusicHub.Web.Features.Shared;

/// <summary>Who changed the record first, what they changed, and what this person had typed.</summary>
/// <param name="Theirs">Every change since the version that this person's form was made from, newest first.</param>
/// <param name="Mine">What was typed, as it was posted; shown, and posted again if the person so decides.</param>
/// <param name="CurrentVersion">Zero when the record is gone.</param>
/// <param name="Back">The page that the form stood on.</param>
public sealed record ConflictPage(
    string Action,
    string Back,
    int CurrentVersion,
    IReadOnlyList<ConflictChange> Theirs,
    IReadOnlyList<ConflictField> Mine)
{
    internal static async Task<ConflictPage> Of(Aggregate aggregate, HttpRequest request, MusicHubDbContext db, CancellationToken cancellationToken)
    {
        var current = (int?)(await db.Entry(aggregate).GetDatabaseValuesAsync(cancellationToken))?[nameof(Aggregate.Version)] ?? 0;
        _ = int.TryParse(request.Form["Version"], NumberStyles.None, CultureInfo.InvariantCulture, out var posted);
        var theirs = await db.Changes.AsNoTracking()
            .Where(change => change.SubjectId == aggregate.Id)
            .OrderByDescending(change => change.At).ThenByDescending(change => change.Id)
            .Take(Math.Clamp(current - posted, 1, 10))
            .Select(change => new { Change = change, By = db.People.Where(person => person.Id == change.ById).Select(person => person.Name).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        var mine = request.Form
            .Where(field => field.Key is not ("__RequestVerificationToken" or "RequestId" or "Version"))
            .SelectMany(field => field.Value.Select(value => new ConflictField(field.Key, value ?? "")))
            .ToList();
        string action = request.PathBase + request.Path + request.QueryString;
        var back = request.GetTypedHeaders().Referer is { } referer && referer.Authority == request.Host.Value ? referer.PathAndQuery : action;
        return new ConflictPage(
            action,
            back,
            current,
            [.. theirs.Select(row => new ConflictChange(row.Change.Kind, row.By ?? "The program", row.Change.At, row.Change.Fields))],
            mine);
    }
}

public sealed record ConflictChange(string Kind, string By, DateTimeOffset At, IReadOnlyList<FieldChange> Fields);

public sealed record ConflictField(string Name, string Value)
{
    /// <summary>"Form.MetWhom" is "Met whom" to the person who typed it.</summary>
    public string Label => Words.FromName(Name.StartsWith("Form.", StringComparison.Ordinal) ? Name[5..] : Name);
}
