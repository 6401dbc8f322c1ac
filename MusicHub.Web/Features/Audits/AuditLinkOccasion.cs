using MusicHub.Data;
using MusicHub.Data.Audits;
using MusicHub.Domain;
using MusicHub.Domain.Audits;
using MusicHub.Domain.Mail;
using MusicHub.Web.Features.Links;

namespace MusicHub.Web.Features.Audits;

/// <summary>What a school can be sent a link to an audit for. A new link ends the earlier ones, whatever they were for.</summary>
public abstract record AuditLinkOccasion(AuditSubject Audit, string Title, string Address) : LinkOccasion(Audit.School, Title, Address)
{
    public const string Path = "music-audit";

    public override string Root => Path;

    public override MailKind MailKind => MailKind.AuditLink;

    public override IQueryable<SchoolLink> Earlier(MusicHubDbContext db) => db.LinksOf(Audit.Audit.Id);

    public override (SchoolLink Link, string Secret) Make(Guid byId, DateTimeOffset at, int days = SchoolLink.UsualDays) => AuditLink.Make(Audit.Audit, byId, at, days);
}
