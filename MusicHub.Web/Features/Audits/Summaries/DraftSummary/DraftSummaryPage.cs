using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Actions;
using MusicHub.Data.Audits;
using MusicHub.Data.Audits.Summaries;
using MusicHub.Domain.Audits;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Facts;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Schools;

namespace MusicHub.Web.Features.Audits.Summaries.DraftSummary;

/// <param name="Audit">The audit that it draws on; null where none is completed.</param>
/// <param name="Decided">The latest audit of which areas for development were decided; null where there is none.</param>
/// <param name="SaysOf">The year of the published summary that it draws on; null where what one says is not written down.</param>
public sealed record DraftSummaryPage(SummarySubject Subject, SummaryDraft Draft, string Hub, Audit? Audit, Audit? Decided, int? SaysOf)
{
    public int Gaps { get; } = Draft.Overview.Count(row => row.Information.IsGap) + Draft.Parts.Sum(part => part.Lines.Count(line => line.IsGap));

    internal static async Task<DraftSummaryPage> Of(SummarySubject subject, MusicHubDbContext db, Viewer viewer, CancellationToken cancellationToken)
    {
        var id = subject.School.Id;
        var hub = await db.Hubs.Select(hub => hub.Name).SingleAsync(cancellationToken);
        var completed = await db.Audits.AsNoTracking().VisibleTo(viewer).Where(audit => audit.SchoolId == id).CompletedLastFirst().ToListAsync(cancellationToken);
        var audit = completed.FirstOrDefault();
        var decided = completed.Find(audit => audit.Findings.Any(finding => finding.Kind == FindingKind.Development));
        var rated = audit is null ? null : await AuditSubject.Of(audit, subject.School, false, db, cancellationToken);
        var says = (await db.SummaryChecks.AsNoTracking().VisibleTo(viewer).Where(check => check.SchoolId == id && check.YearStart <= subject.YearStart)
            .OrderByDescending(check => check.YearStart).ToListAsync(cancellationToken)).Find(check => !check.Contents.IsEmpty);
        var leads = await db.Contacts.AsNoTracking().Where(contact => contact.SchoolId == id && contact.LeftOn == null).ToListAsync(cancellationToken);
        var saysOf = says is null ? (int?)null : says.Covers ?? says.YearStart;
        List<(FactKind, decimal)> minutes = [.. FactKinds.MinutesFor(Stages.Of(subject.School.Phase)).Where(kind => subject.Facts.GetValueOrDefault(kind)?.Number is > 0).Select(kind => (kind, subject.Facts[kind].Number!.Value))];
        var source = new DraftSource(
            subject.School.Name,
            subject.YearStart,
            hub,
            NameOf(leads, ContactRoleKind.MusicLead),
            NameOf(leads, ContactRoleKind.LeadershipTeamLead),
            says?.Contents ?? new SummaryContents(),
            saysOf,
            minutes,
            rated is null ? [] : DraftSource.From(rated.Toolkit, rated.Questions.Sheet, minutes.Count > 0),
            [.. (decided?.Findings ?? []).Where(finding => finding.Kind == FindingKind.Development).Select(finding => finding.Text)])
        {
            Targets = [.. (await db.ActionLinesFor(viewer).TargetsOfPlan(id, subject.YearStart).Open().Select(line => new { line.What, line.DueOn }).ToListAsync(cancellationToken)).Select(line => (line.What, line.DueOn))],
        };
        return new(subject, SummaryDraft.Of(source), hub, audit, decided, saysOf);
    }

    private static string? NameOf(List<Contact> contacts, ContactRoleKind role) =>
        contacts.Where(contact => contact.Roles.Any(held => held.Kind == role)).OrderByDescending(contact => contact.Since).Select(contact => contact.Name).FirstOrDefault();
}
