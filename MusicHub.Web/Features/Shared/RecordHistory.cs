using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.History;
using MusicHub.Domain.VisitCycle.Plans;

namespace MusicHub.Web.Features.Shared;

/// <summary>One thing that somebody did to a record, in words.</summary>
public sealed record HistoryEntry(string Kind, string By, DateTimeOffset At, string? Reason, IReadOnlyList<FieldWords> Fields);

public static class RecordHistory
{
    /// <summary>The latest changes of one record, newest first.</summary>
    public static async Task<IReadOnlyList<HistoryEntry>> HistoryOfRecord(this MusicHubDbContext db, Guid subjectId, int take = 100, CancellationToken cancellationToken = default)
    {
        var rows = await db.Changes.AsNoTracking()
            .Where(change => change.SubjectId == subjectId)
            .OrderByDescending(change => change.At).ThenByDescending(change => change.Id)
            .Take(take)
            .Select(change => new { Change = change, School = change.SubjectKind == nameof(YearPlan) ? db.Schools.Where(school => school.Id == change.SchoolId).Select(school => school.Name).FirstOrDefault() : null, By = db.People.Where(person => person.Id == change.ById).Select(person => person.Name).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        var ids = rows.SelectMany(row => row.Change.Fields).SelectMany(field => new[] { field.Before, field.After })
            .Select(text => Guid.TryParseExact(text, "D", out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct().ToList();
        var names = await db.NamesOf(ids, cancellationToken);
        var answers = await AnswersInHistory.Of(rows.SelectMany(row => row.Change.Fields), db, cancellationToken);
        var terms = await BookedTermsInHistory.Of(rows.SelectMany(row => row.Change.Fields), db, cancellationToken);
        return [.. rows.Select(row => new HistoryEntry(
            row.School is null ? row.Change.Kind : $"{row.Change.Kind}: {row.School}",
            row.By ?? ChangesBySchool.WhoMade(row.Change.Kind),
            row.Change.At,
            row.Change.Reason,
            [.. answers.Words([.. row.Change.Fields.Where(field => !BookedTermsInHistory.IsTold(field))], names.GetValueOrDefault), .. terms.Words(row.Change.Fields)]))];
    }
}
