using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Domain.Audits;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Audits;

/// <summary>An audit as lists show it.</summary>
public sealed class AuditLine
{
    public Guid Id { get; init; }

    public Guid SchoolId { get; init; }

    /// <summary>The version of the toolkit.</summary>
    public Guid QuestionnaireId { get; init; }

    public required string School { get; init; }

    public required string SortName { get; init; }

    public int Urn { get; init; }

    public string? Town { get; init; }

    public Phase? Phase { get; init; }

    public Guid? RegionId { get; init; }

    public string? Region { get; init; }

    public AuditForm Form { get; init; }

    public AuditState State { get; init; }

    public int YearStart { get; init; }

    public DateOnly StartedOn { get; init; }

    public DateOnly? AnsweredOn { get; init; }

    public DateOnly? CompletedOn { get; init; }

    public required string Lead { get; init; }
}

public static class AuditLineQueries
{
    public static IQueryable<AuditLine> AuditLinesFor(this MusicHubDbContext db, Viewer viewer, string? q = null) =>
        from audit in db.Audits.AsNoTracking().VisibleTo(viewer)
        join school in db.Schools.VisibleTo(viewer).Matching(q) on audit.SchoolId equals school.Id
        join lead in db.People on audit.LeadId equals lead.Id
        select new AuditLine
        {
            Id = audit.Id,
            SchoolId = school.Id,
            QuestionnaireId = audit.QuestionnaireId,
            School = school.Name,
            SortName = school.SortName,
            Urn = school.Urn,
            Town = school.Register.Town,
            Phase = school.Phase,
            RegionId = school.RegionId,
            Region = db.Regions.Where(region => region.Id == school.RegionId).Select(region => region.Name).FirstOrDefault(),
            Form = audit.Form,
            State = audit.State,
            YearStart = audit.YearStart,
            StartedOn = audit.StartedOn,
            AnsweredOn = audit.AnsweredOn,
            CompletedOn = audit.CompletedOn,
            Lead = lead.Name,
        };

    /// <summary>What schools have answered and nobody has looked at: of the viewer's regions, and what the viewer leads; the oldest first.</summary>
    public static IQueryable<AuditLine> MyAnsweredAudits(this MusicHubDbContext db, Viewer viewer)
    {
        var (me, all, regions) = (viewer.PersonId, viewer.MayEditRegion(null), viewer.RegionIds.ToList());
        var mine = db.Audits.Where(audit => audit.LeadId == me).Select(audit => audit.Id);
        return db.AuditLinesFor(viewer)
            .Where(line => line.State == AuditState.Answered && (all || mine.Contains(line.Id) || regions.Contains(line.RegionId!.Value)))
            .OrderBy(line => line.AnsweredOn).ThenBy(line => line.Id);
    }
}
