using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Data;
using MusicHub.Data.Audits;
using MusicHub.Domain.Audits;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Schools;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Audits.ListAudits;
using MusicHub.Web.Features.Exports;
using MusicHub.Web.Features.Questions;
using MusicHub.Web.Features.Schools;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Audits.ExportAudits;

/// <summary>A file of exactly those audits that the list shows, some of them at a time.</summary>
/// <typeparam name="TRow">A line of the file, of which an audit has several.</typeparam>
public abstract class ExportedAudits<TRow>(MusicHubDbContext db, TimeProvider clock, IMemoryCache cache) : ExportedList<ListAuditsQuery>(db, clock)
    where TRow : IOfAudit
{
    private const int AtATime = 100;

    public override Permission Needed => Permission.SeeVisits;

    protected abstract IReadOnlyList<ExportColumn<TRow>> Own { get; }

    public override async Task<string> What(ListAuditsQuery query, Viewer viewer, CancellationToken cancellationToken) =>
        Words(query.InForce(await SchoolChoices.Of(Db, cache, cancellationToken)), "all audits");

    public override async Task<int> Count(ListAuditsQuery query, Viewer viewer, CancellationToken cancellationToken)
    {
        var toolkits = await Toolkits(cancellationToken);
        var kinds = await query.Apply(Db.AuditLinesFor(viewer, query.Q)).GroupBy(line => new { line.QuestionnaireId, line.Form, line.Phase })
            .Select(kind => new { kind.Key.QuestionnaireId, kind.Key.Form, kind.Key.Phase, Audits = kind.Count() }).ToListAsync(cancellationToken);
        return kinds.Sum(kind => kind.Audits * RowsOf(new(null!, toolkits[kind.QuestionnaireId], RatedStatement.Of(toolkits[kind.QuestionnaireId], kind.Form, Stages.Of(kind.Phase), null))).Count());
    }

    public override Task<ListFile?> Make(ListAuditsQuery query, string? format, Viewer viewer, Action<int>? told, CancellationToken cancellationToken) =>
        Write(Rows(query, viewer, cancellationToken), [.. Common, .. Own], format, told, cancellationToken);

    protected abstract IEnumerable<TRow> RowsOf(RatedAudit audit);

    private static IReadOnlyList<ExportColumn<TRow>> Common { get; } =
    [
        new("URN", row => row.Of.Line.Urn, ColumnKind.Identifier),
        new("School", row => row.Of.Line.School, Width: 38),
        new("Audit", row => row.Of.Line.Id.ToString(), Width: 38),
        new("Academic year", row => AcademicYear.TitleOf(row.Of.Line.YearStart), Width: 14),
        new("State", row => row.Of.Line.State.Standing().Words, Width: 22),
        new("Form", row => row.Of.Line.Form == AuditForm.Short ? "Short" : "Full", Width: 10),
        new("Completed", row => row.Of.Line.CompletedOn, ColumnKind.Date),
        new("Toolkit", row => row.Of.Toolkit.Title(), Width: 34),
    ];

    private async IAsyncEnumerable<TRow> Rows(ListAuditsQuery query, Viewer viewer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var toolkits = await Toolkits(cancellationToken);
        var audits = await query.Order(query.Apply(Db.AuditLinesFor(viewer, query.Q))).ToListAsync(cancellationToken);
        foreach (var some in audits.Chunk(AtATime))
        {
            var ids = some.Select(audit => audit.Id).ToList();
            var sheets = await Db.AnswerSheets.AsNoTracking().Where(sheet => ids.Contains(sheet.SubjectId)).ToDictionaryAsync(sheet => sheet.SubjectId, cancellationToken);
            foreach (var audit in some)
            {
                var toolkit = toolkits[audit.QuestionnaireId];
                foreach (var row in RowsOf(new(audit, toolkit, RatedStatement.Of(toolkit, audit.Form, Stages.Of(audit.Phase), sheets.GetValueOrDefault(audit.Id)))))
                    yield return row;
            }
        }
    }

    private async Task<IReadOnlyDictionary<Guid, Questionnaire>> Toolkits(CancellationToken cancellationToken)
    {
        var used = await Db.Audits.Select(audit => audit.QuestionnaireId).Distinct().ToListAsync(cancellationToken);
        return await Db.Questionnaires.AsNoTrackingWithIdentityResolution().Where(set => used.Contains(set.Id)).ToDictionaryAsync(set => set.Id, cancellationToken);
    }
}

/// <param name="Statements">All that the school was put, rated or not.</param>
public sealed record RatedAudit(AuditLine Line, Questionnaire Toolkit, IReadOnlyList<RatedStatement> Statements);

/// <summary>A line that belongs to an audit.</summary>
public interface IOfAudit
{
    RatedAudit Of { get; }
}
